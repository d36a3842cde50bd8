"""The point that a reader is adding to a programme: its fields in the form, and what is missing before it is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.domain.agenda import MOST_LETTERS, Point
from app.web.kept_in_address import cut, own_path, page_address
from app.web.times import LONGEST_TIME, read_minutes

MAX_SEARCH = 200


class Pressed(StrEnum):
    """The button that asked for something which is not there yet: the name that it sends."""

    NONE = ""
    ADD = "tilfoej"
    SEARCH = "soeg"


@dataclass(frozen=True, slots=True)
class Pending:
    """What stands in the fields while the point waits; empty when none does."""

    text: str = ""
    minutes: str = ""
    """As it was written."""
    principle: str = ""
    """The address of the pejlemærke that is chosen."""
    search: str = ""
    pressed: Pressed = Pressed.NONE

    def pairs(self) -> Iterator[tuple[str, str]]:
        """The same in an address."""
        fields = (("nyt", self.text), ("nyt_min", self.minutes), ("nyt_dok", self.principle), ("q", self.search))
        yield from ((name, value) for name, value in fields if value)
        if self.pressed:
            yield self.pressed, "ja"


NOTHING: Final = Pending()


def read_new_point(pairs: Sequence[tuple[str, str]], base_url: str, notices: list[str]) -> tuple[Point | None, Pending]:
    """The point to add, or what waits: for the reader to choose a page, or to fill in what is missing."""
    text = cut(_last(pairs, "nyt"), MOST_LETTERS, "Et punkt", notices)
    minutes = _last(pairs, "nyt_min")[:LONGEST_TIME].strip()
    search = _last(pairs, "q")[:MAX_SEARCH].strip()
    principle = page_address(_last(pairs, "nyt_dok"), notices, base_url)
    chosen = page_address(_last(pairs, "valgt"), notices, base_url) or own_path(search, base_url)
    pressed = next((Pressed(name) for name, value in pairs if name in set(Pressed) and value), Pressed.NONE)
    if search and not chosen and not _last(pairs, "uden"):
        missing = pressed if pressed is Pressed.ADD else Pressed.NONE
        return None, Pending(text, minutes, principle, search, missing)
    if pressed is Pressed.SEARCH and not search:
        return None, Pending(text, minutes, principle, pressed=pressed)
    if text or chosen or principle:
        return written_point(text, minutes, chosen or principle), NOTHING
    if minutes or pressed is Pressed.ADD:
        return None, Pending(minutes=minutes, pressed=Pressed.ADD)
    return None, NOTHING


def written_point(text: str, minutes: str, address: str) -> Point:
    """A point of what was written; minutes that cannot be read are kept as they are."""
    read = read_minutes(minutes)
    return Point(text, read, address, "" if read else minutes)


def _last(pairs: Sequence[tuple[str, str]], name: str) -> str:
    """The last value that is not empty."""
    return next((text for key, text in reversed(pairs) if key == name and text), "")
