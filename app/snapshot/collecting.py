"""What is at the addresses of a collection, in the reader's order."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.addresses import address_of
from app.domain.collection import Collection, Item
from app.domain.documents import Document
from app.snapshot.addressed import Missing, document_at
from app.snapshot.opened import Snapshot


@dataclass(frozen=True, slots=True)
class Collected:
    """One item, and what is there now."""

    item: Item
    found: Document | Missing


def collected(snapshot: Snapshot, collection: Collection) -> tuple[Collection, tuple[Collected, ...]]:
    """The collection with every moved document at its present address, each once, and what is at each."""
    looked_up = [
        (item, document_at(snapshot, item.address, "Der er ingen side på adressen.")) for item in collection.items
    ]
    unique: dict[str, Collected] = {}
    for item, found in looked_up:
        address = item.address if isinstance(found, Missing) else address_of(found)
        unique.setdefault(address, Collected(Item(address, item.note), found))
    present = tuple(unique.values())
    return Collection(collection.name, tuple(one.item for one in present)), present
