"""The style sheet: one answer made of many small files, in the order and layers that `site.css` declares."""

from __future__ import annotations

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
    folder = STATIC / "css"

    def inline(match: re.Match[str]) -> str:
        return f"@layer {match[2]} {{\n{(folder / match[1]).read_text(encoding='utf-8')}}}"

    joined = _IMPORT.sub(inline, (folder / "site.css").read_text(encoding="utf-8"))
    return _FONT.sub(lambda match: f'url("{static_url(match[1])}")', joined)
