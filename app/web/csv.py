"""Comma-separated values as Danish Excel opens them: semicolons, UTF-8 with a byte-order mark, CRLF, decimal commas.

Text that a spreadsheet would read as a formula gets an apostrophe in front; a number is a number.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import Decimal

from starlette.responses import Response

Cell = str | int | Decimal | None

MOST_ROWS = 10_000
"""Of a file. Where there are more, the link to it says so."""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a formula can begin with in some spreadsheet or other (OWASP, "CSV injection")."""


def csv_bytes(header: Iterable[str], rows: Iterable[Iterable[Cell]]) -> bytes:
    """A table as a file."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([cell_text(cell) for cell in header])
    writer.writerows([cell_text(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig", "replace")


def csv_answer(name: str, header: Iterable[str], rows: Iterable[Iterable[Cell]]) -> Response:
    """A table as a download called `casebanken-{name}.csv`."""
    headers = {"Content-Disposition": f'attachment; filename="casebanken-{name}.csv"', "X-Robots-Tag": "noindex"}
    return Response(csv_bytes(header, rows), media_type="text/csv", headers=headers)


def cell_text(cell: Cell) -> str:
    """What stands in the file before quoting."""
    match cell:
        case None:
            return ""
        case str():
            return f"'{cell}" if cell.lstrip(" \N{NO-BREAK SPACE}").startswith(FORMULA_SIGNS) else cell
        case _:
            return f"{cell:f}".replace(".", ",") if isinstance(cell, Decimal) else str(cell)
