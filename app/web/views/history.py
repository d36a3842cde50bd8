"""A page's history: when it came into being, and what has happened to it since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.history import Change, ChangeKind
from app.web.formatting import danish_date

KIND_LABELS = {
    ChangeKind.CREATED: "Oprettet",
    ChangeKind.CHANGED: "Rettet",
    ChangeKind.RENAMED: "Ny adresse",
    ChangeKind.WITHDRAWN: "Trukket tilbage",
    ChangeKind.DATED: "Opdateret",
}


@dataclass(frozen=True, slots=True)
class ChangeLine:
    day: str
    text: str


@dataclass(frozen=True, slots=True)
class HistoryView:
    summary: str
    """Empty where there is no history."""
    changes: tuple[ChangeLine, ...]
    """Newest first; empty when the summary says it all."""


def make_history_view(changes: Sequence[Change]) -> HistoryView:
    """The history of one document; its changes newest first."""
    if not changes:
        return HistoryView("", ())
    newest, oldest = changes[0], changes[-1]
    created = f"Siden er oprettet {_day(oldest)}" if oldest.kind is ChangeKind.CREATED else ""
    changed = f"senest ændret {_day(newest)}" if newest is not oldest or not created else ""
    parts = [part for part in (created, changed if created else f"Siden er {changed}") if part]
    says_more = len(changes) > 1 or newest.note
    lines = tuple(ChangeLine(_day(change), _text(change)) for change in changes) if says_more else ()
    return HistoryView(f"{' og '.join(parts)}.", lines)


def _day(change: Change) -> str:
    return danish_date(change.moment)


def _text(change: Change) -> str:
    label = KIND_LABELS[change.kind]
    return f"{label}: {change.note}" if change.note else label
