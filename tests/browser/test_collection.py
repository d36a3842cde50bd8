"""A leader collects cases for a meeting (JOURNEYS L7), and a facilitator shares them (F5), without JavaScript."""

from __future__ import annotations

from datetime import date

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from app.domain.addresses import address_of
from app.domain.documents import Case
from app.web.formatting import danish_date
from tests.support.paper import printed
from tests.support.qr import codes_in_pdf, codes_in_picture
from tests.support.reader import Reader, reading
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
    return page.locator(".collection__items h2 a").evaluate_all("all => all.map(a => a.getAttribute('href'))")  # type: ignore[no-any-return]


def test_l7_three_cases_in_a_named_order_open_the_same_in_another_browser(
    reader: Reader, browser: Browser, site: Site, width: int
) -> None:
    page = reader.page
    reader.search("ledelsesspænd")
    choose(page, VIBORG, KOEGE)
    page.get_by_role("button", name="Føj de valgte til en samling").click()
    page.get_by_label("Samlingens navn").fill("Nærledelse")
    page.get_by_role("button", name="Gem navn og noter").click()
    assert reader.heading == "Nærledelse"
    page.get_by_label("Søg efter cases, tiltag og pejlemærker").fill("sønderborg faglig ledelse")
    page.get_by_label("Søg efter cases, tiltag og pejlemærker").press("Enter")
    choose(page, SOENDERBORG)
    page.get_by_role("button", name="Føj de valgte til samlingen").click()
    first = titles(page, 3)
    assert sorted(first) == sorted([VIBORG, KOEGE, SOENDERBORG])
    assert first[-1] == SOENDERBORG
    page.locator(f'button[name="op"][value="{SOENDERBORG}"]').click()
    page.get_by_label("Note").first.fill("Ring til dem i marts")
    page.get_by_role("button", name="Gem navn og noter").click()
    order = titles(page, 3)
    assert order == [first[0], SOENDERBORG, first[1]]
    link = page.url
    with reading(browser, site, width) as other:
        other.page.goto(link)
        assert titles(other.page, 3) == order
        assert other.heading == "Nærledelse"
        assert other.page.get_by_label("Note").first.input_value() == "Ring til dem i marts"


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
    (code,) = (code for codes in codes_in_pdf(pdf) for code in codes)
    assert code.startswith(f"{PUBLIC_ADDRESS}/samling?navn=N%C3%A6rledelse&dok={VIBORG}")


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
    assert code == PUBLIC_ADDRESS + "/samling?" + reader.page.url.split("?", 1)[1]
