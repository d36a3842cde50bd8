"""Markdown and HTML in the fields above the text, which are shown as they are written."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import date

from app.content.codes import Code
from app.content.document_reading import ReadFile
from app.content.findings import Finding
from app.content.nodes import scalars
from app.content.report import shortened

_MARKUP = (
    (re.compile(r"!?\[([^\[\]]{1,200})\]\([^\s()]{0,300}\)"), r"\1"),
    (re.compile(r"\*\*([^*\s](?:[^*]{0,200}[^*\s])?)\*\*"), r"\1"),
    (re.compile(r"(?<![\w_])__([^_\s](?:[^_]{0,200}[^_\s])?)__(?![\w_])"), r"\1"),
    (re.compile(r"(?<![\w*])\*([^*\s](?:[^*]{0,200}[^*\s])?)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_([^_\s](?:[^_]{0,200}[^_\s])?)_(?![\w_])"), r"\1"),
    (re.compile(r"`([^`]{1,200})`"), r"\1"),
    (re.compile(r"^#{1,6} "), ""),
    (re.compile(r"<br ?/?>", re.IGNORECASE), " "),
    (re.compile(r"</?[a-z][a-z0-9]{0,10}(?: [^<>]{0,200})?/?>", re.IGNORECASE), ""),
)
"""Links, bold, italics, code, headings and tags, each with what is shown of it where it works."""
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{1,6});", re.IGNORECASE)
_PATTERNS = (*(pattern for pattern, _ in _MARKUP), _ENTITY)
_SHORT = 60
"""Letters of a text that can be shown whole."""


def field_markup(file: ReadFile, _today: date) -> Iterator[Finding]:
    """Every field with marks that a reader would see, and the text without them."""
    for key, node in scalars(file.front_matter) if file.front_matter is not None else ():
        if key.rpartition(".")[2] == "url":
            continue
        text = " ".join(node.text.split())
        plain = " ".join(_without_markup(text).split())
        if plain != text:
            marks = (mark for pattern in _PATTERNS if (mark := pattern.search(text)))
            first = min(marks, key=lambda mark: mark.start()).group()
            proposal = f"Skriv »{plain}«." if 0 < len(plain) <= _SHORT else "Slet tegnene."
            message = f"Her virker hverken Markdown eller HTML, så »{shortened(first)}« bliver vist. {proposal}"
            yield Finding(node, key, Code.NOT_MARKDOWN, message)


def _without_markup(text: str) -> str:
    for pattern, shown in _MARKUP:
        text = pattern.sub(shown, text)
    return _ENTITY.sub(lambda entity: html.unescape(entity.group()).replace("\u00ad", ""), text)
