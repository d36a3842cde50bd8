"""A leader collects cases for a meeting (JOURNEYS L7), and a facilitator shares them (F5), without JavaScript."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

import pypdfium2
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from app.domain.addresses import address_of
from app.domain.documents import Case
from app.web.formatting import danish_date
from tests.support.paper import printed
from tests.support.qr import codes_in_pdf, codes_in_picture
from tests.support.reader import Reader, is_search_for, reading
from tests.support.site import PUBLIC_ADDRESS, Site

pytestmark = pytest.mark.browser

VIBORG = "/cases/viborg-mindre-ledelsesspaend"
KOEGE = "/cases/koege-ledelsesfaellesskab-i-aeldreplejen"
SOENDERBORG = "/cases/soenderborg-faglig-ledelse"


def choose(page: Page, *addresses: str) -> None:
    for address in addresses:
        page.locator(f'input[name="dok"][value="{address}"]').check()


def titles(page: Page, number: int) -> list[str]:
    """The addresses of the documents in the collection, when there are so many."""
    expect(page.locator(".collection__items h2 a")).to_have_count(number)
    return page.locator(".collection__items h2 a").evaluate_all("all => all.map(a => a.pathname)")  # type: ignore[no-any-return]


def test_l7_three_cases_in_a_named_order_open_the_same_in_another_browser(
    reader: Reader, browser: Browser, site: Site, width: int
) -> None:
    page = reader.page
    reader.search("ledelsesspænd")
    choose(page, VIBORG, KOEGE)
    page.get_by_role("button", name="Føj de valgte til en samling").click()
    page.get_by_label("Samlingens navn").fill("Nærledelse")
    page.get_by_role("button", name="Gem navn og noter").first.click()
    assert reader.heading == "Nærledelse"
    page.get_by_label("Søg efter cases, tiltag og pejlemærker").fill("sønderborg faglig ledelse")
    page.get_by_label("Søg efter cases, tiltag og pejlemærker").press("Enter")
    page.wait_for_url(lambda url: is_search_for("sønderborg faglig ledelse", url))
    choose(page, SOENDERBORG)
    page.get_by_role("button", name="Føj de valgte til samlingen").click()
    first = titles(page, 3)
    assert sorted(first) == sorted([VIBORG, KOEGE, SOENDERBORG])
    assert first[-1] == SOENDERBORG
    page.locator(f'button[name="op"][value="{SOENDERBORG}"]').click()
    page.get_by_label("Note").first.fill("Ring til dem i marts")
    page.get_by_role("button", name="Gem navn og noter").first.click()
    order = titles(page, 3)
    assert order == [first[0], SOENDERBORG, first[1]]
    link = page.url
    with reading(browser, site, width) as other:
        other.page.goto(link)
        assert titles(other.page, 3) == order
        assert other.heading == "Nærledelse"
        assert other.page.get_by_label("Note").first.input_value() == "Ring til dem i marts"


def test_l7_what_is_typed_stays_while_one_finds_more(reader: Reader) -> None:
    page = reader.page
    reader.open(f"/samling?dok={VIBORG}&dok={KOEGE}")
    page.get_by_label("Samlingens navn").fill("Nærledelse")
    page.get_by_label("Note").last.fill("Ring til dem i marts")
    page.get_by_label("Søg efter cases, tiltag og pejlemærker").fill("sønderborg faglig ledelse")
    page.get_by_role("button", name="Søg", exact=True).last.click()
    assert "Samling »Nærledelse« (2 sider)" in reader.text
    choose(page, SOENDERBORG)
    page.get_by_role("button", name="Føj de valgte til samlingen").click()
    assert titles(page, 3) == [VIBORG, KOEGE, SOENDERBORG]
    assert reader.heading == "Nærledelse"
    assert page.get_by_label("Note").nth(1).input_value() == "Ring til dem i marts"


def test_l7_the_header_search_and_the_menu_lead_back_to_the_collection(reader: Reader) -> None:
    page = reader.page
    reader.open(f"/samling?navn=Nærledelse&dok={VIBORG}&note=Ring+i+marts")
    reader.search("ledelse")
    reader.follow("Kommuner")
    reader.follow("Sønderborg")
    page.locator(f'main h3 a[href^="{SOENDERBORG}?"]').click()
    page.get_by_role("link", name="Føj siden til samlingen").click()
    assert titles(page, 2) == [VIBORG, SOENDERBORG]
    added = page.get_by_text("Tilføjet: »Én ledelse")
    expect(added).to_be_focused()
    expect(added).to_be_in_viewport()
    page.get_by_label("Note").last.fill("Husk dem")
    page.get_by_role("button", name="Sammenlign", exact=True).click()
    assert reader.heading == "Sammenlign"
    page.get_by_role("link", name="Tilbage til samlingen").click()
    assert reader.heading == "Nærledelse"
    assert page.get_by_label("Note").first.input_value() == "Ring i marts"
    assert page.get_by_label("Note").last.input_value() == "Husk dem"
    assert "Siden er i samlingen" not in reader.text
    page.locator(".collection__items h2 a").first.click()
    assert "Siden er i samlingen" in reader.text
    page.get_by_role("link", name="Læg samlingen fra dig").click()
    assert urlsplit(page.url)[2:4] == (VIBORG, "")


@pytest.mark.parametrize("javascript", [False, True])
def test_the_keyboard_stays_where_one_is_at_work(browser: Browser, site: Site, width: int, *, javascript: bool) -> None:
    with reading(browser, site, width, javascript=javascript) as person:
        page = person.page

        def press(button: str, address: str) -> Locator:
            """Press a button of an item by keyboard, and give what has the focus then."""
            page.locator(f'button[name="{button}"][value="{address}"]').focus()
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return page.locator(":focus")

        person.open(f"/samling?dok={VIBORG}&dok={KOEGE}&dok={SOENDERBORG}&dok=/tiltag/op-i-tid")
        expect(press("op", SOENDERBORG)).to_have_attribute("id", "punkt-2")
        expect(page.locator("#punkt-2")).to_be_in_viewport()
        expect(press("ned", SOENDERBORG)).to_have_attribute("id", "punkt-3")
        expect(press("foerst", "/tiltag/op-i-tid")).to_have_attribute("id", "punkt-1")
        expect(press("fjern", SOENDERBORG)).to_have_attribute("id", "fjernet-3")
        assert titles(page, 3) == ["/tiltag/op-i-tid", VIBORG, KOEGE]
        page.get_by_role("button", name="Gem navn og noter").last.focus()
        page.keyboard.press("Enter")
        expect(page.locator("#gem")).to_be_focused()
        expect(page.locator("#gem")).to_be_in_viewport()
        expect(page.get_by_text("Gemt i linket.").last).to_be_visible()


def test_nothing_ticked_is_said_where_one_can_tick(reader: Reader) -> None:
    for button in ("Føj de valgte til en samling", "Sammenlign de valgte"):
        reader.open("/soeg?q=ledelse&type=case")
        reader.page.get_by_role("button", name=button).click()
        assert "Der er ikke valgt noget. Sæt flueben ved det, du vil have med." in reader.text
        assert reader.page.locator("#q").input_value() == "ledelse"
        assert reader.total == reader.page.locator(".card").count()


def test_what_is_ticked_stays_when_the_results_are_narrowed(reader: Reader) -> None:
    reader.open("/soeg?q=ledelsesspænd")
    choose(reader.page, VIBORG, KOEGE)
    handle = reader.page.locator(".search__facets > summary")
    if handle.is_visible():
        handle.click()
    reader.tick("Type", "Tiltag")
    reader.show_results()
    assert "2 valgt" in reader.text
    reader.page.get_by_role("button", name="Føj de valgte til en samling").click()
    assert sorted(titles(reader.page, 2)) == sorted([VIBORG, KOEGE])


def test_l7_on_paper_stand_contacts_addresses_and_sources(browser: Browser, site: Site) -> None:
    with reading(browser, site, 1280) as person:
        person.open(f"/samling?navn=Nærledelse&dok={VIBORG}&note=Ring+i+marts&dok={KOEGE}&dok={SOENDERBORG}")
        pdf = person.page.pdf(prefer_css_page_size=True)
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    flat = "".join(text.split())
    for words in (
        "Nærledelse",
        site.mail(VIBORG),
        *(contact.name for address in (VIBORG, KOEGE, SOENDERBORG) for contact in site.contacts(address)),
        "Ring i marts",
        "Kilde:",
    ):
        assert "".join(words.split()) in flat, words
    for address in (VIBORG, KOEGE, SOENDERBORG):
        assert PUBLIC_ADDRESS + address in flat
    assert "Flytop" not in flat
    assert "Gemnavn" not in flat
    (code, *more), *later = codes_in_pdf(pdf)
    assert code.startswith(f"{PUBLIC_ADDRESS}/samling?navn=N%C3%A6rledelse&dok={VIBORG}")
    assert not more
    assert not any(later), "the code stands on the first sheet, beside the name"


def test_a_long_collection_on_paper_begins_with_its_items(browser: Browser, site: Site) -> None:
    cases = [address_of(document) for document in site.documents if isinstance(document, Case)][:50]
    with reading(browser, site, 1280) as person:
        person.open("/samling?navn=Nærledelse" + "".join(f"&dok={case}&note=Tag+den+op" for case in cases))
        assert "Linket er så langt" in person.text
        paper = printed(person.page)
    assert paper.count(0, "Note: Tag den op") >= 2, "the first sheet has items"
    for text in ("samling?navn", "Linket er så langt", "Kopiér det"):
        assert not paper.has(text), text
    assert paper.has(f"Side {len(paper.sizes)} af {len(paper.sizes)}")
    built = date.fromisoformat(site.snapshot.manifest.built[:10])
    assert paper.count(0, f"50 sider. Fra Casebanken {danish_date(built)}.") == 1


def test_f5_three_cases_of_the_data_principle_are_collected_and_shared(reader: Reader) -> None:
    wanted = {
        "haderslev-selvstyrende-teams": "dashboard",
        "gladsaxe-feedback-fra-familier": "FIT",
        "kolding-ledelsesnetvaerk-i-dagtilbud": "data",
    }
    reader.follow("Pejlemærker")
    reader.follow("Når forbedrings- og kvalitetsarbejder trækker på data")
    for slug, word in wanted.items():
        reader.page.locator(f'main :is(h2, h3) a[href="/cases/{slug}"]').first.click()
        assert word in reader.text
        reader.page.go_back()
    reader.follow("Saml pejlemærket og dets cases")
    assert reader.heading == "Når forbedrings- og kvalitetsarbejder trækker på data"
    assert {f"/cases/{slug}" for slug in wanted} <= set(titles(reader.page, 5))
    for address in set(titles(reader.page, 5)) - {f"/cases/{slug}" for slug in wanted}:
        reader.page.locator(f'button[name="fjern"][value="{address}"]').click()
    assert set(titles(reader.page, 3)) == {f"/cases/{slug}" for slug in wanted}
    (code,) = codes_in_picture(reader.page.screenshot(full_page=True))
    assert code == PUBLIC_ADDRESS + "/samling?" + urlsplit(reader.page.url).query


def test_f5_a_principle_and_its_cases_join_the_collection_in_hand(reader: Reader) -> None:
    reader.open(f"/samling?navn=Torsdag&dok={VIBORG}&note=Husk")
    reader.follow("Pejlemærker")
    reader.follow("Når forbedrings- og kvalitetsarbejder trækker på data")
    reader.follow("Saml pejlemærket og dets cases")
    assert reader.heading == "Torsdag"
    assert titles(reader.page, 6)[:2] == [
        VIBORG,
        "/pejlemaerker/kvalitetsarbejde-med-data",
    ]
    assert reader.page.get_by_label("Note").first.input_value() == "Husk"
