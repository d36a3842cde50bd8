"""The site's own content, loaded once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from app.content.loader import Loaded, load
from app.domain.corpus import Corpus
from app.domain.documents import Case, GuidingPrinciple, Initiative, document_type
from app.settings import ROOT
from tests.corpus.expected import DELIVERED


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    return load(ROOT / "content", today=date.today())


@pytest.fixture(scope="session")
def corpus(loaded: Loaded) -> Corpus:
    """The documents that are delivered with the program; what editors add later is theirs."""
    assert loaded.corpus is not None, loaded.problems
    delivered = tuple(one for one in loaded.corpus.documents if one.slug in DELIVERED[document_type(one)])
    return Corpus(delivered, loaded.corpus.vocabularies)


@pytest.fixture(scope="session")
def cases(corpus: Corpus) -> Mapping[str, Case]:
    """Cases and examples by slug."""
    return {document.slug: document for document in corpus.documents if isinstance(document, Case)}


@pytest.fixture(scope="session")
def initiatives(corpus: Corpus) -> Mapping[str, Initiative]:
    """Initiatives by slug, in the order of the catalogue."""
    found = (document for document in corpus.documents if isinstance(document, Initiative))
    return {initiative.slug: initiative for initiative in sorted(found, key=lambda initiative: initiative.number)}


@pytest.fixture(scope="session")
def principles(corpus: Corpus) -> Mapping[str, GuidingPrinciple]:
    """Pejlemærker by slug, in their order."""
    found = (document for document in corpus.documents if isinstance(document, GuidingPrinciple))
    return {principle.slug: principle for principle in sorted(found, key=lambda principle: principle.order)}
