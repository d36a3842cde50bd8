"""The address of a collection to the collection, and back. No input is refused; what is cut off becomes a notice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from app.domain.collection import MOST_ITEMS, Collection, Item
from app.web.kept_in_address import MAX_ADDRESS, MOVES, cut, read_pairs
from app.web.parameters import clean_text

COLLECTION = "/samling"
COLLECTION_CSV = "/samling.csv"
COLLECTION_SLIDES = "/samling/vaert"
COLLECTION_ZIP = "/samling.zip"
CARRIED = "samling"
"""The parameter by which other pages carry a collection along: its query string, as one value."""

MAX_NAME = 80
MAX_NOTE = 200
MAX_CARRIED = 4_000
"""Letters of a collection that is carried along; a longer one stays on its own page."""
_KEPT = "en samling"


@dataclass(frozen=True, slots=True)
class CollectionParameters:
    collection: Collection
    notices: tuple[str, ...] = ()
    """Danish sentences about what was cut off."""


def parse_collection(pairs: Iterable[tuple[str, str]]) -> CollectionParameters:
    """Read `navn`, `dok` with the `note` that follows it, a collection carried along, and what a button asks for.

    `op`, `ned` and `fjern` name the address that is to be moved or removed.
    """
    notices = list[str]()
    read = read_pairs(pairs, _KEPT, notices)
    carried = next((value for name, value in read if name == CARRIED), "")
    before = _plain(read_pairs(parse_qsl(carried), _KEPT, notices), notices) if carried else Collection()
    here = _plain(read, notices)
    joined = Collection(here.name or before.name).added((*before.items, *here.items))
    if len({*before.addresses, *here.addresses}) > MOST_ITEMS:
        notices.append(f"En samling har plads til {MOST_ITEMS} sider. Resten er ikke kommet med.")
    return CollectionParameters(_acted(joined, read), tuple(dict.fromkeys(notices)))


def _plain(pairs: Sequence[tuple[str, str]], notices: list[str]) -> Collection:
    name, items = "", []
    for key, value in pairs:
        text = clean_text(value)
        match key:
            case "navn":
                name = cut(text, MAX_NAME, "Navnet", notices)
            case "dok" if text and len(text) <= MAX_ADDRESS:
                items.append(Item(text))
            case "note" if items:
                items[-1] = Item(items[-1].address, cut(text, MAX_NOTE, "Noten", notices))
    kept: dict[str, Item] = {}
    for item in items:
        kept.setdefault(item.address, item)
    return Collection(name, tuple(kept.values()))


def _acted(collection: Collection, pairs: Sequence[tuple[str, str]]) -> Collection:
    for key, value in pairs:
        if key in MOVES:
            collection = collection.moved(clean_text(value), MOVES[key])
        elif key == "fjern":
            collection = collection.without(clean_text(value))
    return collection


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


def carried(pairs: Iterable[tuple[str, str]]) -> str:
    """The collection that a page of another kind was asked to carry along, in canonical form; empty when none was."""
    given = next((value for name, value in pairs if name == CARRIED), "")
    text = query_of(parse_collection([(CARRIED, given)]).collection) if given else ""
    return text if len(text) <= MAX_CARRIED else ""


def carrying(address: str, carried: str) -> str:
    """A page's address with the collection carried along."""
    return f"{address}{'&' if '?' in address else '?'}{urlencode({CARRIED: carried}, safe='/')}" if carried else address
