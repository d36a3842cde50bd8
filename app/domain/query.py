"""What a reader asks for. A query never changes: every operation gives a new one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

NOT_STATED = "ikke-angivet"
"""The value that selects documents without a value for the facet."""

DEFAULT_PAGE_SIZE = 20


class Sort(StrEnum):
    RELEVANCE = "relevans"
    NEWEST = "nyeste"
    TITLE = "titel"


@dataclass(frozen=True, slots=True)
class Selection:
    """The chosen values of one facet, sorted, each once, never empty."""

    facet: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """Text, chosen facet values, order and page. Equal questions are equal queries: selections are kept sorted."""

    text: str = ""
    selections: tuple[Selection, ...] = ()
    sort: Sort = Sort.RELEVANCE
    page: int = 1
    """From 1."""
    page_size: int = DEFAULT_PAGE_SIZE
    chosen: tuple[str, ...] = ()
    """Addresses that the reader has ticked, which travel from link to link of the search; they change no result."""

    def selected(self, facet: str) -> tuple[str, ...]:
        """The chosen values of a facet, sorted; empty when none is chosen."""
        return next((selection.values for selection in self.selections if selection.facet == facet), ())

    def has(self, facet: str, value: str) -> bool:
        return value in self.selected(facet)

    def with_value(self, facet: str, value: str) -> Query:
        """The same question with one more value chosen, on page one."""
        return self._with_values(facet, {*self.selected(facet), value})

    def without_value(self, facet: str, value: str) -> Query:
        """The same question without that value, on page one."""
        return self._with_values(facet, set(self.selected(facet)) - {value})

    def without_facet(self, facet: str) -> Query:
        """The same question with nothing chosen in that facet, on page one."""
        return self._with_values(facet, set())

    def with_text(self, text: str) -> Query:
        return replace(self, text=text, page=1)

    def with_page(self, page: int) -> Query:
        return replace(self, page=page)

    def with_sort(self, sort: Sort) -> Query:
        return replace(self, sort=sort, page=1)

    def _with_values(self, facet: str, values: set[str]) -> Query:
        others = [selection for selection in self.selections if selection.facet != facet]
        chosen = [Selection(facet, tuple(sorted(values)))] if values else []
        selections = tuple(sorted([*others, *chosen], key=lambda selection: selection.facet))
        return replace(self, selections=selections, page=1)
