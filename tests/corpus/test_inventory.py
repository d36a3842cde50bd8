"""The corpus holds what the sources hold: each document once, under its own name. Editors may add to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from app.content.codes import Code
from app.content.loader import Loaded
from app.domain.corpus import Corpus
from app.domain.documents import Case, Category, DocumentType, GuidingPrinciple, Initiative, document_type
from tests.corpus.expected import (
    DELIVERED,
    INITIATIVES,
    INITIATIVES_WITHOUT_METRICS,
    MUNICIPALITIES_BY_REGION,
    PRINCIPLES,
)

NUMBERS = {
    DocumentType.CASE: 16,
    DocumentType.EXAMPLE: 47,
    DocumentType.INITIATIVE: 20,
    DocumentType.PRINCIPLE: 7,
    DocumentType.WORKSHOP: 1,
    DocumentType.PAGE: 6,
}
COMES_WITH_TIME = {Code.REVIEW_OVERDUE, Code.UNCONFIRMED_CONTACT}


def test_the_checker_has_nothing_to_say_of_them(loaded: Loaded, corpus: Corpus) -> None:
    """What editors add later may have warnings; and what is delivered here becomes due for review, as it should."""
    paths = {document.path for document in corpus.documents}
    assert [
        problem for problem in loaded.problems if problem.path in paths and problem.code not in COMES_WITH_TIME
    ] == []


@pytest.mark.parametrize("kind", DocumentType)
def test_every_document_of_the_sources_has_its_page(corpus: Corpus, kind: DocumentType) -> None:
    found = {document.slug for document in corpus.documents if document_type(document) is kind}
    assert found == DELIVERED[kind]
    assert len(found) == NUMBERS[kind]


def test_initiatives_have_the_names_and_the_order_of_the_catalogue(initiatives: Mapping[str, Initiative]) -> None:
    assert {slug: initiative.title for slug, initiative in initiatives.items()} == INITIATIVES
    assert list(initiatives) == list(INITIATIVES)
    assert [initiative.number for initiative in initiatives.values()] == list(range(1, 21))


def test_eleven_initiatives_recruit_and_nine_free_up_time(initiatives: Mapping[str, Initiative]) -> None:
    categories = [initiative.category for initiative in initiatives.values()]
    assert categories == [Category.RECRUIT] * 11 + [Category.FREE_UP_TIME] * 9


def test_initiatives_without_metrics_are_those_of_the_catalogue(initiatives: Mapping[str, Initiative]) -> None:
    assert {slug for slug, initiative in initiatives.items() if not initiative.metrics} == INITIATIVES_WITHOUT_METRICS


def test_pejlemærker_are_named_to_the_letter(principles: Mapping[str, GuidingPrinciple]) -> None:
    assert {slug: principle.title for slug, principle in principles.items()} == PRINCIPLES
    assert list(principles) == list(PRINCIPLES)
    assert principles["naar-tillid-forpligter"].title.endswith("!")


def test_vocabularies_are_complete(corpus: Corpus) -> None:
    words = corpus.vocabularies
    assert Counter(one.region for one in words.municipalities.values()) == MUNICIPALITIES_BY_REGION
    assert len(words.municipalities) == 98
    sizes = (len(words.regions), len(words.themes), len(words.metrics), len(words.sectors), len(words.categories))
    assert sizes == (5, 20, 26, 9, 2)


def test_every_metric_theme_and_sector_is_used(
    corpus: Corpus, cases: Mapping[str, Case], initiatives: Mapping[str, Initiative]
) -> None:
    documents: list[Case | Initiative] = [*cases.values(), *initiatives.values()]
    assert {slug for document in documents for slug in document.metrics} == set(corpus.vocabularies.metrics)
    assert {slug for document in documents for slug in document.themes} == set(corpus.vocabularies.themes)
    assert {slug for case in cases.values() for slug in case.sectors} == set(corpus.vocabularies.sectors)
