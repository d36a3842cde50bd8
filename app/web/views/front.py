"""The front page: search first, then the ways in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.catalogue.reading import Catalogue
from app.domain.addresses import address_of
from app.domain.documents import Document, Page
from app.domain.query import NOT_STATED, Query, Sort
from app.snapshot.finding import Found
from app.web.urls import search_url
from app.web.views.bars import Bar, make_bars
from app.web.views.cards import Card, make_card
from app.web.views.links import Link
from app.web.views.tile_map import TileMap


@dataclass(frozen=True, slots=True)
class Way:
    """One of the catalogue's two halves."""

    slug: str
    name: str
    description: str
    href: str
    count: int


@dataclass(frozen=True, slots=True)
class CountedLink:
    text: str
    href: str
    count: int


@dataclass(frozen=True, slots=True)
class FiguresView:
    """The figures of a page, drawn as bars of per cent."""

    title: str
    summary: str
    href: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class FrontView:
    total: int
    ways: tuple[Way, ...]
    themes: tuple[CountedLink, ...]
    principles: tuple[Link, ...]
    tile_map: TileMap
    figures: FiguresView | None
    newest: tuple[Card, ...]
    all_newest: str


def make_front_view(
    everything: Found, newest: Found, pages: Iterable[Document], tile_map: TileMap, catalogue: Catalogue
) -> FrontView:
    """The front page of one snapshot.

    `everything` is the empty query, `newest` the cases to show, `pages` the plain pages.
    """
    vocabularies = catalogue.vocabularies
    categories = {bucket.value: bucket.count for bucket in everything.buckets["kategori"]}
    return FrontView(
        total=everything.total,
        ways=tuple(
            Way(
                category.slug,
                category.name,
                category.description or "",
                search_url(Query().with_value("kategori", category.slug)),
                categories.get(category.slug, 0),
            )
            for category in vocabularies.categories.values()
        ),
        themes=tuple(
            CountedLink(bucket.label, f"/temaer/{bucket.value}", bucket.count)
            for bucket in everything.buckets["tema"]
            if bucket.value != NOT_STATED
        ),
        principles=tuple(
            Link(title, f"/pejlemaerker/{slug}") for slug, title in catalogue.facet_labels["pejlemaerke"].items()
        ),
        tile_map=tile_map,
        figures=_figures(pages),
        newest=tuple(make_card(hit.document, vocabularies) for hit in newest.hits),
        all_newest=search_url(Query(sort=Sort.NEWEST)),
    )


def _figures(pages: Iterable[Document]) -> FiguresView | None:
    """The figures of the first page that has any."""
    page = next((page for page in pages if isinstance(page, Page) and page.figures), None)
    return FiguresView(page.title, page.summary, address_of(page), make_bars(page.figures)) if page else None
