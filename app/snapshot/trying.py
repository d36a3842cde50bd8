"""Who has tried what: municipalities by initiatives, counted as bit sets. The numbers of the matrix."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from app.domain.addresses import address_of
from app.domain.bits import to_ordinals
from app.domain.documents import DocumentType, Initiative
from app.domain.facets import Bucket, count, matching
from app.domain.query import NOT_STATED, Query
from app.snapshot.finding import kept_by
from app.snapshot.opened import Snapshot


@dataclass(frozen=True, slots=True)
class Trials:
    """The cases and short examples that a query leaves, by municipality and initiative."""

    query: Query
    with_editors: bool
    """Whether the editors' links count as well as the catalogue's."""
    kept: int
    """All of them that name a municipality, as a bit set."""
    unnamed: int
    """Those of which the source does not say which municipalities they are from."""
    municipalities: tuple[str, ...]
    """Slugs of those that have any, in Danish order."""
    initiatives: tuple[Initiative, ...]
    """In the catalogue's order; of the chosen categories, when some are chosen."""
    cells: Mapping[tuple[str, str], int]
    """Municipality and initiative (slugs) -> documents, as a bit set. Empty cells are left out."""
    editors_only: int
    """How many documents the editors' links would add; 0 when they are counted already."""
    buckets: Mapping[str, Sequence[Bucket]]

    def row(self, municipality: str, initiatives: Sequence[Initiative]) -> int:
        """The documents of one municipality under these initiatives, each once, as a bit set."""
        return reduce(or_, (self.cells.get((municipality, initiative.slug), 0) for initiative in initiatives), 0)


def trials(snapshot: Snapshot, query: Query, *, with_editors: bool) -> Trials:
    """The matrix of a query. The catalogue's own links count; the editors' as well when asked for."""
    index = snapshot.catalogue.facet_index
    initiatives = _initiatives(snapshot, query)
    by_source, by_editors = (_naming(snapshot, editors) for editors in (False, True))
    naming = {
        initiative.slug: by_source.get(address_of(initiative), 0)
        | (by_editors.get(address_of(initiative), 0) if with_editors else 0)
        for initiative in initiatives
    }
    text_found = kept_by(snapshot, Query(query.text))
    found = text_found & reduce(or_, naming.values(), 0)
    kept = matching(index, query, found)
    unnamed = kept & index.having("kommune", NOT_STATED)
    cells = {
        (municipality, slug): bits
        for municipality in _municipalities(snapshot, query)
        for having in [kept & index.having("kommune", municipality)]
        if having
        for slug, named in naming.items()
        if (bits := having & named)
    }
    with_any = dict.fromkeys(municipality for municipality, _ in cells)
    others = reduce(or_, (by_editors.get(address_of(initiative), 0) for initiative in initiatives), 0)
    return Trials(
        query=query,
        with_editors=with_editors,
        kept=kept & ~unnamed,
        unnamed=unnamed,
        municipalities=tuple(with_any),
        initiatives=initiatives,
        cells=cells,
        editors_only=0 if with_editors else (matching(index, query, text_found & others) & ~kept).bit_count(),
        buckets=count(index, query, found, snapshot.catalogue.facet_labels),
    )


def _initiatives(snapshot: Snapshot, query: Query) -> tuple[Initiative, ...]:
    catalogue = snapshot.catalogue
    documents = catalogue.documents(to_ordinals(catalogue.facet_index.having("type", DocumentType.INITIATIVE)))
    categories = list(catalogue.vocabularies.categories)
    chosen = set(query.selected("kategori")) & set(categories) or set(categories)
    initiatives = [document for document in documents if isinstance(document, Initiative)]
    shown = [initiative for initiative in initiatives if initiative.category in chosen]
    return tuple(sorted(shown, key=lambda one: (categories.index(one.category), one.number, one.slug)))


def _naming(snapshot: Snapshot, by_editors: bool) -> Mapping[str, int]:
    """Address of an initiative -> the cases and short examples that name it, by whom the link is made."""
    index = snapshot.catalogue.facet_index
    cases = index.having("type", DocumentType.CASE) | index.having("type", DocumentType.EXAMPLE)
    links = snapshot.catalogue.link_index.get(("tiltag", by_editors), {})
    return {target: bits & cases for target, bits in links.items()}


def _municipalities(snapshot: Snapshot, query: Query) -> list[str]:
    """In Danish order; when municipalities or regions are chosen, only those, though a case may have others as well."""
    labels = snapshot.catalogue.facet_labels["kommune"]
    places = snapshot.catalogue.vocabularies.municipalities
    municipalities, regions = set(query.selected("kommune")), set(query.selected("region"))
    return [
        slug
        for slug in labels
        if (not municipalities - {NOT_STATED} or slug in municipalities)
        and (not regions - {NOT_STATED} or places[slug].region in regions)
    ]
