"""Drafts and withdrawn documents are not shown; what was withdrawn or has moved is remembered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.catalogue.reading import Catalogue
from app.domain.corpus import Corpus
from app.domain.documents import Status
from tests.catalogue.conftest import WriteAndOpen
from tests.support.corpus import minimal_corpus

CASE = "/cases/frederikshavn-fastholdelsessamtaler"


@pytest.fixture
def small(tmp_path: Path) -> Corpus:
    return minimal_corpus(tmp_path / "indhold")


def with_case(corpus: Corpus, **changes: object) -> Corpus:
    """The corpus with its one case changed."""
    return replace(
        corpus,
        documents=tuple(
            replace(document, **changes) if document.kind == "case" else document  # type: ignore[arg-type]
            for document in corpus.documents
        ),
    )


def assert_not_shown(catalogue: Catalogue) -> None:
    assert catalogue.document_count == 4
    assert catalogue.document(CASE) is None
    assert CASE not in catalogue.addresses()
    assert "frederikshavn" not in catalogue.facet_index.values.get("kommune", {})
    assert catalogue.linking_to("tiltag", "/tiltag/den-gode-praktikplads") == []


def test_a_published_document_is_shown(small: Corpus, write_and_open: WriteAndOpen) -> None:
    catalogue = write_and_open(small)
    assert catalogue.document_count == 5
    assert catalogue.document(CASE) is not None
    assert catalogue.withdrawn(CASE) is None


def test_a_draft_is_left_out_altogether(small: Corpus, write_and_open: WriteAndOpen) -> None:
    catalogue = write_and_open(with_case(small, status=Status.DRAFT, former_slugs=("gammelt-navn",)))
    assert_not_shown(catalogue)
    assert catalogue.withdrawn(CASE) is None
    assert catalogue.moved_to("/cases/gammelt-navn") is None


def test_a_draft_lends_its_name_to_no_facet(small: Corpus, write_and_open: WriteAndOpen) -> None:
    drafts = tuple(replace(one, status=Status.DRAFT) for one in small.documents if one.kind == "principle")
    shown = tuple(one for one in small.documents if one.kind != "principle")
    assert drafts
    catalogue = write_and_open(replace(small, documents=(*shown, *drafts)))
    assert catalogue.facet_labels["pejlemaerke"] == {}
    assert not catalogue.facet_index.values.get("pejlemaerke")


def test_a_withdrawn_document_leaves_its_title_and_reason(small: Corpus, write_and_open: WriteAndOpen) -> None:
    reason = "Kommunen har bedt om det."
    catalogue = write_and_open(with_case(small, status=Status.WITHDRAWN, withdrawn_reason=reason))
    assert_not_shown(catalogue)
    assert catalogue.withdrawn(CASE) == ("Tre samtaler holder flere i uddannelse", reason)


def test_a_former_address_leads_to_the_present_one(small: Corpus, write_and_open: WriteAndOpen) -> None:
    catalogue = write_and_open(with_case(small, former_slugs=("gammelt-navn", "aeldre-navn")))
    assert catalogue.moved_to("/cases/gammelt-navn") == CASE
    assert catalogue.moved_to("/cases/aeldre-navn") == CASE
    assert catalogue.moved_to(CASE) is None
