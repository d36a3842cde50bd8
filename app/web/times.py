"""Times of day and minutes as readers write them; the opposite of `formatting.clock`."""

from __future__ import annotations

import re

from app.domain.agenda import DAY, MOST_MINUTES

LONGEST_TIME = 20
"""Letters that are read of either: more than any that can be understood."""

_CLOCK = re.compile(r"(?:kl\.?\s*)?(\d{1,2})(?:[.:,]?(\d{2}))?", re.ASCII | re.IGNORECASE)
_MINUTES = re.compile(r"(\d{1,4})\s*(?:m|min|min\.|minutter)?", re.ASCII | re.IGNORECASE)


def read_clock(text: str) -> int | None:
    """Minutes after midnight of `9`, `9.00`, `kl. 9`; None when it is no time of day."""
    found = _CLOCK.fullmatch(text)
    minutes = int(found[1]) * 60 + int(found[2] or 0) if found else DAY
    return minutes if found and minutes < DAY and int(found[2] or 0) < 60 else None


def read_minutes(text: str) -> int | None:
    """`15`, `15 min.`; None when it is no number of minutes that a point can have."""
    found = _MINUTES.fullmatch(text)
    return int(found[1]) if found and 1 <= int(found[1]) <= MOST_MINUTES else None
