"""What a page weighs the first time one comes: everything that the browser fetches, as it goes over the wire."""

from __future__ import annotations

import sys

import pytest
from playwright.sync_api import Browser

from tests.support.pages import PAGES
from tests.support.reader import reading
from tests.support.site import Site

pytestmark = pytest.mark.browser

MOST_BYTES = 60_000
MOST_SCRIPT_BYTES = 5_000


def weights(browser: Browser, site: Site, path: str) -> dict[str, int]:
    """Address and size of everything that a first visit fetches, compressed where the server does so."""
    with reading(browser, site, 1280, javascript=True) as person:
        person.open(path)
        person.page.wait_for_load_state("networkidle")
        icon = person.page.locator("link[rel=icon]").get_attribute("href")  # not fetched by a browser without a window
        targets = {*(address.removeprefix(site.address) for address in person.requests), str(icon)}
    return {target: len(site.get(target, headers={"Accept-Encoding": "gzip"}).body) for target in targets}


def test_no_page_is_heavy(browser: Browser, site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    measured = {name: weights(browser, site, path) for name, path in PAGES.items()}
    totals = {name: sum(sizes.values()) for name, sizes in measured.items()}
    scripts = {name: sum(size for target, size in sizes.items() if ".js" in target) for name, sizes in measured.items()}
    with capsys.disabled():
        lines = (f"  {name:28}{total:7,} bytes, script {scripts[name]:,}" for name, total in totals.items())
        sys.stdout.write("\n".join(("\nweight of a first visit, compressed:", *lines, "")))
    assert {name: total for name, total in totals.items() if total > MOST_BYTES} == {}
    assert {name: size for name, size in scripts.items() if size > MOST_SCRIPT_BYTES} == {}
