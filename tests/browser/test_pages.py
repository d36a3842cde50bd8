"""What holds for every type of page in a real browser."""

from __future__ import annotations

import pytest

from tests.support.pages import PAGES
from tests.support.reader import Reader
from tests.support.site import Site

pytestmark = pytest.mark.browser


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
    with_script = said(large, "[data-print] button")
    plain = large.open_elsewhere(site.address + path)
    assert said(plain, "noscript") == with_script


def said(reader: Reader, besides: str) -> str:
    """What the page says besides that which is only of use with script, or without: such as a button that prints."""
    reader.page.locator(f"main {besides}").evaluate_all("found => found.forEach(one => one.remove())")
    return reader.text


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_the_first_tab_leads_past_the_menu(large: Reader, path: str) -> None:
    large.open(path)
    large.page.keyboard.press("Tab")
    large.page.keyboard.press("Enter")
    assert large.page.evaluate("document.activeElement.tagName") == "MAIN"
