"""A workshop's text, with the parts of its front matter under the sections that speak of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

from markupsafe import Markup

_SECTION = re.compile(r"(?=<h2\b)")
_HEADING = re.compile(r'<h2 id="([^"]*)">([^<]*)</h2>')


@dataclass(frozen=True, slots=True)
class TextPart:
    """Some sections of the text; after the last one stands a part of the front matter."""

    text: Markup
    part: str
    """Its key: `dilemmaer` or `spor`; empty where nothing stands there."""
    heading: str
    """Of the part where no section of the text has it; else empty."""
    anchor: str
    """Of the heading."""


def text_parts(html: str, titles: Mapping[str, str]) -> tuple[TextPart, ...]:
    """The text, cut after each section whose heading is one of the `titles`; what no section speaks of comes last.

    `titles` are the parts that there are, key to heading.
    """
    parts, read, keys = list[TextPart](), "", {title: key for key, title in titles.items()}
    for section in _SECTION.split(html):
        read += section
        heading = _HEADING.match(section)
        if heading and (key := keys.pop(unescape(heading[2]), "")):
            parts.append(TextPart(_safe(read), key, "", heading[1]))
            read = ""
    if read:
        parts.append(TextPart(_safe(read), "", "", ""))
    return (*parts, *(TextPart(Markup(), key, title, key) for title, key in keys.items()))


def _safe(html: str) -> Markup:
    return Markup(html)  # noqa: S704 - sanitised when the content was rendered
