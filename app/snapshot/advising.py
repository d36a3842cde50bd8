"""What to do about a search that found nothing: which word nobody has, what to leave out, where to look instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.query import Query
from app.search.nearest import Described
from app.search.reader_text import Phrase, ReaderText, Term, as_typed, parse
from app.snapshot.finding import Found, find
from app.snapshot.opened import Snapshot


class Change(StrEnum):
    """How another search differs from the one that found nothing."""

    WITHOUT_FACET = "uden facet"
    WITHOUT_TEXT = "uden tekst"
    WITHOUT_QUOTES = "uden anførselstegn"
    WITHOUT_MINUS = "uden fravalg"
    ONLY_NAMED = "kun det nævnte"


@dataclass(frozen=True, slots=True)
class Way:
    """Another search that finds something."""

    change: Change
    query: Query
    total: int
    facet: str = ""
    """The facet left out, or the one that is all that is left."""
    label: str = ""
    """The value that is all that is left, as it is shown."""


@dataclass(frozen=True, slots=True)
class Advice:
    words: tuple[tuple[str, int], ...]
    """Each thing that was searched for, and how many documents have it in some form."""
    ways: tuple[Way, ...]
    theme: str | None
    """Slug of the theme that is nearest to the text and has documents."""


def advise(snapshot: Snapshot, found: Found) -> Advice:
    """Advice for a query that found nothing."""
    text = parse(found.query.text)
    words = snapshot.index.explain(text).concepts if text.wanted else ()
    return Advice(
        tuple(dict.fromkeys((concept.text, concept.documents) for concept in words)),
        tuple(way for way in _ways(snapshot, found, text) if way.total),
        _nearest_theme(snapshot, text),
    )


def _ways(snapshot: Snapshot, found: Found, text: ReaderText) -> Iterator[Way]:
    query = found.query.with_page(1)
    for selection in query.selections:
        without = query.without_facet(selection.facet)
        yield Way(Change.WITHOUT_FACET, without, find(snapshot, without).total, selection.facet)
    if query.text and query.selections:
        yield Way(Change.WITHOUT_TEXT, query.with_text(""), find(snapshot, query.with_text("")).total)
    if any(isinstance(piece, Phrase) for piece in text.wanted):
        loose = query.with_text(as_typed(_without_quotes(text)))
        yield Way(Change.WITHOUT_QUOTES, loose, find(snapshot, loose).total)
    if text.wanted and text.unwanted:
        wanted = query.with_text(as_typed(replace(text, unwanted=())))
        yield Way(Change.WITHOUT_MINUS, wanted, find(snapshot, wanted).total)
    for facet, value in found.match.recognised if found.match else ():
        only = Query().with_value(facet, value)
        label = snapshot.catalogue.facet_labels.get(facet, {}).get(value, value)
        yield Way(Change.ONLY_NAMED, only, find(snapshot, only).total, facet, label)


def _without_quotes(text: ReaderText) -> ReaderText:
    words = (piece.words if isinstance(piece, Phrase) else (piece.text,) for piece in text.wanted)
    return replace(text, wanted=tuple(Term(word) for group in words for word in group))


def _nearest_theme(snapshot: Snapshot, text: ReaderText) -> str | None:
    catalogue = snapshot.catalogue
    themes = [
        Described(slug, theme.name, theme.description or "")
        for slug, theme in catalogue.vocabularies.themes.items()
        if catalogue.facet_index.having("tema", slug)
    ]
    return snapshot.index.nearest(text, themes)
