"""What the points of an agenda refer to, as the site has it now."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.addresses import address_of
from app.domain.agenda import MOST_LETTERS, Agenda, Point, Span
from app.domain.documents import Document, DocumentType, GuidingPrinciple, Workshop
from app.domain.query import Query
from app.snapshot.addressed import Missing, document_at
from app.snapshot.finding import documents_of
from app.snapshot.opened import Snapshot

PRINCIPLES = "/pejlemaerker"


@dataclass(frozen=True, slots=True)
class Overview:
    """The page of all pejlemærker, which a point may refer to like to a document."""

    address: str
    title: str
    principles: tuple[GuidingPrinciple, ...]


Referred = Document | Overview | Missing | None


@dataclass(frozen=True, slots=True)
class Scheduled:
    """One point, when it is, and what is at its address; None when it has none."""

    point: Point
    span: Span
    found: Referred


def all_principles(snapshot: Snapshot) -> tuple[GuidingPrinciple, ...]:
    """The pejlemærker in their order."""
    documents = documents_of(snapshot, Query().with_value("type", DocumentType.PRINCIPLE))
    return tuple(sorted((one for one in documents if isinstance(one, GuidingPrinciple)), key=lambda one: one.order))


def all_workshops(snapshot: Snapshot) -> tuple[Workshop, ...]:
    documents = documents_of(snapshot, Query().with_value("type", DocumentType.WORKSHOP))
    return tuple(one for one in documents if isinstance(one, Workshop))


def scheduled(snapshot: Snapshot, agenda: Agenda) -> tuple[Agenda, tuple[Scheduled, ...]]:
    """The agenda with every moved document at its present address, and its points looked up.

    A point that has no words of its own is called what its document is called.
    """
    looked_up = [(point, _at(snapshot, point.address)) for point in agenda.points]
    present = replace(agenda, points=tuple(_present(point, found) for point, found in looked_up))
    founds = (found for _, found in looked_up)
    return present, tuple(map(Scheduled, present.points, present.spans(), founds))


def _at(snapshot: Snapshot, address: str) -> Referred:
    if address == PRINCIPLES:
        return Overview(address, "Pejlemærker", all_principles(snapshot))
    return (
        document_at(snapshot, address, "Der er ingen case, intet pejlemærke og ingen anden tekst på adressen.")
        if address
        else None
    )


def _present(point: Point, found: Referred) -> Point:
    if found is None or isinstance(found, Missing):
        return point
    address = found.address if isinstance(found, Overview) else address_of(found)
    return replace(point, text=point.text or found.title[:MOST_LETTERS].strip(), address=address)
