"""When documents came into being and what has happened to them since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import groupby

from app.domain.problems import Problem


class ChangeKind(StrEnum):
    """What happened to a document, as far as readers are concerned."""

    CREATED = "oprettet"
    CHANGED = "rettet"
    RENAMED = "omdoebt"
    WITHDRAWN = "tilbagetrukket"
    DATED = "dateret"
    """The editors' own date in the front matter; stands in for a history where there is none."""


@dataclass(frozen=True, slots=True)
class Change:
    moment: datetime
    """With the time zone of whoever made the change, so that its date is theirs."""
    kind: ChangeKind
    note: str = ""
    """What the editors tell readers about it, in Danish; mostly they tell nothing."""


@dataclass(frozen=True, slots=True)
class History:
    """The changes of each document that has any."""

    changes: Mapping[str, tuple[Change, ...]]
    """Path relative to the content folder, as it is today -> changes, newest first."""
    missing: str = ""
    """Why there is no history, in Danish; empty when there is one."""
    problems: tuple[Problem, ...] = ()
    """Warnings of notes that are withheld from readers."""


NO_HISTORY = History({})

MOST_SINGLE = 5
"""More documents than this that changed alike on one day are told of as one piece of news."""


@dataclass(frozen=True, slots=True)
class News:
    """A change, and the document as it is today."""

    change: Change
    title: str
    address: str
    type: str
    """Of `DocumentType`; empty for a withdrawn document."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """One piece of news: what happened to one document, or the same thing to many."""

    day: date
    kind: ChangeKind
    note: str
    news: tuple[News, ...]
    """Newest first, at least one."""


def bundled(news: Iterable[News]) -> list[Bundle]:
    """News, newest first; what is too much of the same on a day is put together, so that it does not drown the rest."""
    bundles: list[Bundle] = []
    for day, of_day in groupby(news, key=lambda one: one.change.moment.date()):
        alike: dict[tuple[ChangeKind, str], list[News]] = {}
        for one in of_day:
            alike.setdefault((one.change.kind, one.change.note), []).append(one)
        for (kind, note), group in alike.items():
            parts = [group] if len(group) > MOST_SINGLE else [[one] for one in group]
            bundles += [Bundle(day, kind, note, tuple(part)) for part in parts]
    return bundles
