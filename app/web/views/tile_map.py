"""The map: 98 equal tiles, one for each municipality, laid out by their real position in `tile_map.txt`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.domain.danish import sort_key
from app.domain.vocabulary import Municipality, Vocabularies
from app.snapshot.tallying import Tally
from app.web.formatting import counted

LAYOUT = Path(__file__).with_suffix(".txt")
"""Rows from north to south, columns from west to east: the municipality's code, or dots for none."""

LEVELS = (1, 2, 4)
"""From how many documents a tile is one shade darker."""


@dataclass(frozen=True, slots=True)
class Tile:
    x: int
    y: int
    name: str
    label: str
    """What a screen reader says: `Horsens, 1 case, 5 eksempler`."""
    href: str
    number: str
    """The documents, or empty for none."""
    level: int
    """Shade, from 0 for none to 3."""
    is_here: bool
    """Whether the page is about this municipality."""


@dataclass(frozen=True, slots=True)
class TileMap:
    title: str
    width: int
    height: int
    tiles: tuple[Tile, ...]
    """In Danish order of names."""


def make_tile_map(
    title: str,
    tallies: Mapping[str, Tally],
    vocabularies: Vocabularies,
    href: Callable[[Municipality], str],
    here: str = "",
) -> TileMap:
    """The map of these numbers; `here` is the slug of a municipality to point out."""
    places = tile_places()
    tiles = tuple(_tiles(places, tallies, vocabularies, href, here))
    columns, rows = (1 + max(numbers) for numbers in zip(*places.values(), strict=True))
    return TileMap(title, columns, rows, tiles)


@cache
def tile_places() -> Mapping[str, tuple[int, int]]:
    """Municipality code -> column and row, from 0."""
    rows = LAYOUT.read_text(encoding="ascii").splitlines()
    cells = ((code, (x, y)) for y, row in enumerate(rows) for x, code in enumerate(row.split()))
    return {code: place for code, place in cells if code != "..."}


def _tiles(
    places: Mapping[str, tuple[int, int]],
    tallies: Mapping[str, Tally],
    vocabularies: Vocabularies,
    href: Callable[[Municipality], str],
    here: str,
) -> Iterator[Tile]:
    for municipality in sorted(vocabularies.municipalities.values(), key=lambda m: sort_key(m.name)):
        if municipality.code in places:
            x, y = places[municipality.code]
            numbers = tallies[municipality.slug]
            yield Tile(
                x,
                y,
                municipality.name,
                f"{municipality.name}, {tally_text(numbers)}",
                href(municipality),
                str(numbers.total) if numbers.total else "",
                sum(numbers.total >= level for level in LEVELS),
                municipality.slug == here,
            )


def tally_text(numbers: Tally) -> str:
    """`1 case, 5 eksempler`; `ingen cases`."""
    parts = (
        counted(numbers.cases, "case", "cases") if numbers.cases else "",
        counted(numbers.examples, "eksempel", "eksempler") if numbers.examples else "",
    )
    return ", ".join(part for part in parts if part) or "ingen cases"
