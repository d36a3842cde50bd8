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
    if title:
        new.get_by_label("Case eller tiltag").fill(search)
        press(reader, "Søg efter en case eller et tiltag")
        press(reader, f"Vælg {title}")
    else:
        press(reader, "Tilføj")


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
    press(composed, "Gem navn og start")
    assert "6. 10.15–10.25" in composed.text
    assert "I alt 85 minutter, kl. 9.00–10.25." in composed.text
    press(composed, "Flyt op punkt 6: Feedback")
    assert texts(composed)[-2:] == ["Feedback", "Case fra Ikast-Brande"]
    expect(composed.page.get_by_role("button", name="Flyt op punkt 5: Feedback")).to_be_in_viewport()
    press(composed, "Flyt ned punkt 1: Velkomst")
    assert texts(composed)[:2] == ["Vejen til pejlemærkerne", "Velkomst"]
    press(composed, "Fjern punkt 2: Velkomst")
    composed.page.get_by_label("Minutter til punkt 1").fill("20 min.")
    composed.page.keyboard.press("Enter")
    composed.page.wait_for_url(re.compile("min=20"))
    assert "I alt 90 minutter, kl. 9.00–10.30." in composed.text


def test_f4_the_editors_proposal_is_one_click_from_the_workshop(reader: Reader) -> None:
    reader.open("/workshops/workshop-faglig-ledelse-paa-aeldreomraadet")
    reader.follow("Byg videre på redaktionens forslag (85 minutter)")
    assert reader.heading == "Redaktionens forslag til program"
    assert "I alt 85 minutter." in reader.text
    assert texts(reader)[:5] == [text for text, _ in POINTS[:5]]
    press(reader, "Køreplan til print")
    reader.follow("Tilbage til programmet")
    assert texts(reader)[:5] == [text for text, _ in POINTS[:5]]


def test_what_is_typed_comes_along_to_the_wall_and_back(reader: Reader) -> None:
    reader.open("/workshops/byg?start=9.00&punkt=Velkomst&min=5")
    reader.page.get_by_label("Minutter til punkt 1").fill("20")
    press(reader, "Vis på væggen")
    assert "I alt 20 minutter, kl. 9.00–9.20." in reader.page.locator("#trin-1").inner_text()
    reader.follow("Luk")
    expect(reader.page.get_by_label("Minutter til punkt 1")).to_have_value("20")


def test_what_was_added_is_said_where_one_lands_and_only_there(reader: Reader) -> None:
    reader.open("/workshops/byg?punkt=Pause&min=10")
    add(reader, "Velkomst", "5", "", "")
    said = reader.page.get_by_text("Tilføjet: Velkomst, 5 minutter. I alt 15 minutter.")
    expect(said).to_be_in_viewport()
    expect(said).to_be_focused()
    expect(reader.page.get_by_label("Punkt", exact=True)).to_be_in_viewport()
    press(reader, "Gem ændringer")
    expect(said).to_be_hidden()
    expect(reader.page.get_by_role("heading", name="Program", exact=True)).to_be_focused()


def test_nothing_to_add_is_said_at_the_field_in_which_one_lands(reader: Reader) -> None:
    reader.open("/workshops/byg?punkt=Pause")
    press(reader, "Tilføj")
    field = reader.page.get_by_label("Punkt", exact=True)
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(re.compile("^Fejl: Skriv et punkt, eller vælg en side."))
    expect(reader.page.locator("#nyt-fejl")).to_be_in_viewport()
    expect(reader.page).to_have_title(re.compile("^Fejl: "))


def test_wrong_minutes_are_mended_where_they_stand(reader: Reader) -> None:
    reader.open("/workshops/byg")
    add(reader, "Pause", "ti", "", "")
    assert "Punkt 1, Pause: »ti« kan ikke bruges." in reader.text
    reader.page.get_by_role("link", name=re.compile("^Punkt 1, Pause")).click()
    minutes = reader.page.get_by_label("Minutter til punkt 1")
    expect(minutes).to_be_focused()
    expect(minutes).to_have_value("ti")
    expect(minutes).to_have_accessible_description(re.compile("»ti« kan ikke bruges"))
    minutes.fill("10")
    press(reader, "Gem ændringer")
    assert "I alt 10 minutter." in reader.text
    expect(reader.page).not_to_have_title(re.compile("Fejl"))


def test_two_points_of_one_name_have_buttons_of_different_names(reader: Reader) -> None:
    reader.open("/workshops/byg?punkt=Pause&min=5&punkt=Pause&min=10&punkt=Pause&min=15")
    buttons = reader.page.locator(".agenda-point button")
    names = buttons.evaluate_all("all => all.map(button => button.textContent.trim())")
    assert len(names) == len(set(names)) == 7
    press(reader, "Fjern punkt 2: Pause")
    assert reader.page.url.endswith("?punkt=Pause&min=5&punkt=Pause&min=15#program")


@pytest.mark.parametrize("width", [320, 1280])
def test_buttons_keep_their_columns_and_everything_ends_at_one_edge(browser: Browser, site: Site, width: int) -> None:
    with reading(browser, site, width) as person:
        person.open(f"/workshops/byg?{PROGRAMME}&q=viborg")
        for name in ("up", "down", "remove"):
            lefts = person.page.locator(f".agenda-point__{name}").evaluate_all(
                "all => all.map(e => Math.round(e.getBoundingClientRect().left))"
            )
            assert len(set(lefts)) == 1, name
        edges = "all => all.map(e => Math.round(e.getBoundingClientRect().right))"
        whole = ".agenda__head, .agenda-point, .agenda__new, .agenda__search, .offers, #link"
        assert len(set(person.page.locator(whole).evaluate_all(edges))) == 1


