"""A search with what it ought to find."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

GRADES = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Judged:
    """A query with what it ought to find; nothing for what the bank lacks."""

    text: str
    group: str
    grades: Mapping[str, int]
    """Slug -> 3 (hoped for first), 2 (clearly relevant), 1 (marginal)."""
