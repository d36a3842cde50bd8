"""Tokens become HTML: accessible tables and footnotes, marked external links, and nothing that is not on the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import nh3
from markdown_it.token import Token

from app.content.markdown_parsing import new_parser

_TAGS = {
    "a", "blockquote", "br", "code", "div", "em", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p",
    "pre", "section", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {
    **{f"h{level}": {"id"} for level in range(2, 7)},
    "a": {"href", "id", "title", "aria-label"},
    "img": {"src", "alt", "title"},
    "li": {"id"},
    "ol": {"start"},
}
_ALIGNMENTS = {"align-left", "align-center", "align-right"}
_VALUES = {
    "a": {"class": {"footnote-backref"}, "rel": {"external noopener"}},
    "div": {"class": {"table-scroll"}, "tabindex": {"0"}, "role": {"region"}, "aria-label": {"Tabel"}},
    "li": {"class": {"footnote-item"}},
    "ol": {"class": {"footnotes-list"}},
    "section": {"class": {"footnotes"}, "aria-label": {"Noter"}},
    "sup": {"class": {"footnote-ref"}},
    "td": {"class": _ALIGNMENTS},
    "th": {"class": _ALIGNMENTS},
}


def render(tokens: Sequence[Token]) -> str:
    """Sanitised HTML of a body whose headings have their anchors. Changes the tokens' attributes."""
    for token in tokens:
        _align_by_class(token)
        for child in token.children or ():
            _mark_external(child)
    parser = new_parser()
    for name, rule in _RULES.items():
        parser.add_render_rule(name, rule)
    return nh3.clean(
        parser.renderer.render(tokens, parser.options, {}),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        tag_attribute_values=_VALUES,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )


def _align_by_class(cell: Token) -> None:
    """markdown-it aligns cells by `style`, which the Content-Security-Policy forbids."""
    style = cell.attrs.pop("style", None)
    if style is not None:
        cell.attrSet("class", str(style).replace("text-align:", "align-"))


def _mark_external(link: Token) -> None:
    if link.type == "link_open" and str(link.attrs["href"]).startswith(("http:", "https:")):
        link.attrSet("rel", "external noopener")


def _table_open(_renderer: object, *_: object) -> str:
    return '<div class="table-scroll" tabindex="0" role="region" aria-label="Tabel">\n<table>\n'


def _table_close(_renderer: object, *_: object) -> str:
    return "</table>\n</div>\n"


def _notes_open(_renderer: object, *_: object) -> str:
    return '<section class="footnotes" aria-label="Noter">\n<ol class="footnotes-list">\n'


def _note_back(_renderer: object, tokens: Sequence[Token], index: int, *_: object) -> str:
    """The way back from a note to the place in the text; a note may be referred to from several."""
    number, place = tokens[index].meta["id"] + 1, tokens[index].meta["subId"]
    target = f"fnref{number}:{place}" if place > 0 else f"fnref{number}"
    label = f"Tilbage til teksten ved note {number}"
    return f' <a href="#{target}" class="footnote-backref" aria-label="{label}">↩\ufe0e</a>'


_RULES: dict[str, Callable[..., str]] = {
    "table_open": _table_open,
    "table_close": _table_close,
    "footnote_block_open": _notes_open,
    "footnote_anchor": _note_back,
}
