"""The figures of the corpus as rows that say where each stands when sorted by each column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.catalogue.tables import FigureRow
from app.domain.documents import Document
from app.domain.figures import FigureColumn, figures_of, sort_value
from app.domain.vocabulary import Vocabularies

LAST = 1_000_000_000
"""The rank of a figure for which the source does not say what its column asks."""


def figure_rows(documents: Sequence[Document], vocabularies: Vocabularies) -> Iterator[FigureRow]:
    """A row for each figure. Equal values have equal ranks."""
    figures = [
        (ordinal, position, document, result)
        for ordinal, document in enumerate(documents)
        for position, result in enumerate(figures_of(document))
    ]
    ranks: dict[FigureColumn, list[int]] = {}
    for column in FigureColumn:
        values = [sort_value(column, document, result, vocabularies) for _, _, document, result in figures]
        order = {value: rank for rank, value in enumerate(sorted({value for value in values if value is not None}))}
        ranks[column] = [LAST if value is None else order[value] for value in values]
    for row, (ordinal, position, _, _) in enumerate(figures):
        yield FigureRow(
            ordinal=ordinal,
            position=position,
            place=ranks[FigureColumn.PLACE][row],
            text=ranks[FigureColumn.TEXT][row],
            before=ranks[FigureColumn.BEFORE][row],
            after=ranks[FigureColumn.AFTER][row],
            value=ranks[FigureColumn.VALUE][row],
            unit=ranks[FigureColumn.UNIT][row],
            out_of=ranks[FigureColumn.OUT_OF][row],
            period=ranks[FigureColumn.PERIOD][row],
            documentation=ranks[FigureColumn.DOCUMENTATION][row],
            source=ranks[FigureColumn.SOURCE][row],
        )
