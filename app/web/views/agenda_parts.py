"""How many lines of a programme a slide has room for: an estimate. The tests measure in a browser."""

from __future__ import annotations

from collections.abc import Sequence

from app.web.views.fitting import height_of
from app.web.views.slides import AgendaLine

WIDTH, HEIGHT = 28.7, 12.8
"""Of a slide's text, by the size of its letters: the narrowest and the lowest of the windows that the tests measure."""
KICKER_WIDTH = 33.0
"""The same for a line of figures and signs, which are narrower than the letters of words."""
TIME_WIDTH = 4.4
"""A time, and what parts it from the words."""
LEADING = 1.28
BELOW_KICKER, BELOW_LINE = 0.4, 0.15
TITLE = 1.2
"""The size of its letters."""


def in_parts(lines: Sequence[AgendaLine], title: str, kicker: str) -> list[tuple[AgendaLine, ...]]:
    """The lines in their order, on as few slides as it takes and about as many on each.

    The first slide has the title and the kicker on top, the others a title of one line.
    """
    heights = [(line, _height(line)) for line in lines]
    head, later_head = _head(title, kicker), _head("Program", "")
    fewest = _filled(heights, HEIGHT - head, HEIGHT - later_head)
    lower = (HEIGHT * tenths / 10 for tenths in range(10))
    evener = (_filled(heights, height - head, height - later_head) for height in lower)
    return next((parts for parts in evener if len(parts) == len(fewest)), fewest)


def _height(line: AgendaLine) -> float:
    width = WIDTH - TIME_WIDTH if line.time else WIDTH
    return height_of(line.text, 1, width, LEADING) + BELOW_LINE


def _head(title: str, kicker: str) -> float:
    above = height_of(kicker, 1, KICKER_WIDTH, LEADING) + BELOW_KICKER if kicker else 0
    return above + height_of(title, TITLE, WIDTH, 1.12) + 0.3 * TITLE


def _filled(
    heights: Sequence[tuple[AgendaLine, float]], room: float, room_later: float
) -> list[tuple[AgendaLine, ...]]:
    """As many on each as there is room for, and at least one."""
    parts: list[tuple[AgendaLine, ...]] = [()]
    for line, height in heights:
        if height > room and parts[-1]:
            parts.append(())
            room = room_later
        parts[-1] = (*parts[-1], line)
        room -= height
    return parts
