"""Shares as horizontal bars: each row of a table has its bar, so that picture and table are one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.documents import Result
from app.web.formatting import figure

PER_CENT = "procent"


@dataclass(frozen=True, slots=True)
class Bar:
    """One row."""

    label: str
    figure: str
    length: str
    """Per cent of the full width, in the drawing's units: 0 to 100."""


def make_bars(results: Iterable[Result]) -> tuple[Bar, ...]:
    """A bar for each result that is one value in per cent; an interval is drawn to its upper end."""
    return tuple(
        Bar(result.text, str(figure(result)), f"{min(result.value.high, 100):f}")
        for result in results
        if result.unit == PER_CENT and result.value is not None
    )
