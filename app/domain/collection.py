"""What a reader puts together. A collection never changes: every operation gives a new one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.moving import moved

MOST_ITEMS = 50


@dataclass(frozen=True, slots=True)
class Item:
    """An address on the site, as the reader's link has it, and the reader's own words about it."""

    address: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Collection:
    """Items in the reader's order, each address once, at most `MOST_ITEMS`."""

    name: str = ""
    items: tuple[Item, ...] = ()

    @property
    def addresses(self) -> tuple[str, ...]:
        return tuple(item.address for item in self.items)

    def added(self, items: Iterable[Item]) -> Collection:
        """With these at the end. One that is there already stays where it is; what there is no room for is left out."""
        joined: dict[str, Item] = {item.address: item for item in self.items}
        for item in items:
            if item.address not in joined and len(joined) < MOST_ITEMS:
                joined[item.address] = item
        return replace(self, items=tuple(joined.values()))

    def without(self, address: str) -> Collection:
        return replace(self, items=tuple(item for item in self.items if item.address != address))

    def moved(self, address: str, places: int) -> Collection:
        """With one item this many places further down (up when negative), and no further than to the end."""
        if address not in self.addresses:
            return self
        return replace(self, items=moved(self.items, self.addresses.index(address), places))
