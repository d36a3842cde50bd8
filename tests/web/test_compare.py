"""Documents side by side: which ones, and in what order, is in the address."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.web.overview_parameters import compare_url
from tests.support.html import Html, read_html
from tests.support.site import PUBLIC_ADDRESS, Site

EXAMPLE = "/cases/frederikshavn-fastholdelsessamtaler"
CASE = "/cases/viborg-mindre-ledelsesspaend"
INITIATIVE = "/tiltag/den-gode-praktikplads"
OTHER = "/tiltag/op-i-tid"
FIFTH = "/cases/aalborg-medicinrobot"
ROWS = (
    *("Hvem", "Hvornår", "Kategori", "Tiltag", "Det gjorde de", "Resultater i tal"),
    *("Dokumentation", "Udfald", "Det krævede", "Kontakt", "Kilder"),
)


def page_of(site: Site, *addresses: str, text: str = "") -> Html:
    answer = site.get(compare_url(addresses, text))
    assert answer.status == 200
    return read_html(answer.text)


@pytest.mark.parametrize("chosen", [(EXAMPLE, CASE), (INITIATIVE, CASE, EXAMPLE), (OTHER, FIFTH, CASE, INITIATIVE)])
def test_two_to_four_stand_side_by_side_in_the_order_of_the_address(site: Site, chosen: tuple[str, ...]) -> None:
    page = page_of(site, *chosen)
    assert page.canonical == f"{PUBLIC_ADDRESS}/sammenlign?{'&'.join(f'dok={address}' for address in chosen)}"
    assert [link for link in dict.fromkeys(page.links) if link in chosen][: len(chosen)] == list(chosen)
    place = page.main.index("Fjern")
    for row in ROWS:
        place = page.main.index(f" {row} ", place)


def test_what_is_said_is_what_the_documents_say(site: Site) -> None:
    text = page_of(site, EXAMPLE, CASE).main
    for said in ("Frederikshavn Kommune", "Viborg Kommune", "2017, 2018, 2022", "38 → 4 pct.", "Egne tal", "Beskrevet"):
        assert said in text, said
    assert f"{site.mail(CASE)}. Står i kilden, der ikke oplyser årstal. Ikke bekræftet siden." in text
    assert "Ikke oplyst" in text, "the example has no contact and no year"


def test_an_initiative_answers_for_itself_and_points_to_its_cases(site: Site) -> None:
    page = page_of(site, INITIATIVE, OTHER)
    assert "Frederikshavn, 38 → 4 pct.: Frafald blandt eleverne på SOSU-uddannelserne" in page.main
    assert EXAMPLE in page.links
    assert page.main.count("Gælder de enkelte cases") == 2 * 5


def test_one_is_too_few_and_others_are_offered(site: Site) -> None:
    page = page_of(site, EXAMPLE)
    assert "table" not in page.elements
    assert "Vælg en til tre mere" in page.main
    assert "Minder om det valgte" in page.main
    assert page.elements.count("button") > 3


def test_none_is_a_calm_page(site: Site) -> None:
    page = page_of(site)
    assert "Vælg to til fire cases eller tiltag" in page.main
    assert page.canonical == f"{PUBLIC_ADDRESS}/sammenlign"


def test_five_are_too_many_and_each_can_be_left_out(site: Site) -> None:
    five = (EXAMPLE, CASE, INITIATIVE, OTHER, FIFTH)
    page = page_of(site, *five)
    assert "table" not in page.elements
    assert "Der er valgt 5. Højst 4 kan stå side om side" in page.main
    assert [compare_url(a for a in five if a != left_out) in page.links for left_out in five] == [True] * 5
    assert "Tilføj" not in page.main


def test_a_document_can_be_searched_for_and_added_last(site: Site) -> None:
    answer = site.get(compare_url([CASE], "praktikplads")).text
    page = read_html(answer)
    assert "Fundet for »praktikplads«" in page.main
    assert f'name="dok" value="{INITIATIVE}">Tilføj' in answer
    assert answer.count(f'<input type="hidden" name="dok" value="{CASE}">') == 2
    assert "Ingen cases eller tiltag for »xyzxyz«" in page_of(site, CASE, text="xyzxyz").main


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/cases/findes-ikke", "Der er ingen case og intet tiltag på adressen."),
        ("/om", "Kun cases, eksempler og tiltag kan sammenlignes."),
        ("https://fremmed.example/", "Der er ingen case og intet tiltag på adressen."),
    ],
)
def test_what_cannot_be_compared_is_shown_as_such(site: Site, address: str, said: str) -> None:
    page = page_of(site, CASE, address)
    assert said in page.main
    assert compare_url([CASE]) in page.links
    assert not [link for link in page.links if link.startswith("https://fremmed")]


def test_a_withdrawn_document_says_why_and_a_renamed_one_is_found(changed_site: Site) -> None:
    page = page_of(changed_site, "/cases/gammelt-navn", "/cases/trukket-tilbage", EXAMPLE)
    assert page.canonical == PUBLIC_ADDRESS + compare_url([EXAMPLE, "/cases/trukket-tilbage"])
    assert "Kommunen har bedt om det." in page.main


def test_the_same_document_twice_is_there_once(site: Site) -> None:
    assert page_of(site, CASE, CASE, EXAMPLE).canonical == PUBLIC_ADDRESS + compare_url([CASE, EXAMPLE])


@settings(max_examples=40)
@given(st.lists(st.text(max_size=30) | st.sampled_from([CASE, EXAMPLE, "/om"]), max_size=8), st.text(max_size=20))
def test_no_address_is_refused(site: Site, addresses: list[str], text: str) -> None:
    page = page_of(site, *addresses, text=text)
    assert page.headings == ["Sammenlign"]
    assert page.inline == []


def test_cards_of_a_search_can_be_chosen_and_pages_of_documents_lead_here(site: Site) -> None:
    search = site.get("/soeg?q=praktikplads").text
    assert f'<input type="checkbox" name="dok" value="{INITIATIVE}">' in search
    assert "Sammenlign de valgte" in search
    chosen = site.get(f"/soeg?q=praktikplads&dok={INITIATIVE}&dok={CASE}&valgte=sammenlign")
    assert (chosen.status, chosen.headers["location"]) == (303, compare_url([INITIATIVE, CASE]))
    for address in (CASE, EXAMPLE, INITIATIVE):
        assert compare_url([address]) in read_html(site.get(address).text).links
    assert "Sammenlign de valgte" not in site.get("/soeg?type=pejlemaerke").text
