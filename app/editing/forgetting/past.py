"""What git still holds of a person: in earlier versions of files, in messages, in files outside the content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.content.git import ask_git
from app.content.git_log import HIDING_TRAILER, NOTE_TRAILER
from app.editing.forgetting.names import Person
from app.editing.forgetting.patterns import certain, for_git

_COMMIT, _PART = "\x1e", "\x1f"
_TRAILERS = tuple(f"%(trailers:key={key},valueonly,unfold,separator=%x20)" for key in (NOTE_TRAILER, HIDING_TRAILER))
_TOLD = "%x1f".join(("%x1e%H", "%cs", *_TRAILERS, "%an <%ae>%n%cn <%ce>%n%B"))


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
    commits = [entry.split(_PART, 4) for entry in reversed(told.split(_COMMIT)[1:])]
    hidden = tuple(name for _, _, _, hides, _ in commits for name in hides.lower().split())
    name = certain(person)
    for identity, day, note, _, text in commits:
        if name.search(note) or name.search(text):
            is_shown = name.search(note) is not None and not (hidden and identity.startswith(hidden))
            yield Commit(identity, day, is_shown)
