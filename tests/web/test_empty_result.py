"""What the search page says when it found nothing."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from tests.support.html import Html, read_html
from tests.support.site import Site


def page_of(site: Site, query: str) -> Html:
    answer = site.get(f"/soeg?{query}")
    assert answer.status == 200
    page = read_html(answer.text)
    assert page.headings[0].startswith("Ingen ")
    return page


def test_it_says_which_word_nobody_has_and_links_to_the_others_that_are_there(site: Site) -> None:
    page = page_of(site, "q=elever+svømmehal+brandbil+luftskib".replace("ø", "%C3%B8"))
    assert "»svømmehal« (står ingen steder)" in page.main
    number = site.get("/api/v1/soeg?q=elever").json["total"]
    assert f"»elever« (i {number} dokumenter)" in page.main


def test_a_town_that_is_named_can_be_looked_at_alone(site: Site) -> None:
    page = page_of(site, "q=parkering+i+odense")
    total = site.get("/api/v1/soeg?kommune=odense").json["total"]
    assert f"Se alt under kommune: Odense ({total} resultater)" in page.main
    assert "/soeg?kommune=odense" in page.links


def test_quotation_marks_and_unwanted_words_can_be_given_up(site: Site) -> None:
    page = page_of(site, f"q={quote(chr(34) + 'robotbureaukrati frafald' + chr(34))}+-elev")
    assert "Søg uden fravalg" not in page.main
    page = page_of(site, "q=%22frafald+samtaler+vagtplan%22")
    without = site.get("/api/v1/soeg?q=frafald+samtaler+vagtplan").json["total"]
    assert ("Søg uden anførselstegn" in page.main) == (without > 0)
    page = page_of(site, "q=frafald+-sosu+-elev+-uddannelse+-frafald")
    assert "Søg uden fravalg" in page.main
    assert "/soeg?q=frafald" in page.links


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("elever på mars", "/temaer/elever-og-praktik"),
        ("elevmæglersystem", "/temaer/elever-og-praktik"),
        ("velfærdsteknologiminister", "/temaer/velfaerdsteknologi"),
    ],
)
def test_the_nearest_theme_is_offered(site: Site, text: str, theme: str) -> None:
    page = page_of(site, f"q={quote(text)}")
    assert "Det nærmeste tema er" in page.main
    assert theme in page.links


def test_no_theme_is_made_up(site: Site) -> None:
    assert "Det nærmeste tema" not in page_of(site, "q=sv%C3%B8mmehal").main


def test_choices_alone_can_come_to_nothing_too(site: Site) -> None:
    page = page_of(site, "kommune=laesoe&type=workshop")
    assert "Der blev søgt på" not in page.main
    assert "/soeg?type=workshop" in page.links
