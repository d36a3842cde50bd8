"""`/workshops/byg`: the form in which a programme is composed, all of it in the address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.domain.addresses import address_of
from app.domain.agenda import MOST_LETTERS, MOST_POINTS, Agenda, agenda_of, proposal_of
from app.domain.documents import Document, GuidingPrinciple, Workshop
from app.domain.vocabulary import Vocabularies
from app.snapshot.scheduling import PRINCIPLES, Scheduled
from app.web.agenda_parameters import (
    AGENDA_SLIDES,
    AGENDA_ZIP,
    MAX_TITLE,
    RUN_SHEET,
    AgendaParameters,
    agenda_url,
)
from app.web.formatting import clock
from app.web.kept_in_address import MAX_ADDRESS, about_length
from app.web.pending_point import MAX_SEARCH, Pending
from app.web.times import LONGEST_TIME
from app.web.views.agenda_errors import agenda_errors, by_field, error_summary
from app.web.views.contribution import ErrorSummary
from app.web.views.links import Link, Way
from app.web.views.offers import Offer, make_offers, offers_heading
from app.web.views.schedule import Reference, make_reference, minutes_text, named, span_text, total_text
from app.web.views.share import Share, make_share

TITLE = "Byg et program"


@dataclass(frozen=True, slots=True)
class AgendaPoint:
    """One row of the form."""

    number: int
    subject: str
    """What its buttons are about: `punkt 2: Pause`."""
    text: str
    minutes: str
    """As they were written, where they cannot be read."""
    error: str
    """What is wrong with the minutes."""
    time: str
    address: str
    reference: Reference | None
    change: str
    """What opens the field for the address."""
    can_rise: bool
    can_sink: bool
    longest: int = MOST_LETTERS
    longest_time: int = LONGEST_TIME
    longest_address: int = MAX_ADDRESS


@dataclass(frozen=True, slots=True)
class PrincipleChoice:
    """A pejlemærke, or all of them, as the page of a point."""

    text: str
    address: str
    chosen: bool
    """For the new point. One that is there already has its address in its own field."""


@dataclass(frozen=True, slots=True)
class NewPoint:
    """The row that adds a point, with what stands in it and what is missing."""

    pending: Pending
    text_error: str
    minutes_error: str
    search_error: str
    offers_heading: str
    offers: tuple[Offer, ...]
    without: str
    """The button that adds the point as it is; empty when it has no words."""
    longest_text: int = MOST_LETTERS
    longest_time: int = LONGEST_TIME
    longest_search: int = MAX_SEARCH


@dataclass(frozen=True, slots=True)
class AgendaView:
    title: str
    """Of the window; says at once when something is wrong."""
    heading: str
    lead: str
    summary: ErrorSummary | None
    notices: tuple[str, ...]
    name: str
    start: str
    start_error: str
    points: tuple[AgendaPoint, ...]
    principles: tuple[PrincipleChoice, ...]
    total: str
    added: str
    """Of the last point, for whoever has just added it."""
    new: NewPoint | None
    """None when there is no more room."""
    beginnings: tuple[Link, ...]
    """Programmes that one can begin with; none when there are points already."""
    ways: tuple[Way, ...]
    share: Share | None
    """None when there is nothing to share."""
    longest_title: int = MAX_TITLE
    longest_time: int = LONGEST_TIME


def make_agenda_view(
    parameters: AgendaParameters,
    rows: Sequence[Scheduled],
    offers: Sequence[Document],
    principles: Sequence[GuidingPrinciple],
    workshops: Sequence[Workshop],
    vocabularies: Vocabularies,
    base_url: str,
) -> AgendaView:
    """The form of an agenda whose points are looked up.

    `offers` are what was found to go with a new point; `principles` and `workshops` are all there are, to choose from.
    """
    agenda = parameters.agenda
    here = agenda_url(agenda)
    heading = agenda.title or TITLE
    found = agenda_errors(agenda, parameters.pending)
    errors = by_field(found)
    return AgendaView(
        title=f"Fejl: {heading}" if found else heading,
        heading=heading,
        lead="Saml cases, pejlemærker og egne punkter. Programmet står i linket: Den, der har det, ser det samme.",
        summary=error_summary(found),
        notices=(*parameters.notices, *about_length(base_url + here, "Forkort teksterne, eller del papiret.")),
        name=agenda.title,
        start=agenda.unread_start if agenda.start is None else clock(agenda.start),
        start_error=errors.get("start", ""),
        points=tuple(_row(number, row, len(rows), errors) for number, row in enumerate(rows, 1)),
        principles=_principles(principles, parameters.pending.principle),
        total=total_text(agenda),
        added=_added(agenda),
        new=_new(parameters.pending, errors, offers, vocabularies) if len(rows) < MOST_POINTS else None,
        beginnings=() if rows else tuple(_beginnings(workshops)),
        ways=_ways(agenda) if rows else (),
        share=make_share(base_url, here, named(agenda)) if rows else None,
    )


def _row(number: int, row: Scheduled, rows: int, errors: Mapping[str, str]) -> AgendaPoint:
    reference = make_reference(row.found)
    return AgendaPoint(
        number=number,
        subject=f"punkt {number}: {row.point.text or (reference.title if reference else '')}",
        text=row.point.text,
        minutes=str(row.point.minutes or row.point.unread),
        error=errors.get(f"minutter-{number}", ""),
        time=span_text(row.span),
        address=row.point.address,
        reference=reference,
        change="Skift siden" if row.point.address else "Tilføj en side",
        can_rise=number > 1,
        can_sink=number < rows,
    )


def _added(agenda: Agenda) -> str:
    """`Tilføjet: Velkomst, 5 minutter. I alt 15 minutter.`"""
    if not agenda.points:
        return ""
    last = agenda.points[-1]
    what = ", ".join(filter(None, (last.text or last.address, minutes_text(last.minutes))))
    return f"Tilføjet: {what}. {total_text(agenda)}"


def _new(
    pending: Pending,
    errors: Mapping[str, str],
    offers: Sequence[Document],
    vocabularies: Vocabularies,
) -> NewPoint:
    return NewPoint(
        pending=pending,
        text_error=errors.get("nyt", ""),
        minutes_error=errors.get("nyt-min", ""),
        search_error=errors.get("q", ""),
        offers_heading=offers_heading(offers, pending.search),
        offers=make_offers(offers, vocabularies),
        without=f"Tilføj »{pending.text}« uden case" if pending.search and pending.text else "",
    )


def _principles(principles: Sequence[GuidingPrinciple], chosen: str) -> tuple[PrincipleChoice, ...]:
    """All together, then each."""
    named = [(one.title, address_of(one)) for one in principles]
    return tuple(
        PrincipleChoice(title, address, address == chosen)
        for title, address in (("Alle pejlemærker", PRINCIPLES), *named)
    )


def _beginnings(workshops: Sequence[Workshop]) -> Iterator[Link]:
    for workshop in workshops:
        proposal = proposal_of(workshop)
        if proposal.points:
            yield Link(f"{workshop.title} (redaktionens forslag)", agenda_url(proposal))
        yield Link(f"{workshop.title} (kildens program)", agenda_url(agenda_of(workshop)))


def _ways(agenda: Agenda) -> tuple[Way, ...]:
    return (
        Way("Vis på væggen", "vaeg", agenda_url(agenda, AGENDA_SLIDES)),
        Way("Køreplan til print", "print", agenda_url(agenda, RUN_SHEET)),
        Way("Hent til brug uden net (zip)", "zip", agenda_url(agenda, AGENDA_ZIP)),
    )
