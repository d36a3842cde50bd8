"""Small indexes made of a few lines of Danish."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.documents import Section
from app.domain.vocabulary import SynonymGroup, Vocabularies
from app.search.index import SearchDocument, SearchIndex, write_index
from app.search.language import Language, language_of
from app.search.reader_text import parse
from app.search.results import TextMatch
from tests.support.generated import real_corpus


def document(
    ordinal: int,
    body: str,
    *,
    title: str = "",
    kind: str = "case",
    labels: Sequence[str] = (),
    places: Sequence[str] = (),
) -> SearchDocument:
    """A document of one opening section."""
    section = Section(0, "", "", body)
    return SearchDocument(ordinal, kind, title, "", (), (section,), tuple(labels), tuple(places), ())


def documents(*bodies: str) -> list[SearchDocument]:
    return [document(ordinal, body) for ordinal, body in enumerate(bodies)]


def vocabularies(*synonyms: SynonymGroup) -> Vocabularies:
    """The real vocabularies with other synonyms."""
    return replace(real_corpus().vocabularies, synonyms=synonyms)


@cache
def language() -> Language:
    """The real tables of words."""
    return language_of(real_corpus().vocabularies.language)


@contextmanager
def opened(found: Sequence[SearchDocument], *synonyms: SynonymGroup) -> Iterator[SearchIndex]:
    """An index of these documents, in a folder that is gone afterwards."""
    with TemporaryDirectory() as folder:
        write_index(Path(folder), found, vocabularies(*synonyms))
        index = SearchIndex.open(Path(folder))
        try:
            yield index
        finally:
            index.close()


def ranking(match: TextMatch) -> list[int]:
    """The ordinals, best first; between equals the lowest."""
    return sorted(match.scores, key=lambda ordinal: (-match.scores[ordinal], ordinal))


def search(index: SearchIndex, text: str) -> list[int]:
    return ranking(index.match(parse(text)))
