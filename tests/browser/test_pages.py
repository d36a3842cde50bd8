"""What holds for every type of page in a real browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.support.reader import Reader, reading
from tests.support.site import Site

pytestmark = pytest.mark.browser

PAGES = {
    "front page": "/",
    "search": "/soeg?q=frafald+sosu&kommune=aalborg&kommune=frederikshavn",
    "every facet chosen": "/soeg?type=eksempel&kategori=frigiv-tid&aar=2020&har=tal&region=nordjylland",
    "empty search": "/soeg?q=ledelsessp%C3%A6nd&kommune=laesoe",
    "long word": f"/soeg?q={'medarbejdertilfredshedsunders%C3%B8gelse' * 4}",
    "cases": "/cases",
    "case": "/cases/viborg-mindre-ledelsesspaend",
    "example": "/cases/frederikshavn-fastholdelsessamtaler",
    "initiatives": "/tiltag",
    "initiative": "/tiltag/den-gode-praktikplads",
    "principles": "/pejlemaerker",
    "principle": "/pejlemaerker/naar-tillid-forpligter",
    "municipalities": "/kommuner",
    "municipality": "/kommuner/soenderborg",
    "municipality without cases": "/kommuner/laesoe",
    "themes": "/temaer",
    "theme": "/temaer/elever-og-praktik",
    "metrics": "/noegletal",
    "metric": "/noegletal/frafald-sosu-elever",
    "workshops": "/workshops",
    "workshop": "/workshops/workshop-faglig-ledelse-paa-aeldreomraadet",
    "page": "/om",
    "status": "/status",
    "api": "/api/docs",
}


@pytest.fixture(scope="module")
def small(browser: Browser, site: Site) -> Iterator[Reader]:
    """A reader with a small telephone, and with JavaScript."""
    with reading(browser, site, 320, javascript=True) as person:
        yield person


@pytest.fixture(scope="module")
def large(browser: Browser, site: Site) -> Iterator[Reader]:
    with reading(browser, site, 1280, javascript=True) as person:
        yield person


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_no_page_scrolls_sideways_on_a_small_telephone(small: Reader, path: str) -> None:
    small.open(path)
    width = small.page.evaluate("document.documentElement.scrollWidth")
    wide = small.page.evaluate(
        "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
        ".map(e => e.outerHTML.slice(0, 120)).slice(0, 3)"
    )
    assert width <= 320, wide


def test_an_error_page_does_not_scroll_sideways(small: Reader) -> None:
    small.page.goto("/" + "findes-ikke" * 20)
    assert small.page.evaluate("document.documentElement.scrollWidth") <= 320
    small.complaints.clear()  # the browser says that the page is a 404


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_stores_nothing_and_asks_nobody_else(large: Reader, site: Site, path: str) -> None:
    large.requests.clear()
    large.complaints.clear()
    large.open(path)
    large.page.wait_for_load_state("networkidle")
    assert large.requests
    assert [url for url in large.requests if not url.startswith(f"{site.address}/")] == []
    assert large.page.context.cookies() == []
    assert large.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert large.complaints == [], "nothing is blocked by our own Content-Security-Policy"


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_says_the_same_without_javascript(site: Site, large: Reader, path: str) -> None:
    large.open(path)
    with_script = large.text
    plain = large.open_elsewhere(site.address + path)
    assert plain.text == with_script


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_the_first_tab_leads_past_the_menu(large: Reader, path: str) -> None:
    large.open(path)
    large.page.keyboard.press("Tab")
    large.page.keyboard.press("Enter")
    assert large.page.evaluate("document.activeElement.tagName") == "MAIN"
