"""One run of `git log` over the content folder: which files each commit touched, and what it tells readers.

Nothing of a commit but its time, its files and its notes leaves this file: the rest of a message is for developers, and
names and addresses of authors are nobody's business here.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.content.git import NoHistoryError, ask_git
from app.content.git_notes import Told, told_in

MOST_COMMITS = 20_000

_HEAD = "%n".join(("%H", "%P", "%cI", "%D", "%B"))
# Whatever a user's or a repository's settings could change about the answer is said here. The settings themselves are
# left alone, since `safe.directory` is among them: git's own protection against other people's repositories stays on.
SAFELY = (
    *(f"-O{os.devnull}", "--no-show-signature", "--no-color", "--no-notes", "--no-mailmap", "--encoding=UTF-8"),
    *("--no-ext-diff", "--no-textconv", "--diff-merges=first-parent", "--find-renames=70%", "-l1000", "--relative"),
)
_COMMAND = (
    *("--literal-pathspecs", "-c", "log.showRoot=true"),
    *("log", f"--max-count={MOST_COMMITS}", "--date-order", "--decorate=full", *SAFELY),
    *("--name-status", "-z", f"--format=format:%x00%x00{_HEAD}%x00", "--"),
)
_SHALLOW = "grafted"
"""How git marks a commit whose parents were not fetched."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A file that a commit touched."""

    status: str
    """Git's letter: A, M, D, R, T."""
    path: str
    former: str = ""
    """The file's name before the commit, when it was renamed."""


@dataclass(frozen=True, slots=True)
class Commit:
    name: str
    moment: datetime | None
    """None when the time is one that no calendar knows."""
    is_merge: bool
    """The files of a merge are those in which it differs from its first parent."""
    told: Told
    files: tuple[Touched, ...]


def read_log(folder: Path) -> tuple[Commit, ...]:
    """Every commit, each before its parents, with the files it touched in the folder. Starts git once.

    Raises:
        NoHistoryError: no git, no repository, only a part of the history, or git does not answer as it should.
    """
    return tuple(_commits(ask_git(folder, *_COMMAND)))


def _commits(answer: str) -> Iterator[Commit]:
    """Commits stand between empty fields; no field of a commit is empty."""
    for record in re.split("\0\0+", answer.strip("\0")):
        if record:
            head, *fields = record.split("\0")
            yield _commit(head, fields)


def _commit(head: str, fields: list[str]) -> Commit:
    try:
        name, parents, moment, decoration, message = head.split("\n", 4)
        files = tuple(_touched(iter(fields)))
    except (ValueError, StopIteration) as error:
        raise NoHistoryError("git svarede noget uventet") from error
    if _SHALLOW in decoration.split(", "):
        raise NoHistoryError("git har kun en del af historikken (hent resten med: git fetch --unshallow)")
    return Commit(name, _moment(moment), len(parents.split()) > 1, told_in(message), files)


def _touched(fields: Iterator[str]) -> Iterator[Touched]:
    for field in fields:
        status = field.lstrip("\n")[:1]
        first = next(fields, "")
        second = next(fields, "") if status == "R" else ""
        yield Touched(status, second, first) if second else Touched(status, first)


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:  # a year or a time zone that is none
        return None
