"""Related documents: who is related to whom, and what the reader is told about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.addresses import address_of
from app.domain.documents import Case, DocumentType, Initiative, document_type
from app.snapshot.following import open_current
from app.snapshot.opened import Snapshot
from app.snapshot.relating import MOST, Related, related
from app.snapshot.store import Store
from tests.support.corpus import CASE, MINIMAL
from tests.support.publishing import publish_files
from tests.support.site import Site

OTHER = CASE.replace("titel: Tre samtaler holder flere i uddannelse", "titel: Noget helt andet om hunde")


def opened(data: Path, files: dict[str, str]) -> Snapshot:
    publish_files(data, files)
    return open_current(Store(data))


def related_to(snapshot: Snapshot, address: str) -> list[Related]:
    document = snapshot.catalogue.document(address)
    assert document is not None
    return list(related(snapshot, document))


def test_what_the_editors_link_to_comes_first_both_ways(tmp_path: Path) -> None:
    linked = OTHER.replace("omfang:", "relaterede: [/workshops/faglig-ledelse]\nomfang:")
    snapshot = opened(tmp_path / "data", {**MINIMAL, "cases/noget-andet.md": linked})
    try:
        (first, *_) = related_to(snapshot, "/cases/noget-andet")
        assert address_of(first.document) == "/workshops/faglig-ledelse"
        assert first.reasons[0] == "Valgt af redaktionen"
        (back, *_) = related_to(snapshot, "/workshops/faglig-ledelse")
        assert address_of(back.document) == "/cases/noget-andet"
        assert back.reasons[0] == "Valgt af redaktionen"
    finally:
        snapshot.close()


def test_a_document_alone_has_no_relations_of_its_own(tmp_path: Path) -> None:
    alone = {name: text for name, text in MINIMAL.items() if name.endswith(".yml") or name.startswith("sider/")}
    snapshot = opened(tmp_path / "data", alone)
    try:
        assert related_to(snapshot, "/om") == []
    finally:
        snapshot.close()


def test_every_document_is_related_to_others_with_reasons_and_never_to_itself_or_a_plain_page(site: Site) -> None:
    without = []
    for document in site.documents:
        found = related(site.snapshot, document)
        addresses = [address_of(one.document) for one in found]
        assert len(set(addresses)) == len(addresses) <= MOST
        assert address_of(document) not in addresses
        assert all(document_type(one.document) is not DocumentType.PAGE for one in found)
        assert all(1 <= len(one.reasons) <= 2 for one in found)
        if not found and document_type(document) is not DocumentType.PAGE:
            without.append(address_of(document))
    assert without == []


def test_an_initiative_does_not_list_its_own_cases_again(site: Site) -> None:
    for document in site.documents:
        if isinstance(document, Initiative):
            others = [one.document for one in related(site.snapshot, document)]
            assert not [other for other in others if isinstance(other, Case) and document.slug in other.initiatives]


@pytest.mark.parametrize(
    ("slug", "expected", "reason"),
    [
        ("haderslev-selvstyrende-teams", "syddjurs-selvstyrende-borgerteams", "Samme t"),
        ("frederikshavn-fastholdelsessamtaler", "aalborg-laeringsbuddy", "Samme tiltag"),
    ],
)
def test_cases_about_the_same_are_related(site: Site, slug: str, expected: str, reason: str) -> None:
    document = site.snapshot.catalogue.document(f"/cases/{slug}")
    assert document is not None
    found = {one.document.slug: one.reasons for one in related(site.snapshot, document)}
    assert expected in found
    assert any(told.startswith(reason) for told in found[expected])


def test_the_answer_is_always_the_same(site: Site) -> None:
    document = site.documents[0]
    assert related(site.snapshot, document) == related(site.snapshot, document)
