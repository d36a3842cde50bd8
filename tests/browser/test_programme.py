"""A workshop's programme in a room (JOURNEYS F4): composed without JavaScript, shared, shown on a wall, printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.pages import PROGRAMME
from tests.support.qr import codes_in_pdf, codes_in_picture
from tests.support.reader import Reader, reading
from tests.support.site import PUBLIC_ADDRESS, Site

pytestmark = pytest.mark.browser

POINTS = (
    ("Velkomst", "5"),
    ("Vejen til pejlemærkerne", "10"),
    ("Case fra Sønderborg", "15"),
    ("Dyk ned i et pejlemærke", "30"),
    ("Case fra Ikast-Brande", "15"),
    ("Feedback", "10"),
)
CASES = {
    "Case fra Sønderborg": ("Sønderborg", "Én ledelse for hjemmepleje og sygepleje"),
    "Case fra Ikast-Brande": ("Ikast-Brande", "Én faglig metode fra chef til medarbejder"),
}


@pytest.fixture
def composed(reader: Reader) -> Reader:
    """Who has come from the front page and composed the day's programme."""
    reader.follow("Workshops")
    reader.follow("Byg jeres eget program")
    for text, minutes in POINTS:
        add(reader, text, minutes, *CASES.get(text, ("", "")))
    return reader


def add(reader: Reader, text: str, minutes: str, search: str, title: str) -> None:
    main = reader.page.get_by_role("main")
    new = main.locator(".agenda__add")
    new.get_by_label("Punkt", exact=True).fill(text)
    new.get_by_label("Minutter").fill(minutes)
    new.get_by_label("Case eller tiltag").fill(search)
    press(reader, "Tilføj")
    if title:
        press(reader, f"Vælg {title}")


def press(reader: Reader, name: str) -> None:
    button = reader.page.get_by_role("main").get_by_role("button", name=name, exact=True).first
    with reader.page.expect_navigation():
        button.click()


def texts(reader: Reader) -> list[str]:
    fields = reader.page.locator(".agenda-point__text input")
    return list(fields.evaluate_all("fields => fields.map(field => field.value)"))


def test_f4_the_day_s_programme_takes_85_minutes_and_the_link_reproduces_it(composed: Reader) -> None:
    assert "I alt 85 minutter." in composed.text
    assert texts(composed) == [text for text, _ in POINTS]
    other = composed.open_elsewhere(composed.page.url.split("#")[0])
    assert "I alt 85 minutter." in other.text
    assert texts(other) == texts(composed)


@pytest.mark.parametrize(
    ("point", "kind", "path"),
    [
        ("Case fra Sønderborg", "Case", "/cases/soenderborg-faglig-ledelse"),
        ("Case fra Ikast-Brande", "Kort eksempel", "/cases/ikast-brande-personcentreret-omsorg"),
    ],
)
def test_f4_each_case_opens_and_says_what_it_is(composed: Reader, point: str, kind: str, path: str) -> None:
    title = CASES[point][1]
    assert f"{kind}: {title}" in composed.text
    composed.follow(title)
    assert composed.page.url.endswith(path)
    assert composed.text.startswith(kind)


def test_f4_points_move_change_and_go_and_the_times_follow(composed: Reader) -> None:
    composed.page.get_by_label("Start kl.").fill("kl. 9")
    press(composed, "Opdatér")
    assert "6. 10.15–10.25" in composed.text
    assert "I alt 85 minutter, kl. 9.00–10.25." in composed.text
    press(composed, "Op Feedback")
    assert texts(composed)[-2:] == ["Feedback", "Case fra Ikast-Brande"]
    expect(composed.page.get_by_role("button", name="Op Feedback")).to_be_in_viewport()
    press(composed, "Ned Velkomst")
    assert texts(composed)[:2] == ["Vejen til pejlemærkerne", "Velkomst"]
    press(composed, "Fjern Velkomst")
    composed.page.get_by_label("Minutter til punkt 1").fill("20 min.")
    composed.page.keyboard.press("Enter")
    composed.page.wait_for_url(re.compile("min=20"))
    assert "I alt 90 minutter, kl. 9.00–10.30." in composed.text


def test_a_pejlemærke_is_chosen_from_the_seven(reader: Reader) -> None:
    reader.open("/workshops/byg")
    choice = reader.page.get_by_label("Pejlemærke")
    assert choice.locator("option").count() == 1 + 7
    choice.select_option("Når tillid forpligter!")
    press(reader, "Tilføj")
    assert texts(reader) == ["Når tillid forpligter!"]
    assert "Pejlemærke: Når tillid forpligter!" in reader.text


