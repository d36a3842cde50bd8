"""A municipality's employee fills in `/bidrag` without JavaScript, mends what is wrong, and takes the file home."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from app.content.loader import load
from app.domain.documents import Case
from app.web.contribution.fields import FIELDS
from tests.support.axe import OF_COLOUR, violations
from tests.support.contribution import CONTRIBUTIONS, FILLED
from tests.support.corpus import MINIMAL, write_tree
from tests.support.reader import Reader, new_reader
from tests.support.site import Site

pytestmark = pytest.mark.browser


def fill_in(page: Page, fields: Mapping[str, str | tuple[str, ...]]) -> None:
    for name, value in fields.items():
        field = page.locator(f'[name="{name}"]')
        match FIELDS[name].control:
            case "select":
                field.select_option(value)
            case "boxes":
                for one in value:
                    page.locator(f'[name="{name}"][value="{one}"]').check()
            case "box":
                field.set_checked(bool(value))
            case _:
                field.fill(str(value))


def send(page: Page) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name="Tjek, og lav filen").click()


def described(field: Locator) -> str:
    """What a screen reader says of a field besides its name."""
    return str(
        field.evaluate(
            "field => field.getAttribute('aria-describedby').split(' ')"
            ".map(id => document.getElementById(id).textContent.trim()).join(' ')"
        )
    )


def test_from_an_empty_form_to_a_file_that_can_be_published(reader: Reader, tmp_path: Path) -> None:
    page = reader.page
    reader.follow("Sådan bidrager du")
    reader.follow("Udfyld skemaet")
    fill_in(page, {**FILLED, "titel": "", "kommuner.andre": "Sønderbog", "kontakter.0.samtykke": ""})
    send(page)

    assert reader.heading == "Fortæl om en case"
    assert page.title().startswith("Fejl: ")
    summary = page.get_by_role("region", name="3 ting skal rettes, før filen er klar")
    expect(summary).to_be_in_viewport()
    assert page.get_by_label("Resume").input_value() == FILLED["resume"]
    summary.get_by_role("link", name="Skriv en titel.").click()
    title = page.get_by_label("Titel (skal udfyldes)", exact=True)
    expect(title).to_be_focused()
    assert "Skriv en titel." in described(title)
    assert "Mente du »Sønderborg«?" in described(page.get_by_label("Andre kommuner, der var med"))

    fill_in(page, {name: FILLED[name] for name in ("titel", "kommuner.andre", "kontakter.0.samtykke")})
    send(page)
    assert reader.heading == "Filen er klar"
    assert "Hvert team planlægger selv." in page.get_by_role("article").inner_text()

    with page.expect_navigation():
        page.get_by_role("button", name="Ret i skemaet").click()
    page.get_by_label("Titel (skal udfyldes)", exact=True).fill("Færre ansigter i hjemmeplejen")
    send(page)
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Hent filen").click()
    name = downloading.value.suggested_filename
    assert name == "laesoe-faerre-ansigter-hjemmeplejen.md"
    content = write_tree(tmp_path, {**MINIMAL, f"cases/{name}": Path(downloading.value.path()).read_bytes()})
    corpus = load(content, today=date.today()).corpus
    assert corpus is not None
    (case,) = (document for document in corpus.documents if document.path == f"cases/{name}")
    assert isinstance(case, Case)
    assert case.title == "Færre ansigter i hjemmeplejen"
    assert case.municipalities == ("laesoe", "frederikshavn", "samsoe")


def test_the_form_is_filled_in_and_sent_with_the_keyboard_alone(large: Reader) -> None:
    large.open("/bidrag")
    page = large.page
    large.tab_to(page.get_by_label("Titel (skal udfyldes)", exact=True))
    page.keyboard.type("Faste teams")
    large.tab_to(page.get_by_label("Resume (skal udfyldes)"))
    page.keyboard.type("Læsø prøver faste teams.")
    large.tab_to(page.get_by_label("Kommune (skal udfyldes)", exact=True))
    page.keyboard.type("Læsø")
    large.tab_to(page.get_by_label("Faglig ledelse og ledelsesspænd"))
    page.keyboard.press("Space")
    large.tab_to(page.get_by_label("Det gjorde de (skal udfyldes)"))
    page.keyboard.type("Vi delte os i tre.")
    large.tab_to(page.get_by_label("Kildens titel (skal udfyldes)"))
    page.keyboard.type("Kommunens egne oplysninger")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert large.heading == "Filen er klar"


@pytest.mark.parametrize("name", CONTRIBUTIONS)
def test_axe_finds_nothing_on_what_is_answered(browser: Browser, site: Site, name: str, width: int) -> None:
    person = new_reader(browser, site.address, width, javascript=True)
    try:
        page = person.page
        person.open("/bidrag")
        fill_in(page, {key: value for key, value in CONTRIBUTIONS[name].items() if value})
        send(page)
        assert violations(page) == []
        page.emulate_media(color_scheme="dark")
        assert violations(page, rules=OF_COLOUR) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    finally:
        person.close()


def test_nothing_is_left_in_the_browser(large: Reader) -> None:
    large.open("/bidrag")
    fill_in(large.page, {"titel": "Hemmelig"})
    send(large.page)
    large.open("/bidrag")
    assert large.page.get_by_label("Titel (skal udfyldes)", exact=True).input_value() == ""
    assert large.page.evaluate("localStorage.length + sessionStorage.length") == 0
