"""A workshop: its programme, pejlemærker, dilemmas and tracks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from app.catalogue.reading import Catalogue
from app.domain.addresses import address_of
from app.domain.documents import Case, Dilemmas, Extent, Track, Workshop
from app.snapshot.relating import Related
from app.web.formatting import NOT_STATED_TEXT, danish_date
from app.web.urls import offline_url
from app.web.views.cards import Card, related_cards
from app.web.views.case import Fact
from app.web.views.documents import SourceView, source_views
from app.web.views.history import HistoryView, make_history_view
from app.web.views.links import Link


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    title: str
    minutes: str
    link: Link | None
    remark: str
    """Said of a reference that is only a short example."""


@dataclass(frozen=True, slots=True)
class WorkshopView:
    title: str
    summary: str
    facts: tuple[Fact, ...]
    programme: tuple[ProgrammeLine, ...]
    tools: tuple[Link, ...]
    principles: tuple[Link, ...]
    dilemmas: Dilemmas | None
    tracks: tuple[Track, ...]
    body: Markup
    sources: tuple[SourceView, ...]
    related: tuple[Card, ...]
    history: HistoryView
    updated: str


def make_workshop_view(workshop: Workshop, catalogue: Catalogue, related: Iterable[Related]) -> WorkshopView:
    """The view of one workshop."""
    principles = catalogue.documents_at(f"/pejlemaerker/{slug}" for slug in workshop.principles)
    return WorkshopView(
        title=workshop.title,
        summary=workshop.summary,
        facts=(
            Fact("Dato", (), danish_date(workshop.held_on) if workshop.held_on else NOT_STATED_TEXT),
            Fact("Sted", (), workshop.place or NOT_STATED_TEXT),
        ),
        programme=tuple(_programme(workshop, catalogue)),
        tools=(Link("Hent til brug uden net (zip)", offline_url(address_of(workshop))),),
        principles=tuple(Link(document.title, address_of(document)) for document in principles),
        dilemmas=workshop.dilemmas,
        tracks=workshop.tracks,
        body=Markup(workshop.body.html),  # noqa: S704 - sanitised when the content was rendered
        sources=source_views(workshop),
        related=related_cards(related, catalogue.vocabularies),
        history=make_history_view(catalogue.changes_of(address_of(workshop))),
        updated=danish_date(workshop.updated),
    )


def _programme(workshop: Workshop, catalogue: Catalogue) -> list[ProgrammeLine]:
    lines = []
    for item in workshop.programme:
        document = catalogue.document(item.reference) if item.reference else None
        is_example = isinstance(document, Case) and document.extent is Extent.EXAMPLE
        lines.append(
            ProgrammeLine(
                title=item.title,
                minutes=f"{item.minutes} min." if item.minutes else "",
                link=Link(document.title, address_of(document)) if document else None,
                remark="kort eksempel" if is_example else "",
            )
        )
    return lines