def test_a_point_s_page_is_changed_by_its_address(reader: Reader) -> None:
    reader.open("/workshops/byg?punkt=Case&dok=/cases/soenderborg-faglig-ledelse")
    reader.page.get_by_text("Skift siden").click()
    reader.page.get_by_label("Eller adressen på en side i Casebanken til punkt 1").fill(
        f"{PUBLIC_ADDRESS}/pejlemaerker/naar-tillid-forpligter"
    )
    press(reader, "Gem ændringer")
    assert "Pejlemærke: Når tillid forpligter!" in reader.text
    assert "Sønderborg" not in reader.text


def test_a_point_that_is_there_gets_a_pejlemærke_from_the_list(reader: Reader) -> None:
    reader.open("/workshops/byg?punkt=Dyk+ned&punkt=Case&dok=/cases/soenderborg-faglig-ledelse")
    reader.page.get_by_text("Tilføj en side").click()
    reader.page.get_by_label("Pejlemærke til punkt 1").select_option("Når tillid forpligter!")
    reader.page.get_by_text("Skift siden").click()
    reader.page.get_by_label("Pejlemærke til punkt 2").select_option("Alle pejlemærker")
    press(reader, "Gem ændringer")
    assert "Pejlemærke: Når tillid forpligter!" in reader.text
    assert "Oversigt: Pejlemærker" in reader.text
    assert texts(reader) == ["Dyk ned", "Case"]


def test_what_is_found_can_be_read_before_it_is_chosen(reader: Reader) -> None:
    reader.open("/workshops/byg?punkt=Pause&nyt=Case&q=Ikast-Brande")
    assert "button--quiet" in str(reader.page.get_by_role("button", name="Tilføj", exact=True).get_attribute("class"))
    reader.follow("Én faglig metode fra chef til medarbejder")
    reader.page.go_back()
    press(reader, "Vælg Én faglig metode fra chef til medarbejder")
    assert texts(reader) == ["Pause", "Case"]


def test_a_pejlemærke_is_chosen_from_the_seven(reader: Reader) -> None:
    reader.open("/workshops/byg")
    choice = reader.page.get_by_label("Pejlemærke")
    assert choice.locator("option").all_inner_texts()[:2] == ["Intet", "Alle pejlemærker"]
    assert choice.locator("option").count() == 2 + 7
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
        press(person, "Vis på væggen")
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
    ("path", "field", "link"),
    [
        ("/workshops/byg?punkt=Velkomst&min=5", "#tekst-1", "Workshops"),
        ("/samling?dok=/tiltag/op-i-tid", "#note-1", "Op i tid"),
        ("/bidrag", "[name=titel]", "Pejlemærker"),
    ],
    ids=["programme", "collection", "contribution"],
)
def test_what_is_typed_is_there_when_one_comes_back(
    browser: Browser, site: Site, path: str, field: str, link: str
) -> None:
    with reading(browser, site, 1280) as person:
        person.open(path)
        person.page.locator(field).fill("Skrevet og ikke gemt")
        person.page.get_by_role("link", name=link, exact=True).first.click()
        person.page.go_back()
        expect(person.page.locator(field)).to_have_value("Skrevet og ikke gemt")


def test_a_clock_waits_for_its_point_and_each_point_has_its_own(browser: Browser, site: Site) -> None:
    with reading(browser, site, 1280, javascript=True) as person:
        person.page.clock.install()
        person.open("/workshops/byg/vaert?punkt=A&min=10&punkt=B&punkt=C&min=5#trin-2")
        time, keys = person.page.get_by_role("timer"), person.page.keyboard

        def led(key: str, step: int) -> None:
            keys.press(key)
            expect(person.page.locator(f"#trin-{step}")).to_be_in_viewport(ratio=0.9)

        person.page.get_by_role("button", name="Start uret").click()
        person.page.clock.run_for(60_000)
        person.page.get_by_role("button", name="Stop uret").click()
        led("ArrowLeft", 1)
        led("ArrowRight", 2)
        expect(time).to_have_text("9:00")
        led("ArrowRight", 3)
        expect(time).to_have_text("2:00")
        led("ArrowRight", 4)
        expect(time).to_have_text("5:00")
        led("ArrowLeft", 3)
        expect(time).to_have_text("2:00")


def test_the_run_sheet_is_one_page_with_every_point_and_a_code(browser: Browser, site: Site) -> None:
    with reading(browser, site, 1280) as person:
        person.open(f"/workshops/byg?{PROGRAMME}")
        press(person, "Køreplan til print")
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


def test_the_form_itself_is_a_line_for_each_point_on_paper(browser: Browser, site: Site) -> None:
    with reading(browser, site, 1280) as person:
        person.open(f"/workshops/byg?{PROGRAMME}")
        pages = text_of(person.page.pdf(prefer_css_page_size=True))
    assert len(pages) == 1
    for text, minutes in POINTS:
        assert re.search(rf"{text} Minutter( til punkt \d)? {minutes}\b", pages[0]), text
    for button in ("Flyt", "Gem", "Tilføj"):
        assert button not in pages[0]


def test_one_button_prints_the_run_sheet(browser: Browser, site: Site) -> None:
    with reading(browser, site, 320, javascript=True) as person:
        person.open(f"/workshops/byg/print?{PROGRAMME}")
        person.page.evaluate("window.print = () => { document.title = 'printet' }")
        person.page.get_by_role("button", name="Print køreplanen").click()
        assert person.page.title() == "printet"


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
