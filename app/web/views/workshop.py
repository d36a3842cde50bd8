"""A workshop: its programme, pejlemærker, dilemmas and tracks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.catalogue.reading import Catalogue
from app.domain.addresses import address_of
from app.domain.agenda import PROPOSAL, Agenda, agenda_of, proposal_of
from app.domain.documents import Dilemmas, Track, Workshop
from app.snapshot.relating import Related
from app.snapshot.scheduling import Scheduled
from app.web.agenda_parameters import RUN_SHEET, agenda_url
from app.web.formatting import NOT_STATED_TEXT, counted, danish_date
from app.web.urls import facilitator_url, offline_url
from app.web.views.cards import Card, related_cards
from app.web.views.case import Fact
from app.web.views.documents import SourceView, source_views
from app.web.views.history import HistoryView, make_history_view
from app.web.views.links import Link
from app.web.views.printing import sheet_links
from app.web.views.qr import QrView, make_qr
from app.web.views.schedule import Reference, hours_text, make_reference, minutes_text, total_text
from app.web.views.workshop_text import TextPart, text_parts


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    title: str
    minutes: str
    """Empty where the source does not say."""
    reference: Reference | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A programme that is the editors' own."""

    note: str
    """Whose it is, and how long."""
    lines: tuple[ProgrammeLine, ...]
    build: Link


@dataclass(frozen=True, slots=True)
class WorkshopView:
    title: str
    summary: str
    facts: tuple[Fact, ...]
    programme: tuple[ProgrammeLine, ...]
    programme_note: str
    """What the source does not say of it."""
    for_the_day: tuple[Link, ...]
    """What one needs to hold it: the programme with minutes, and what is printed."""
    proposal: Proposal | None
    tools: tuple[Link, ...]
    principles: tuple[Link, ...]
    sections: tuple[Link, ...]
    """What stands in the text and below it, besides the text."""
    dilemmas: Dilemmas | None
    tracks: tuple[Track, ...]
    text: tuple[TextPart, ...]
    sources: tuple[SourceView, ...]
    related: tuple[Card, ...]
    history: HistoryView
    updated: str
    qr: QrView | None


def make_workshop_view(
    workshop: Workshop,
    rows: Iterable[Scheduled],
    proposed: Iterable[Scheduled],
    catalogue: Catalogue,
    related: Iterable[Related],
    base_url: str,
) -> WorkshopView:
    """The view of one workshop, whose programme is looked up as `rows` and the editors' proposal as `proposed`.

    `base_url` is what its QR code holds.
    """
    here, agenda, proposal = address_of(workshop), agenda_of(workshop), proposal_of(workshop)
    principles = catalogue.documents_at(f"/pejlemaerker/{slug}" for slug in workshop.principles)
    titles = {"dilemmaer": "Udfordringer og potentialer", "spor": "Spor på dagen"}
    has = {"dilemmaer": workshop.dilemmas, "spor": workshop.tracks}
    text = text_parts(workshop.body.html, {key: title for key, title in titles.items() if has[key]})
    return WorkshopView(
        title=workshop.title,
        summary=workshop.summary,
        facts=(
            Fact("Dato", (), danish_date(workshop.held_on) if workshop.held_on else NOT_STATED_TEXT),
            Fact("Sted", (), workshop.place or NOT_STATED_TEXT),
            Fact("Varighed", (), total_text(agenda) if agenda.minutes else NOT_STATED_TEXT),
        ),
        programme=tuple(map(_line, rows)),
        programme_note="" if not agenda.untimed else _untimed(agenda.untimed, len(agenda.points)),
        for_the_day=(*_leading(agenda, proposal), *sheet_links(workshop.principles, catalogue)),
        proposal=_proposal(proposal, proposed) if proposal.points else None,
        tools=(
            Link("Vis på væggen", facilitator_url(here)),
            Link(f"Byg videre på {'kildens program' if proposal.points else 'programmet'}", agenda_url(agenda)),
            Link("Hent til brug uden net (zip)", offline_url(here)),
        ),
        principles=tuple(Link(document.title, address_of(document)) for document in principles),
        sections=(
            *(Link(titles[part.part], f"#{part.anchor}") for part in text if part.part),
            *((Link(PROPOSAL, "#forslag"),) if proposal.points else ()),
        ),
        dilemmas=workshop.dilemmas,
        tracks=workshop.tracks,
        text=text,
        sources=source_views(workshop),
        related=related_cards(related, catalogue.vocabularies),
        history=make_history_view(catalogue.changes_of(address_of(workshop))),
        updated=danish_date(workshop.updated),
        qr=make_qr(base_url, here),
    )


def _line(row: Scheduled) -> ProgrammeLine:
    return ProgrammeLine(row.point.text, minutes_text(row.point.minutes), make_reference(row.found))


def _leading(agenda: Agenda, proposal: Agenda) -> tuple[Link, ...]:
    """The editors' proposal and its run sheet; without one, that of the source's programme."""
    if not proposal.points:
        return (Link("Køreplan til print", agenda_url(agenda, RUN_SHEET)),)
    return (_build(proposal), Link("Køreplan til redaktionens forslag", agenda_url(proposal, RUN_SHEET)))


def _proposal(proposal: Agenda, proposed: Iterable[Scheduled]) -> Proposal:
    note = f"Programmet er redaktionens forslag og ikke en del af kilden. {total_text(proposal)}"
    return Proposal(note, tuple(map(_line, proposed)), _build(proposal))


def _build(proposal: Agenda) -> Link:
    length = f" ({hours_text(proposal.minutes) or minutes_text(proposal.minutes)})" if not proposal.untimed else ""
    return Link(f"Byg videre på redaktionens forslag{length}", agenda_url(proposal))


def _untimed(untimed: int, points: int) -> str:
    if untimed == points:
        return "Punkternes minutter er ikke oplyst."
    return f"Minutter er ikke oplyst for {counted(untimed, 'punkt', 'punkter')}."
