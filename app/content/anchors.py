"""Headings get anchors, so that one can link to a section."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from markdown_it.token import Token

from app.domain.danish import slugify

_FOOTNOTE = re.compile(r"fn(ref)?\d+(-.*)?")
"""Anchors that the footnotes use."""
_LONGEST = 80
"""Letters of an anchor: a heading may be as long as a text."""
_MOST_SAID = 20


def add_anchors(tokens: Sequence[Token]) -> frozenset[str]:
    """Give every heading an `id` from its text, with -2, -3 … where it would be repeated; return them all."""
    used: dict[str, int] = {}
    for opening, text in pairwise(tokens):
        if opening.type == "heading_open":
            opening.attrSet("id", _unused(slugify(plain(text))[:_LONGEST].strip("-") or "afsnit", used))
    return frozenset(used)


def anchors_said(anchors: Collection[str]) -> str:
    """The anchors of a page as a message lists them: `#a, #b … og 3 mere`."""
    said = ", ".join(f"#{anchor}" for anchor in sorted(anchors)[:_MOST_SAID])
    return said if len(anchors) <= _MOST_SAID else f"{said} … og {len(anchors) - _MOST_SAID} mere"


def plain(inline: Token) -> str:
    """The text of an inline token without markup and soft hyphens, on one line."""
    parts = []
    for child in inline.children or ():
        if child.type in {"softbreak", "hardbreak"}:
            parts.append(" ")
        elif child.type in {"text", "code_inline", "image"}:
            parts.append(child.content)
    return " ".join("".join(parts).replace("\u00ad", "").split())


def _unused(anchor: str, used: dict[str, int]) -> str:
    """The anchor, with a number when it is taken. `used` keeps the last number of each, so that many are quick."""
    base = f"afsnit-{anchor}" if _FOOTNOTE.fullmatch(anchor) else anchor
    candidate = base
    while candidate in used:
        used[base] += 1
        candidate = f"{base}-{used[base]}"
    used[candidate] = 1
    return candidate
