"""A link as views give it to templates, and a button of a form that leads on like one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Way:
    """Out of a form, with what is typed in it: the form's answer leads on to `href`."""

    text: str
    name: str
    """The value that the button sends."""
    href: str


def way_called(ways: Iterable[Way], name: str) -> str:
    """Where the button leads that was pressed; empty when none was."""
    return next((way.href for way in ways if way.name == name), "")
