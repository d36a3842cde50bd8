"""`/workshops/byg`: the form in which a programme is composed, all of it in the address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.addresses import address_of
from app.domain.agenda import MOST_LETTERS, MOST_POINTS, Agenda, agenda_of
from app.domain.documents import Document, GuidingPrinciple, Workshop
from app.domain.vocabulary import Vocabularies
from app.snapshot.scheduling import Scheduled
from app.web.agenda_parameters import (
    AGENDA,
    AGENDA_SLIDES,
    AGENDA_ZIP,
    MAX_SEARCH,
    MAX_TITLE,
    RUN_SHEET,
    AgendaParameters,
    Pending,
    agenda_url,
)
from app.web.formatting import clock
from app.web.kept_in_address import about_length
from app.web.views.cards import kind_and_places
from app.web.views.compare import Offer
from app.web.views.links import Link
from app.web.views.qr import QrView, make_qr
from app.web.views.schedule import Reference, make_reference, span_text, total_text

TITLE = "Byg et program"


@dataclass(frozen=True, slots=True)
class AgendaPoint:
    """One row of the form."""

    number: int
    name: str
    """What its buttons are about."""
    text: str
    minutes: str
    time: str
    address: str
    reference: Reference | None
    can_rise: bool
    can_sink: bool
    longest: int = MOST_LETTERS


@dataclass(frozen=True, slots=True)
class AgendaView:
    title: str
    lead: str
    notices: tuple[str, ...]
    name: str
    start: str
    points: tuple[AgendaPoint, ...]
    total: str
    pending: Pending
    pending_minutes: str
    principles: tuple[Link, ...]
    offers_heading: str
    offers: tuple[Offer, ...]
    can_add: bool
    beginnings: tuple[Link, ...]
    """Programmes that one can begin with; none when there are points already."""
    ways: tuple[Link, ...]
    address: str
    """The public address, to be copied."""
    qr: QrView | None
    no_qr: str
    """Why there is no code."""
    longest_title: int = MAX_TITLE
    longest_text: int = MOST_LETTERS
    longest_search: int = MAX_SEARCH


def make_agenda_view(
    parameters: AgendaParameters,
    rows: Sequence[Scheduled],
    offers: Sequence[Document],
    others: Sequence[Document],
    vocabularies: Vocabularies,
    base_url: str,
) -> AgendaView:
    """The form of an agenda whose points are looked up.

    `offers` are what was found to go with a new point, `others` the pejlemærker and workshops that can be chosen.
    """
    agenda, pending = parameters.agenda, parameters.pending
    here = agenda_url(agenda)
    qr = make_qr(base_url, here) if rows else None
    return AgendaView(
        title=agenda.title or TITLE,
        lead="Saml cases, pejlemærker og egne punkter. Programmet står i linket: Den, der har det, ser det samme.",
        notices=(*parameters.notices, *about_length(base_url + here, "Forkort teksterne, eller del papiret.")),
        name=agenda.title,
        start="" if agenda.start is None else clock(agenda.start),
        points=tuple(_row(number, row, len(rows)) for number, row in enumerate(rows, 1)),
        total=total_text(agenda),
        pending=pending,
        pending_minutes=str(pending.minutes or ""),
        principles=tuple(Link(one.title, address_of(one)) for one in others if isinstance(one, GuidingPrinciple)),
        offers_heading=_offers_heading(offers, pending.search),
        offers=tuple(Offer(address_of(one), one.title, kind_and_places(one, vocabularies)) for one in offers),
        can_add=len(rows) < MOST_POINTS,
        beginnings=() if rows else tuple(Link(w.title, agenda_url(agenda_of(w))) for w in _workshops(others)),
        ways=_ways(agenda) if rows else (),
        address=base_url + here,
        qr=qr,
        no_qr="" if qr or not rows else "Linket er for langt til en QR-kode, der kan læses.",
    )


def _row(number: int, row: Scheduled, rows: int) -> AgendaPoint:
    reference = make_reference(row.found)
    return AgendaPoint(
        number=number,
        name=row.point.text or (reference.title if reference else ""),
        text=row.point.text,
        minutes=str(row.point.minutes or ""),
        time=span_text(row.span),
        address=row.point.address,
        reference=reference,
        can_rise=number > 1,
        can_sink=number < rows,
    )


def _offers_heading(offers: Sequence[Document], text: str) -> str:
    if not text:
        return ""
    return f"Fundet for »{text}«" if offers else f"Ingen cases eller tiltag for »{text}«"


def _workshops(documents: Sequence[Document]) -> list[Workshop]:
    return [document for document in documents if isinstance(document, Workshop)]


def _ways(agenda: Agenda) -> tuple[Link, ...]:
    return (
        Link("Vis på væggen", agenda_url(agenda, AGENDA_SLIDES)),
        Link("Køreplan til print", agenda_url(agenda, RUN_SHEET)),
        Link("Hent til brug uden net (zip)", agenda_url(agenda, AGENDA_ZIP)),
        Link("Begynd forfra", AGENDA),
    )
