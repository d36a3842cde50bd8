"""Files for Danish Excel: what is written is what is read again, and nothing in it is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.csv import Cell, cell_text, csv_bytes

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
NUMBERS = st.integers() | st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12)
TABLES = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(TEXTS | NUMBERS | st.none(), min_size=width, max_size=width), max_size=5)
)


def read_again(file: bytes) -> list[list[str]]:
    """As a program reads the file that knows its separator and its encoding."""
    return list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))


@given(TABLES)
def test_every_cell_is_read_again_as_it_was_meant(rows: Sequence[Sequence[Cell]]) -> None:
    file = csv_bytes(["a;b", 'c"d'], rows)
    assert read_again(file) == [["a;b", 'c"d'], *([cell_text(cell) for cell in row] for row in rows)]


@given(TEXTS)
def test_no_text_begins_a_formula_and_none_is_changed_but_by_the_apostrophe(text: str) -> None:
    cell = cell_text(text)
    assert cell in {text, f"'{text}"}
    assert not cell.strip().startswith(("=", "+", "-", "@"))
    assert not cell.startswith(("\t", "\r", "\n"))


@given(NUMBERS)
def test_a_number_stays_a_number_with_a_decimal_comma(number: int | Decimal) -> None:
    cell = cell_text(number)
    assert "." not in cell
    assert "E" not in cell.upper()
    assert Decimal(cell.replace(",", ".")) == number


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("Ærø", "Ærø"),
        ("=1+1", "'=1+1"),
        ("+45 12 34 56 78", "'+45 12 34 56 78"),
        ("-5", "'-5"),
        (" @SUM(A1)", "' @SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("38 → 4", "38 → 4"),
        (-5, "-5"),
        (Decimal("113.5"), "113,5"),
        (Decimal("1E+5"), "100000"),
        (None, ""),
    ],
)
def test_cells(cell: Cell, written: str) -> None:
    assert cell_text(cell) == written


def test_the_file_is_what_danish_excel_opens() -> None:
    assert csv_bytes(["Kommune", "Værdi"], [["Ærø", Decimal("27.6")]]) == (
        b"\xef\xbb\xbfKommune;V\xc3\xa6rdi\r\n\xc3\x86r\xc3\xb8;27,6\r\n"
    )
