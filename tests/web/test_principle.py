"""A pejlemærke's page stands alone: whoever gets the address needs no other page to use it."""

from __future__ import annotations

import re

import pytest

from app.domain.addresses import address_of
from app.domain.documents import Case, GuidingPrinciple, Initiative
from tests.support.html import read_html
from tests.support.qr import codes_in_path
from tests.support.site import PUBLIC_ADDRESS, Site


@pytest.fixture(scope="module")
def principles(site: Site) -> list[GuidingPrinciple]:
    """In their own order."""
    found = [document for document in site.documents if isinstance(document, GuidingPrinciple)]
    return sorted(found, key=lambda principle: principle.order)


def test_idea_questions_cases_and_initiatives_are_there(site: Site, principles: list[GuidingPrinciple]) -> None:
    for principle in principles:
        page = read_html(site.get(address_of(principle)).text)
        idea = principle.body.sections[0]
        assert idea.heading == "Hvad pejlemærket handler om"
        assert idea.text in page.main
        assert len(re.findall(r"[.!?](?: |$)", idea.text)) >= 3
        assert all(question in page.main for question in principle.questions)
        assert "Spørgsmålene er redaktionens forslag." in page.main
        assert {f"/cases/{slug}" for slug in principle.featured_cases} <= set(page.hits)
        assert {f"/tiltag/{slug}" for slug in principle.initiatives} <= set(page.links)


def test_each_featured_case_says_why_it_is_there(site: Site, principles: list[GuidingPrinciple]) -> None:
    for principle in principles:
        prose = site.get(address_of(principle)).text.split('<div class="prose">')[1]
        for slug in principle.featured_cases:
            assert re.search(rf'<a href="/cases/{slug}">[^<]+</a></strong> [^<]{{40,}}', prose), (principle.slug, slug)


def test_the_featured_cases_lead_to_why_they_are_there(site: Site, principles: list[GuidingPrinciple]) -> None:
    for principle in principles:
        answer = site.get(address_of(principle)).text
        (anchor,) = re.findall(r'står under <a href="#([^"]+)">Sådan ser det ud i praksis</a>', answer)
        assert f'<h2 id="{anchor}">' in answer
        assert '<a href="/pejlemaerker">Pejlemærke for faglig ledelse</a>' in answer


def test_see_also_does_not_repeat_what_the_page_shows(site: Site, principles: list[GuidingPrinciple]) -> None:
    for principle in principles:
        related = site.get(address_of(principle)).text.partition('<h2 id="relaterede">')[2]
        shown = {f"/cases/{slug}" for slug in principle.featured_cases}
        shown |= {f"/tiltag/{slug}" for slug in principle.initiatives}
        shown |= {address_of(d) for d in site.documents if isinstance(d, Case) and principle.slug in d.principles}
        assert [address for address in shown if f'href="{address}"' in related] == []


def test_metrics_are_those_that_the_catalogue_suggests_for_the_initiatives(
    site: Site, principles: list[GuidingPrinciple]
) -> None:
    initiatives = {document.slug: document for document in site.documents if isinstance(document, Initiative)}
    for principle in principles:
        page = read_html(site.get(address_of(principle)).text)
        wanted = {f"/noegletal/{metric}" for slug in principle.initiatives for metric in initiatives[slug].metrics}
        assert {link for link in page.links if link.startswith("/noegletal/")} == wanted
        assert ("ikke for pejlemærket" in page.main) == bool(wanted)


def test_one_can_walk_from_the_first_to_the_last(site: Site, principles: list[GuidingPrinciple]) -> None:
    walked, here = [], address_of(principles[0])
    while here:
        walked.append(here)
        onward = re.search(r'<a href="([^"]+)" rel="next">', site.get(here).text)
        here = onward[1] if onward else ""
    assert walked == [address_of(principle) for principle in principles]


def test_the_code_on_the_page_leads_to_the_page(site: Site, principles: list[GuidingPrinciple]) -> None:
    for principle in principles:
        drawn = re.search(
            r'viewBox="0 0 (\d+) \1" role="img"[^>]*><path d="([^"]+)"', site.get(address_of(principle)).text
        )
        assert drawn is not None
        assert codes_in_path(int(drawn[1]), drawn[2]) == [PUBLIC_ADDRESS + address_of(principle)]
