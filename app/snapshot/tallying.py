"""How many cases and short examples a query leaves in each municipality: the numbers of the map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.documents import DocumentType
from app.domain.query import Query
from app.snapshot.finding import kept_by
from app.snapshot.opened import Snapshot


@dataclass(frozen=True, slots=True)
class Tally:
    """Documents of one municipality, of any number of municipalities each."""

    cases: int
    examples: int

    @property
    def total(self) -> int:
        return self.cases + self.examples


def tally(snapshot: Snapshot, query: Query) -> Mapping[str, Tally]:
    """Slug of every municipality -> its cases and examples among the query's hits."""
    index = snapshot.catalogue.facet_index
    kept = kept_by(snapshot, query)
    cases = kept & index.having("type", DocumentType.CASE)
    examples = kept & index.having("type", DocumentType.EXAMPLE)
    return {
        slug: Tally((having & cases).bit_count(), (having & examples).bit_count())
        for slug in snapshot.catalogue.vocabularies.municipalities
        for having in [index.having("kommune", slug)]
    }