def test_the_code_leads_to_the_same_programme(reader: Reader) -> None:
    reader.open(f"/workshops/byg?{PROGRAMME}")
    assert codes_in_picture(reader.page.locator(".qr").screenshot(scale="css")) == [
        f"{PUBLIC_ADDRESS}/workshops/byg?{PROGRAMME}"
    ]
    assert reader.page.get_by_label("Link").input_value() == f"{PUBLIC_ADDRESS}/workshops/byg?{PROGRAMME}"


@pytest.fixture
def wall(browser: Browser, site: Site) -> Iterator[Page]:
    with reading(browser, site, 1280, javascript=True) as person:
        person.open(f"/workshops/byg?{PROGRAMME}")
        person.follow("Vis på væggen")
        yield person.page


def test_on_the_wall_keys_lead_and_the_clock_is_set_to_each_point(wall: Page) -> None:
    time = wall.get_by_role("timer")
    seen = []
    for number in range(1, wall.locator(".slide").count() + 1):
        expect(wall.locator(f"#trin-{number}")).to_be_in_viewport(ratio=0.9)
        seen.append((wall.locator(f"#trin-{number} :is(h1, h2)").inner_text(), number))
        wall.keyboard.press("ArrowRight")
    titles = [title for title, _ in seen]
    assert [title for title in titles if title in dict(POINTS)] == [text for text, _ in POINTS]
    assert titles[-1] == "Programmet på telefonen"
    for text, number in seen:
        if text in dict(POINTS):
            wall.goto(wall.url.split("#")[0] + f"#trin-{number}")
            expect(time).to_have_text(f"{dict(POINTS)[text]}:00")


def test_a_clock_that_runs_is_left_alone(wall: Page) -> None:
    wall.clock.install()
    wall.goto(wall.url.split("#")[0] + "#trin-2")
    wall.reload()
    expect(wall.get_by_role("timer")).to_have_text("5:00")
    wall.get_by_role("button", name="Start uret").click()
    wall.clock.run_for(60_000)
    wall.keyboard.press("ArrowRight")
    expect(wall.locator("#trin-3")).to_be_in_viewport(ratio=0.9)
    expect(wall.get_by_role("timer")).to_have_text("4:00")
    wall.get_by_role("button", name="Nulstil uret").click()
    expect(wall.get_by_role("timer")).to_have_text("10:00")


@pytest.mark.parametrize(
    "address",
    [f"/workshops/byg/vaert?{PROGRAMME}", "/workshops/workshop-faglig-ledelse-paa-aeldreomraadet/vaert"],
)
def test_each_point_fits_the_screen_in_large_letters(browser: Browser, site: Site, address: str) -> None:
    with reading(browser, site, 1280) as person:
        person.open(address)
        sizes = "all => all.map(e => parseFloat(getComputedStyle(e).fontSize))"
        assert min(person.page.locator(".slide__text > *").evaluate_all(sizes)) >= 40
        assert set(person.page.locator(".slide").evaluate_all("all => all.map(s => s.offsetHeight)")) == {800}


def test_the_run_sheet_is_one_page_with_every_point_and_a_code(browser: Browser, site: Site) -> None:
    with reading(browser, site, 1280) as person:
        person.open(f"/workshops/byg?{PROGRAMME}")
        person.follow("Køreplan til print")
        pdf = person.page.pdf(prefer_css_page_size=True)
    pages = text_of(pdf)
    assert len(pages) == 1
    for text, minutes in POINTS:
        assert re.search(rf"{minutes} \d\. {text}", pages[0]), text
    assert "9.15–9.30" in pages[0]
    assert f"{PUBLIC_ADDRESS}/cases/soenderborg-faglig-ledelse" in pages[0].replace(" ", ""), "broken over two lines"
    assert "Noter" in pages[0]
    assert "titel=" not in pages[0], "nobody types the programme's own address"
    assert codes_in_pdf(pdf) == [[f"{PUBLIC_ADDRESS}/workshops/byg?{PROGRAMME}"]]


def test_a_long_run_sheet_cuts_no_point_in_two(browser: Browser, site: Site) -> None:
    with reading(browser, site, 1280) as person:
        person.open("/workshops/byg/print?start=9.00" + "".join(f"&punkt=Punkt+nummer+{n}&min=5" for n in range(1, 41)))
        pages = text_of(person.page.pdf(prefer_css_page_size=True))
    assert len(pages) > 2
    found = [int(number) for page in pages for number in re.findall(r"Punkt nummer (\d+)", page)]
    assert found == list(range(1, 41))
    assert all("Noter" in page for page in pages if "Punkt nummer" in page), "the heading is repeated"


def text_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        texts = [page.get_textpage().get_text_range() for page in document]
        # The library gives U+FFFE for a hyphen at the end of a line.
        return [" ".join(text.replace("\ufffe", "-").split()) for text in texts]
    finally:
        document.close()
