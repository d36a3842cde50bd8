"""What was typed into the form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from app.content.text_decoding import visible
from app.web.contribution.fields import FIELDS, GROUPS, Control


@dataclass(frozen=True, slots=True)
class Entries:
    """The fields that are filled in, by name. Rows that were left empty are gone, and later ones have moved up."""

    values: Mapping[str, tuple[str, ...]]

    def text(self, name: str) -> str:
        """What stands in a field; empty when nothing does."""
        return self.values.get(name, ("",))[0]

    def all(self, name: str) -> tuple[str, ...]:
        """Every box that is ticked."""
        return self.values.get(name, ())

    def within(self, longest: Mapping[str, int]) -> Entries:
        """Without the values that are longer than their field's limit."""
        short = {name: tuple(v for v in values if len(v) <= longest[name]) for name, values in self.values.items()}
        return Entries({name: values for name, values in short.items() if values})


def read_entries(pairs: Iterable[tuple[str, str]]) -> Entries:
    """Keep what the form asks for, and of fields with one value the first; nothing is refused."""
    given: dict[str, tuple[str, ...]] = {}
    for name, text in pairs:
        field, value = FIELDS.get(name), visible(text).strip()
        if field is not None and value and (name not in given or field.control is Control.BOXES):
            given[name] = tuple(dict.fromkeys((*given.get(name, ()), value)))
    return Entries(_moved_up(given))


def _moved_up(given: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Row 2 becomes row 1 where row 1 is empty: the lists of a file have no gaps."""
    rows = [[field.name for field in row.fields] for group in GROUPS for row in group.rows]
    in_rows = {name for row in rows for name in row}
    moved = {name: values for name, values in given.items() if name not in in_rows}
    for _, alike in groupby(rows, key=lambda row: row[0].partition(".")[0]):
        places = list(alike)
        filled = (row for row in places if any(name in given for name in row))
        for place, row in zip(places, filled, strict=False):
            moved |= {new: given[old] for new, old in zip(place, row, strict=True) if old in given}
    return moved
