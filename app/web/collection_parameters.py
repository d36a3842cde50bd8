"""The address of a collection to the collection, and back. No input is refused; what is cut off becomes a notice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from app.domain.collection import MOST_ITEMS, Collection, Item
from app.web.kept_in_address import MAX_ADDRESS, MOVES, cut, page_address, pressed_way, read_pairs
from app.web.parameters import clean_text

COLLECTION = "/samling"
COLLECTION_CSV = "/samling.csv"
COLLECTION_SLIDES = "/samling/vaert"
COLLECTION_ZIP = "/samling.zip"
CARRIED = "samling"
"""The parameter by which other pages carry a collection along: its query string, as one value."""

MAX_NAME = 80
MAX_NOTE = 200
_KEPT = "en samling"


_BUTTONS = {**MOVES, "foerst": -MOST_ITEMS, "fjern": 0}
"""What a button is called, and how many places further down it moves an item."""
_SAVED_AT = {"oeverst": "navn-og-noter", "nederst": "gem"}
"""The buttons that save, and where they stand."""


@dataclass(frozen=True, slots=True)
class CollectionParameters:
    collection: Collection
    notices: tuple[str, ...] = ()
    """Danish sentences about what was cut off."""
    anchor: str = ""
    """Where on the page the reader was at work."""
    search: str | None = None
    """What the reader wants to search for to go with it; None when nothing was asked, empty for everything."""
    way: str = ""
    """How the reader wants to see it instead: the name of a button; empty when none was pressed."""


def parse_collection(pairs: Iterable[tuple[str, str]]) -> CollectionParameters:
    """Read `navn`, `dok` with the `note` that follows it, a collection carried along, and what a button asks for.

    `op`, `ned`, `foerst` and `fjern` name the address that is to be moved or removed, `gem` which button saved,
    `videre` which one leads on, `q` and `soeg` ask for a search.
    """
    notices = list[str]()
    read = read_pairs(pairs, _KEPT, notices)
    carried = next((value for name, value in read if name == CARRIED), "")
    before = _plain(read_pairs(parse_qsl(carried), _KEPT, notices), notices) if carried else Collection()
    here = _plain(read, notices)
    # A page that is added brings a name only where there is none yet.
    joined = Collection(before.name or here.name).added((*before.items, *here.items))
    if len({*before.addresses, *here.addresses}) > MOST_ITEMS:
        notices.append(f"En samling har plads til {MOST_ITEMS} sider. Resten er ikke kommet med.")
    collection, anchor = _acted(joined, read)
    anchor = anchor or _added(before, here, joined)
    way = pressed_way(read)
    search = None if way or collection != joined else _search(read)
    return CollectionParameters(collection, tuple(dict.fromkeys(notices)), anchor, search, way)


def _plain(pairs: Sequence[tuple[str, str]], notices: list[str]) -> Collection:
    name, items = "", []
    for key, value in pairs:
        text = clean_text(value)
        match key:
            case "navn":
                name = cut(text, MAX_NAME, "Navnet", notices)
            case "dok":  # also one that is not kept: the note that follows is its own
                items.append(Item(page_address(text, notices)))
            case "note" if items:
                items[-1] = Item(items[-1].address, cut(text, MAX_NOTE, "Noten", notices))
    kept: dict[str, Item] = {}
    for item in items:
        if item.address:
            kept.setdefault(item.address, item)
    return Collection(name, tuple(kept.values()))


def _acted(collection: Collection, pairs: Sequence[tuple[str, str]]) -> tuple[Collection, str]:
    """After a button was pressed, and where the reader goes on: at what was moved, or at what stands there now."""
    for key, value in pairs:
        address = clean_text(value)
        if key == "gem":
            return collection, _SAVED_AT.get(value, "")
        if key not in _BUTTONS or address not in collection.addresses:
            continue
        place = collection.addresses.index(address)
        if key == "fjern":
            without = collection.without(address)
            return without, f"fjernet-{min(place + 1, len(without.items))}"
        moved = collection.moved(address, _BUTTONS[key])
        return moved, f"punkt-{moved.addresses.index(address) + 1}"
    return collection, ""


def _added(before: Collection, here: Collection, joined: Collection) -> str:
    """Where the first page stands that was added to a collection in hand, or that was there already."""
    if not before.items or not here.items:
        return ""
    if len(joined.items) > len(before.items):
        return f"tilfoejet-{len(before.items) + 1}"
    return next((f"punkt-{joined.addresses.index(one) + 1}" for one in here.addresses if one in joined.addresses), "")


def _search(pairs: Sequence[tuple[str, str]]) -> str | None:
    """Enter presses a form's first button, so a text to search for says by itself that one wants to search."""
    text = next((clean_text(value) for key, value in pairs if key == "q"), "")
    return text if text or any(key == "soeg" for key, _ in pairs) else None


def collection_url(collection: Collection, path: str = COLLECTION) -> str:
    """The canonical address: the name, then each item with its note; what is empty is left out."""
    text = query_of(collection)
    return f"{path}?{text}" if text else path


def query_of(collection: Collection) -> str:
    """The same without path: what other pages carry along."""
    pairs = [("navn", collection.name)] if collection.name else []
    for item in collection.items:
        pairs.append(("dok", item.address))
        if item.note:
            pairs.append(("note", item.note))
    return urlencode(pairs, safe="/")


def parse_chosen(pairs: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The addresses ticked in a search, each once, no more than a collection has room for."""
    given = (clean_text(value) for name, value in pairs if name == "dok" and len(value) <= MAX_ADDRESS)
    return tuple(dict.fromkeys(address for address in given if address))[:MOST_ITEMS]
