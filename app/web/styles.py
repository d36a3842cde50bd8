"""The style sheet: one answer made of many small files, in the order and layers that `site.css` declares."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache

from app.web.urls import STATIC, static_url

_FONT = re.compile(r'url\("(fonts/[a-z-]+\.woff2)"\)')
_IMPORT = re.compile(r'^@import "([a-z_/]+\.css)" layer\(([a-z]+)\);$', re.MULTILINE)


STYLE_PATH = "/static/site.css"


@cache
def style_url() -> str:
    """The style sheet's address with its hash."""
    return f"{STYLE_PATH}?v={hashlib.sha256(style_sheet().encode()).hexdigest()[:12]}"


@cache
def style_sheet() -> str:
    """`static/css/site.css` with each import replaced by the file it names, in its layer.

    Fonts get their hash into their address, so that they may be kept for a year.
    """
    return _FONT.sub(lambda match: f'url("{static_url(match[1])}")', _joined())


@cache
def offline_style_sheet() -> str:
    """The same for pages in a folder, with what only they need.

    Fonts stand in it, because some browsers do not let a page in a folder read a font from a file. Text waits for them.
    """
    joined = f"{_joined()}\n{_read('offline.css')}".replace("font-display: optional", "font-display: block")
    return _FONT.sub(lambda match: f'url("data:font/woff2;base64,{_base64(match[1])}")', joined)


def _joined() -> str:
    def inline(match: re.Match[str]) -> str:
        return f"@layer {match[2]} {{\n{_read(match[1])}}}"

    return _IMPORT.sub(inline, _read("site.css"))


def _read(name: str) -> str:
    return (STATIC / "css" / name).read_text(encoding="utf-8")


def _base64(name: str) -> str:
    return base64.b64encode((STATIC / name).read_bytes()).decode()
