"""A collection keeps its order, holds each address once, and never grows beyond its bounds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.collection import MOST_ITEMS, Collection, Item

ADDRESSES = st.sampled_from([f"/cases/{name}" for name in "abcdefgh"])
COLLECTIONS = st.lists(ADDRESSES, max_size=8).map(lambda names: Collection("Møde").added(map(Item, names)))


@given(COLLECTIONS, st.lists(ADDRESSES))
def test_what_is_added_comes_last_and_once(collection: Collection, more: list[str]) -> None:
    added = collection.added(map(Item, more))
    assert added.addresses == tuple(dict.fromkeys((*collection.addresses, *more)))


def test_there_is_room_for_fifty() -> None:
    assert Collection().added(Item(f"/cases/{n}") for n in range(5000)).addresses[-1] == f"/cases/{MOST_ITEMS - 1}"


@given(COLLECTIONS, ADDRESSES, st.integers(-10, 10))
def test_moving_changes_only_the_order(collection: Collection, address: str, places: int) -> None:
    moved = collection.moved(address, places)
    assert moved.without(address) == collection.without(address)
    assert sorted(moved.addresses) == sorted(collection.addresses)
    if address in collection.addresses:
        before, after = collection.addresses.index(address), moved.addresses.index(address)
        assert after == min(max(before + places, 0), len(collection.items) - 1)


@given(COLLECTIONS, ADDRESSES)
def test_down_and_up_again_is_where_it_was(collection: Collection, address: str) -> None:
    if address in collection.addresses[:-1]:
        assert collection.moved(address, 1).moved(address, -1) == collection


def test_a_note_follows_its_item() -> None:
    collection = Collection("", (Item("/cases/a", "Ring"), Item("/cases/b", "Skriv")))
    assert collection.moved("/cases/b", -1).items == (Item("/cases/b", "Skriv"), Item("/cases/a", "Ring"))
