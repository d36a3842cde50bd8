"""Matrix, results and comparison in a real browser: read, sorted, chosen and printed without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.reader import Reader, reading
from tests.support.site import Site

pytestmark = pytest.mark.browser

COMPARED = "/sammenlign?dok=/cases/frederikshavn-fastholdelsessamtaler&dok=/tiltag/den-gode-praktikplads"
OVERVIEWS = ("/matrix", "/matrix?kobling=alle&region=midtjylland", "/resultater", "/sammenlign", COMPARED)


def stays_within(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


@pytest.mark.parametrize("path", OVERVIEWS)
def test_the_table_scrolls_and_the_page_does_not(reader: Reader, path: str) -> None:
    reader.open(path)
    assert stays_within(reader.page)


def test_a_cell_of_the_matrix_leads_to_its_case_and_its_headers_stay_in_sight(reader: Reader) -> None:
    reader.open("/matrix")
    region = reader.page.get_by_role("region", name="35 kommuner og 20 tiltag: 52 felter er udfyldt")
    expect(region.get_by_role("columnheader", name="Kommune", exact=True)).to_be_visible()
    assert region.get_by_role("rowheader").count() == 35 + 1
    region.evaluate("region => region.scrollTo(region.scrollWidth, region.scrollHeight)")
    region.evaluate("region => region.scrollIntoView({ block: 'end' })")
    expect(region.get_by_role("link", name="Aalborg", exact=True)).to_be_in_viewport()
    region.evaluate("region => region.scrollIntoView()")
    expect(region.get_by_role("columnheader", name="Servicereduktion")).to_be_in_viewport()
    region.get_by_role("link", name="Aalborg: Robotten TIM gør medicinen klar i hjemmet").click()
    assert reader.page.url.endswith("/cases/aalborg-medicinrobot")


def test_a_sign_is_large_enough_to_hit(reader: Reader) -> None:
    reader.open("/matrix")
    boxes = [sign.bounding_box() for sign in reader.page.locator("td .matrix__case").all()]
    assert len(boxes) == 53
    assert [box for box in boxes if box and (box["width"] < 24 or box["height"] < 24)] == []


def test_the_matrix_is_folded_and_filtered_without_script(reader: Reader) -> None:
    reader.open("/matrix")
    reader.page.get_by_role("link", name="Fold Frigiv tid sammen").click()
    expect(reader.page.get_by_role("columnheader", name="9 tiltag")).to_have_count(1)
    reader.page.locator("summary", has_text="Afgræns").click()
    reader.tick("Region", "Region Nordjylland")
    reader.page.get_by_role("button", name="Vis matricen").click()
    assert re.search(r"/matrix\?(?=.*region=nordjylland)(?=.*fold=frigiv-tid)", reader.page.url)
    expect(reader.page.get_by_role("rowheader", name="Horsens")).to_have_count(0)
    reader.page.get_by_role("link", name="Fjern Region: Region Nordjylland").click()
    expect(reader.page.get_by_role("rowheader", name="Horsens")).to_have_count(1)


def test_the_results_are_sorted_by_their_headers(reader: Reader) -> None:
    reader.open("/resultater")
    for expected in ("ascending", "descending"):
        reader.page.get_by_role("columnheader", name="Værdi").get_by_role("link").click()
        header = reader.page.get_by_role("columnheader", name="Værdi")
        expect(header).to_have_attribute("aria-sort", expected)
    assert "ca. 100.000" in reader.page.locator("tbody tr").first.inner_text()


def test_the_regions_are_reached_and_scrolled_by_keyboard(reader: Reader) -> None:
    for path in ("/matrix", "/resultater"):
        reader.open(path)
        region = reader.page.locator("main [role=region]")
        for _ in range(60):
            reader.page.keyboard.press("Tab")
            if region.evaluate("region => region === document.activeElement"):
                break
        expect(region).to_be_focused()
        if region.evaluate("region => region.scrollWidth > region.clientWidth"):
            scroll_to_the_right(region)


def scroll_to_the_right(region: Locator) -> None:
    """Press the arrow, and wait: scrolling is smooth, and without JavaScript the page cannot tell when it is done."""
    for _ in range(40):
        region.page.keyboard.press("ArrowRight")
        region.page.wait_for_timeout(50)
        if region.evaluate("region => region.scrollLeft") > 0:
            return
    pytest.fail("the arrow does not scroll")


def test_cards_ticked_in_a_search_are_compared(reader: Reader) -> None:
    reader.open("/soeg?q=elever&type=eksempel")
    titles = reader.page.locator(".card__title").all_inner_texts()[:2]
    for title in titles:
        reader.page.get_by_role("checkbox", name=f"Vælg {title}").check()
    reader.page.get_by_role("button", name="Sammenlign de valgte").click()
    assert reader.heading == "Sammenlign"
    assert reader.page.get_by_role("columnheader").count() == 2
    expect(reader.page.get_by_role("rowheader", name="Det krævede")).to_have_count(1)
    for title in titles:
        expect(reader.page.get_by_role("columnheader", name=title)).to_be_visible()


def test_one_more_is_found_and_added_from_the_page_of_a_case(reader: Reader) -> None:
    reader.open("/cases/frederikshavn-fastholdelsessamtaler")
    reader.page.get_by_role("link", name="Sammenlign med andre").click()
    reader.page.get_by_label("Søg efter den").fill("op i tid")
    reader.page.get_by_role("button", name="Find").click()
    reader.page.get_by_role("button", name="Tilføj Op i tid").click()
    assert reader.page.get_by_role("columnheader").count() == 2
    assert stays_within(reader.page)
    reader.page.get_by_role("link", name="Fjern Op i tid").click()
    assert "Vælg en til tre mere" in reader.text


def test_on_a_small_screen_every_answer_says_whose_it_is(browser: Browser, site: Site) -> None:
    for width, shown in ((320, True), (1280, False)):
        with reading(browser, site, width) as person:
            person.open(COMPARED)
            label = person.page.locator(".compare__column").first
            assert label.is_visible() is shown
            assert person.page.get_by_role("rowheader").count() == 11


@pytest.mark.parametrize(
    ("path", "size"), [("/matrix", (1191, 842)), ("/resultater", (842, 595)), (COMPARED, (842, 595))]
)
def test_overviews_print_across(browser: Browser, site: Site, path: str, size: tuple[int, int]) -> None:
    """The matrix on A3, the others on A4; every page of the paper the same way."""
    with reading(browser, site, 1280) as person:
        person.open(path)
        paper = person.page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)
    assert boxes
    assert {(round(float(width)), round(float(height))) for width, height in boxes} == {size}
