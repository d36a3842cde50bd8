"""What git still holds of a person: in earlier versions of files, in messages, in files outside the content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.content.git import ask_git
from app.content.git_notes import told_in
from app.content.reader_notes import published_note
from app.editing.forgetting.names import Person
from app.editing.forgetting.patterns import certain, for_git

_TOLD = "%n".join(("%x00%H", "%cs", "%an <%ae>", "%cn <%ce>", "%B%x00"))
"""Between two zeros, which no message can hold; the names of the commit's files follow."""


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit that concerns the person."""

    id: str
    day: str
    """ISO date."""
    tells_readers: bool = False
    """Whether the name is in the note that the site shows of the commit."""


@dataclass(frozen=True, slots=True)
class Past:
    """What is left in git, oldest commit first."""

    top: Path
    """The repository's folder."""
    contents: tuple[Commit, ...]
    """Commits that put the person into a file, or took the person out."""
    messages: tuple[Commit, ...]
    """Commits whose message, author, or files' names have the person's name."""
    elsewhere: tuple[Path, ...]
    """Files as they are now that name the person, wherever in the repository."""
    is_shallow: bool
    """Whether this clone lacks the older part of the history."""


def past_of(folder: Path, person: Person) -> Past:
    """Ask git about the repository that the folder lies in, on all its branches.

    Raises:
        NoHistoryError: there is no git, no repository, or no answer in time; the message is half a sentence.
    """
    top = Path(ask_git(folder, "rev-parse", "--show-toplevel").strip())
    pattern = for_git(person)
    search = ("log", "--all", "--no-textconv", "-i", "--pickaxe-regex", f"-S{pattern}", "--format=%H %cs")
    told = ask_git(top, "-c", "core.quotepath=off", "log", "--all", "--name-only", f"--format={_TOLD}")
    files = ask_git(top, "grep", "-l", "-z", "-I", "-i", "-E", "-e", pattern, finds_nothing=1)
    return Past(
        top,
        tuple(Commit(line[:-11], line[-10:]) for line in reversed(ask_git(top, *search).splitlines())),
        tuple(_naming(told, person)),
        tuple(top / name for name in files.split("\0") if name),
        ask_git(top, "rev-parse", "--is-shallow-repository").strip() == "true",
    )


def _naming(told: str, person: Person) -> Iterator[Commit]:
    """The commits that name the person, oldest first."""
    parts = told.split("\0")[1:]
    commits = [(head.split("\n", 4), files) for head, files in zip(parts[::2], parts[1::2], strict=True)]
    notes = {head[0]: told_in(head[4]) for head, _ in commits}
    hidden = tuple({name for one in notes.values() for name in one.hides})
    name = certain(person)
    for (identity, day, *people, message), files in reversed(commits):
        if any(name.search(text) for text in (*people, message, files)):
            is_told = name.search(published_note(notes[identity])) is not None
            yield Commit(identity, day, is_told and not (hidden and identity.startswith(hidden)))
