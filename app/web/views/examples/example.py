"""What a component looks like with one set of arguments."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    title: str
    arguments: tuple[object, ...]
    """What the macro is called with, in its order."""
