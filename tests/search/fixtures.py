"""Reads the text fixtures: comments and blank lines left out, one case a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parent / "fixtures"


def lines(name: str) -> Iterator[str]:
    """The lines of a fixture that say something."""
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def pairs(name: str, sign: str) -> list[tuple[str, str]]:
    """Lines with a sign between what goes in and what comes out."""
    split = (line.partition(sign) for line in lines(name) if sign in line)
    return [(before.strip(), after.strip()) for before, _, after in split]


def sections(name: str) -> dict[str, list[str]]:
    """Lines by the heading above them."""
    found: dict[str, list[str]] = {}
    for line in lines(name):
        if line.startswith("== "):
            found[line.removeprefix("== ")] = []
        else:
            found[list(found)[-1]].append(line)
    return found
