"""The real content as an index, and judged queries put to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from app.catalogue.writing import published
from app.content.judged_queries import read_judged
from app.domain.judged import Judged
from app.search.index import SearchDocument, SearchIndex, write_index
from app.search.reader_text import parse
from app.snapshot.searchable import search_documents
from tests.support.generated import real_corpus

QUERIES = Path(__file__).parent / "queries.yaml"
NOT_JUDGED = "side"
"""Pages about the site itself are left out of the rankings, as they were of the judging."""


@dataclass(frozen=True, slots=True)
class Bank:
    """The site's own content, searchable."""

    index: SearchIndex
    documents: tuple[SearchDocument, ...]
    slugs: tuple[str, ...]

    def ranking(self, text: str) -> list[str]:
        """Slugs of the judged kinds of document, best first."""
        scores = self.index.match(parse(text)).scores
        ordered = sorted(scores, key=lambda ordinal: (-scores[ordinal], ordinal))
        return [self.slugs[ordinal] for ordinal in ordered if self.documents[ordinal].type != NOT_JUDGED]


@contextmanager
def open_bank() -> Iterator[Bank]:
    """The bank, in a folder that is gone afterwards."""
    corpus = real_corpus()
    found = published(corpus)
    with TemporaryDirectory() as folder:
        searchable = search_documents(found, corpus)
        write_index(Path(folder), searchable, corpus.vocabularies)
        index = SearchIndex.open(Path(folder))
        try:
            yield Bank(index, tuple(searchable), tuple(document.slug for document in found))
        finally:
            index.close()


def read_queries(path: Path = QUERIES) -> list[Judged]:
    """The judged queries of a file."""
    return read_judged(path)
