"""A case or a short example: who did it, what came of it, whom to call; then everything else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from app.catalogue.reading import Catalogue
from app.domain.addresses import address_of
from app.domain.documents import Case, DocumentType, InitiativeLink, document_type
from app.domain.labels import DOCUMENTATION_LABELS, OUTCOME_LABELS, TYPE_LABELS
from app.snapshot.relating import Related
from app.web.formatting import NOT_STATED_TEXT, danish_date
from app.web.overview_parameters import compare_url
from app.web.views.cards import Card, CategoryBadge, category_badges, place_names, related_cards
from app.web.views.documents import (
    ContactView,
    MediumView,
    MetricView,
    ResultView,
    SourceView,
    age_notice,
    contact_views,
    medium_views,
    metric_views,
    result_views,
    source_views,
)
from app.web.views.history import HistoryView, make_history_view
from app.web.views.links import Link


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the glance: a label and its values; no value is shown as "Ikke oplyst"."""

    label: str
    values: tuple[Link, ...]
    text: str
    """Said when there are no links."""

    @property
    def is_stated(self) -> bool:
        """Whether the source says anything."""
        return bool(self.values) or self.text != NOT_STATED_TEXT


@dataclass(frozen=True, slots=True)
class CaseView:
    type_label: str
    places: str
    title: str
    summary: str
    categories: tuple[CategoryBadge, ...]
    facts: tuple[Fact, ...]
    results: tuple[ResultView, ...]
    contacts: tuple[ContactView, ...]
    contact_scope: str
    """What the contacts can be asked about."""
    age_notice: str
    initiative_note: str
    requires: tuple[str, ...]
    body: Markup
    media: tuple[MediumView, ...]
    metrics: tuple[MetricView, ...]
    sources: tuple[SourceView, ...]
    related: tuple[Card, ...]
    compare: Link
    history: HistoryView
    updated: str


def make_case_view(case: Case, catalogue: Catalogue, related: Iterable[Related], today: date) -> CaseView:
    """The view of one case."""
    vocabularies = catalogue.vocabularies
    initiatives = catalogue.documents_at(f"/tiltag/{slug}" for slug in case.initiatives)
    principles = catalogue.documents_at(f"/pejlemaerker/{slug}" for slug in case.principles)
    initiative_links = tuple(Link(document.title, address_of(document)) for document in initiatives)
    return CaseView(
        type_label=TYPE_LABELS[document_type(case)],
        places=place_names(case, vocabularies),
        title=case.title,
        summary=case.summary,
        categories=category_badges(case, vocabularies),
        facts=(
            _municipality_fact(case, catalogue),
            Fact("År", (), ", ".join(map(str, case.years)) or NOT_STATED_TEXT),
            Fact("Tiltag", initiative_links, "Ikke knyttet til et tiltag i kataloget"),
            Fact(
                "Temaer",
                tuple(Link(vocabularies.themes[slug].name, f"/temaer/{slug}") for slug in case.themes),
                NOT_STATED_TEXT,
            ),
            Fact("Pejlemærker", tuple(Link(d.title, address_of(d)) for d in principles), "Ingen"),
            Fact("Dokumentation", (), DOCUMENTATION_LABELS.get(case.documentation or "", NOT_STATED_TEXT)),
            Fact("Udfald", (), OUTCOME_LABELS.get(case.outcome or "", NOT_STATED_TEXT)),
        ),
        results=result_views(case),
        contacts=contact_views(case),
        contact_scope=f"Kan spørges om {_this(case)}, ikke om kommunens andre.",
        age_notice=age_notice(case.years, case, today),
        initiative_note=_initiative_note(case),
        requires=case.requires,
        body=Markup(case.body.html),  # noqa: S704 - sanitised when the content was rendered
        media=medium_views(case.media),
        metrics=metric_views(case.metrics, vocabularies.metrics),
        sources=source_views(case),
        related=related_cards(related, vocabularies),
        compare=Link("Sammenlign med andre", compare_url([address_of(case)])),
        history=make_history_view(catalogue.changes_of(address_of(case))),
        updated=danish_date(case.updated),
    )


def _municipality_fact(case: Case, catalogue: Catalogue) -> Fact:
    municipalities = catalogue.vocabularies.municipalities
    links = tuple(Link(municipalities[slug].full_name, f"/kommuner/{slug}") for slug in case.municipalities)
    return Fact("Kommune" if len(links) == 1 else "Kommuner", links, place_names(case, catalogue.vocabularies))


def _initiative_note(case: Case) -> str:
    if not case.initiatives or case.initiative_link is not InitiativeLink.EDITORS:
        return ""
    kind = "eksemplet" if document_type(case) is DocumentType.EXAMPLE else "casen"
    return f"Redaktionen har knyttet {kind} til tiltaget; det står ikke i kilden."


def _this(case: Case) -> str:
    return "dette eksempel" if document_type(case) is DocumentType.EXAMPLE else "denne case"
