"""Lines that were meant to be headings, lists or tables, and that Markdown reads as running text without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

from app.content.codes import Code
from app.content.report import Position, Report, shortened

_HEADING = re.compile(r"(#{2,6})[\u00a0]?([^# \t\n].*)")
_LIST_MARK = re.compile(r"[ \t]*(?P<mark>[•·▪▫●○◦‣⁃–—]|o(?=\t)|-(?=[^\W\d]|\u00a0))[ \t\u00a0]*(?P<text>\S.*)")
_SURE_MARKS = "•▪▫●○◦‣⁃o"
"""One such line is a list; a dash may also begin a line of prose."""
_TABLE_LINE = re.compile(r"[ \t]*\|.*\|[ \t]*")


def check_lines(tokens: Sequence[Token], lines: Sequence[str], first_line: int, report: Report) -> None:
    """Warn of each heading, and of the first line of each list and table, with what to write instead."""
    for start, run in _paragraphs(tokens, lines):
        for index, message in (*_headings(run), *_lists(run), *_tables(run)):
            report.warning(Position(first_line + start + index, 1), "", Code.NOT_MARKDOWN, message)


def _paragraphs(tokens: Sequence[Token], lines: Sequence[str]) -> Iterator[tuple[int, Sequence[str]]]:
    """The lines of every paragraph, with the index of the first."""
    for token in tokens:
        if token.type == "paragraph_open" and token.map is not None:
            yield token.map[0], lines[slice(*token.map)]


def _headings(run: Sequence[str]) -> Iterator[tuple[int, str]]:
    for index, line in enumerate(run):
        found = _HEADING.match(line)
        if found is not None:
            yield index, f"Der mangler et mellemrum efter »{found[1]}«. Skriv »{found[1]} {shortened(found[2])}«."


def _lists(run: Sequence[str]) -> Iterator[tuple[int, str]]:
    marked = [(index, found) for index, line in enumerate(run) if (found := _LIST_MARK.match(line))]
    if not marked or (len(marked) == 1 and marked[0][1]["mark"] not in _SURE_MARKS):
        return
    index, found = marked[0]
    fault = (
        "Der mangler et mellemrum efter »-«."
        if found["mark"] == "-"
        else f"Punkter begynder med »- «, ikke med »{found['mark']}«."
    )
    others = len(marked) - 1
    more = f" Gør det samme med {'det næste punkt' if others == 1 else f'de næste {others} punkter'}." if others else ""
    yield index, f"{fault} Skriv »- {shortened(found['text'])}«.{more}"


def _tables(run: Sequence[str]) -> Iterator[tuple[int, str]]:
    for index, (line, below) in enumerate(pairwise(run)):
        cells = [cell.strip() for cell in line.strip().split("\t")]
        if len(cells) > 1 and not _LIST_MARK.match(line) and below.strip().count("\t") == len(cells) - 1:
            yield index, _as_table(cells)
            return
        if _TABLE_LINE.fullmatch(line) and _TABLE_LINE.fullmatch(below):
            rule = "|" + "---|" * (line.count("|") - 1)
            yield index, f"Tabellen mangler en linje under overskrifterne. Skriv »{rule}« på en linje for sig dér."
            return


def _as_table(cells: Sequence[str]) -> str:
    rule = "|" + "---|" * len(cells)
    return (
        f"Linjerne ligner en tabel, men bliver til løbende tekst. Skriv »| {shortened(' | '.join(cells))} |«, under"
        f" den »{rule}«, og sæt | mellem cellerne i resten."
    )
