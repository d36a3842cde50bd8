"""The facilitator's view (JOURNEYS F3): one thing at a time, large, led by keys, links or a finger."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.reader import Reader, reading
from tests.support.site import Site

pytestmark = pytest.mark.browser

PRINCIPLE = "/pejlemaerker/naar-tillid-forpligter"


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


def test_the_links_say_where_they_lead(wall: Page) -> None:
    slide = wall.locator("#trin-2")
    assert slide.get_by_role("link", name="Forrige: Når tillid forpligter!", exact=True).inner_text() == "Forrige"
    title = wall.locator("#trin-3 h2").inner_text()
    assert slide.get_by_role("link", name=f"Næste: {title}", exact=True).inner_text() == "Næste"
    assert wall.get_by_role("navigation").count() == 0, "eleven of them help nobody"


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
    led.context.new_cdp_session(led).send("Emulation.setPageScaleFactor", {"pageScaleFactor": 2})
    led.wait_for_function("visualViewport.scale === 2")
    led.evaluate(swipe, [600, 300])
    assert led.locator("#trin-1").bounding_box() is not None
    assert led.evaluate("scrollY") == 0, "who moves what is enlarged does not turn the page"


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
    led.get_by_role("button", name="+½ minut").click()
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


def test_full_screen_is_entered_and_left_with_its_button_alone(led: Page) -> None:
    led.keyboard.press("f")
    toggle = led.get_by_role("button", name="Fuld skærm", exact=True)
    expect(toggle).to_have_attribute("aria-pressed", "false")
    toggle.click()
    expect(toggle).to_have_attribute("aria-pressed", "true")
    toggle.click()
    expect(toggle).to_have_attribute("aria-pressed", "false")


def test_after_a_click_of_the_mouse_space_leads_on(led: Page) -> None:
    led.get_by_role("button", name="Start uret").click()
    led.keyboard.press("Space")
    expect_slide(led, 2)
    expect(led.get_by_role("button", name="Stop uret")).to_be_visible()
    led.get_by_role("button", name="Fuld skærm", exact=True).click()
    led.keyboard.press("Space")
    expect_slide(led, 3)
    expect(led.get_by_role("button", name="Fuld skærm", exact=True)).to_have_attribute("aria-pressed", "true")


def test_the_keyboard_reaches_the_clock_first_and_stays_there_until_it_leads_on(led: Page) -> None:
    led.goto(f"{led.url.split('#')[0]}#trin-3")
    led.get_by_role("link", name="Luk").focus()
    start = led.get_by_role("button", name="Start uret")
    for _ in range(3):
        led.keyboard.press("Tab")
    expect(start).to_be_focused()
    expect_slide(led, 3)
    stop = led.get_by_role("button", name="Stop uret")
    led.keyboard.press("Enter")
    expect(stop).to_be_focused()
    led.keyboard.press("Space")
    expect(start).to_be_focused()
    led.keyboard.press("Space")
    expect_slide(led, 3)
    led.keyboard.press("ArrowRight")
    expect_slide(led, 4)
    expect(led.locator("#trin-4")).to_be_focused()
    led.keyboard.press("Space")
    expect_slide(led, 5)
    expect(stop).to_be_visible()


def test_what_is_read_aloud_begins_with_what_is_seen(led: Page) -> None:
    for control in led.locator("button, a").all():
        name = control.get_attribute("aria-label")
        assert name is None or name.startswith(control.inner_text())


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
