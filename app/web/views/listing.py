"""Pages that list documents under a heading: municipality, theme, metric, and the overviews."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.danish import sort_key
from app.domain.documents import Case, Document, DocumentType, Extent, GuidingPrinciple, Initiative, document_type
from app.domain.query import Query
from app.domain.vocabulary import Metric, Municipality, Term, Vocabularies
from app.web.formatting import NOT_STATED_TEXT, counted, listed
from app.web.urls import search_url
from app.web.views.cards import Card, make_card
from app.web.views.chrome import Link
from app.web.views.documents import MetricView, metric_view


@dataclass(frozen=True, slots=True)
class Group:
    heading: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ListingView:
    kicker: str
    title: str
    lead: str
    facts: tuple[tuple[str, str], ...]
    """Label and value."""
    groups: tuple[Group, ...]
    empty: str
    """Said when there are no documents."""
    search: Link
    """The same documents in the search."""


@dataclass(frozen=True, slots=True)
class Entry:
    name: str
    href: str
    count: str
    description: str


@dataclass(frozen=True, slots=True)
class EntryGroup:
    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class OverviewView:
    title: str
    lead: str
    groups: tuple[EntryGroup, ...]
    card_groups: tuple[Group, ...]


_GROUP_HEADINGS = {
    DocumentType.CASE: "Cases",
    DocumentType.EXAMPLE: "Korte eksempler",
    DocumentType.INITIATIVE: "Tiltag",
    DocumentType.PRINCIPLE: "Pejlemærker",
    DocumentType.WORKSHOP: "Workshops",
    DocumentType.PAGE: "Sider",
}


def case_counts(documents: Sequence[Document]) -> str:
    """How many cases and short examples: `1 case og 3 eksempler`; empty for none."""
    cases = sum(isinstance(d, Case) and d.extent is Extent.FULL for d in documents)
    examples = sum(isinstance(d, Case) and d.extent is Extent.EXAMPLE for d in documents)
    parts = (
        counted(cases, "case", "cases") if cases else "",
        counted(examples, "eksempel", "eksempler") if examples else "",
    )
    return listed([part for part in parts if part])


def make_municipality_view(
    municipality: Municipality, documents: Sequence[Document], vocabularies: Vocabularies
) -> ListingView:
    """What one municipality has done."""
    region = vocabularies.regions[municipality.region].name
    return ListingView(
        kicker="Kommune",
        title=municipality.full_name,
        lead=case_counts(documents),
        facts=(("Region", region),),
        groups=_groups(documents, vocabularies),
        empty=f"Casebanken har endnu ingen cases fra {municipality.full_name}.",
        search=_search_link("kommune", municipality.slug, "Søg videre i kommunens cases"),
    )


def make_theme_view(theme: Term, documents: Sequence[Document], vocabularies: Vocabularies) -> ListingView:
    """Everything under one theme."""
    return ListingView(
        kicker="Tema",
        title=theme.name,
        lead=theme.description or "",
        facts=(),
        groups=_groups(documents, vocabularies),
        empty="Der er endnu ingen dokumenter under temaet.",
        search=_search_link("tema", theme.slug, "Søg videre i temaet"),
    )


def make_metric_view(metric: Metric, documents: Sequence[Document], vocabularies: Vocabularies) -> ListingView:
    """One metric: how it is measured, and what it belongs to."""
    view = metric_view(metric)
    return ListingView(
        kicker="Nøgletal",
        title=metric.name,
        lead=metric.definition or "",
        facts=(
            ("Enhed", view.unit),
            ("Rytme", view.rhythm),
            ("Retning", f"{view.direction} (redaktionens forslag)"),
            ("Hvor tallet findes", metric.source or NOT_STATED_TEXT),
        ),
        groups=_groups(documents, vocabularies),
        empty="Ingen dokumenter bruger nøgletallet endnu.",
        search=_search_link("noegletal", metric.slug, "Søg videre i nøgletallets cases"),
    )


def _search_link(facet: str, value: str, text: str) -> Link:
    return Link(text, search_url(Query().with_value(facet, value)))


def _groups(documents: Sequence[Document], vocabularies: Vocabularies) -> tuple[Group, ...]:
    return tuple(
        Group(heading, tuple(make_card(d, vocabularies) for d in documents if document_type(d) is kind))
        for kind, heading in _GROUP_HEADINGS.items()
        if any(document_type(d) is kind for d in documents)
    )


def make_document_overview(
    title: str, lead: str, documents: Sequence[Document], vocabularies: Vocabularies
) -> OverviewView:
    """All documents of some kinds: initiatives by category and number, pejlemærker in their order."""
    if documents and all(isinstance(d, Initiative) for d in documents):
        return OverviewView(title, lead, (), _initiative_groups(documents, vocabularies))
    if documents and all(isinstance(d, GuidingPrinciple) for d in documents):
        ordered = sorted(documents, key=lambda d: d.order if isinstance(d, GuidingPrinciple) else 0)
        return OverviewView(title, lead, (), (Group("", tuple(make_card(d, vocabularies) for d in ordered)),))
    return OverviewView(title, lead, (), _groups(documents, vocabularies))


def _initiative_groups(documents: Sequence[Document], vocabularies: Vocabularies) -> tuple[Group, ...]:
    initiatives = sorted((d for d in documents if isinstance(d, Initiative)), key=lambda d: d.number)
    return tuple(
        Group(category.name, tuple(make_card(d, vocabularies) for d in initiatives if d.category == category.slug))
        for category in vocabularies.categories.values()
    )


def make_municipality_overview(counts: dict[str, int], vocabularies: Vocabularies) -> OverviewView:
    """All municipalities by region, in Danish order, each with its number of cases and examples."""
    places = sorted(vocabularies.municipalities.values(), key=lambda place: sort_key(place.name))
    return OverviewView(
        "Kommuner",
        f"{sum(1 for count in counts.values() if count)} af de {len(places)} kommuner har cases i banken.",
        tuple(
            EntryGroup(
                region.name,
                tuple(
                    Entry(p.name, f"/kommuner/{p.slug}", _count(counts.get(p.slug, 0)), "")
                    for p in places
                    if p.region == region.slug
                ),
            )
            for region in vocabularies.regions.values()
        ),
        (),
    )


def make_theme_overview(counts: dict[str, int], vocabularies: Vocabularies) -> OverviewView:
    """All themes as the editors order them, each with its number of documents."""
    entries = tuple(
        Entry(theme.name, f"/temaer/{theme.slug}", str(counts.get(theme.slug, 0)), theme.description or "")
        for theme in vocabularies.themes.values()
    )
    return OverviewView("Temaer", "Find cases og tiltag efter det, de handler om.", (EntryGroup("", entries),), ())


def make_metric_overview(counts: dict[str, int], vocabularies: Vocabularies) -> OverviewView:
    """All metrics with unit and rhythm."""
    entries = tuple(_metric_entry(metric_view(m), counts.get(m.slug, 0)) for m in vocabularies.metrics.values())
    lead = "Kataloget foreslår nøgletal, som en kommune kan følge et tiltag med."
    return OverviewView("Nøgletal", lead, (EntryGroup("", entries),), ())


def _metric_entry(view: MetricView, count: int) -> Entry:
    return Entry(view.name, view.href, str(count), f"{view.unit}, {view.rhythm}".capitalize())


def _count(number: int) -> str:
    return str(number) if number else ""
