"""The matrix: municipalities down, the catalogue's initiatives across, and in each cell the cases that join them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from app.catalogue.links import is_linked_by_editors
from app.domain.addresses import address_of
from app.domain.documents import Document
from app.snapshot.opened import Snapshot
from app.snapshot.trying import Trials
from app.web.formatting import counted
from app.web.overview_parameters import MATRIX, MATRIX_CSV, MatrixQuestion
from app.web.views.filter import FilterView, make_filter_view
from app.web.views.links import Link
from app.web.views.matrix_layout import CELL_LINKS, COLUMNS, Column, columns_of, first, limited, pages_of

TITLE = "Hvem har prøvet hvad"


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """One category: its initiatives' columns, or one column when it is folded."""

    category: str
    name: str
    span: int
    fold: Link


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    category: str
    name: str
    href: str
    """Empty for a folded category."""
    municipalities: str
    """How many of the municipalities have tried it."""


@dataclass(frozen=True, slots=True)
class MatrixEntry:
    """A case in a cell."""

    label: str
    href: str
    by_editors: bool


@dataclass(frozen=True, slots=True)
class MatrixCell:
    category: str
    entries: tuple[MatrixEntry, ...]
    more: Link | None
    number: str
    """Said instead of links in a folded column; empty elsewhere."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    name: str
    href: str
    number: str
    """`5 eksempler` or the like, of the whole row, each case once."""
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    title: str
    lead: str
    notices: tuple[str, ...]
    filter: FilterView
    editors: Link | None
    """To the same with the editors' links, or without them."""
    shows_editors: bool
    unnamed: tuple[Link, ...]
    """Examples that stand in no row, because the source does not name their municipalities."""
    unnamed_lead: str
    caption: str
    groups: tuple[MatrixGroup, ...]
    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]
    csv: Link
    previous: Link | None
    next: Link | None
    place: str


def make_matrix_view(snapshot: Snapshot, found: Trials, question: MatrixQuestion, notices: Sequence[str]) -> MatrixView:
    """One page of the matrix."""
    vocabularies = snapshot.catalogue.vocabularies
    columns = tuple(columns_of(found, question))
    shown, left_out = limited(found, columns)
    pages = pages_of(found, shown)
    page = min(question.query.page, len(pages))
    documents = _documents(snapshot, found, pages[page - 1], shown)
    unnamed = first(found.unnamed)
    filled = sum(bits.bit_count() > 0 for bits in found.cells.values())
    return MatrixView(
        title=TITLE,
        lead=_lead(found, filled),
        notices=(*notices, *_notices(question, len(pages), left_out)),
        filter=make_filter_view(
            MATRIX,
            question.query,
            found.buckets,
            vocabularies,
            lambda query: replace(question, query=query).url(),
            button="Vis matricen",
            facets=("tema", "region"),
            extra=question.own_pairs(),
        ),
        editors=_editors_link(found, question),
        shows_editors=question.with_editors,
        unnamed=tuple(Link(one.title, address_of(one)) for one in snapshot.catalogue.documents(unnamed)),
        unnamed_lead=_unnamed_lead(found),
        caption=_caption(found, filled),
        groups=tuple(_groups(shown, question, snapshot)),
        columns=tuple(_column_view(found, column) for column in shown),
        rows=tuple(_row(found, municipality, shown, documents, snapshot) for municipality in pages[page - 1]),
        csv=Link("Hent matricen som CSV", question.on_page(1).url(MATRIX_CSV)),
        previous=Link("Forrige kommuner", question.on_page(page - 1).url()) if page > 1 else None,
        next=Link("Næste kommuner", question.on_page(page + 1).url()) if page < len(pages) else None,
        place=f"Side {page} af {len(pages)}" if len(pages) > 1 else "",
    )


def _documents(
    snapshot: Snapshot, found: Trials, municipalities: Sequence[str], columns: Sequence[Column]
) -> Mapping[int, Document]:
    """Ordinal -> document, for all that the page links to."""
    wanted = {
        ordinal
        for municipality in municipalities
        for column in columns
        if not column.is_folded
        for ordinal in first(found.row(municipality, column.initiatives))
    }
    ordinals = sorted(wanted)
    return dict(zip(ordinals, snapshot.catalogue.documents(ordinals), strict=True))


