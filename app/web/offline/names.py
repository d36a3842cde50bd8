"""The names of the files in a pack. Every system can write them: short, a-z, digits and hyphens."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, unquote

START = "start.html"
FILES = "filer/"
"""The folder of style, scripts and pictures."""

_OTHER = re.compile(r"[^a-z0-9]+")
_TOLD = frozenset({"ark", "format"})
"""Parameters whose values stand in the name; of pages that differ in others only, the second is called `-2`."""
_LONGEST = 80
"""Letters of one part of a name: Windows has room for 260 in all, its own folders included."""


def page_names(addresses: Iterable[str]) -> dict[str, str]:
    """A file for each page, by its address. No two differ only by capital letters, or are equal."""
    names: dict[str, str] = {}
    taken = {START}
    for address in addresses:
        wanted = _page_name(address)
        name, number = f"{wanted}.html", 1
        while name in taken:
            number += 1
            name = f"{wanted}-{number}.html"
        taken.add(name)
        names[address] = name
    return names


def _page_name(address: str) -> str:
    """Without its ending: `/pejlemaerker/x/print?ark=kort` is `pejlemaerker/x/print-kort`, `/om` is `sider/om`."""
    path, _, query = address.partition("?")
    parts = unquote(path).strip("/").split("/")
    last = "-".join((parts[-1], *(value for name, value in parse_qsl(query) if name in _TOLD)))
    return "/".join(_plain(part) for part in ("sider" if len(parts) == 1 else parts[0], *parts[1:-1], last))


def _plain(text: str) -> str:
    return _OTHER.sub("-", text.lower())[:_LONGEST].strip("-") or "side"


def file_name(address: str) -> str:
    """The name of style, script or picture: `/static/js/slides.js?v=1` is `filer/slides.js`."""
    return FILES + posixpath.basename(address.partition("?")[0])


def relative(here: str, there: str) -> str:
    """The way from one file of the pack to another."""
    return posixpath.relpath(there, posixpath.dirname(here) or ".")
