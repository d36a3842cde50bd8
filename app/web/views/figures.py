"""Every figure as one table: page, file and JSON. What a source does not say is said to be missing."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from app.domain.addresses import address_of
from app.domain.danish import format_number
from app.domain.documents import Case, Document, Quantity, Result
from app.domain.figures import FigureColumn
from app.domain.labels import DOCUMENTATION_LABELS
from app.domain.vocabulary import Vocabularies
from app.snapshot.figures import Figure, Figures
from app.snapshot.opened import Snapshot
from app.web.csv import MOST_ROWS, Cell
from app.web.formatting import NOT_STATED_TEXT, counted
from app.web.overview_parameters import FIGURES, FIGURES_CSV, FIGURES_JSON, FiguresQuestion
from app.web.views.cards import place_names
from app.web.views.filter import FilterView, make_filter_view
from app.web.views.links import Link

TITLE = "Resultater i tal"
PAGE_SIZE = 50
NO_PLACE = "Ingen enkelt kommune"

_LABELS = {
    FigureColumn.PLACE: "Kommune",
    FigureColumn.TEXT: "Hvad",
    FigureColumn.BEFORE: "Før",
    FigureColumn.AFTER: "Efter",
    FigureColumn.VALUE: "Værdi",
    FigureColumn.UNIT: "Enhed",
    FigureColumn.OUT_OF: "Ud af",
    FigureColumn.PERIOD: "Periode",
    FigureColumn.DOCUMENTATION: "Dokumentation",
    FigureColumn.SOURCE: "Kilde",
}
_NUMBERS = (FigureColumn.BEFORE, FigureColumn.AFTER, FigureColumn.VALUE, FigureColumn.OUT_OF)


@dataclass(frozen=True, slots=True)
class FigureHeader:
    text: str
    href: str
    """Sorts by this column, or turns the order."""
    remark: str
    """What following the link does, for screen readers."""
    sorted: str
    """`ascending` or `descending` (ARIA's words) when the table is sorted by it; empty otherwise."""
    is_number: bool


@dataclass(frozen=True, slots=True)
class FigureCell:
    text: str
    is_number: bool


@dataclass(frozen=True, slots=True)
class FigureLine:
    places: str
    link: Link
    """To the case or page that the figure is from."""
    text: str
    cells: tuple[FigureCell, ...]


@dataclass(frozen=True, slots=True)
class FiguresView:
    title: str
    lead: str
    notices: tuple[str, ...]
    filter: FilterView
    caption: str
    headers: tuple[FigureHeader, ...]
    lines: tuple[FigureLine, ...]
    files: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    place: str


def make_figures_view(
    snapshot: Snapshot, found: Figures, question: FiguresQuestion, notices: Sequence[str]
) -> FiguresView:
    """One page of the table."""
    vocabularies = snapshot.catalogue.vocabularies
    pages = max(1, math.ceil(found.total / PAGE_SIZE))
    page = question.query.page
    beyond = (f"Der er kun {counted(pages, 'side', 'sider')}.",) if page > pages else ()
    shown = found.read(snapshot.catalogue, (page - 1) * PAGE_SIZE, page * PAGE_SIZE)
    return FiguresView(
        title=TITLE,
        lead=_lead(found),
        notices=(*notices, *beyond),
        filter=make_filter_view(
            FIGURES,
            question.query,
            found.buckets,
            vocabularies,
            lambda query: replace(question, query=query).url(),
            button="Vis tallene",
            extra=question.own_pairs(),
        ),
        caption=_caption(question),
        headers=tuple(_headers(question)),
        lines=tuple(_line(figure, vocabularies) for figure in shown),
        files=tuple(_files(found, question)) if found.total else (),
        previous=Link("Forrige side", question.on_page(min(page - 1, pages)).url()) if page > 1 else None,
        next=Link("Næste side", question.on_page(page + 1).url()) if page < pages else None,
        place=f"Side {page} af {pages}" if pages > 1 else "",
    )


def _lead(found: Figures) -> str:
    if not found.total:
        return "Ingen tal i dette udvalg. Fjern en afgrænsning for at se flere."
    documents = counted(found.documents, "dokument", "dokumenter")
    return f"{counted(found.total, 'tal', 'tal')} fra {documents}, som kilderne oplyser dem."


def _caption(question: FiguresQuestion) -> str:
    turned = ", faldende" if question.order.descending else ""
    return f"Tallene efter {_LABELS[question.order.column].lower()}{turned}"


def _headers(question: FiguresQuestion) -> Iterator[FigureHeader]:
    for column, label in _LABELS.items():
        is_own = question.order.column is column
        direction = "descending" if question.order.descending else "ascending"
        following = question.sorted_by(column)
        remark = f"sortér {'faldende' if following.order.descending else 'stigende'}"
        yield FigureHeader(label, following.url(), remark, direction if is_own else "", column in _NUMBERS)


def _line(figure: Figure, vocabularies: Vocabularies) -> FigureLine:
    document, result = figure.document, figure.result
    texts = {
        **_quantity_texts(result),
        FigureColumn.UNIT: result.unit or "",
        FigureColumn.PERIOD: result.period or NOT_STATED_TEXT,
        FigureColumn.DOCUMENTATION: _documentation(document) or NOT_STATED_TEXT,
        FigureColumn.SOURCE: document.sources[result.source - 1].title,
    }
    return FigureLine(
        places=place_names(document, vocabularies) or NO_PLACE,
        link=Link(document.title, address_of(document)),
        text=result.text,
        cells=tuple(FigureCell(texts[column], column in _NUMBERS) for column in _LABELS if column in texts),
    )


def _quantity_texts(result: Result) -> dict[FigureColumn, str]:
    """A figure is either a change or a value: what it is not, is left empty; what is missing, is said to be."""
    missing = "" if result.value else NOT_STATED_TEXT
    return {
        FigureColumn.BEFORE: result.before.text if result.before else missing,
        FigureColumn.AFTER: result.after.text if result.after else missing,
        FigureColumn.VALUE: result.value.text if result.value else "",
        FigureColumn.OUT_OF: result.out_of.text if result.out_of else "",
    }


def _documentation(document: Document) -> str:
    return DOCUMENTATION_LABELS.get(document.documentation or "", "") if isinstance(document, Case) else ""


def _files(found: Figures, question: FiguresQuestion) -> Iterator[Link]:
    whole = found.total <= MOST_ROWS
    what = "Hent alle tallene" if whole else f"Hent de første {format_number(Decimal(MOST_ROWS))} tal"
    first = question.on_page(1)
    yield Link(f"{what} som CSV", first.url(FIGURES_CSV))
    yield Link(f"{what} som JSON", first.url(FIGURES_JSON))


def figures_table(
    figures: Sequence[Figure], vocabularies: Vocabularies, base_url: str
) -> tuple[list[str], Iterator[list[Cell]]]:
    """Header and rows of the file: as the source writes each figure, and as numbers to count with."""
    numbers = [f"{_LABELS[column]} ({end})" for column in _NUMBERS for end in ("lavest", "højest")]
    header = [*_LABELS.values(), *numbers, "Titel", "Adresse"]
    return header, (_table_row(figure, vocabularies, base_url) for figure in figures)


def _table_row(figure: Figure, vocabularies: Vocabularies, base_url: str) -> list[Cell]:
    line, result = _line(figure, vocabularies), figure.result
    ends: list[Cell] = []
    for quantity in (result.before, result.after, result.value, result.out_of):
        ends += _ends(quantity)
    texts = (cell.text for cell in line.cells)
    return [line.places, line.text, *texts, *ends, line.link.text, base_url + line.link.href]


def _ends(quantity: Quantity | None) -> tuple[Decimal | None, Decimal | None]:
    return (quantity.low, quantity.high) if quantity else (None, None)
