"""The reader's collection on other pages: what is carried along, and how a page comes into it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl

from app.domain.collection import MOST_ITEMS
from app.web.collection_parameters import COLLECTION, parse_collection
from app.web.formatting import counted
from app.web.urls import SEARCH
from app.web.views.links import Link


@dataclass(frozen=True, slots=True)
class Collecting:
    """Its links are written without the collection: the page as a whole gives it to them (`app/web/carrying.py`)."""

    text: str
    """What is carried along; empty when nothing is."""
    show: Link
    """Where the collection is."""
    add: Link | None
    """Puts the page into it, or into a new one; none on a page that is no document, or that cannot be added."""
    remark: str
    """Why the page cannot be added."""
    search: Link | None
    """Back to the search for more."""
    leave: Link
    """The page without the collection."""


def collect_text(carried: str) -> str:
    """What the button of a search says that puts what is ticked into the collection."""
    return "Føj de valgte til samlingen" if carried else "Føj de valgte til en samling"


def make_collecting(carried: str, path: str, *, is_document: bool) -> Collecting:
    """What the page at `path` says of the collection it carries along. Documents can be added."""
    collection = parse_collection(parse_qsl(carried)).collection
    named = f"Samling »{collection.name}«" if collection.name else "Samling"
    remark = ""
    if path in collection.addresses:
        remark = "Siden er i samlingen"
    elif len(collection.items) == MOST_ITEMS:
        remark = "Der er ikke plads til flere sider"
    add = Link("Føj siden til samlingen" if carried else "Føj til samling", f"{COLLECTION}?dok={path}")
    return Collecting(
        text=f"{named} ({counted(len(collection.items), 'side', 'sider')})" if carried else "",
        show=Link("Tilbage til samlingen", f"{COLLECTION}?{carried}"),
        add=add if is_document and not remark else None,
        remark=remark if is_document else "",
        search=Link("Søg videre", SEARCH) if is_document and carried else None,
        leave=Link("Læg samlingen fra dig", path),
    )
