"""Pages that list documents under headings: the overviews, and a theme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.addresses import address_of
from app.domain.danish import sort_key
from app.domain.documents import (
    Case,
    Document,
    DocumentType,
    Extent,
    GuidingPrinciple,
    Initiative,
    Workshop,
    document_type,
)
from app.domain.query import Query
from app.domain.vocabulary import Municipality, Term, Vocabularies
from app.snapshot.tallying import Tally
from app.web.agenda_parameters import AGENDA
from app.web.formatting import counted, listed
from app.web.print_parameters import PrintQuestion, Sheet, print_url
from app.web.urls import facilitator_url, notes_url, search_url
from app.web.views.cards import Card, make_card
from app.web.views.links import Link
from app.web.views.tile_map import TileMap, make_tile_map, tally_text


@dataclass(frozen=True, slots=True)
class Group:
    heading: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ListingView:
    kicker: str
    title: str
    lead: str
    tile_map: TileMap
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
    ways: tuple[Link, ...] = ()
    """Other pages that show the same in another way."""


@dataclass(frozen=True, slots=True)
class MunicipalitiesView:
    title: str
    lead: str
    tile_map: TileMap
    groups: tuple[EntryGroup, ...]


_GROUP_HEADINGS = {
    DocumentType.CASE: "Cases",
    DocumentType.EXAMPLE: "Korte eksempler",
    DocumentType.INITIATIVE: "Tiltag",
    DocumentType.PRINCIPLE: "Pejlemærker",
    DocumentType.WORKSHOP: "Workshops",
    DocumentType.PAGE: "Sider",
}


_PRINTED = (
    Link("Print dialogkort", PrintQuestion().url()),
    Link("Print ark til tilbagemelding", PrintQuestion(sheet=Sheet.FEEDBACK).url()),
    Link("Print uddelingsark", PrintQuestion(sheet=Sheet.HANDOUT).url()),
    Link("Print plakater", PrintQuestion(sheet=Sheet.POSTER).url()),
)
"""What can be laid on the tables of a workshop."""


def case_counts(documents: Sequence[Document]) -> str:
    """How many cases and short examples: `1 case og 3 eksempler`; empty for none."""
    cases = sum(isinstance(d, Case) and d.extent is Extent.FULL for d in documents)
    examples = sum(isinstance(d, Case) and d.extent is Extent.EXAMPLE for d in documents)
    parts = (
        counted(cases, "case", "cases") if cases else "",
        counted(examples, "eksempel", "eksempler") if examples else "",
    )
    return listed([part for part in parts if part])


def make_theme_view(
    theme: Term, documents: Sequence[Document], tile_map: TileMap, vocabularies: Vocabularies
) -> ListingView:
    """Everything under one theme, and where it has been tried."""
    return ListingView(
        kicker="Tema",
        title=theme.name,
        lead=theme.description or "",
        tile_map=tile_map,
        groups=groups_by_type(documents, vocabularies),
        empty="Der er endnu ingen dokumenter under temaet.",
        search=search_link("tema", theme.slug, "Søg videre i temaet"),
    )


def search_link(facet: str, value: str, text: str) -> Link:
    return Link(text, search_url(Query().with_value(facet, value)))


def groups_by_type(documents: Sequence[Document], vocabularies: Vocabularies) -> tuple[Group, ...]:
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
        ways = (Link("Se, hvilke kommuner der har prøvet hvad, i én tabel", "/matrix"),)
        return OverviewView(title, lead, (), _initiative_groups(documents, vocabularies), ways)
    if documents and all(isinstance(d, GuidingPrinciple) for d in documents):
        ordered = sorted(documents, key=lambda d: d.order if isinstance(d, GuidingPrinciple) else 0)
        cards = tuple(_principle_card(d, vocabularies) for d in ordered)
        return OverviewView(title, lead, (), (Group("", cards),), _PRINTED)
    groups = groups_by_type(documents, vocabularies)
    if documents and all(isinstance(d, Workshop) for d in documents):
        return OverviewView(title, lead, (), groups, (Link("Byg jeres eget program", AGENDA),))
    return OverviewView(title, lead, (), groups)


def _principle_card(principle: Document, vocabularies: Vocabularies) -> Card:
    """What all seven have in common is not said seven times; what a room uses of each is at hand."""
    here = address_of(principle)
    ways = (
        Link("Vis på væggen", facilitator_url(here)),
        Link("Værtens noter", notes_url(here)),
        Link("Print", print_url(here)),
    )
    return replace(make_card(principle, vocabularies), type_label="", remarks=(), ways=ways)


def _initiative_groups(documents: Sequence[Document], vocabularies: Vocabularies) -> tuple[Group, ...]:
    initiatives = sorted((d for d in documents if isinstance(d, Initiative)), key=lambda d: d.number)
    return tuple(
        Group(category.name, tuple(make_card(d, vocabularies) for d in initiatives if d.category == category.slug))
        for category in vocabularies.categories.values()
    )


def make_municipality_overview(tallies: Mapping[str, Tally], vocabularies: Vocabularies) -> MunicipalitiesView:
    """All municipalities by region, in Danish order, each with its cases and examples; and the map of them."""
    places = sorted(vocabularies.municipalities.values(), key=lambda place: sort_key(place.name))
    with_cases = sum(1 for tally in tallies.values() if tally.total)
    return MunicipalitiesView(
        "Kommuner",
        f"{with_cases} af de {len(places)} kommuner har cases eller eksempler i banken.",
        make_tile_map("Kommunerne på kortet", tallies, vocabularies, lambda place: f"/kommuner/{place.slug}"),
        tuple(
            EntryGroup(
                region.name,
                tuple(_place_entry(p, tallies[p.slug]) for p in places if p.region == region.slug),
            )
            for region in vocabularies.regions.values()
        ),
    )


def _place_entry(place: Municipality, numbers: Tally) -> Entry:
    return Entry(place.name, f"/kommuner/{place.slug}", tally_text(numbers) if numbers.total else "", "")


def make_theme_overview(counts: dict[str, int], vocabularies: Vocabularies) -> OverviewView:
    """All themes as the editors order them, each with its number of documents."""
    entries = tuple(
        Entry(theme.name, f"/temaer/{theme.slug}", str(counts.get(theme.slug, 0)), theme.description or "")
        for theme in vocabularies.themes.values()
    )
    return OverviewView("Temaer", "Find cases og tiltag efter det, de handler om.", (EntryGroup("", entries),), ())
