"""The Markdown below the front matter becomes a rendered body, and what other steps need to know of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from app.content.anchors import add_anchors
from app.content.inline_slips import check_inline
from app.content.line_slips import check_lines
from app.content.local_paths import check_local_paths
from app.content.markdown_parsing import parse, parse_with_html
from app.content.markdown_rules import check_headings, check_html, check_images, check_links, check_notes
from app.content.plain_text import Line, empty_headings, paragraphs, sections
from app.content.reading import Reference
from app.content.rendering import render
from app.content.report import Report
from app.domain.documents import Body


@dataclass(frozen=True, slots=True)
class ReadBody:
    """A body and what it refers to."""

    body: Body
    anchors: frozenset[str]
    references: tuple[Reference, ...]
    paragraphs: tuple[Line, ...]
    headings: tuple[Line, ...]
    """The headings of level 2 that were written as such, with their lines."""
    empty_headings: tuple[Line, ...]
    """The headings of any level with nothing under them."""
    source: Line
    """The whole as it was written."""


def read_body(text: str, first_line: int, static: Path, report: Report) -> ReadBody | None:
    """Render a body that begins on `first_line` of its file; None when it cannot be parsed at all.

    `static` is the folder of the site's own images.
    """
    tokens = parse(text, first_line, report)
    if tokens is None:
        return None
    lines = text.split("\n")
    check_notes(tokens, lines, first_line, report)
    anchors = add_anchors(tokens)
    check_html(parse_with_html(text), lines, first_line, report)
    check_headings(tokens, first_line, report)
    references = check_links(tokens, lines, first_line, anchors, report)
    check_images(tokens, lines, first_line, static, report)
    check_lines(tokens, lines, first_line, report)
    check_inline(tokens, lines, first_line, report)
    check_local_paths(lines, first_line, report)
    headings = tuple(
        Line(first_line + (opening.map or [0])[0], inline.content)
        for opening, inline in pairwise(tokens)
        if opening.type == "heading_open" and opening.tag == "h2" and opening.markup == "##"
    )
    body = Body(render(tokens), sections(tokens))
    return ReadBody(
        body,
        anchors,
        references,
        paragraphs(tokens, first_line),
        headings,
        empty_headings(tokens, first_line),
        Line(first_line, text),
    )
