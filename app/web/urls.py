"""Addresses of searches, of what lies below a document, and of our own files. Equal queries have one address."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

from app.domain.facets import FACETS
from app.domain.query import DEFAULT_PAGE_SIZE, Query, Sort
from app.settings import ROOT

SEARCH = "/soeg"
SEARCH_CSV = "/soeg.csv"
SEARCH_FEED = "/soeg.atom"
NEWS = "/nyt"
NEWS_FEED = "/nyt.atom"
CONTRIBUTION = "/bidrag"
API_SEARCH = "/api/v1/soeg"
STATIC = ROOT / "static"


def search_url(query: Query, path: str = SEARCH) -> str:
    """The canonical address of a query: text, facets in the page's order, sort, page, size; defaults left out."""
    pairs = [("q", query.text)] if query.text else []
    pairs += [(facet.name, value) for facet in FACETS for value in query.selected(facet.name)]
    if query.sort is not Sort.RELEVANCE:
        pairs.append(("sortering", query.sort))
    if query.page != 1:
        pairs.append(("side", str(query.page)))
    if query.page_size != DEFAULT_PAGE_SIZE:
        pairs.append(("antal", str(query.page_size)))
    text = "&".join(filter(None, (urlencode(pairs), chosen_text(query.chosen))))
    return f"{path}?{text}" if text else path


def chosen_text(addresses: Iterable[str]) -> str:
    """Documents as the query string names them."""
    return urlencode([("dok", address) for address in addresses], safe="/")


def search_feed_url(query: Query) -> str:
    """The canonical address of a search's feed: it is always newest first, and has one page."""
    return search_url(replace(query, sort=Sort.RELEVANCE, page=1, page_size=DEFAULT_PAGE_SIZE, chosen=()), SEARCH_FEED)


def overview_url(path: str, query: Query, pairs: Iterable[tuple[str, str]] = ()) -> str:
    """The canonical address of an overview that follows a query and has choices of its own."""
    address, more = search_url(query, path), urlencode(list(pairs), safe="/")
    return f"{address}{'&' if '?' in address else '?'}{more}" if more else address


def facilitator_url(address: str) -> str:
    """The slides of a pejlemærke or a workshop."""
    return f"{address}/vaert"


def notes_url(address: str) -> str:
    """The notes of whoever leads."""
    return f"{address}/noter"


def offline_url(address: str) -> str:
    """A workshop as files that work without a network."""
    return f"{address}.zip"


@cache
def static_url(name: str) -> str:
    """The address of one of our own files, with its content's hash, so that it can be kept for ever."""
    digest = hashlib.sha256((STATIC / Path(name)).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?v={digest}"
