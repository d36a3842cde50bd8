"""Lines that were meant to be headings, lists or tables, and that Markdown reads as running text without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

from app.content.codes import Code
from app.content.markdown_parsing import inline_tokens
from app.content.report import Position, Report, shortened

_HEADING = re.compile(r"(#{2,6})[\u00a0]?([^# \t\n].*)")
_TITLE = re.compile(r"#[\u00a0]?([A-ZÆØÅ](?![^\W\d_]*[A-ZÆØÅ])[^#]*)")
"""A second one, or a capital within the word, makes it a tag of social media."""
_LIST_MARK = re.compile(
    r"[ \t]*(?P<mark>[•·▪▫●○◦‣⁃–—]|o(?=\t)|-(?=[^\W\d]|\u00a0)|\*(?=[^\W\d_])|\d{1,2}(?:\)(?=[^\W\d_])|\.(?=[A-ZÆØÅ])))"
    r"[ \t\u00a0]*(?P<text>\S.*)"
)
_SURE_MARKS = "•▪▫●○◦‣⁃o"
"""One such line is a list; a dash may also begin a line of prose."""
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_WITH_NOTE = re.compile(r"[\w.,:)]\*(?!\w)")
"""A star after a word, to which a line with a star before it may be the note."""
_TABLE_LINE = re.compile(r"[ \t]*\|.*\|[ \t]*")


def check_lines(tokens: Sequence[Token], lines: Sequence[str], first_line: int, report: Report) -> None:
    """Warn of each heading, and of the first line of each list and table, with what to write instead."""
    has_notes = any(token.type == "text" and _WITH_NOTE.search(token.content) for _, token in inline_tokens(tokens, 0))
    for start, run in _paragraphs(tokens, lines):
        for index, message in (*_headings(run), *_lists(run, has_notes), *_tables(run)):
            report.warning(Position(first_line + start + index, 1), "", Code.NOT_MARKDOWN, message)


def _paragraphs(tokens: Sequence[Token], lines: Sequence[str]) -> Iterator[tuple[int, Sequence[str]]]:
    """The lines of every paragraph, with the index of the first."""
    for token in tokens:
        if token.type == "paragraph_open" and token.map is not None:
            yield token.map[0], lines[slice(*token.map)]


def _headings(run: Sequence[str]) -> Iterator[tuple[int, str]]:
    for index, line in enumerate(run):
        if found := _HEADING.match(line):
            yield index, f"Der mangler et mellemrum efter »{found[1]}«. Skriv »{found[1]} {shortened(found[2])}«."
        elif found := _TITLE.fullmatch(line):
            yield index, f"Tegnet »#« bliver vist. Skriv »## {shortened(found[1])}«, hvis det er en overskrift."


def _lists(run: Sequence[str], has_notes: bool) -> Iterator[tuple[int, str]]:
    marked = [(index, found) for index, line in enumerate(run) if (found := _LIST_MARK.match(line))]
    if has_notes or any("*" in line.lstrip("* ") for line in run):
        marked = [(index, found) for index, found in marked if found["mark"] != "*"]
    if not marked or (len(marked) == 1 and not _is_item(run, *marked[0])):
        return
    index, found = marked[0]
    mark, text = found["mark"], shortened(found["text"])
    fault = (
        f"Der mangler et mellemrum efter »{mark}«."
        if mark[-1] in "-*.)"
        else f"Punkter begynder med »- «, ikke med »{mark}«."
    )
    proposal = f"{mark if mark[0].isdigit() else '-'} {text}"
    others = len(marked) - 1
    more = f" Gør det samme med {'det næste punkt' if others == 1 else f'de næste {others} punkter'}." if others else ""
    yield index, f"{fault} Skriv »{proposal}«{', eller slet stjernen' if mark == '*' else ''}.{more}"


def _is_item(run: Sequence[str], index: int, found: re.Match[str]) -> bool:
    """Whether a single line with a mark is meant as an item: it goes on a list, or begins as a sentence does."""
    mark = found["mark"]
    is_glued = mark[-1] in "-*)"
    return mark in _SURE_MARKS or (is_glued and (bool(_ITEM.match(run[0]) and index) or found["text"][0].isupper()))


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
