"""The facets and the one way to count them.

Values within a facet widen (or), facets between them narrow (and). A bucket's count leaves out its own facet's
selection: it says how many there would be if one also chose this. Sets of documents are Python integers with one bit an
ordinal: union is `|`, intersection is `&`, size is `bit_count()`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from app.domain.documents import Case, Document, Initiative, MediumType, Workshop, document_type
from app.domain.query import NOT_STATED, Query
from app.domain.vocabulary import Vocabularies

Values = Callable[[Document, Vocabularies], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet. `values` gives a document's own values, as slugs; none is allowed."""

    name: str
    label: str
    values: Values


@dataclass(frozen=True, slots=True)
class Bucket:
    """One value of a facet as it is offered to the reader."""

    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class FacetIndex:
    """Which documents have which value: facet name -> value -> bit set of ordinals."""

    everything: int
    values: Mapping[str, Mapping[str, int]]

    def having(self, facet: str, value: str) -> int:
        """The documents with this value; for `ikke-angivet` those without any value of the facet."""
        values = self.values.get(facet, {})
        if value == NOT_STATED:
            return self.everything & ~reduce(or_, values.values(), 0)
        return values.get(value, 0)


def _categories(document: Document, _: Vocabularies) -> Iterable[str]:
    match document:
        case Case():
            return document.categories
        case Initiative():
            return (document.category,)
    return ()


def _themes(document: Document, _: Vocabularies) -> Iterable[str]:
    return document.themes if isinstance(document, Case | Initiative) else ()


def _sectors(document: Document, _: Vocabularies) -> Iterable[str]:
    return document.sectors if isinstance(document, Case) else ()


def _municipalities(document: Document, _: Vocabularies) -> Iterable[str]:
    return document.municipalities if isinstance(document, Case) else ()


def _regions(document: Document, vocabularies: Vocabularies) -> Iterable[str]:
    return vocabularies.regions_of(document.municipalities) if isinstance(document, Case) else ()


def _metrics(document: Document, _: Vocabularies) -> Iterable[str]:
    return document.metrics if isinstance(document, Case | Initiative) else ()


def _principles(document: Document, _: Vocabularies) -> Iterable[str]:
    return document.principles if isinstance(document, Case | Initiative | Workshop) else ()


def _years(document: Document, _: Vocabularies) -> Iterable[str]:
    return map(str, document.years) if isinstance(document, Case) else ()


def _documentation(document: Document, _: Vocabularies) -> Iterable[str]:
    return (document.documentation,) if isinstance(document, Case) and document.documentation else ()


def _contains(document: Document, _: Vocabularies) -> Iterable[str]:
    if isinstance(document, Case):
        if document.results:
            yield "tal"
        if document.contacts:
            yield "kontakt"
        if any(medium.type is MediumType.VIDEO for medium in document.media):
            yield "video"


FACETS: tuple[Facet, ...] = (
    Facet("type", "Type", lambda document, _: (document_type(document),)),
    Facet("kategori", "Kategori", _categories),
    Facet("tema", "Tema", _themes),
    Facet("fagomraade", "Fagområde", _sectors),
    Facet("kommune", "Kommune", _municipalities),
    Facet("region", "Region", _regions),
    Facet("noegletal", "Nøgletal", _metrics),
    Facet("pejlemaerke", "Pejlemærke", _principles),
    Facet("aar", "År", _years),
    Facet("dokumentation", "Dokumentation", _documentation),
    Facet("har", "Indeholder", _contains),
)
"""Every facet, in the page's order."""

FACET_NAMES = frozenset(facet.name for facet in FACETS)


def matching(index: FacetIndex, query: Query, found: int, *, leave_out: str = "") -> int:
    """The documents of `found` that the query's selections keep, as a bit set; `leave_out` ignores one facet."""
    narrowed = (
        reduce(or_, (index.having(selection.facet, value) for value in selection.values), 0)
        for selection in query.selections
        if selection.facet != leave_out
    )
    return reduce(and_, narrowed, found)


def count(
    index: FacetIndex, query: Query, found: int, labels: Mapping[str, Mapping[str, str]]
) -> dict[str, list[Bucket]]:
    """The buckets of every facet, in the facets' order.

    Args:
        index: which documents have which value.
        query: the chosen values.
        found: the documents that the text found (all of them when there is no text), as a bit set.
        labels: facet name -> value -> what the reader sees, in the order of display.

    Returns:
        Facet name -> buckets. Values that no document has are left out, unless chosen.
    """
    buckets = {}
    for facet in FACETS:
        others = matching(index, query, found, leave_out=facet.name)
        names = labels.get(facet.name, {})
        chosen = query.selected(facet.name)
        unknown = {value: value for value in chosen if value not in names and value != NOT_STATED}
        rows = [
            Bucket(value, label, (index.having(facet.name, value) & others).bit_count(), value in chosen)
            for value, label in {**names, **unknown, NOT_STATED: "Ikke angivet"}.items()
        ]
        buckets[facet.name] = [bucket for bucket in rows if bucket.count or bucket.selected]
    return buckets
