"""The reader's collection on other pages: what is carried along, and how a page comes into it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl

from app.domain.query import Query
from app.web.collection_parameters import COLLECTION, carrying, parse_collection
from app.web.formatting import counted
from app.web.urls import search_url
from app.web.views.links import Link


@dataclass(frozen=True, slots=True)
class Collecting:
    text: str
    """What is carried along; empty when nothing is."""
    show: str
    """Where the collection is."""
    add: Link | None
    """Puts the page into it, or into a new one; none on a page that is no document."""
    search: Link | None
    """Back to the search for more."""


def make_collecting(carried: str, address: str = "") -> Collecting:
    """What a page says of the collection it carries along. `address` is that of a document, which can be added."""
    collection = parse_collection(parse_qsl(carried)).collection
    named = f"Samling »{collection.name}«" if collection.name else "Samling"
    add = Link(
        "Føj siden til samlingen" if carried else "Føj til samling", carrying(f"{COLLECTION}?dok={address}", carried)
    )
    return Collecting(
        text=f"{named} ({counted(len(collection.items), 'side', 'sider')})" if carried else "",
        show=f"{COLLECTION}?{carried}",
        add=add if address else None,
        search=Link("Søg videre", search_url(Query(carried=carried))) if address and carried else None,
    )
