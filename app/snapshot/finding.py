"""A query to its hits and buckets: the one function that page, API, export and feed take their numbers from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.bits import from_ordinals, to_ordinals
from app.domain.documents import Document
from app.domain.facets import Bucket, count, matching
from app.domain.query import Query, Sort
from app.search.reader_text import ReaderText, parse
from app.search.results import Snippet, TextMatch
from app.snapshot.opened import Snapshot


@dataclass(frozen=True, slots=True)
class Hit:
    """One document of the page asked for. Score and snippet belong to the text; without text there are none."""

    document: Document
    score: float
    snippet: Snippet | None


@dataclass(frozen=True, slots=True)
class Found:
    """What a query gives in one snapshot."""

    query: Query
    total: int
    hits: tuple[Hit, ...]
    buckets: Mapping[str, Sequence[Bucket]]
    """Facet name -> buckets, in the facets' order."""
    notices: tuple[str, ...]
    """Danish sentences about what was cut off or ignored in the text."""
    match: TextMatch | None
    """What the text search did; `None` when no text was given."""


def find(snapshot: Snapshot, query: Query) -> Found:
    """The hits of the query's page, and all buckets."""
    catalogue = snapshot.catalogue
    text = parse(query.text)
    match = _match(snapshot, text)
    found = _found(snapshot, query, match)
    kept = matching(catalogue.facet_index, query, found)
    ordinals = _ordered(snapshot, query, kept, match)
    start = (query.page - 1) * query.page_size
    shown = ordinals[start : start + query.page_size]
    return Found(
        query=query,
        total=len(ordinals),
        hits=tuple(
            Hit(
                document,
                match.scores[ordinal] if match else 0.0,
                snapshot.index.snippet(match, document.body.sections) if match else None,
            )
            for ordinal, document in zip(shown, catalogue.documents(shown), strict=True)
        ),
        buckets=count(catalogue.facet_index, query, found, catalogue.facet_labels),
        notices=text.notices,
        match=match,
    )


def all_hits(snapshot: Snapshot, query: Query) -> list[int]:
    """The ordinals of everything that the query finds, in its order, whichever page it asks for."""
    match = _match(snapshot, parse(query.text))
    kept = matching(snapshot.catalogue.facet_index, query, _found(snapshot, query, match))
    return _ordered(snapshot, query, kept, match)


def kept_by(snapshot: Snapshot, query: Query) -> int:
    """Every document that the query finds, on whichever page, as a bit set."""
    match = _match(snapshot, parse(query.text))
    return matching(snapshot.catalogue.facet_index, query, _found(snapshot, query, match))


def documents_of(snapshot: Snapshot, query: Query) -> list[Document]:
    """All documents that a query keeps, in the order of ordinals."""
    return snapshot.catalogue.documents(to_ordinals(kept_by(snapshot, query)))


def _match(snapshot: Snapshot, text: ReaderText) -> TextMatch | None:
    return snapshot.index.match(text) if text.wanted or text.unwanted else None


def _found(snapshot: Snapshot, query: Query, match: TextMatch | None) -> int:
    """The documents that the text finds; text without any word to search for finds nothing."""
    if match is not None:
        return from_ordinals(match.scores)
    return 0 if query.text else snapshot.catalogue.facet_index.everything


def _ordered(snapshot: Snapshot, query: Query, kept: int, match: TextMatch | None) -> list[int]:
    """All ordinals in the order asked for. Ordinals themselves are the order of relevance when there is no text."""
    ordinals = list(to_ordinals(kept))
    match query.sort:
        case Sort.NEWEST:
            ordinals.sort(key=snapshot.catalogue.newest_ranks.__getitem__)
        case Sort.TITLE:
            ordinals.sort(key=snapshot.catalogue.title_ranks.__getitem__)
        case Sort.RELEVANCE if match is not None:
            scores = match.scores
            ordinals.sort(key=lambda ordinal: -scores[ordinal])
    return ordinals
