"""Who names whom, from the front matter of both sides."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.catalogue.links import links_of
from app.catalogue.reading import Catalogue
from app.catalogue.writing import published
from app.domain.corpus import Corpus
from tests.catalogue.conftest import WriteAndOpen
from tests.support.corpus import minimal_corpus

CASE = "/cases/frederikshavn-fastholdelsessamtaler"
INITIATIVE = "/tiltag/den-gode-praktikplads"
PRINCIPLE = "/pejlemaerker/kvalitetsarbejde-med-data"


@pytest.mark.parametrize(
    ("relation", "target", "slugs"),
    [
        ("tiltag", INITIATIVE, ["frederikshavn-fastholdelsessamtaler"]),
        ("pejlemaerker", PRINCIPLE, ["frederikshavn-fastholdelsessamtaler", "faglig-ledelse"]),
        ("cases", CASE, ["kvalitetsarbejde-med-data"]),
        ("program", CASE, ["faglig-ledelse"]),
        ("relaterede", CASE, []),
    ],
)
def test_documents_are_found_by_what_they_name(
    relation: str, target: str, slugs: list[str], tmp_path: Path, write_and_open: WriteAndOpen
) -> None:
    catalogue = write_and_open(minimal_corpus(tmp_path / "indhold"))
    assert [document.slug for document in catalogue.linking_to(relation, target)] == slugs


def test_all_links_of_the_real_content_are_found_from_the_other_end(corpus: Corpus, catalogue: Catalogue) -> None:
    links = [(document, relation, target) for document in published(corpus) for relation, target in links_of(document)]
    assert {relation for _, relation, _ in links} == {"relaterede", "tiltag", "pejlemaerker", "cases", "program"}
    for document, relation, target in links:
        assert document in catalogue.linking_to(relation, target)
