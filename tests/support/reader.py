"""A reader at a real browser, for journeys: opens, types, ticks, clicks, and reads what is to be seen."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from tests.support.site import Site

HEIGHTS = {1280: 800, 320: 640}
"""How much of a page is one screen, at each width: a laptop, and a small telephone."""

PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first is the same Chromium without the parts that only a window needs, and opens a page three times as fast."""

MANY_TABS = 40
"""More than it takes to get from the top of a page to what one came for."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium without a window; the test is skipped where there is none, and fails with `CI=true`."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        reason = "Chromium mangler, så browsertestene kan ikke køre (scripts/chromium siger, hvordan man får den)."
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


@dataclass(slots=True)
class Reader:
    """One browser window of one person."""

    browser: Browser
    page: Page
    width: int
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    """What the browser's console says: blocked files, faults in scripts."""
    elsewhere: list[Reader] = field(default_factory=list)
    """The same person's other browsers."""

    @property
    def text(self) -> str:
        """What stands in the page's main part, folded parts left out, with single spaces."""
        return " ".join(self.page.locator("main").inner_text().split())

    @property
    def hits(self) -> list[str]:
        """The addresses of the documents listed, in order."""
        links = self.page.locator("main :is(h2, h3) a")
        return list(links.evaluate_all("links => links.map(link => link.getAttribute('href'))"))

    @property
    def heading(self) -> str:
        return self.page.get_by_role("heading", level=1).inner_text()

    @property
    def total(self) -> int:
        """The number of results, which the heading begins with."""
        return int(self.heading.split()[0])

    def open(self, path: str) -> None:
        answer = self.page.goto(path)
        assert answer is not None
        assert answer.status == 200, path

    def search(self, text: str) -> None:
        """Type in the search box of this page, press its button, and wait for the results of that text."""
        box = self.page.get_by_role("searchbox").first
        box.fill(text)
        box.locator("xpath=ancestor::form").get_by_role("button", name="Søg", exact=True).click()
        self.page.wait_for_url(lambda url: is_search_for(text, url))

    def search_by_keyboard(self, text: str) -> None:
        """Tab to the search box, type, and press Enter."""
        self.tab_to(self.page.get_by_role("searchbox").first)
        self.page.keyboard.type(text)
        self._press_enter()

    def tab_to(self, target: Locator) -> None:
        """Press Tab until the target has the focus, and see that one can see it."""
        for _ in range(MANY_TABS):
            self.page.keyboard.press("Tab")
            if target.evaluate("element => element === document.activeElement"):
                expect(target).to_be_in_viewport()
                return
        pytest.fail(f"{target} is not reached with {MANY_TABS} tabs")

    def follow(self, name: str) -> None:
        """Follow the first link with this text; on a phone it may lie in the menu."""
        link = self.page.get_by_role("link", name=name, exact=True, include_hidden=True).first
        menu = self.page.get_by_text("Menu", exact=True)
        if not link.is_visible() and menu.is_visible():
            menu.click()
        with self.page.expect_navigation():
            link.click()

    def follow_by_keyboard(self, name: str) -> None:
        self.tab_to(self.page.get_by_role("main").get_by_role("link", name=name, exact=True).first)
        self._press_enter()

    def tick(self, facet: str, label: str) -> None:
        """Tick or untick a box, as the label says it; unfolds what it lies in first."""
        name = re.compile(rf"^{re.escape(label)} \d")
        box = self._facet(facet).get_by_role("checkbox", name=name, include_hidden=True)
        while not box.is_visible():
            folded = box.locator("xpath=ancestor::details[not(@open)]/summary").all()
            next(summary for summary in folded if summary.is_visible()).click()
        box.click()

    def show_results(self) -> None:
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=re.compile("^Vis .*resultat")).first.click()

    def counts(self, facet: str) -> dict[str, int]:
        """What the facet offers: label and number."""
        labels = self._facet(facet).locator("label").all_text_contents()
        pairs = (" ".join(label.split()).rpartition(" ") for label in labels)
        return {name: int(number) for name, _, number in pairs}

    def is_within_screens(self, text: str, screens: int) -> bool:
        """Whether some element with this text ends within so many screens from the top."""
        boxes = [element.bounding_box() for element in self.page.get_by_role("main").get_by_text(text).all()]
        lowest = screens * HEIGHTS[self.width]
        return any(box["y"] + box["height"] <= lowest for box in boxes if box)

    def open_elsewhere(self, address: str) -> Reader:
        """The same address in another browser that knows nothing."""
        other = new_reader(self.browser, address, self.width, javascript=False)
        self.elsewhere.append(other)
        other.open(address)
        return other

    def check(self, address: str) -> None:
        """That nobody but the site was asked for anything, no cookie was set, and the browser has no complaints."""
        for person in (self, *self.elsewhere):
            assert [url for url in person.requests if not url.startswith(f"{address}/")] == []
            assert person.page.context.cookies() == []
            assert person.complaints == []

    def close(self) -> None:
        for person in (self, *self.elsewhere):
            person.page.context.close()

    def _press_enter(self) -> None:
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def _facet(self, name: str) -> Locator:
        return self.page.locator("fieldset").filter(has=self.page.locator("legend", has_text=re.compile(f"^{name}$")))


def is_search_for(text: str, url: str) -> bool:
    """Whether the address is that of a search for this text."""
    parts = urlsplit(url)
    return parts.path == "/soeg" and parse_qs(parts.query).get("q", [""])[0] == text


def new_reader(browser: Browser, address: str, width: int, *, javascript: bool) -> Reader:
    """A window with an empty cache, without cookies."""
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": HEIGHTS[width]},
        java_script_enabled=javascript,
        locale="da-DK",
    )
    context.set_default_timeout(10_000)
    reader = Reader(browser, context.new_page(), width)
    context.on("request", lambda request: reader.requests.append(request.url))
    context.on("console", lambda message: reader.complaints.append(message.text) if message.type == "error" else None)
    context.on("weberror", lambda fault: reader.complaints.append(fault.error.message))
    return reader


@contextmanager
def reading(browser: Browser, site: Site, width: int, *, javascript: bool = False) -> Iterator[Reader]:
    """A reader of the site; everything that is done with it is checked in the end."""
    reader = new_reader(browser, site.address, width, javascript=javascript)
    try:
        yield reader
        reader.check(site.address)
    finally:
        reader.close()
