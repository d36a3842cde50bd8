"""The query string to a `Query`. The only place that sees raw parameters; no input is refused."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.facets import FACETS
from app.domain.query import DEFAULT_PAGE_SIZE, Query, Selection, Sort

MAX_VALUES = 20
"""Values per facet."""
MAX_VALUE_LENGTH = 80
MAX_PAGE = 9_999
MAX_PAGE_SIZE = 100


@dataclass(frozen=True, slots=True)
class Parameters:
    """What was asked for, and Danish sentences about what was cut off or could not be used."""

    query: Query
    notices: tuple[str, ...] = ()


def parse_parameters(items: Iterable[tuple[str, str]]) -> Parameters:
    """Read pairs of name and value, as they stand in the query string. Unknown names are passed over."""
    values: dict[str, list[str]] = defaultdict(list)
    for name, value in items:
        values[name].append(value)
    notices: list[str] = []
    query = Query(
        text=clean_text(next(iter(values["q"]), "")),
        selections=_selections(values, notices),
        sort=_sort(values["sortering"], notices),
        page=_number(values["side"], 1, MAX_PAGE, "side", notices),
        page_size=_number(values["antal"], DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, "antal", notices),
    )
    return Parameters(query, tuple(notices))


def clean_text(text: str) -> str:
    """Text in one normal form: NFC, every run of white space and control characters one space, none at the ends."""
    composed = unicodedata.normalize("NFC", text)
    spaced = "".join(" " if unicodedata.category(c) in {"Cc", "Cs", "Co", "Cn"} else c for c in composed)
    return " ".join(spaced.split())


def _selections(values: dict[str, list[str]], notices: list[str]) -> tuple[Selection, ...]:
    selections = []
    for facet in FACETS:
        chosen = sorted({clean_text(value)[:MAX_VALUE_LENGTH].strip() for value in values[facet.name]} - {""})
        if len(chosen) > MAX_VALUES:
            notices.append(f"Der er valgt mere end {MAX_VALUES} værdier i {facet.label}. Kun de første er brugt.")
        if chosen:
            selections.append(Selection(facet.name, tuple(chosen[:MAX_VALUES])))
    return tuple(sorted(selections, key=lambda selection: selection.facet))


def _sort(given: list[str], notices: list[str]) -> Sort:
    text = next(iter(given), "")
    if text in set(Sort):
        return Sort(text)
    if text:
        notices.append("Sorteringen findes ikke. Resultaterne står efter relevans.")
    return Sort.RELEVANCE


def _number(given: list[str], default: int, largest: int, name: str, notices: list[str]) -> int:
    text = next(iter(given), "").strip()
    if not text:
        return default
    if text.isascii() and text.isdigit() and len(text) < 10 and 1 <= int(text) <= largest:
        return int(text)
    notices.append(f"»{name}« skal være et tal fra 1 til {largest}. Der er brugt {default}.")
    return default
