"""The facilitator's view (JOURNEYS F3): one thing at a time, large, led by keys, links or a finger."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from app.domain.addresses import address_of
from app.domain.documents import GuidingPrinciple
from tests.support.qr import codes_in_picture
from tests.support.reader import Reader, reading
from tests.support.site import PUBLIC_ADDRESS, Site

pytestmark = pytest.mark.browser

PRINCIPLE = "/pejlemaerker/naar-tillid-forpligter"
SMALLEST = 40
"""Pixels, at 1280 px wide."""


@pytest.fixture
def wall(browser: Browser, site: Site) -> Iterator[Page]:
    """A screen on the wall, without JavaScript."""
    with reading(browser, site, 1280) as person:
        person.open(f"{PRINCIPLE}/vaert")
        yield person.page


@pytest.fixture
def led(browser: Browser, site: Site) -> Iterator[Page]:
    """The same with JavaScript."""
    with reading(browser, site, 1280, javascript=True) as person:
        person.open(f"{PRINCIPLE}/vaert")
        yield person.page


def shown(page: Page) -> Locator:
    """The one slide that fills the window. Fails when there are two."""
    return page.locator(".slide").nth(
        page.locator(".slide").evaluate_all(
            "slides => slides.findIndex(s => s.getBoundingClientRect().bottom > innerHeight / 2)"
        )
    )


def expect_slide(page: Page, number: int) -> None:
    expect(page.locator(f"#trin-{number}")).to_be_in_viewport(ratio=0.9)
    assert shown(page).get_attribute("id") == f"trin-{number}"


def test_title_question_case_and_notes_come_in_turn(wall: Page) -> None:
    kinds = [name.split("--")[1] for name in wall.locator(".slide").evaluate_all("all => all.map(s => s.className)")]
    assert kinds == ["titel", *["spoergsmaal", "case"] * 4, "noter", "qr"]
    assert wall.get_by_role("heading", level=1).inner_text() == "Når tillid forpligter!"
    assert wall.locator(".slide--spoergsmaal").first.inner_text().count("Redaktionens forslag") == 1


def test_without_script_links_lead_on_and_back_one_thing_at_a_time(wall: Page) -> None:
    for number in range(1, 11):
        expect_slide(wall, number)
        shown(wall).get_by_role("link", name="Næste").click()
    expect_slide(wall, 11)
    shown(wall).get_by_role("link", name="Forrige").click()
    expect_slide(wall, 10)
    wall.get_by_role("link", name="Luk").click()
    assert wall.url.endswith(PRINCIPLE)


def test_all_text_on_the_wall_is_large(browser: Browser, site: Site) -> None:
    principles = [document for document in site.documents if isinstance(document, GuidingPrinciple)]
    assert len(principles) == 7
    with reading(browser, site, 1280) as person:
        for principle in principles:
            person.open(f"{address_of(principle)}/vaert")
            sizes = person.page.locator(".slide__text > *").evaluate_all(
                "all => all.map(e => parseFloat(getComputedStyle(e).fontSize))"
            )
            assert min(sizes) >= SMALLEST
            heights = person.page.locator(".slide").evaluate_all("all => all.map(s => s.offsetHeight)")
            assert set(heights) == {800}, f"{principle.slug}: a slide is taller than the screen"


@pytest.mark.parametrize(
    ("forward", "back"),
    [("ArrowRight", "ArrowLeft"), ("ArrowDown", "ArrowUp"), ("Space", "Shift+Space"), ("PageDown", "PageUp")],
)
def test_keys_lead(led: Page, forward: str, back: str) -> None:
    for number in (1, 2, 3):
        expect_slide(led, number)
        led.keyboard.press(forward)
    expect_slide(led, 4)
    led.keyboard.press(back)
    expect_slide(led, 3)
    assert led.url.endswith("#trin-3"), "the address is the state"
    led.keyboard.press("End")
    expect_slide(led, 11)
    led.keyboard.press(forward)
    expect_slide(led, 11)
    led.keyboard.press("Home")
    expect_slide(led, 1)


def test_a_reloaded_page_stays_where_it_was(led: Page) -> None:
    led.keyboard.press("ArrowRight")
    expect_slide(led, 2)
    led.reload()
    expect_slide(led, 2)


def test_a_finger_leads(led: Page) -> None:
    swipe = """([from, to]) => {
      const at = (x) => new Touch({ identifier: 1, target: document.body, clientX: x, clientY: 300 });
      dispatchEvent(new TouchEvent("touchstart", { touches: [at(from)], changedTouches: [at(from)] }));
      dispatchEvent(new TouchEvent("touchend", { touches: [], changedTouches: [at(to)] }));
    }"""
    led.evaluate(swipe, [600, 300])
    expect_slide(led, 2)
    led.evaluate(swipe, [300, 600])
    expect_slide(led, 1)
    led.evaluate(swipe, [300, 310])
    expect_slide(led, 1)


def test_the_clock_counts_two_minutes_down_in_silence(led: Page) -> None:
    led.clock.install()
    led.reload()
    time = led.get_by_role("timer")
    expect(time).to_have_text("2:00")
    led.get_by_role("button", name="Start uret").click()
    led.clock.run_for(60_000)
    expect(time).to_have_text("1:00")
    led.get_by_role("button", name="Stop uret").click()
    led.clock.run_for(30_000)
    expect(time).to_have_text("1:00")
    led.get_by_role("button", name="Et halvt minut mere").click()
    expect(time).to_have_text("1:30")
    led.get_by_role("button", name="Start uret").click()
    led.clock.run_for(95_000)
    expect(time).to_have_text("0:00")
    expect(led.get_by_role("status")).to_have_text("Tiden er gået.")
    led.get_by_role("button", name="Nulstil uret").click()
    expect(time).to_have_text("2:00")
    assert led.locator("audio").count() == 0


def test_without_script_there_is_no_clock_and_nothing_that_does_not_work(wall: Page) -> None:
    assert wall.get_by_role("button").count() == 0
    assert wall.get_by_role("timer").count() == 0


def test_full_screen_is_entered_and_left(led: Page) -> None:
    led.keyboard.press("f")
    led.wait_for_function("document.fullscreenElement !== null")
    led.get_by_role("button", name="Fuld skærm til og fra").click()
    led.wait_for_function("document.fullscreenElement === null")


def test_the_last_slide_has_a_code_for_the_back_of_the_room(wall: Page) -> None:
    wall.locator("#trin-11").scroll_into_view_if_needed()
    assert codes_in_picture(wall.screenshot()) == [PUBLIC_ADDRESS + PRINCIPLE]
    box = wall.locator(".slide__qr").bounding_box()
    assert box is not None
    assert box["height"] >= 400


def test_the_notes_have_what_the_wall_has_and_what_a_leader_is_asked_about(reader: Reader) -> None:
    reader.open(f"{PRINCIPLE}/vaert")
    reader.page.get_by_role("link", name="Værtens noter").click()
    assert reader.heading == "Når tillid forpligter!"
    for text in (
        "Hvilke beslutninger kan I flytte tættere på borgeren i morgen?",
        "Øvelse",
        "Kontakt ikke oplyst",
        "2 → 1",
    ):
        assert text in reader.text, text
    reader.follow("Vis på væggen")
    assert reader.page.url.endswith(f"{PRINCIPLE}/vaert")