def _lead(found: Trials, filled: int) -> str:
    if not filled:
        return "Ingen kommuner har et eksempel i dette udvalg."
    places = counted(len(found.municipalities), "kommune", "kommuner")
    return f"{_number(found, found.kept).capitalize()} fra {places}. Hvert tegn fører til det, kommunen har gjort."


def _unnamed_lead(found: Trials) -> str:
    number = _number(found, found.unnamed)
    first = "" if found.unnamed.bit_count() <= CELL_LINKS else f" De første {CELL_LINKS} er:"
    return f"{number} står ikke i tabellen, fordi kilden ikke siger, hvilke kommuner der er med.{first}"


def _number(found: Trials, bits: int) -> str:
    """`5 eksempler`; `5 cases` once the editors' links count, for those are of full cases too."""
    number = bits.bit_count()
    return counted(number, "case", "cases") if found.with_editors else counted(number, "eksempel", "eksempler")


def _caption(found: Trials, filled: int) -> str:
    initiatives = counted(len(found.initiatives), "tiltag", "tiltag")
    places = counted(len(found.municipalities), "kommune", "kommuner")
    return f"{places} og {initiatives}: {counted(filled, 'felt', 'felter')} er udfyldt"


def _notices(question: MatrixQuestion, pages: int, left_out: int) -> Iterator[str]:
    if question.query.page > pages:
        yield f"Der er kun {counted(pages, 'side', 'sider')}."
    if pages > 1:
        yield "Matricen er delt i sider. Afgræns på tema eller region, eller fold en kategori sammen."
    if left_out:
        yield f"Siden viser de første {COLUMNS} tiltag med eksempler; {left_out} er ikke med. CSV-filen har dem alle."


def _editors_link(found: Trials, question: MatrixQuestion) -> Link | None:
    other = replace(question, with_editors=not question.with_editors, query=question.query.with_page(1))
    if question.with_editors:
        return Link("Vis kun det, kataloget selv har knyttet til et tiltag", other.url())
    if not found.editors_only:
        return None
    cases = counted(found.editors_only, "case", "cases")
    return Link(f"Vis også {cases}, som redaktionen har knyttet til et tiltag", other.url())


def _groups(columns: Sequence[Column], question: MatrixQuestion, snapshot: Snapshot) -> Iterator[MatrixGroup]:
    names = snapshot.catalogue.vocabularies.categories
    for category, group in groupby(columns, key=lambda column: column.category):
        of_category = list(group)
        name = names[category].name
        action = f"Fold {name} ud" if of_category[0].is_folded else f"Fold {name} sammen"
        yield MatrixGroup(category, name, len(of_category), Link(action, question.turned(category).url()))


def _column_view(found: Trials, column: Column) -> MatrixColumn:
    places = sum(bool(found.row(municipality, column.initiatives)) for municipality in found.municipalities)
    if column.is_folded:
        return MatrixColumn(column.category, counted(len(column.initiatives), "tiltag", "tiltag"), "", str(places))
    (initiative,) = column.initiatives
    return MatrixColumn(
        column.category, initiative.short_title or initiative.title, address_of(initiative), str(places)
    )


def _row(
    found: Trials,
    municipality: str,
    columns: Sequence[Column],
    documents: Mapping[int, Document],
    snapshot: Snapshot,
) -> MatrixRow:
    name = snapshot.catalogue.vocabularies.municipalities[municipality].name
    cells = tuple(_cell(found, municipality, name, column, documents) for column in columns)
    number = _number(found, found.row(municipality, found.initiatives))
    return MatrixRow(name, f"/kommuner/{municipality}", number, cells)


def _cell(found: Trials, municipality: str, name: str, column: Column, documents: Mapping[int, Document]) -> MatrixCell:
    bits = found.row(municipality, column.initiatives)
    number = bits.bit_count()
    if column.is_folded:
        return MatrixCell(column.category, (), None, _number(found, bits) if bits else "")
    entries = tuple(_entry(name, documents[ordinal]) for ordinal in first(bits))
    href = f"{address_of(column.initiatives[0])}#proevet"
    more = Link(f"{name}: {number - CELL_LINKS} flere", href) if number > CELL_LINKS else None
    return MatrixCell(column.category, entries, more, "")


def _entry(name: str, document: Document) -> MatrixEntry:
    by_editors = is_linked_by_editors(document)
    remark = " (redaktionens kobling)" if by_editors else ""
    return MatrixEntry(f"{name}: {document.title}{remark}", address_of(document), by_editors)
