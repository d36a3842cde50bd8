"""One run of `git log` over the content folder: which files each commit touched, and what it tells readers.

Nothing of a commit but its time, its files and its two trailers leaves this file: subjects are for developers, and
names and addresses of authors are nobody's business here.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

MOST_SECONDS = 20
MOST_BYTES = 32 << 20
"""Of what git answers; the whole history of a large site takes a tenth of it."""
MOST_COMMITS = 20_000

NOTE_TRAILER = "Nyt"
"""The line at the end of a commit's message that readers see."""
HIDING_TRAILER = "Skjul-nyt"
"""Names an earlier commit whose note is to be shown no more, since a message in git cannot be taken back."""

_TRAILERS = (f"%(trailers:key={key},valueonly,unfold,separator=%x1f)" for key in (NOTE_TRAILER, HIDING_TRAILER))
_HEAD = "%n".join(("%H", "%P", "%cI", "%D", *_TRAILERS))
# Whatever a user's or a repository's settings could change about the answer is said here. The settings themselves are
# left alone, since `safe.directory` is among them: git's own protection against other people's repositories stays on.
_COMMAND = (
    *("--no-pager", "--literal-pathspecs", "-c", "log.showRoot=true", "-c", "trailer.separators=:"),
    *("log", f"-O{os.devnull}", f"--max-count={MOST_COMMITS}", "--date-order"),
    *("--no-show-signature", "--no-color", "--no-notes", "--no-mailmap", "--encoding=UTF-8", "--decorate=full"),
    *("--no-ext-diff", "--no-textconv", "--diff-merges=first-parent", "--find-renames=70%", "-l1000", "--relative"),
    *("--name-status", "-z", f"--format=format:%x00%x00{_HEAD}%x00", "--"),
)
_SHALLOW = "grafted"
"""How git marks a commit whose parents were not fetched."""


class NoHistoryError(Exception):
    """There is no history to read; the message is a Danish half sentence that says why."""


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
    notes: tuple[str, ...]
    hides: tuple[str, ...]
    """Names, or beginnings of names, of commits whose notes are withdrawn."""
    files: tuple[Touched, ...]


def read_log(folder: Path) -> tuple[Commit, ...]:
    """Every commit, each before its parents, with the files it touched in the folder. Starts git once.

    Raises:
        NoHistoryError: no git, no repository, only a part of the history, or git does not answer as it should.
    """
    return tuple(_commits(_answer(folder)))


def _answer(folder: Path) -> str:
    git = shutil.which("git")
    if git is None:
        raise NoHistoryError("programmet git findes ikke på maskinen")
    with subprocess.Popen(  # noqa: S603 - a fixed command
        [git, "-C", str(folder), *_COMMAND],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(),
    ) as process:
        assert process.stdout is not None  # noqa: S101 - asked for above
        assert process.stderr is not None  # noqa: S101 - asked for above
        stop = threading.Timer(MOST_SECONDS, process.kill)
        stop.start()
        try:
            answer = process.stdout.read(MOST_BYTES + 1)
            if len(answer) > MOST_BYTES:
                process.kill()
            said = process.stderr.read(2_000).decode("utf-8", "replace")
            code = process.wait()
        finally:
            stop.cancel()
    if len(answer) > MOST_BYTES:
        raise NoHistoryError(f"historikken fylder mere end {MOST_BYTES >> 20} MB")
    if code < 0:
        raise NoHistoryError(f"git blev ikke færdig på {MOST_SECONDS} sekunder")
    if code:
        raise NoHistoryError(_reason(said))
    return answer.decode("utf-8", "replace")


def _environment() -> dict[str, str]:
    """Without the variables by which git itself, running this from a hook, points to another repository."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name.startswith(("GIT_CONFIG", "GIT_CEILING"))
    }
    # A clone that fetches files only when they are asked for must not do so here: building needs no network.
    offline = {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0"}
    return {**kept, **offline, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}


def _reason(said: str) -> str:
    if "not a git repository" in said:
        return "indholdet ligger ikke i et git-repository"
    if "does not have any commits" in said:
        return "der er endnu ingen ændringer i git"
    if "dubious ownership" in said:
        return "mappen tilhører en anden bruger (se safe.directory i gits vejledning)"
    return f"git svarede: {said.strip().partition(chr(10))[0] or 'ingenting'}"


def _commits(answer: str) -> Iterator[Commit]:
    """Commits stand between empty fields; no field of a commit is empty."""
    for record in re.split("\0\0+", answer.strip("\0")):
        if record:
            head, *fields = record.split("\0")
            yield _commit(head, fields)


def _commit(head: str, fields: list[str]) -> Commit:
    try:
        name, parents, moment, decoration, notes, hides = head.split("\n")
        files = tuple(_touched(iter(fields)))
    except (ValueError, StopIteration) as error:
        raise NoHistoryError("git svarede noget uventet") from error
    if _SHALLOW in decoration.split(", "):
        raise NoHistoryError("git har kun en del af historikken (hent resten med: git fetch --unshallow)")
    return Commit(name, _moment(moment), len(parents.split()) > 1, _values(notes), _values(hides), files)


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


def _values(text: str) -> tuple[str, ...]:
    return tuple(value for value in (part.strip() for part in text.split("\x1f")) if value)
