"""The matrix as a table for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator

from app.snapshot.opened import Snapshot
from app.snapshot.trying import Trials


def matrix_table(snapshot: Snapshot, found: Trials) -> tuple[list[str], Iterator[list[str | int | None]]]:
    """Header and rows of the whole matrix, with the number of cases in each cell."""
    vocabularies = snapshot.catalogue.vocabularies
    header = ["Kommune", "Region", *(initiative.title for initiative in found.initiatives), "I alt"]

    def rows() -> Iterator[list[str | int | None]]:
        for slug in found.municipalities:
            place = vocabularies.municipalities[slug]
            numbers = [found.cells.get((slug, one.slug), 0).bit_count() or None for one in found.initiatives]
            total = found.row(slug, found.initiatives).bit_count()
            yield [place.name, vocabularies.regions[place.region].name, *numbers, total]

    return header, rows()
