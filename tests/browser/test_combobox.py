"""The search box with script: suggestions by keyboard, as a screen reader hears them; without script a plain form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.support.reader import Reader, reading
from tests.support.site import Site

pytestmark = pytest.mark.browser


@pytest.fixture
def typist(browser: Browser, site: Site, width: int) -> Iterator[Reader]:
    """A reader with JavaScript on the search page."""
    with reading(browser, site, width, javascript=True) as person:
        person.open("/soeg")
        yield person


def box_of(person: Reader) -> Locator:
    return person.page.locator("#q")


def listed(person: Reader) -> Locator:
    return person.page.get_by_role("listbox", name="Forslag").get_by_role("option")


def type_in(person: Reader, text: str) -> Locator:
    """Type, wait for the list, and give the box."""
    box = box_of(person)
    box.click()
    with person.page.expect_response(lambda answer: answer.url.endswith(f"/forslag?q={text}")):
        person.page.keyboard.type(text)
    expect(box).to_have_attribute("aria-expanded", "true")
    return box


def active(person: Reader) -> str:
    """The text of the option that the box says is active; empty when it says none."""
    name = box_of(person).get_attribute("aria-activedescendant")
    return person.page.locator(f"[id='{name}']").inner_text() if name else ""


def test_the_box_is_a_combobox_that_names_its_list(typist: Reader) -> None:
    box = type_in(typist, "ledelse")
    expect(box).to_have_role("combobox")
    expect(box).to_have_attribute("aria-autocomplete", "list")
    expect(box).to_have_accessible_name("Søg i Casebanken")
    owned = typist.page.locator(f"[id='{box.get_attribute('aria-controls')}']")
    expect(owned).to_have_role("listbox")
    expect(owned).to_be_visible()
    groups = owned.get_by_role("group")
    assert groups.count() > 1
    expect(groups.first).to_have_accessible_name("Temaer")


def test_a_chosen_option_keeps_the_collection_in_hand(typist: Reader) -> None:
    typist.open("/soeg?samling=dok%3D/tiltag/op-i-tid")
    type_in(typist, "ledelse")
    typist.page.keyboard.press("ArrowDown")
    with typist.page.expect_navigation():
        typist.page.keyboard.press("Enter")
    assert "Samling (1 side)" in typist.text


def test_arrows_go_through_the_options_and_back_to_the_text(typist: Reader) -> None:
    box = type_in(typist, "ledelse")
    options = listed(typist).all_inner_texts()
    assert active(typist) == ""
    heard = []
    for _ in options:
        typist.page.keyboard.press("ArrowDown")
        heard.append(active(typist))
        selected = typist.page.locator("[role=option][aria-selected=true]")
        assert selected.all_inner_texts() == [heard[-1]]
        expect(selected).to_be_in_viewport()
    assert heard == options
    typist.page.keyboard.press("ArrowDown")
    assert active(typist) == ""
    typist.page.keyboard.press("ArrowUp")
    assert active(typist) == options[-1]
    assert box.input_value() == "ledelse"
    expect(box).to_be_focused()


def test_enter_follows_the_active_suggestion(typist: Reader) -> None:
    type_in(typist, "koben")
    typist.page.keyboard.press("ArrowDown")
    assert active(typist) == "København"
    with typist.page.expect_navigation():
        typist.page.keyboard.press("Enter")
    assert urlsplit(typist.page.url).path == "/kommuner/koebenhavn"


def test_enter_without_one_searches_for_the_text(typist: Reader) -> None:
    type_in(typist, "frafald")
    typist.page.keyboard.press("Enter")
    expect(typist.page.get_by_role("heading", level=1)).to_contain_text("for »frafald«")
    expect(typist.page).to_have_url(re.compile(r"/soeg\?q=frafald$"))


def test_escape_closes_the_list_and_keeps_the_text(typist: Reader) -> None:
    box = type_in(typist, "ledelse")
    typist.page.keyboard.press("ArrowDown")
    typist.page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    assert active(typist) == ""
    assert box.input_value() == "ledelse"
    expect(listed(typist).first).to_be_hidden()
    expect(box).to_be_focused()


def test_leaving_the_box_closes_the_list(typist: Reader) -> None:
    box = type_in(typist, "ledelse")
    typist.page.keyboard.press("Tab")
    expect(box).to_have_attribute("aria-expanded", "false")


def test_the_number_of_suggestions_is_announced(typist: Reader) -> None:
    type_in(typist, "ledelse")
    said = typist.page.get_by_role("status").filter(has_text="forslag")
    expect(said).to_have_text(f"{listed(typist).count()} forslag. Brug piletasterne.")
    box_of(typist).fill("xyzzyx")
    expect(typist.page.get_by_role("status").filter(has_text="Ingen forslag.")).to_have_count(1)
    expect(box_of(typist)).to_have_attribute("aria-expanded", "false")


def test_a_suggestion_can_be_clicked(typist: Reader) -> None:
    type_in(typist, "aabenraa")
    with typist.page.expect_navigation():
        listed(typist).first.click()
    assert urlsplit(typist.page.url).path == "/kommuner/aabenraa"


def test_without_script_the_box_is_a_plain_search_field(reader: Reader) -> None:
    reader.open("/soeg")
    box = box_of(reader)
    expect(box).to_have_role("searchbox")
    for attribute in ("aria-expanded", "aria-controls", "aria-autocomplete"):
        assert box.get_attribute(attribute) is None
    box.fill("ledelse")
    assert reader.page.get_by_role("listbox").count() == 0
    reader.search("frafald")
    assert re.search(r"/soeg\?q=frafald\b", reader.page.url)
