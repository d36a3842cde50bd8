"""What can be printed of the pejlemærker is in the address, and any address gives a calm page."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from app.domain.addresses import address_of
from app.domain.documents import GuidingPrinciple
from app.web.views.told_of_links import told_of_links
from tests.support import hostile
from tests.support.html import read_html
from tests.support.site import PUBLIC_ADDRESS, Site

PRINT = "/pejlemaerker/print"
ONE = "/pejlemaerker/naar-tillid-forpligter"


@pytest.mark.parametrize("page", [ONE, f"{ONE}/noter"])
def test_a_pejlemaerke_and_its_notes_lead_to_its_sheets(site: Site, page: str) -> None:
    assert f"{ONE}/print" in read_html(site.get(page).text).links
    sheets = read_html(site.get(f"{ONE}/print").text)
    assert {f"{ONE}/print?ark={sheet}" for sheet in ("kort", "uddeling", "plakat&format=a3")} >= {
        link for link in sheets.links if "ark=" in link and "format" not in link
    }
    assert ONE in sheets.links


def test_the_overview_leads_to_sheets_for_all(site: Site) -> None:
    links = read_html(site.get("/pejlemaerker").text).links
    assert {PRINT, f"{PRINT}?ark=tilbagemelding", f"{PRINT}?ark=uddeling", f"{PRINT}?ark=plakat"} <= set(links)


def test_the_overview_leads_to_what_a_room_uses_of_each(site: Site) -> None:
    page = read_html(site.get("/pejlemaerker").text)
    slugs = [d.slug for d in site.documents if isinstance(d, GuidingPrinciple)]
    assert {f"/pejlemaerker/{slug}/{part}" for slug in slugs for part in ("vaert", "noter", "print")} <= set(page.links)
    assert "4 spørgsmål" not in page.main, "what all have in common is not said of each"


def test_a_handout_says_in_the_pejlemaerkes_own_words_what_each_case_shows(site: Site) -> None:
    said = read_html(site.get(f"{ONE}/print?ark=uddeling").text).main
    (principle,) = (d for d in site.documents if isinstance(d, GuidingPrinciple) and address_of(d) == ONE)
    (practice,) = (part for part in principle.body.sections if part.heading == "Sådan ser det ud i praksis")
    assert [f"I praksis: {told}" in said for told in practice.text.split("\n")] == [True] * len(
        principle.featured_cases
    )


def test_of_a_case_that_the_text_does_not_mention_nothing_is_told() -> None:
    html = (
        '<p><a href="/cases/a">A</a> i teksten.</p><ul><li><b><a href="/cases/b">B</a></b> gør &amp; viser.</li></ul>'
    )
    assert told_of_links(html) == {"/cases/b": "B gør & viser."}


def test_a_point_with_a_list_inside_it_tells_its_own_part() -> None:
    html = (
        '<ul><li><a href="/cases/a">A</a> begyndte.<ul><li><a href="/cases/b">B</a> fulgte efter.</li></ul> Og så.</li>'
        "</ul><p>Slut.</p>"
    )
    assert told_of_links(html) == {"/cases/a": "A begyndte. Og så.", "/cases/b": "B fulgte efter."}


def test_equal_questions_have_one_address(site: Site) -> None:
    asked = f"{PRINT}?pejlemaerke=naar-tillid-forpligter&ark=kort&format=a3&pejlemaerke=naar-tillid-forpligter&x=1"
    page = read_html(site.get(asked).text)
    assert page.canonical == f"{PUBLIC_ADDRESS}{PRINT}?pejlemaerke=naar-tillid-forpligter"


def test_the_choice_is_kept_from_sheet_to_sheet(site: Site) -> None:
    page = read_html(site.get(f"{PRINT}?pejlemaerke=naar-tillid-forpligter").text)
    assert f"{PRINT}?ark=uddeling&pejlemaerke=naar-tillid-forpligter" in page.links
    assert f"{PRINT}?ark=plakat&format=a3&pejlemaerke=naar-tillid-forpligter" in page.links


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ("ark=banner", "Arket findes ikke."),
        ("pejlemaerke=mod-til-alt", "»mod-til-alt« er ikke et pejlemærke i banken"),
        ("&".join(f"pejlemaerke=nr-{n}" for n in range(30)), "Der er valgt 30 pejlemærker. Kun de første 20 er med."),
        ("pejlemaerke=%3Cscript%3Ealert(1)%3C/script%3E", "»<script>alert(1)</script>« er ikke et pejlemærke"),
    ],
)
def test_what_cannot_be_used_is_said(site: Site, query: str, notice: str) -> None:
    answer = site.get(f"{PRINT}?{query}")
    assert answer.status == 200
    assert notice in read_html(answer.text).main
    assert "Når tillid forpligter!" in answer.text, "nothing usable is chosen, so all are there"


@pytest.mark.parametrize("path", [PRINT, f"{ONE}/print"])
def test_any_query_string_gives_a_page(site: Site, path: str) -> None:
    values = [quote(text[:300], safe="", errors="surrogatepass") for text in hostile.TEXTS[::9]]
    asked = [*hostile.QUERY_STRINGS[::5], *(f"pejlemaerke={value}&ark={value}&format={value}" for value in values)]
    answers = {query[:120]: site.get(f"{path}?{query}").status for query in asked}
    assert {query: status for query, status in answers.items() if status != 200} == {}


def test_there_are_no_sheets_of_what_is_not_there(site: Site) -> None:
    assert site.get("/pejlemaerker/findes-ikke/print").status == 404
    assert site.get("/cases/viborg-mindre-ledelsesspaend/print").status == 404
