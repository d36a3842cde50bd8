"""An initiative: who has tried it with which result, how to measure it, how to do it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from app.catalogue.reading import Catalogue
from app.domain.addresses import address_of
from app.domain.documents import Case, Initiative, InitiativeLink, Programme
from app.domain.vocabulary import Vocabularies
from app.snapshot.relating import Related
from app.web.formatting import Figure, danish_date, figure
from app.web.overview_parameters import compare_url
from app.web.views.cards import (
    Card,
    CategoryBadge,
    category_badges,
    draft_label,
    headline_result,
    place_names,
    related_cards,
)
from app.web.views.documents import MetricView, SourceView, metric_views, source_views
from app.web.views.history import HistoryView, make_history_view
from app.web.views.links import Link


@dataclass(frozen=True, slots=True)
class Trial:
    """A municipality's case under the initiative."""

    places: str
    title: str
    href: str
    summary: str
    figure: Figure
    figure_text: str
    contact: str
    draft: str = ""
    """As of a card."""


@dataclass(frozen=True, slots=True)
class InitiativeView:
    title: str
    summary: str
    categories: tuple[CategoryBadge, ...]
    number: int
    examples: tuple[Trial, ...]
    """Linked by the catalogue itself."""
    editorial: tuple[Trial, ...]
    """Linked by the editors."""
    metrics: tuple[MetricView, ...]
    themes: tuple[Link, ...]
    principles: tuple[Link, ...]
    programmes: tuple[Programme, ...]
    body: Markup
    sources: tuple[SourceView, ...]
    related: tuple[Card, ...]
    compare: Link
    history: HistoryView
    updated: str


def make_initiative_view(initiative: Initiative, catalogue: Catalogue, related: Iterable[Related]) -> InitiativeView:
    """The view of one initiative."""
    vocabularies = catalogue.vocabularies
    cases = [d for d in catalogue.linking_to("tiltag", address_of(initiative)) if isinstance(d, Case)]
    principles = catalogue.documents_at(f"/pejlemaerker/{slug}" for slug in initiative.principles)
    return InitiativeView(
        title=initiative.title,
        summary=initiative.summary,
        categories=category_badges(initiative, vocabularies),
        number=initiative.number,
        examples=tuple(_trial(c, vocabularies) for c in cases if c.initiative_link is not InitiativeLink.EDITORS),
        editorial=tuple(_trial(c, vocabularies) for c in cases if c.initiative_link is InitiativeLink.EDITORS),
        metrics=metric_views(initiative.metrics, vocabularies.metrics),
        themes=tuple(Link(vocabularies.themes[slug].name, f"/temaer/{slug}") for slug in initiative.themes),
        principles=tuple(Link(document.title, address_of(document)) for document in principles),
        programmes=initiative.programmes,
        body=Markup(initiative.body.html),  # noqa: S704 - sanitised when the content was rendered
        sources=source_views(initiative),
        related=related_cards(related, vocabularies),
        compare=Link("Sammenlign med andre", compare_url([address_of(initiative)])),
        history=make_history_view(catalogue.changes_of(address_of(initiative))),
        updated=danish_date(initiative.updated),
    )


def _trial(case: Case, vocabularies: Vocabularies) -> Trial:
    first = headline_result(case)
    names = ", ".join(contact.name for contact in case.contacts)
    return Trial(
        places=place_names(case, vocabularies),
        title=case.title,
        href=address_of(case),
        summary=case.summary,
        figure=figure(first) if first else Figure("", "Tal ikke oplyst"),
        figure_text=first.text if first else "",
        contact=f"Kontakt: {names}" if names else "Kontakt ikke oplyst",
        draft=draft_label(case),
    )
