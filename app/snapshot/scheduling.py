"""What the points of an agenda refer to, as the site has it now."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.addresses import address_of
from app.domain.agenda import MOST_LETTERS, Agenda, Point, Span
from app.domain.documents import Document
from app.snapshot.addressed import Missing, document_at
from app.snapshot.opened import Snapshot


@dataclass(frozen=True, slots=True)
class Scheduled:
    """One point, when it is, and what is at its address; None when it has none."""

    point: Point
    span: Span
    found: Document | Missing | None


def scheduled(snapshot: Snapshot, agenda: Agenda) -> tuple[Agenda, tuple[Scheduled, ...]]:
    """The agenda with every moved document at its present address, and its points looked up.

    A point that has no words of its own is called what its document is called.
    """
    looked_up = [(point, _at(snapshot, point.address)) for point in agenda.points]
    present = replace(agenda, points=tuple(_present(point, found) for point, found in looked_up))
    founds = (found for _, found in looked_up)
    return present, tuple(map(Scheduled, present.points, present.spans(), founds))


def _at(snapshot: Snapshot, address: str) -> Document | Missing | None:
    return (
        document_at(snapshot, address, "Der er ingen case, intet pejlemærke og ingen anden tekst på adressen.")
        if address
        else None
    )


def _present(point: Point, found: Document | Missing | None) -> Point:
    if found is None or isinstance(found, Missing):
        return point
    return replace(point, text=point.text or found.title[:MOST_LETTERS].strip(), address=address_of(found))
