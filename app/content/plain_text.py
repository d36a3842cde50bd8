"""A body as plain text: by section for the search, by line for the checks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from markdown_it.token import Token

from app.content.anchors import plain
from app.content.markdown_parsing import inline_tokens
from app.domain.documents import Section

_BETWEEN_CELLS = " | "


@dataclass(frozen=True, slots=True)
class Line:
    """Running text without markup, code and addresses, and the line of the file that it begins on."""

    line: int
    text: str


def sections(tokens: Sequence[Token]) -> tuple[Section, ...]:
    """The text below each heading; text before the first heading has level 0 and is left out when there is none."""
    found = [Section(0, "", "", "")]
    lines: list[str] = []
    for piece in _pieces(tokens):
        if isinstance(piece, str):
            lines.append(piece)
        else:
            found[-1] = _with_text(found[-1], lines)
            found.append(piece)
            lines = []
    found[-1] = _with_text(found[-1], lines)
    return tuple(section for section in found if section.level or section.text)


def paragraphs(tokens: Sequence[Token], first_line: int) -> tuple[Line, ...]:
    """The running text of the body, one entry for each paragraph, heading or cell; its line breaks are kept."""
    found: list[Line] = []
    for token in tokens:
        texts: dict[int, str] = {}
        is_address = False
        for line, child in inline_tokens([token], first_line):
            text = texts.setdefault(line, "")
            if child.type in {"link_open", "link_close"}:
                is_address = child.type == "link_open" and child.info == "auto"
            elif child.type == "text" and not is_address:
                texts[line] = text + child.content.replace("\u00ad", "")
            elif child.type in {"code_inline", "text"}:
                texts[line] = f"{text}`"
        if texts:
            first, last = min(texts), max(texts)
            found.append(Line(first, "\n".join(texts.get(line, "") for line in range(first, last + 1))))
    return tuple(found)


def empty_headings(tokens: Sequence[Token], first_line: int) -> tuple[Line, ...]:
    """The headings with nothing before the next one of the same or a higher level, or the end."""
    found: list[Line] = []
    for index, token in enumerate(tokens):
        below = tokens[index + 3] if index + 3 < len(tokens) else None
        is_last = below is None or below.type == "footnote_block_open"
        if _is_heading(token) and (is_last or (below and _is_heading(below) and below.tag <= token.tag)):
            found.append(Line(first_line + (token.map or [0])[0], plain(tokens[index + 1])))
    return tuple(found)


def _is_heading(token: Token) -> bool:
    """Whether a heading begins here; text with a line of dashes under it was not meant as one."""
    return token.type == "heading_open" and token.markup != "-"


def _pieces(tokens: Sequence[Token]) -> Iterator[str | Section]:
    """Lines of text, and a section without text at each heading."""
    cells: list[str] = []
    heading: Token | None = None
    in_row = False
    for token in tokens:
        if token.type == "heading_open":
            heading = token
        elif token.type in {"tr_open", "tr_close"}:
            if in_row:
                yield _BETWEEN_CELLS.join(cells)
            in_row, cells = token.type == "tr_open", []
        elif token.type == "inline" and heading is not None:
            yield Section(int(heading.tag[1]), cast(str, heading.attrs["id"]), plain(token), "")
            heading = None
        elif token.type == "inline" and in_row:
            cells.append(plain(token))
        elif token.type == "inline":
            yield plain(token)
        elif token.type in {"fence", "code_block"}:
            yield token.content.strip()


def _with_text(section: Section, lines: list[str]) -> Section:
    text = "\n".join(line for line in lines if line)
    return Section(section.level, section.anchor, section.heading, text)
