"""Which columns the matrix has, and which municipalities stand on which of its pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.domain.bits import to_ordinals
from app.domain.documents import Category, Initiative
from app.snapshot.trying import Trials
from app.web.overview_parameters import MatrixQuestion

CELL_LINKS = 6
"""Cases that a cell links to; the rest are counted."""
PAGE_LINKS = 400
"""About so many links to cases stand on one page; it keeps the page below 300 KB however many documents there are."""
COLUMNS = 40
"""Initiatives that one page shows at most. The catalogue has half as many."""


@dataclass(frozen=True, slots=True)
class Column:
    """The initiatives of one column: a single one, or those of a folded category."""

    category: Category
    initiatives: tuple[Initiative, ...]
    is_folded: bool


def columns_of(found: Trials, question: MatrixQuestion) -> Iterator[Column]:
    """One for each initiative, or for each category that is folded."""
    for category, group in groupby(found.initiatives, key=lambda initiative: initiative.category):
        initiatives = tuple(group)
        if category in question.folded:
            yield Column(category, initiatives, is_folded=True)
        else:
            yield from (Column(category, (initiative,), is_folded=False) for initiative in initiatives)


def limited(found: Trials, columns: Sequence[Column]) -> tuple[tuple[Column, ...], int]:
    """The columns of the page, and how many are left out. All, unless they are many; then first those with cases."""
    if len(columns) <= COLUMNS:
        return tuple(columns), 0
    tried = {initiative for _, initiative in found.cells}
    filled = [column for column in columns if any(one.slug in tried for one in column.initiatives)]
    return tuple(filled[:COLUMNS]), max(0, len(filled) - COLUMNS)


def pages_of(found: Trials, columns: Sequence[Column]) -> list[list[str]]:
    """The municipalities of each page, so that no page has many more links than `PAGE_LINKS`."""
    pages: list[list[str]] = [[]]
    links = 0
    for municipality in found.municipalities:
        needed = sum(
            min(found.row(municipality, column.initiatives).bit_count(), CELL_LINKS)
            for column in columns
            if not column.is_folded
        )
        if pages[-1] and links + needed > PAGE_LINKS:
            pages.append([])
            links = 0
        pages[-1].append(municipality)
        links += needed
    return pages


def first(bits: int) -> list[int]:
    """The ordinals of as many cases as a cell links to."""
    return [ordinal for ordinal, _ in zip(to_ordinals(bits), range(CELL_LINKS), strict=False)]
