"""Colour in a terminal, and nowhere else."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TextIO

Paint = Callable[[str, str], str]
"""Gives a text the look of a role."""
_LOOKS = {"heading": "1", "place": "36", "error": "1;31", "warning": "33", "note": "34", "rule": "2"}


def paint_for(stream: TextIO) -> Paint:
    """Colours for a terminal; plain text for a file or a pipe, and where `NO_COLOR` (no-color.org) is set."""
    colours = stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return _coloured if colours else plain


def plain(_role: str, text: str) -> str:
    """The text as it is."""
    return text


def _coloured(role: str, text: str) -> str:
    return f"\x1b[{_LOOKS[role]}m{text}\x1b[0m"
