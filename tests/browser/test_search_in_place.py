"""The search page with script: results change in place, and address, focus, back button and announcements follow."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.support.reader import Reader, reading
from tests.support.site import Site

pytestmark = pytest.mark.browser


@pytest.fixture
def searcher(browser: Browser, site: Site, width: int) -> Iterator[Reader]:
    """A reader with JavaScript who has searched; `stays` on the window says that the page was not loaded again."""
    with reading(browser, site, width, javascript=True) as person:
        person.open("/soeg?q=elever")
        person.page.evaluate("window.stays = true")
        yield person


def open_many(person: Reader) -> None:
    """A search with more than one page of results."""
    person.open("/soeg?q=ledelse")
    person.page.evaluate("window.stays = true")


def heading(person: Reader) -> Locator:
    return person.page.get_by_role("heading", level=1)


def expect_address(person: Reader, address: str) -> None:
    expect(person.page).to_have_url(re.compile(f"{re.escape(address)}$"))


def choose(person: Reader, label: str) -> Locator:
    """Tick or untick a kind of document, and give its box."""
    handle = person.page.locator(".search__facets > summary")
    if handle.is_visible() and person.page.locator(".search__facets").get_attribute("open") is None:
        handle.click()
    person.tick("Type", label)
    return person.page.get_by_role("checkbox", name=re.compile(f"^{label} "), include_hidden=True).first


def stayed(person: Reader) -> bool:
    return bool(person.page.evaluate("window.stays === true"))


def test_ticking_a_box_replaces_the_results_and_the_address_follows(searcher: Reader) -> None:
    before = heading(searcher).inner_text()
    choose(searcher, "Tiltag")
    expect(heading(searcher)).not_to_have_text(before)
    expect_address(searcher, "/soeg?q=elever&type=tiltag")
    assert searcher.hits
    assert all(address.startswith("/tiltag/") for address in searcher.hits)
    assert stayed(searcher)
    assert heading(searcher).inner_text() in searcher.page.title()


def test_the_box_keeps_the_focus_and_the_new_heading_is_announced(searcher: Reader) -> None:
    before = heading(searcher).inner_text()
    box = choose(searcher, "Tiltag")
    expect(heading(searcher)).not_to_have_text(before)
    expect(box).to_be_focused()
    expect(box).to_be_checked()
    expect(searcher.page.locator("#search-status")).to_have_text(heading(searcher).inner_text())
    expect(searcher.page.locator("#search-status")).to_have_role("status")


def test_back_and_forward_show_what_was_there(searcher: Reader) -> None:
    before, hits = heading(searcher).inner_text(), searcher.hits
    choose(searcher, "Tiltag")
    expect(heading(searcher)).not_to_have_text(before)
    expect_address(searcher, "/soeg?q=elever&type=tiltag")
    after = heading(searcher).inner_text()
    searcher.page.go_back()
    expect(heading(searcher)).to_have_text(before)
    assert searcher.hits == hits
    expect_address(searcher, "/soeg?q=elever")
    assert not searcher.page.get_by_role(
        "checkbox", name=re.compile("^Tiltag "), include_hidden=True
    ).first.is_checked()
    searcher.page.go_forward()
    expect(heading(searcher)).to_have_text(after)
    assert stayed(searcher)


def test_a_choice_is_removed_by_its_chip(searcher: Reader) -> None:
    before = heading(searcher).inner_text()
    choose(searcher, "Tiltag")
    expect(heading(searcher)).not_to_have_text(before)
    searcher.page.get_by_role("link", name="Fjern Type: Tiltag").click()
    expect(heading(searcher)).to_have_text(before)
    expect_address(searcher, "/soeg?q=elever")
    assert stayed(searcher)


def test_a_removed_choice_leaves_the_keyboard_at_the_next_one(searcher: Reader) -> None:
    searcher.open("/soeg?q=elever&type=eksempel&kategori=flere-medarbejdere")
    searcher.page.evaluate("window.stays = true")
    searcher.page.get_by_role("link", name="Fjern Type: Kort eksempel").focus()
    searcher.page.keyboard.press("Enter")
    left = searcher.page.get_by_role("link", name="Fjern Kategori: Flere medarbejdere")
    expect(left).to_be_focused()
    searcher.page.keyboard.press("Enter")
    expect_address(searcher, "/soeg?q=elever")
    expect(heading(searcher)).to_be_focused()
    assert stayed(searcher)


def test_the_next_page_begins_at_its_heading_and_says_which_it_is(searcher: Reader) -> None:
    open_many(searcher)
    searcher.page.get_by_role("link", name="Næste side").click()
    expect(heading(searcher)).to_contain_text(re.compile(r", side 2 af \d+$"))
    expect(heading(searcher)).to_be_focused()
    expect(heading(searcher)).to_be_in_viewport()
    expect(searcher.page.locator("#search-status")).to_have_text(heading(searcher).inner_text())
    assert heading(searcher).inner_text() in searcher.page.title()
    assert stayed(searcher)


def test_what_is_ticked_follows_to_the_next_page_and_back(searcher: Reader) -> None:
    open_many(searcher)
    first = searcher.page.get_by_role("checkbox", name=re.compile("^Vælg "), include_hidden=True).first
    address = first.get_attribute("value") or ""
    first.check()
    searcher.page.get_by_role("link", name="Næste side").click()
    expect(searcher.page.get_by_text("1 valgt på andre sider")).to_be_visible()
    searcher.page.go_back()
    expect(searcher.page.locator(f'input[name="dok"][value="{address}"]')).to_be_checked()
    assert stayed(searcher)
    searcher.page.get_by_role("link", name="Næste side").click()
    expect(searcher.page.get_by_text("1 valgt på andre sider")).to_be_visible()
    searcher.page.get_by_role("button", name="Føj de valgte til en samling").click()
    expect_address(searcher, f"/samling?dok={address}")


def test_a_new_text_is_searched_in_place(searcher: Reader) -> None:
    searcher.page.locator("#q").fill("vikarkorps")
    searcher.page.keyboard.press("Enter")
    expect(heading(searcher)).to_contain_text("for »vikarkorps«")
    expect_address(searcher, "/soeg?q=vikarkorps")
    assert stayed(searcher)


def test_the_address_alone_gives_the_same_page(searcher: Reader) -> None:
    before = heading(searcher).inner_text()
    choose(searcher, "Tiltag")
    expect(heading(searcher)).not_to_have_text(before)
    expect_address(searcher, "/soeg?q=elever&type=tiltag")
    after, hits = heading(searcher).inner_text(), searcher.hits
    searcher.page.reload()
    assert (heading(searcher).inner_text(), searcher.hits) == (after, hits)
