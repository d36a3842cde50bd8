"""What overviews are asked besides a query. Here too no input is refused, and equal questions have one address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from app.domain.documents import Category
from app.domain.figures import FigureColumn
from app.domain.query import DEFAULT_PAGE_SIZE, Query, Sort
from app.snapshot.figures import FigureOrder
from app.web.kept_in_address import MAX_ADDRESS
from app.web.parameters import Parameters, clean_text, parse_parameters
from app.web.urls import overview_url

MATRIX = "/matrix"
MATRIX_CSV = "/matrix.csv"
FIGURES = "/resultater"
FIGURES_CSV = "/resultater.csv"
FIGURES_JSON = "/resultater.json"
COMPARE = "/sammenlign"

MAX_COMPARED_ASKED = 12
"""Addresses that are looked at; four of them can be compared."""

_WITH_EDITORS = ("kobling", "alle")
_DESCENDING = "-faldende"


@dataclass(frozen=True, slots=True)
class MatrixQuestion:
    """A query, and how the matrix is to be shown. Order and page size mean nothing here."""

    query: Query = field(default_factory=Query)
    folded: frozenset[Category] = frozenset()
    """Categories whose initiatives are shown as one column."""
    with_editors: bool = False
    """Whether the links that the editors made count as well as the catalogue's."""

    def url(self, path: str = MATRIX) -> str:
        query = replace(self.query, sort=Sort.RELEVANCE, page_size=DEFAULT_PAGE_SIZE)
        return overview_url(path, query, self.own_pairs())

    def own_pairs(self) -> Iterator[tuple[str, str]]:
        """What stands in the address besides the query."""
        if self.with_editors:
            yield _WITH_EDITORS
        for category in sorted(self.folded):
            yield "fold", category

    def turned(self, category: Category) -> MatrixQuestion:
        """The same with this category folded, or unfolded."""
        return replace(self, folded=self.folded ^ {category}, query=self.query.with_page(1))

    def on_page(self, page: int) -> MatrixQuestion:
        return replace(self, query=self.query.with_page(page))


def parse_matrix_question(items: Iterable[tuple[str, str]]) -> tuple[MatrixQuestion, tuple[str, ...]]:
    """The question, and Danish sentences about what could not be used."""
    pairs = list(items)
    parameters = _without(pairs, "sortering", "antal")
    folded = {value for name, value in pairs if name == "fold"}
    question = MatrixQuestion(
        parameters.query, frozenset(category for category in Category if category in folded), _WITH_EDITORS in pairs
    )
    return question, parameters.notices


def _without(pairs: Iterable[tuple[str, str]], *names: str) -> Parameters:
    return parse_parameters((name, value) for name, value in pairs if name not in names)


@dataclass(frozen=True, slots=True)
class FiguresQuestion:
    """A query, and the order of the figures. The query's own order means nothing here."""

    query: Query = field(default_factory=Query)
    order: FigureOrder = field(default_factory=FigureOrder)

    def url(self, path: str = FIGURES) -> str:
        query = replace(self.query, sort=Sort.RELEVANCE, page_size=DEFAULT_PAGE_SIZE)
        return overview_url(path, query, self.own_pairs())

    def own_pairs(self) -> Iterator[tuple[str, str]]:
        """What stands in the address besides the query."""
        if self.order != FigureOrder():
            yield "sortering", self.order.column + (_DESCENDING if self.order.descending else "")

    def sorted_by(self, column: FigureColumn) -> FiguresQuestion:
        """The same by this column, or the other way round when it is by this column already."""
        turned = self.order == FigureOrder(column)
        return replace(self, order=FigureOrder(column, turned), query=self.query.with_page(1))

    def on_page(self, page: int) -> FiguresQuestion:
        return replace(self, query=self.query.with_page(page))


def parse_figures_question(items: Iterable[tuple[str, str]]) -> tuple[FiguresQuestion, tuple[str, ...]]:
    """The question, and Danish sentences about what could not be used."""
    pairs = list(items)
    parameters = _without(pairs, "sortering", "antal")
    given = next((value for name, value in pairs if name == "sortering"), "")
    name = given.removesuffix(_DESCENDING)
    if name in set(FigureColumn):
        order = FigureOrder(FigureColumn(name), name != given)
        return FiguresQuestion(parameters.query, order), parameters.notices
    unknown = ("Sorteringen findes ikke. Tallene står efter kommune.",) if given else ()
    return FiguresQuestion(parameters.query), (*parameters.notices, *unknown)


def compare_url(addresses: Iterable[str], text: str = "") -> str:
    """The page that shows these documents side by side, in this order; `text` is what one more is searched for with."""
    pairs = [("dok", address) for address in addresses] + ([("q", text)] if text else [])
    return f"{COMPARE}?{urlencode(pairs, safe='/')}" if pairs else COMPARE


def parse_compared(items: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], str]:
    """The addresses to compare in their order, each once, and the text to search for one more with."""
    pairs = list(items)
    given = (clean_text(value)[:MAX_ADDRESS] for name, value in pairs if name == "dok")
    addresses = tuple(dict.fromkeys(address for address in given if address))[:MAX_COMPARED_ASKED]
    return addresses, clean_text(next((value for name, value in pairs if name == "q"), ""))
