"""Moving one thing in a row of things."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")


def moved(row: tuple[T, ...], index: int, places: int) -> tuple[T, ...]:
    """With the thing at `index` this many places further down (up when negative), and no further than to the end."""
    others = [*row[:index], *row[index + 1 :]]
    others.insert(max(0, index + places), row[index])
    return tuple(others)
