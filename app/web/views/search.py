"""The search page: what one is looking at, the facets, the hits, and every link among them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from app.domain.addresses import address_of
from app.domain.danish import format_number
from app.domain.documents import Case, Document, Initiative
from app.domain.facets import FACETS
from app.domain.query import DEFAULT_PAGE_SIZE, Query, Sort
from app.domain.vocabulary import Vocabularies
from app.search.reader_text import exact_text, parse
from app.snapshot.finding import Found, Hit
from app.web.csv import MOST_ROWS
from app.web.formatting import counted
from app.web.overview_parameters import FiguresQuestion, MatrixQuestion
from app.web.urls import SEARCH_CSV, search_feed_url, search_url
from app.web.views.cards import Card, make_card
from app.web.views.collecting import collect_text
from app.web.views.empty_result import EmptyResult
from app.web.views.facets import FacetView, make_facet_views
from app.web.views.links import Link
from app.web.views.sentence import sentence

_SORT_LABELS = {Sort.RELEVANCE: "Relevans", Sort.NEWEST: "Nyeste først", Sort.TITLE: "Titel"}


@dataclass(frozen=True, slots=True)
class SortOption:
    value: str
    label: str
    selected: bool


@dataclass(frozen=True, slots=True)
class Understood:
    """What the search made of the text; each part can be undone or taken up by a link."""

    shown_for: str
    """The spelling that the results are for, when it is not the one typed."""
    suggestion: Link | None
    """Another spelling to search for, when nothing was found."""
    also_searched: tuple[Link, ...]
    exact: Link | None
    """The same words and nothing else."""
    filters: tuple[Link, ...]
    """Municipalities, themes and the like that the text names, offered as filters."""


@dataclass(frozen=True, slots=True)
class SearchView:
    heading: str
    text: str
    total: int
    notices: tuple[str, ...]
    understood: Understood
    facets: tuple[FacetView, ...]
    chosen: tuple[Link, ...]
    """Each chosen value, linking to the same search without it."""
    clear: Link | None
    map: Link
    """The same search on the map."""
    ways: tuple[Link, ...]
    """The same search in other overviews, as a file and as a feed."""
    feed: str
    sorts: tuple[SortOption, ...]
    page_size: int
    is_default_page_size: bool
    cards: tuple[Card, ...]
    elsewhere: tuple[Link, ...]
    """What is ticked and not among the cards; `href` is the value of its box."""
    elsewhere_text: str
    collect: str
    """What the button says that puts what is ticked into the collection; empty where there is nothing to tick."""
    can_compare: bool
    """Whether anything that is shown can be compared."""
    previous: Link | None
    next: Link | None
    place: str
    """Where one is among the pages, such as `Side 2 af 5`; empty when there is one page."""
    empty: EmptyResult | None
    """For a search that found nothing."""


def make_search_view(
    found: Found,
    vocabularies: Vocabularies,
    notices: Sequence[str],
    ticked: Sequence[Document] = (),
    empty: EmptyResult | None = None,
    carried: str = "",
) -> SearchView:
    """The view of one page of results. `ticked` is what the reader has chosen, `carried` the collection in hand."""
    query = found.query
    alone = replace(query, page=1, chosen=())
    pages = max(1, math.ceil(found.total / query.page_size))
    cards = tuple(_card(hit, vocabularies, query) for hit in found.hits)
    shown = {card.address for card in cards}
    elsewhere = tuple(Link(one.title, address_of(one)) for one in ticked if address_of(one) not in shown)
    return SearchView(
        heading=_heading(found, pages),
        text=query.text,
        total=found.total,
        notices=(*notices, *found.notices, *_page_notice(query, pages)),
        understood=_understood(found),
        facets=make_facet_views(found, vocabularies),
        chosen=tuple(_chosen(found)),
        clear=_clear(query) if query.selections else None,
        map=Link("Vis på kort", search_url(alone.with_sort(Sort.RELEVANCE), "/kort")),
        ways=(
            Link("Vis i matrix", MatrixQuestion(alone).url()),
            Link("Vis alle tal", FiguresQuestion(alone).url()),
            _file_link(alone, found.total),
            Link("Følg søgningen (Atom)", search_feed_url(query)),
        ),
        feed=search_feed_url(query),
        sorts=tuple(SortOption(sort, label, sort is query.sort) for sort, label in _SORT_LABELS.items()),
        page_size=query.page_size,
        is_default_page_size=query.page_size == Query().page_size,
        cards=cards,
        elsewhere=elsewhere,
        elsewhere_text=f"{len(elsewhere)} valgt på andre sider" if cards else f"{len(elsewhere)} valgt",
        collect=collect_text(carried) if cards or elsewhere else "",
        can_compare=any(isinstance(one, Case | Initiative) for one in (*ticked, *(hit.document for hit in found.hits))),
        previous=_page_link(query, min(query.page - 1, pages), "Forrige side") if query.page > 1 else None,
        next=_page_link(query, query.page + 1, "Næste side") if query.page < pages else None,
        place=f"Side {query.page} af {pages}" if pages > 1 else "",
        empty=empty,
    )


def _heading(found: Found, pages: int) -> str:
    """What was found, and after the first page which one this is."""
    page = found.query.page
    return f"{sentence(found)}, side {page} af {pages}" if 1 < page <= pages else sentence(found)


def _clear(query: Query) -> Link:
    return Link("Fjern alle valg", search_url(Query(query.text, chosen=query.chosen)))


def _card(hit: Hit, vocabularies: Vocabularies, query: Query) -> Card:
    card = make_card(hit.document, vocabularies, hit.snippet)
    return replace(card, is_chosen=card.address in query.chosen)


def _file_link(query: Query, total: int) -> Link:
    text = "Hent som CSV" if total <= MOST_ROWS else f"Hent de første {format_number(Decimal(MOST_ROWS))} som CSV"
    return Link(text, search_url(replace(query, page_size=DEFAULT_PAGE_SIZE), SEARCH_CSV))


def _understood(found: Found) -> Understood:
    query, match = found.query, found.match
    if match is None:
        return Understood("", None, (), None, ())
    changed = match.shown_for or match.also_searched
    exact = exact_text(parse(query.text))
    return Understood(
        shown_for=match.shown_for or "",
        suggestion=_text_link(query, match.did_you_mean) if match.did_you_mean else None,
        also_searched=tuple(_text_link(query, other) for other in match.also_searched),
        exact=Link("Søg kun på det, der er skrevet", search_url(query.with_text(exact))) if changed else None,
        filters=tuple(_filters(found)),
    )


def _text_link(query: Query, text: str) -> Link:
    return Link(text, search_url(query.with_text(text)))


def _filters(found: Found) -> Iterator[Link]:
    """What the text names and is not chosen yet, where choosing it leaves something."""
    labels = {facet.name: facet.label for facet in FACETS}
    for facet, value in found.match.recognised if found.match else ():
        for bucket in found.buckets[facet]:
            if bucket.value == value and bucket.count and not bucket.selected:
                text = f"{labels[facet]}: {bucket.label} ({bucket.count})"
                yield Link(text, search_url(found.query.with_value(facet, value)))


def _page_notice(query: Query, pages: int) -> tuple[str, ...]:
    return (f"Der er kun {counted(pages, 'side', 'sider')}.",) if query.page > pages else ()


def _chosen(found: Found) -> list[Link]:
    return [
        Link(f"{facet.label}: {bucket.label}", search_url(found.query.without_value(facet.name, bucket.value)))
        for facet in FACETS
        for bucket in found.buckets[facet.name]
        if bucket.selected
    ]


def _page_link(query: Query, page: int, text: str) -> Link:
    return Link(text, search_url(query.with_page(page)))
