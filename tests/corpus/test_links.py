"""Whatever a document points at is there, and points back where readers expect it to."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.domain.addresses import SITE_PAGES, address_of
from app.domain.corpus import Corpus
from app.domain.documents import Case, Extent, GuidingPrinciple, Initiative, InitiativeLink, Medium, Workshop
from tests.corpus.expected import EXAMPLES


def addresses(corpus: Corpus) -> set[str]:
    return {address_of(document) for document in corpus.documents}


def test_every_initiative_has_an_example_of_the_catalogue(
    cases: Mapping[str, Case], initiatives: Mapping[str, Initiative]
) -> None:
    tried = {slug for example in EXAMPLES for slug in cases[example].initiatives}
    assert tried == set(initiatives)


def test_examples_are_linked_by_the_source_and_full_cases_by_the_editors(cases: Mapping[str, Case]) -> None:
    for case in cases.values():
        if case.extent is Extent.EXAMPLE:
            assert case.initiative_link is InitiativeLink.SOURCE, case.slug
        else:
            assert case.initiative_link is (InitiativeLink.EDITORS if case.initiatives else None), case.slug


def test_a_link_by_the_editors_is_told_to_the_reader(cases: Mapping[str, Case]) -> None:
    for case in cases.values():
        if case.initiative_link is InitiativeLink.EDITORS:
            assert re.search(r"Koblingen til tiltage(t|ne) .* er redaktionens", case.body.text), case.slug


def test_a_case_has_the_categories_of_its_initiatives(
    cases: Mapping[str, Case], initiatives: Mapping[str, Initiative]
) -> None:
    for case in cases.values():
        inherited = {initiatives[slug].category for slug in case.initiatives}
        assert inherited <= set(case.categories), case.slug


def test_the_cases_of_a_pejlemærke_name_it(
    cases: Mapping[str, Case], principles: Mapping[str, GuidingPrinciple]
) -> None:
    for principle in principles.values():
        assert len(principle.featured_cases) >= 3, principle.slug
        for slug in principle.featured_cases:
            assert principle.slug in cases[slug].principles, f"{principle.slug}: {slug}"


def test_pejlemærker_and_initiatives_name_each_other(
    initiatives: Mapping[str, Initiative], principles: Mapping[str, GuidingPrinciple]
) -> None:
    there = {(principle.slug, slug) for principle in principles.values() for slug in principle.initiatives}
    back = {(slug, initiative.slug) for initiative in initiatives.values() for slug in initiative.principles}
    assert there == back


def test_related_documents_are_others_that_exist(corpus: Corpus) -> None:
    for document in corpus.documents:
        assert set(document.related) <= addresses(corpus) - {address_of(document)}, document.path


def test_links_in_the_text_lead_somewhere(corpus: Corpus) -> None:
    known = addresses(corpus) | SITE_PAGES
    for document in corpus.documents:
        for target in re.findall(r'href="([^"]*)"', document.body.html):
            assert target.startswith("https://") or target.split("#")[0] in known, f"{document.path}: {target}"


def test_no_address_is_empty_or_local(corpus: Corpus) -> None:
    for document in corpus.documents:
        media: tuple[Medium, ...] = document.media if isinstance(document, Case) else ()
        for url in [source.url for source in document.sources] + [medium.url for medium in media]:
            assert url is None or re.fullmatch(r"https://[a-z0-9.-]+\.[a-z]{2,}/\S+", url), f"{document.path}: {url}"


def test_the_workshop_shows_every_pejlemærke_and_both_its_cases(
    corpus: Corpus, principles: Mapping[str, GuidingPrinciple]
) -> None:
    workshop = next(document for document in corpus.documents if isinstance(document, Workshop))
    assert workshop.principles == tuple(principles)
    assert [item.reference for item in workshop.programme if item.reference] == [
        "/cases/soenderborg-faglig-ledelse",
        "/cases/ikast-brande-personcentreret-omsorg",
    ]
