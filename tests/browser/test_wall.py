"""What is shown on a wall is seen whole, in the windows of projectors and laptops, with and without JavaScript."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from urllib.parse import urlencode

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from app.domain.addresses import address_of
from app.domain.documents import Case, GuidingPrinciple
from app.web.formatting import clock
from tests.support.pages import PROGRAMME
from tests.support.qr import codes_in_picture
from tests.support.reader import reading
from tests.support.site import PUBLIC_ADDRESS, Site

pytestmark = pytest.mark.browser

WINDOWS = {(1280, 720): "projector", (1366, 768): "laptop", (1366, 625): "laptop, with the browser's own bars"}
SMALLEST = 40
"""Pixels of a letter, from 1280 px wide."""
NOTE = "Ring+til+dem+i+marts,+og+h%C3%B8r,+hvad+de+ville+g%C3%B8re+om,+hvis+de+skulle+begynde+forfra+i+dag.+" * 2
PRINCIPLE = "/pejlemaerker/naar-tillid-forpligter"
WORKSHOP = "/workshops/workshop-faglig-ledelse-paa-aeldreomraadet"
COLLECTED = (
    "/samling?navn=N%C3%A5r+kvalitetsarbejder+tr%C3%A6kker+p%C3%A5+data&dok=/cases/haderslev-selvstyrende-teams"
    "&dok=/cases/gladsaxe-feedback-fra-familier&dok=/cases/kolding-ledelsesnetvaerk-i-dagtilbud"
)
SHOWN = {
    "principle": f"{PRINCIPLE}/vaert",
    "workshop": f"{WORKSHOP}/vaert",
    "programme": f"/workshops/byg/vaert?{PROGRAMME}",
    "collection": COLLECTED.replace("/samling", "/samling/vaert"),
}
DAY = (
    "Velkomst og kort om dagen",
    "Oplæg: Når tillid forpligter i ældreplejen",
    "Case fra Sønderborg om én ledelse for hjemmepleje og sygepleje",
    "Pause",
    "Gruppearbejde om dilemmaer i hverdagen",
    "Kompetenceudviklingsaktiviteter og sundhedsplejerskeordningen",
    "Opsamling i plenum",
)

# Each line of text on the slides, with its place, and whether it lies between the bar and the window's lower edge.
_LINES = """() => {
    const top = Math.max(document.querySelector(".wall__bar").getBoundingClientRect().bottom, 0);
    const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const lines = [];
    while (texts.nextNode()) {
        if (!texts.currentNode.data.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        for (const box of range.getClientRects())
            lines.push([`${Math.round(box.left)} ${Math.round(box.top + scrollY)} ${texts.currentNode.data.trim()}`,
                        box.top >= top - 1 && box.bottom <= innerHeight + 1]);
    }
    return lines;
}"""

_TALLER = """() => {
    const slides = [...document.querySelectorAll(".slide")];
    return slides.filter(slide => slide.offsetHeight > innerHeight).map(slide => slide.innerText);
}"""


@contextmanager
def wall(
    browser: Browser, site: Site, address: str, window: tuple[int, int], *, javascript: bool = True
) -> Iterator[Page]:
    with reading(browser, site, 1280, javascript=javascript) as person:
        person.page.set_viewport_size({"width": window[0], "height": window[1]})
        person.open(address)
        yield person.page


def shown(page: Page) -> set[str]:
    """The lines that are seen whole."""
    return {line for line, is_seen in page.evaluate(_LINES) if is_seen}


def everything(page: Page) -> set[str]:
    return {line for line, _ in page.evaluate(_LINES)}


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("window", WINDOWS, ids=WINDOWS.values())
def test_every_slide_of_ours_is_seen_whole_in_large_letters(
    browser: Browser, site: Site, window: tuple[int, int], *, javascript: bool
) -> None:
    principles = [document for document in site.documents if isinstance(document, GuidingPrinciple)]
    cases = [address_of(document) for document in site.documents if isinstance(document, Case)]
    with_notes = "/samling/vaert?" + "&".join(f"dok={case}&note={NOTE}" for case in cases[:50])
    with wall(browser, site, SHOWN["programme"], window, javascript=javascript) as page:
        for address in (*(f"{address_of(one)}/vaert" for one in principles), *SHOWN.values(), with_notes):
            page.goto(address)
            assert page.evaluate(_TALLER) == [], address
            sizes = page.locator(".slide__text > *, .slide__agenda *").evaluate_all(
                "all => all.map(e => parseFloat(getComputedStyle(e).fontSize))"
            )
            assert min(sizes) >= SMALLEST, address


@pytest.mark.parametrize("forward", ["ArrowRight", "Space", "PageDown"])
def test_keys_show_the_rest_of_a_slide_before_they_lead_on(browser: Browser, site: Site, forward: str) -> None:
    with wall(browser, site, SHOWN["workshop"], (1280, 400)) as page:
        assert page.evaluate(_TALLER) != [], "this window is too low for some slides"
        last = page.locator(".slide").last
        seen = shown(page)
        for _ in range(3 * page.locator(".slide").count()):
            page.keyboard.press(forward)
            page.wait_for_function("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
            seen |= shown(page)
        assert everything(page) - seen == set()
        expect(last).to_be_in_viewport()


def test_keys_that_lead_back_show_the_top_of_a_slide_first(browser: Browser, site: Site) -> None:
    with wall(browser, site, SHOWN["workshop"], (1280, 400)) as page:
        number = next(
            n for n, text in enumerate(page.locator(".slide").all_inner_texts(), 1) if "pejlemærker\n" in text
        )
        page.goto(f"{page.url}#trin-{number}")
        start = page.evaluate("scrollY")
        page.keyboard.press("ArrowRight")
        page.wait_for_function(f"scrollY > {start}")
        page.keyboard.press("ArrowLeft")
        page.wait_for_function(f"scrollY === {start}")
        page.keyboard.press("ArrowLeft")
        page.wait_for_function(f"scrollY < {start}")


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("window", [(1280, 720), (320, 568)])
def test_nothing_lies_over_a_slide_before_the_font_has_come(
    browser: Browser, site: Site, window: tuple[int, int], *, javascript: bool
) -> None:
    context = browser.new_context(
        base_url=site.address, viewport={"width": window[0], "height": window[1]}, java_script_enabled=javascript
    )
    try:
        page = context.new_page()
        page.route(re.compile(r"\.woff2"), lambda route: route.abort())
        page.goto(SHOWN["principle"])
        for number in range(1, page.locator(".slide").count() + 1):
            page.goto(f"{SHOWN['principle']}#trin-{number}")
            text = page.locator(f"#trin-{number} .slide__text").bounding_box()
            bar = page.locator(".wall__bar").bounding_box()
            assert text
            assert bar
            assert bar["y"] == 0, "ways out and clock are there on every slide"
            assert text["y"] >= bar["height"]
        middles = page.locator(".clock > :not(.visually-hidden)").evaluate_all(
            "all => all.map(e => { const box = e.getBoundingClientRect(); return Math.round(box.top + box.bottom); })"
        )
        assert max(middles, default=0) - min(middles, default=0) <= 2, "the clock is one row"
        assert page.evaluate("document.documentElement.scrollWidth") <= window[0]
    finally:
        context.close()


@pytest.mark.parametrize("name", SHOWN)
def test_ways_out_stand_on_every_slide(browser: Browser, site: Site, name: str) -> None:
    with wall(browser, site, SHOWN[name], (1366, 625), javascript=False) as page:
        page.locator(".slide").last.scroll_into_view_if_needed()
        expect(page.get_by_role("link", name="Luk")).to_be_in_viewport(ratio=1)
        page.get_by_role("link", name="Luk").click()
        assert "/vaert" not in page.url


@pytest.mark.parametrize("name", SHOWN)
def test_the_last_slide_has_a_code_for_the_back_of_the_room(browser: Browser, site: Site, name: str) -> None:
    held = {
        "principle": PRINCIPLE,
        "workshop": WORKSHOP,
        "programme": f"/workshops/byg/print?{PROGRAMME}",
        "collection": COLLECTED,
    }
    for window in WINDOWS:
        with wall(browser, site, SHOWN[name], window) as page:
            page.keyboard.press("End")
            expect(page.locator(".slide__qr")).to_be_in_viewport(ratio=1)
            code = page.locator(".slide__qr svg").bounding_box()
            assert code
            assert code["height"] >= 0.75 * window[1]
            # As a telephone sees it from far away: four dots of the screen are one of its own.
            picture = Image.open(io.BytesIO(page.screenshot())).resize((window[0] // 4, window[1] // 4))
            far = io.BytesIO()
            picture.save(far, "PNG")
            assert codes_in_picture(far.getvalue()) == [PUBLIC_ADDRESS + held[name]]


def test_the_programme_stands_as_a_whole_on_the_first_slide(browser: Browser, site: Site) -> None:
    with wall(browser, site, SHOWN["programme"], (1280, 720), javascript=False) as page:
        assert page.locator("#trin-1").inner_text().split("\n")[0] == "I alt 85 minutter, kl. 9.00–10.25."
        lines = [text.split("\n") for text in page.locator("#trin-1 li").all_inner_texts()]
        assert lines[0] == ["9.00", "Velkomst"]
        assert lines[-1] == ["10.15", "Feedback"]
        page.get_by_role("link", name="Køreplan").click()
        assert page.url.endswith(f"/workshops/byg/print?{PROGRAMME}")
        page.goto(SHOWN["workshop"])
        assert page.locator("#trin-2 li").first.inner_text() == "Velkommen og kort om projektet"


@pytest.mark.parametrize("window", WINDOWS, ids=WINDOWS.values())
@pytest.mark.parametrize("points", [8, 14, 40])
def test_a_long_programme_is_seen_whole_on_several_slides_in_one_order(
    browser: Browser, site: Site, points: int, window: tuple[int, int]
) -> None:
    wanted = [text for _, text in zip(range(points), cycle(DAY), strict=False)]
    query = urlencode([("titel", "Temadag"), ("start", "8.00"), *(one for p in wanted for one in _timed(p))])
    with wall(browser, site, f"/workshops/byg/vaert?{query}", window, javascript=False) as page:
        assert page.evaluate(_TALLER) == []
        assert page.evaluate("document.documentElement.scrollWidth") == window[0]
        parts = page.locator(".slide--program")
        said = [text.split("\n")[0] for text in parts.all_inner_texts()]
        assert len(said) > 1
        assert said[0].startswith(f"Program 1 af {len(said)} · I alt {15 * points} minutter")
        assert said[1:] == [f"Program {number} af {len(said)}" for number in range(2, len(said) + 1)]
        lines = [text.split("\n") for text in parts.locator("li").all_inner_texts()]
        assert lines == [[clock(8 * 60 + 15 * n), text] for n, text in enumerate(wanted)]
        edges = parts.locator("li").evaluate_all("all => all.map(e => Math.round(e.getBoundingClientRect().left))")
        assert len(set(edges)) == 1, "one column"


def test_long_words_and_points_as_long_as_can_be_are_seen_whole(browser: Browser, site: Site) -> None:
    sentence = (
        "Vi drøfter i grupper, hvordan vi flytter beslutninger tættere på borgeren uden at miste overblikket over"
    )
    for text in ("Kompetenceudviklingsaktiviteter og sundhedsplejerskeordningen", sentence, "speciallæge" * 10):
        query = urlencode([("titel", "Temadag"), ("start", "8.00"), *(one for _ in range(14) for one in _timed(text))])
        with wall(browser, site, f"/workshops/byg/vaert?{query}", (1280, 720), javascript=False) as page:
            assert page.evaluate(_TALLER) == []
            assert page.evaluate("document.documentElement.scrollWidth") == 1280


def _timed(point: str) -> list[tuple[str, str]]:
    return [("punkt", point), ("min", "15")]


def test_a_point_and_its_questions_share_one_clock(browser: Browser, site: Site) -> None:
    with wall(browser, site, SHOWN["programme"], (1280, 720)) as page:
        time = page.get_by_role("timer")
        questions = page.locator(".slide--spoergsmaal").evaluate_all("all => all.map(slide => slide.id)")
        page.goto(f"{page.url}#{questions[0]}")
        page.reload()
        expect(time).to_have_text("30:00")
        page.get_by_role("button", name="−½ minut").click()
        page.keyboard.press("Space")
        expect(page.locator(f"#{questions[1]}")).to_be_in_viewport(ratio=0.9)
        expect(time).to_have_text("29:30")
        page.goto(f"{page.url.split('#')[0]}#{questions[-1]}")
        page.keyboard.press("Space")
        expect(time).to_have_text("15:00")


def test_own_points_are_as_large_as_questions(browser: Browser, site: Site) -> None:
    size = "heading => parseFloat(getComputedStyle(heading).fontSize)"
    with wall(browser, site, SHOWN["programme"], (1280, 720)) as page:
        own, question = (page.locator(f".slide--{kind} h2").first.evaluate(size) for kind in ("punkt", "spoergsmaal"))
        assert own == question > SMALLEST


def test_a_long_note_has_a_slide_of_its_own(browser: Browser, site: Site) -> None:
    case = "/cases/viborg-mindre-ledelsesspaend"
    with wall(
        browser, site, f"/samling/vaert?dok={case}&note=Ring+i+marts&dok=/tiltag/op-i-tid&note={NOTE}", (1280, 720)
    ) as page:
        slides = page.locator(".slide").all_inner_texts()
    assert len(slides) == 5
    assert "Ring i marts" in slides[1]
    assert "begynde forfra" not in slides[2]
    assert "begynde forfra" in slides[3]


def test_an_address_is_not_broken_inside_its_words(browser: Browser, site: Site) -> None:
    with wall(browser, site, SHOWN["principle"], (320, 568)) as page:
        page.keyboard.press("End")
        lines = page.locator(".slide__address").evaluate(
            """address => {
                const lines = new Map();
                const texts = document.createTreeWalker(address, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) for (let at = 0; at < texts.currentNode.length; at += 1) {
                    const range = document.createRange();
                    range.setStart(texts.currentNode, at);
                    range.setEnd(texts.currentNode, at + 1);
                    const top = Math.round(range.getBoundingClientRect().top);
                    lines.set(top, (lines.get(top) ?? "") + range.toString());
                }
                return [...lines.values()];
            }"""
        )
    assert len(lines) > 1
    assert [line for line in lines[:-1] if line[-1] not in "/-"] == []
