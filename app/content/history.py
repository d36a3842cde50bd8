"""The history of the content, for readers: when each file came into being, and its changes, told by git."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby
from pathlib import Path

from app.content.git import NoHistoryError
from app.content.git_log import Commit, Touched, read_log
from app.content.mended_links import mended_links
from app.content.reader_notes import reader_notes
from app.domain.history import Change, ChangeKind, History

MOST_CHANGES = 200
"""Of one document; its creation is kept besides."""

_KINDS = {"A": ChangeKind.CREATED, "R": ChangeKind.RENAMED}
_REPEATED = {ChangeKind.CREATED: ChangeKind.CHANGED}


def read_history(folder: Path, now: datetime) -> History:
    """The changes of the files that are in the content folder now. Without git, an empty history that says why.

    Args:
        folder: the content folder, anywhere in a git repository, or outside.
        now: what no change can be later than, whatever the clock of its author said.
    """
    try:
        commits = read_log(folder)
        mended = mended_links(folder, commits)
    except NoHistoryError as error:
        return History({}, str(error))
    present = {path.relative_to(folder).as_posix() for path in folder.glob("*/*")}
    notes = reader_notes(commits)
    changes = _followed(commits, notes.shown, mended, present, now)
    if not changes:
        return History({}, "git kender ikke filerne")
    return History({path: tuple(_told(changes[path])) for path in sorted(changes)}, problems=notes.problems)


def _followed(
    commits: Sequence[Commit],
    notes: Mapping[str, str],
    mended: Set[tuple[str, str]],
    present: set[str],
    now: datetime,
) -> dict[str, list[Change]]:
    """Path today -> changes, newest first. A name that was deleted and used again begins anew."""
    today = _names_today(commits, present)
    changes: dict[str, list[Change]] = defaultdict(list)
    for commit in commits:
        note = notes.get(commit.name, "")
        for file in commit.files:
            path = today.get(file.path)
            is_change = file.status != "D" and (commit.name, file.path) not in mended
            if path and is_change and (note or not commit.is_merge):
                changes[path].append(Change(_moment(commit, now), _kind(commit, file), note))
        if not commit.is_merge:
            _step_back(today, commit.files)
    return changes


def _names_today(commits: Sequence[Commit], present: set[str]) -> dict[str, str]:
    """Every name that a file of today has had -> its name today, also where a branch went on using the old one."""
    today = {path: path for path in present}
    for commit in commits:
        for file in commit.files:
            if file.former and file.former not in today and file.path in today:
                today[file.former] = today[file.path]
    return today


def _step_back(today: dict[str, str], files: Iterable[Touched]) -> None:
    """What names stood for before a commit."""
    former = {file.former: today[file.path] for file in files if file.former and file.path in today}
    for file in files:
        if file.status == "D":
            today.pop(file.path, None)
    today.update(former)


def _kind(commit: Commit, file: Touched) -> ChangeKind:
    """What a merge brings in has its own commit already; only its note is new."""
    return ChangeKind.CHANGED if commit.is_merge else _KINDS.get(file.status, ChangeKind.CHANGED)


def _moment(commit: Commit, now: datetime) -> datetime:
    return min(commit.moment or now, now)


def _told(changes: Sequence[Change]) -> Iterator[Change]:
    """What is worth telling: each note and new name; of the silent changes one for a day of which there is no more."""
    in_order = sorted(changes, key=lambda change: change.moment, reverse=True)
    known = any(change.kind is ChangeKind.CREATED for change in in_order)
    created = replace(in_order.pop(), kind=ChangeKind.CREATED) if known else None
    told = [change for _, day in groupby(in_order, key=_day) for change in _told_of_a_day(day, created)]
    yield from told[:MOST_CHANGES]
    if created is not None:
        yield created


def _day(change: Change) -> date:
    return change.moment.date()


def _told_of_a_day(changes: Iterable[Change], created: Change | None) -> Sequence[Change]:
    """A file that is created twice, on two branches, is created once; the second time it is changed."""
    day = [replace(change, kind=_REPEATED.get(change.kind, change.kind)) for change in changes]
    telling = {(change.kind, change.note): change for change in day if change.note or change.kind is ChangeKind.RENAMED}
    if telling:
        return list(telling.values())
    return [] if created and _day(created) == _day(day[0]) else day[:1]
