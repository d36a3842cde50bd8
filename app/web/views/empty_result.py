"""What the search page says when nothing was found: what was understood, and which searches do find something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.facets import FACETS
from app.domain.query import Query
from app.domain.vocabulary import Vocabularies
from app.snapshot.advising import Advice, Change, Way
from app.snapshot.finding import Found
from app.web.formatting import counted
from app.web.urls import search_url
from app.web.views.links import Link


@dataclass(frozen=True, slots=True)
class SearchedWord:
    """A word of the search, and how many documents have it."""

    text: str
    documents: str
    """Such as `i 3 dokumenter`, or that no document has it."""
    href: str
    """The search for this word alone; empty where it finds nothing."""


@dataclass(frozen=True, slots=True)
class EmptyResult:
    words: tuple[SearchedWord, ...]
    """Only where there are several, or the one that nothing has."""
    ways: tuple[Link, ...]
    theme: Link | None


def make_empty_result(found: Found, advice: Advice, vocabularies: Vocabularies) -> EmptyResult:
    """The view of the advice."""
    theme = vocabularies.themes.get(advice.theme or "")
    return EmptyResult(
        tuple(_words(advice)),
        tuple(Link(_way_text(way, found), search_url(way.query)) for way in advice.ways),
        Link(theme.name, f"/temaer/{theme.slug}") if theme else None,
    )


def _words(advice: Advice) -> Iterator[SearchedWord]:
    for text, documents in advice.words:
        if documents:
            address = search_url(Query(text)) if len(advice.words) > 1 else ""
            yield SearchedWord(text, f"i {counted(documents, 'dokument', 'dokumenter')}", address)
        else:
            yield SearchedWord(text, "står ingen steder", "")


def _way_text(way: Way, found: Found) -> str:
    number = counted(way.total, "resultat", "resultater")
    match way.change:
        case Change.WITHOUT_FACET:
            chosen = [bucket.label for bucket in found.buckets[way.facet] if bucket.selected]
            return f"Søg uden {' og '.join(chosen) or way.facet} ({number})"
        case Change.WITHOUT_TEXT:
            return f"Søg uden »{found.query.text}« ({number})"
        case Change.WITHOUT_QUOTES:
            return f"Søg uden anførselstegn ({number})"
        case Change.WITHOUT_MINUS:
            return f"Søg uden fravalg ({number})"
        case Change.ONLY_NAMED:
            label = next(facet.label for facet in FACETS if facet.name == way.facet)
            return f"Se alt under {label.lower()}: {way.label} ({number})"
