"""How large letters can be when a text must fit on paper: an estimate. The tests measure in a browser."""

from __future__ import annotations

from textwrap import wrap

LETTER = 0.52
"""The width of a letter of our font by its size, in bold."""


def height_of(text: str, size: float, width: float, leading: float = 1.25) -> float:
    """The height of a text set in letters of this size in a column of this width, all in one unit."""
    return len(wrap(text, max(1, int(width / (size * LETTER))))) * size * leading
