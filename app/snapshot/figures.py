"""The figures that a query leaves, in the order asked for: the numbers of page, file and JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.catalogue.figures import LAST
from app.catalogue.reading import Catalogue
from app.domain.bits import to_ordinals
from app.domain.documents import Document, Result
from app.domain.facets import Bucket, count, matching
from app.domain.figures import FigureColumn, figures_of
from app.domain.query import Query
from app.snapshot.finding import kept_by
from app.snapshot.opened import Snapshot

_COLUMNS = tuple(FigureColumn)


@dataclass(frozen=True, slots=True)
class FigureOrder:
    """Which column the table is sorted by. What the source does not say comes last either way."""

    column: FigureColumn = FigureColumn.PLACE
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and the document that it is from."""

    document: Document
    result: Result


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of the documents that a query leaves. Buckets count documents, as everywhere."""

    documents: int
    places: Sequence[tuple[int, int]]
    """Ordinal and position of each figure, in the order asked for."""
    buckets: Mapping[str, Sequence[Bucket]]

    @property
    def total(self) -> int:
        return len(self.places)

    def read(self, catalogue: Catalogue, start: int, stop: int) -> list[Figure]:
        """The figures from place `start` up to `stop`."""
        places = self.places[start:stop]
        ordinals = sorted({ordinal for ordinal, _ in places})
        documents = dict(zip(ordinals, catalogue.documents(ordinals), strict=True))
        return [Figure(documents[ordinal], figures_of(documents[ordinal])[position]) for ordinal, position in places]


def find_figures(snapshot: Snapshot, query: Query, order: FigureOrder) -> Figures:
    """Every figure of the documents that the query leaves."""
    catalogue = snapshot.catalogue
    found = kept_by(snapshot, Query(query.text)) & catalogue.figure_ordinals
    kept = matching(catalogue.facet_index, query, found)
    ranks = catalogue.figure_ranks
    ordinals = set(to_ordinals(kept))
    column, place = _COLUMNS.index(order.column), _COLUMNS.index(FigureColumn.PLACE)

    def rank(figure: tuple[int, int]) -> tuple[int, int, int, int]:
        own, of_place = ranks[figure][column], ranks[figure][place]
        return -own if order.descending and own != LAST else own, of_place, *figure

    return Figures(
        documents=len(ordinals),
        places=sorted((figure for figure in ranks if figure[0] in ordinals), key=rank),
        buckets=count(catalogue.facet_index, query, found, catalogue.facet_labels),
    )
