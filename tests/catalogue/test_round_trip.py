"""What is read from a catalogue is what was written to it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from app.catalogue.reading import Catalogue
from app.catalogue.writing import published
from app.domain.addresses import address_of
from app.domain.corpus import Corpus
from app.domain.danish import sort_key
from app.domain.documents import DocumentType, document_type
from tests.catalogue.conftest import WriteAndOpen
from tests.support.generated import generated_corpus


@pytest.mark.parametrize("kind", DocumentType)
def test_every_document_of_each_type_is_read_back_equal(
    kind: DocumentType, corpus: Corpus, catalogue: Catalogue
) -> None:
    documents = [document for document in published(corpus) if document_type(document) is kind]
    assert documents
    for document in documents:
        assert catalogue.document(address_of(document)) == document


def test_ordinals_run_without_gaps_by_type_and_danish_title(corpus: Corpus, catalogue: Catalogue) -> None:
    documents = catalogue.documents(range(catalogue.document_count))
    assert documents == list(published(corpus))
    assert catalogue.addresses() == [address_of(document) for document in documents]
    order = list(DocumentType)
    keys = [(order.index(document_type(document)), sort_key(document.title)) for document in documents]
    assert keys == sorted(keys)


def test_documents_come_in_the_order_asked_for(catalogue: Catalogue) -> None:
    first, second, third = catalogue.documents([0, 1, 2])
    assert catalogue.documents([2, 0, 1]) == [third, first, second]
    addresses = [address_of(third), "/cases/findes-ikke", address_of(first)]
    assert catalogue.documents_at(addresses) == [third, first]


def test_vocabularies_are_read_back_equal_and_in_order(corpus: Corpus, catalogue: Catalogue) -> None:
    assert catalogue.vocabularies == corpus.vocabularies
    assert list(catalogue.vocabularies.themes) == list(corpus.vocabularies.themes)


def test_an_unknown_address_has_no_document(catalogue: Catalogue) -> None:
    assert catalogue.document("/cases/findes-ikke") is None
    assert catalogue.moved_to("/cases/findes-ikke") is None
    assert catalogue.withdrawn("/cases/findes-ikke") is None


def test_ranks_are_the_places_in_sorted_lists(catalogue: Catalogue) -> None:
    documents = catalogue.documents(range(catalogue.document_count))
    by_title = sorted(range(len(documents)), key=catalogue.title_ranks.__getitem__)
    assert [sort_key(documents[i].title) for i in by_title] == sorted(sort_key(d.title) for d in documents)
    newest = sorted(range(len(documents)), key=catalogue.newest_ranks.__getitem__)
    assert [documents[i].updated for i in newest] == sorted((d.updated for d in documents), reverse=True)


def test_generated_documents_are_read_back_equal(write_and_open: WriteAndOpen) -> None:
    corpus = generated_corpus(100)
    catalogue = write_and_open(corpus)
    assert catalogue.documents(range(catalogue.document_count)) == list(published(corpus))


def test_many_threads_read_one_catalogue(corpus: Corpus, catalogue: Catalogue) -> None:
    documents = list(published(corpus)) * 3
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lambda document: catalogue.document(address_of(document)), documents)) == documents
