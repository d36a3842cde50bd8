"""Markdown becomes tokens. Raw HTML is off; what the text may cost is limited before it is parsed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from app.content.codes import Code
from app.content.markdown_cost import too_costly
from app.content.report import Position, Report

_MOST = (("link_open", 500, "links"), ("heading_open", 200, "overskrifter"), ("image", 200, "billeder"))
"""More than any page needs; each is looked up, and proposals for wrong ones are costly."""
_DEEPEST = 20
"""Levels of lists and quotations, where a list counts two."""
_NESTING_LIMIT = 50
"""markdown-it leaves out what lies deeper without a word, so this must be well over `_DEEPEST`."""


def parse(text: str, first_line: int, report: Report) -> list[Token] | None:
    """The tokens of a body that begins on `first_line`; None with a problem when it is too tangled to be text."""
    cost = too_costly(text)
    if cost is not None:
        report.error(Position(first_line + cost.line, 0), "", cost.code, cost.message)
        return None
    tokens = new_parser(html=False).parse(text)
    for kind, most, name in _MOST:
        found = sum(_counted(token, kind) for token in tokens)
        if found > most:
            report.error(
                Position(first_line, 0),
                "",
                Code.TOO_MANY,
                f"Siden har {found} {name}; højst {most} kan bruges. Del siden i flere.",
            )
            return None
    deep = next((token for token in tokens if token.level > _DEEPEST), None)
    if deep is not None:
        message = "Lister eller citater ligger mere end ti niveauer inde i hinanden. Ryk punkterne ud."
        report.error(Position(first_line + (deep.map[0] if deep.map else 0), 0), "", Code.TOO_NESTED, message)
        return None
    return tokens


def parse_with_html(text: str) -> list[Token]:
    """The same text with raw HTML told apart, only to find it. Call it only for a text that `parse` accepts."""
    return new_parser(html=True).parse(text) if "<" in text else []


def inline_tokens(tokens: Sequence[Token], first_line: int) -> Iterator[tuple[int, Token]]:
    """Every piece of running text, link and image with its line in the file, from the first to the last."""
    for token in tokens:
        line = first_line + (token.map[0] if token.map else 0)
        for child in token.children or ():
            yield line, child
            line += child.type in {"softbreak", "hardbreak"} or child.content.count("\n")


def new_parser(*, html: bool = False) -> MarkdownIt:
    """CommonMark with tables and footnotes. `html` only tells raw HTML apart; nothing is rendered with it on."""
    options = {"html": html, "linkify": False, "typographer": False, "maxNesting": _NESTING_LIMIT}
    parser = MarkdownIt("commonmark", options).enable("table").use(footnote_plugin, inline=False)
    # Every link becomes a token, so that a forbidden address is a problem and not silently text.
    parser.validateLink = _any_link  # type: ignore[method-assign]
    return parser


def _any_link(url: str) -> bool:
    return isinstance(url, str)


def _counted(token: Token, kind: str) -> int:
    return (token.type == kind) + sum(child.type == kind for child in token.children or ())
