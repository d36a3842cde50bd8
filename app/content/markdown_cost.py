"""What a text would cost is judged before it is parsed, since markdown-it-py cannot be stopped half-way.

It takes time in proportion to the lines of a text, to the cells of its tables (each row is filled up to the width of
the header), and to the `[` of a paragraph times its length. The limits lie far above what any page has, and well
below a second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.content.codes import Code

_MOST_LINES = 5_000
_MOST_CELLS = 5_000
_MOST_BRACKETS = 500
"""In one paragraph. Ordinary text has a handful."""
_MOST_BRACKET_LETTERS = 4_000_000
"""The sum of each paragraph's brackets times its letters."""
_RUN = re.compile(r"([\[>*_`!(])\1{200}")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Cost:
    """Why a text is not parsed."""

    line: int
    """From 0; where the costly paragraph begins."""
    code: Code
    message: str


def too_costly(text: str) -> Cost | None:
    """The first thing in a text that would take too long to parse; None when nothing would."""
    lines = text.count("\n") + 1
    if lines > _MOST_LINES:
        return Cost(0, Code.TOO_MANY, f"Siden har {lines} linjer; højst {_MOST_LINES} kan læses. Del siden i flere.")
    run = _RUN.search(text)
    if run:
        return _tangled(text.count("\n", 0, run.start()))
    cells = bracket_letters = 0
    for line, paragraph in _paragraphs(text):
        brackets = paragraph.count("[")
        bracket_letters += brackets * len(paragraph)
        if brackets > _MOST_BRACKETS or bracket_letters > _MOST_BRACKET_LETTERS:
            return _tangled(line)
        cells += _cells(paragraph)
        if cells > _MOST_CELLS:
            message = f"Sidens tabeller har flere end {_MOST_CELLS} felter. Del tabellen, eller læg den i en fil."
            return Cost(line, Code.TOO_MANY, message)
    return None


def _tangled(line: int) -> Cost:
    message = "Afsnittet har så mange ens tegn eller kantede parenteser, at det ikke kan læses. Ret eller slet det."
    return Cost(line, Code.TOO_NESTED, message)


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """What stands between blank lines, each with its line from 0."""
    start = line = 0
    for end in (*(match.span() for match in _BLANK_LINE.finditer(text)), (len(text), len(text))):
        paragraph = text[start : end[0]]
        yield line, paragraph
        line += text.count("\n", start, end[1])
        start = end[1]


def _cells(paragraph: str) -> int:
    """What the paragraph would have as a table: its widest row times its rows; nothing without any `|`."""
    if "|" not in paragraph:
        return 0
    rows = paragraph.split("\n")
    return max(row.count("|") for row in rows) * len(rows)
