"""Catalogue files, written and opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from app.catalogue.reading import Catalogue
from app.catalogue.writing import published, write_catalogue
from app.domain.corpus import Corpus
from tests.support.generated import real_corpus

WriteAndOpen = Callable[[Corpus], Catalogue]


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """The site's own content."""
    return real_corpus()


@pytest.fixture
def write_and_open(tmp_path: Path) -> Iterator[WriteAndOpen]:
    """Writes a corpus to a catalogue file and opens that."""
    with ExitStack() as opened:

        def write(corpus: Corpus) -> Catalogue:
            path = tmp_path / "catalogue æ?#.sqlite"
            write_catalogue(path, corpus, published(corpus))
            return opened.enter_context(closing(Catalogue(path)))

        yield write


@pytest.fixture(scope="session")
def catalogue(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    """The catalogue of the site's own content."""
    path = tmp_path_factory.mktemp("catalogue") / "catalogue.sqlite"
    write_catalogue(path, corpus, published(corpus))
    with closing(Catalogue(path)) as opened:
        yield opened
