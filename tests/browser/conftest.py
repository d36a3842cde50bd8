"""Chromium, started once for the browser tests, and a reader who uses it without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.support.reader import HEIGHTS, Reader, chromium, reading
from tests.support.site import Site


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Ends with this folder's tests: Playwright keeps an event loop running, which others cannot have beside theirs."""
    with chromium() as running:
        yield running


@pytest.fixture(params=HEIGHTS)
def width(request: pytest.FixtureRequest) -> int:
    """The window's width."""
    return int(request.param)


@pytest.fixture
def reader(browser: Browser, site: Site, width: int) -> Iterator[Reader]:
    """A reader of the real content, without JavaScript, who starts at the front page."""
    with reading(browser, site, width) as person:
        person.open("/")
        yield person


@pytest.fixture(scope="module")
def small(browser: Browser, site: Site) -> Iterator[Reader]:
    """A reader with a small telephone, and with JavaScript."""
    with reading(browser, site, 320, javascript=True) as person:
        yield person


@pytest.fixture(scope="module")
def large(browser: Browser, site: Site) -> Iterator[Reader]:
    with reading(browser, site, 1280, javascript=True) as person:
        yield person
