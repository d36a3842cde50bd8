"""The search page: what one is looking at, the facets, the hits, and every link among them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.facets import FACETS
from app.domain.query import Query, Sort
from app.domain.vocabulary import Vocabularies
from app.snapshot.finding import Found
from app.web.formatting import counted
from app.web.urls import search_url
from app.web.views.cards import Card, make_card
from app.web.views.chrome import Link

OPEN_FACETS = frozenset({"type", "kategori", "tema", "kommune"})
"""Unfolded from the start; the others when something is chosen in them."""

_SORT_LABELS = {Sort.RELEVANCE: "Relevans", Sort.NEWEST: "Nyeste først", Sort.TITLE: "Titel"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One bucket, as a checkbox."""

    id: str
    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class FacetView:
    name: str
    label: str
    is_open: bool
    chosen: int
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class SortOption:
    value: str
    label: str
    selected: bool


@dataclass(frozen=True, slots=True)
class SearchView:
    heading: str
    text: str
    total: int
    notices: tuple[str, ...]
    also_searched: tuple[str, ...]
    suggestion: Link | None
    """Another spelling to search for."""
    facets: tuple[FacetView, ...]
    chosen: tuple[Link, ...]
    """Each chosen value, linking to the same search without it."""
    clear: Link | None
    sorts: tuple[SortOption, ...]
    page_size: int
    is_default_page_size: bool
    cards: tuple[Card, ...]
    previous: Link | None
    next: Link | None
    place: str
    """Where one is among the pages, such as `Side 2 af 5`; empty when there is one page."""
    advice: tuple[Link, ...]
    """For an empty result: what to leave out, and how many that gives."""


def make_search_view(
    found: Found, vocabularies: Vocabularies, notices: Sequence[str], advice: Sequence[Link] = ()
) -> SearchView:
    """The view of one page of results."""
    query = found.query
    pages = max(1, math.ceil(found.total / query.page_size))
    correction = found.match.did_you_mean if found.match else None
    return SearchView(
        heading=heading(found),
        text=query.text,
        total=found.total,
        notices=(*notices, *found.notices, *_page_notice(query, pages)),
        also_searched=found.match.also_searched if found.match else (),
        suggestion=Link(correction, search_url(query.with_text(correction))) if correction else None,
        facets=tuple(_facet_views(found)),
        chosen=tuple(_chosen(found)),
        clear=Link("Fjern alle valg", search_url(Query(query.text))) if query.selections else None,
        sorts=tuple(SortOption(sort, label, sort is query.sort) for sort, label in _SORT_LABELS.items()),
        page_size=query.page_size,
        is_default_page_size=query.page_size == Query().page_size,
        cards=tuple(make_card(hit.document, vocabularies, hit.snippet) for hit in found.hits),
        previous=_page_link(query, min(query.page - 1, pages), "Forrige side") if query.page > 1 else None,
        next=_page_link(query, query.page + 1, "Næste side") if query.page < pages else None,
        place=f"Side {query.page} af {pages}" if pages > 1 else "",
        advice=tuple(advice),
    )


def heading(found: Found) -> str:
    """What one is looking at, such as `4 resultater for »frafald«`."""
    text = f" for »{found.query.text}«" if found.query.text else ""
    return f"{counted(found.total, 'resultat', 'resultater')}{text}" if found.total else f"Ingen resultater{text}"


def _page_notice(query: Query, pages: int) -> tuple[str, ...]:
    return (f"Der er kun {counted(pages, 'side', 'sider')}.",) if query.page > pages else ()


def _facet_views(found: Found) -> list[FacetView]:
    views = []
    for facet in FACETS:
        buckets = found.buckets[facet.name]
        chosen = sum(bucket.selected for bucket in buckets)
        if buckets:
            views.append(
                FacetView(
                    facet.name,
                    facet.label,
                    facet.name in OPEN_FACETS or chosen > 0,
                    chosen,
                    tuple(
                        Choice(f"{facet.name}-{place}", b.value, b.label, b.count, b.selected)
                        for place, b in enumerate(buckets, start=1)
                    ),
                )
            )
    return views


def _chosen(found: Found) -> list[Link]:
    return [
        Link(f"{facet.label}: {bucket.label}", search_url(found.query.without_value(facet.name, bucket.value)))
        for facet in FACETS
        for bucket in found.buckets[facet.name]
        if bucket.selected
    ]


def _page_link(query: Query, page: int, text: str) -> Link:
    return Link(text, search_url(query.with_page(page)))
