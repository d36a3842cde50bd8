"""Every example on the page of components is accessible, at every width, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from app.web.views.components import COMPONENTS
from tests.support.axe import OF_COLOUR, violations
from tests.support.html import read_html
from tests.support.pages import WIDTHS
from tests.support.reader import Reader, reading
from tests.support.site import Site, serving
from tests.web.test_valid_html import faults

pytestmark = pytest.mark.browser

SAID_TWICE = "landmark-unique"
"""Two examples of one component have the same landmarks, which a real page has once."""


@pytest.fixture(scope="module")
def workshop(real_data: Path) -> Iterator[Site]:
    """The site with its page of components."""
    with serving(real_data, shows_components=True) as running:
        yield running


@pytest.fixture(scope="module")
def at_the_page(browser: Browser, workshop: Site) -> Iterator[Reader]:
    with reading(browser, workshop, 1280, javascript=True) as person:
        person.open("/komponenter")
        yield person


@pytest.mark.parametrize("name", [component.name for component in COMPONENTS])
def test_component(at_the_page: Reader, name: str) -> None:
    page = at_the_page.page
    found: list[str] = []
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="light")
        found += [f"{width} light {line}" for line in violations(page, f"#{name}")]
        page.emulate_media(color_scheme="dark")
        found += [f"{width} dark {line}" for line in violations(page, f"#{name}", OF_COLOUR)]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert [line for line in found if SAID_TWICE not in line] == []


def test_the_page_is_valid_and_stays_out_of_search_engines(workshop: Site) -> None:
    html = workshop.get("/komponenter").text
    assert faults(html) == []
    assert '<meta name="robots" content="noindex">' in html
    assert read_html(html).inline == []
