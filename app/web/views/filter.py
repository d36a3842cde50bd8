"""The filter of an overview: a GET form with some of the search's facets, and a link for each chosen value."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.domain.facets import FACET_NAMES, FACETS, Bucket
from app.domain.query import Query
from app.domain.vocabulary import Vocabularies
from app.web.views.facets import FacetView, facet_views
from app.web.views.links import Link


@dataclass(frozen=True, slots=True)
class FilterView:
    action: str
    text: str
    facets: tuple[FacetView, ...]
    hidden: tuple[tuple[str, str], ...]
    """Name and value of what is chosen and has no box in the form."""
    chosen: tuple[Link, ...]
    """Each chosen value, linking to the same overview without it."""
    clear: Link | None
    number: str
    """How much is chosen, such as `2 valgt`; empty for nothing."""
    button: str


def make_filter_view(
    action: str,
    query: Query,
    buckets: Mapping[str, Sequence[Bucket]],
    vocabularies: Vocabularies,
    url: Callable[[Query], str],
    *,
    button: str,
    facets: Collection[str] = FACET_NAMES,
    extra: Iterable[tuple[str, str]] = (),
) -> FilterView:
    """The filter of the overview at `action`, with boxes for `facets`; `url` is the overview's address for a query."""
    chosen = tuple(_chosen(query, buckets, url))
    hidden = [(s.facet, value) for s in query.selections if s.facet not in facets for value in s.values]
    return FilterView(
        action=action,
        text=query.text,
        facets=facet_views(buckets, vocabularies, facets),
        hidden=(*hidden, *extra),
        chosen=chosen,
        clear=Link("Fjern alle valg", url(Query())) if chosen else None,
        number=f"{len(chosen)} valgt" if chosen else "",
        button=button,
    )


def _chosen(query: Query, buckets: Mapping[str, Sequence[Bucket]], url: Callable[[Query], str]) -> Iterable[Link]:
    if query.text:
        yield Link(f"»{query.text}«", url(query.with_text("")))
    for facet in FACETS:
        for bucket in buckets[facet.name]:
            if bucket.selected:
                yield Link(f"{facet.label}: {bucket.label}", url(query.without_value(facet.name, bucket.value)))
