"""Every figure of the corpus as a row of one table, and what the rows can be sorted by."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum

from app.domain.danish import sort_key
from app.domain.documents import Case, Document, Documentation, Page, Quantity, Result
from app.domain.vocabulary import Vocabularies

_YEAR = re.compile(r"\b\d{4}\b", re.ASCII)
_DOCUMENTATION = {value: place for place, value in enumerate(Documentation)}


class FigureColumn(StrEnum):
    """The columns, as they are called in addresses."""

    PLACE = "kommune"
    TEXT = "hvad"
    BEFORE = "foer"
    AFTER = "efter"
    VALUE = "vaerdi"
    UNIT = "enhed"
    OUT_OF = "ud-af"
    PERIOD = "periode"
    DOCUMENTATION = "dokumentation"
    SOURCE = "kilde"


SortValue = tuple[str | Decimal | int, ...]


def figures_of(document: Document) -> tuple[Result, ...]:
    """The figures of a document, in its order."""
    match document:
        case Case():
            return document.results
        case Page():
            return document.figures
    return ()


def sort_value(
    column: FigureColumn, document: Document, result: Result, vocabularies: Vocabularies
) -> SortValue | None:
    """What a figure is sorted by in a column; `None` where the source does not say."""
    match column:
        case FigureColumn.PLACE:
            names = [vocabularies.municipalities[slug].name for slug in _municipalities(document)]
            return sort_key(", ".join(names)) if names else None
        case FigureColumn.TEXT:
            return sort_key(result.text)
        case FigureColumn.BEFORE:
            return _of_quantity(result.before)
        case FigureColumn.AFTER:
            return _of_quantity(result.after)
        case FigureColumn.VALUE:
            return _of_quantity(result.value)
        case FigureColumn.UNIT:
            return sort_key(result.unit) if result.unit else None
        case FigureColumn.OUT_OF:
            return _of_quantity(result.out_of)
        case FigureColumn.PERIOD:
            return _of_period(result.period) if result.period else None
        case FigureColumn.DOCUMENTATION:
            stated = document.documentation if isinstance(document, Case) else None
            return (_DOCUMENTATION[stated],) if stated else None
        case FigureColumn.SOURCE:
            return sort_key(document.sources[result.source - 1].title)


def _municipalities(document: Document) -> tuple[str, ...]:
    return document.municipalities if isinstance(document, Case) else ()


def _of_quantity(quantity: Quantity | None) -> SortValue | None:
    return (quantity.low, quantity.high) if quantity else None


def _of_period(period: str) -> SortValue:
    """By its first year; periods without any year come last."""
    year = _YEAR.search(period)
    return (year.group() if year else "9999", *sort_key(period))
