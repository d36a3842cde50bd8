"""A workshop without a network (JOURNEYS F6): fetched as a zip, unpacked, and opened from a folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, Request, expect

from app.domain.addresses import address_of
from app.domain.documents import GuidingPrinciple
from tests.support.axe import violations
from tests.support.pack import COLLECTION, WORKSHOP
from tests.support.pages import PROGRAMME
from tests.support.qr import codes_in_pdf, codes_in_picture
from tests.support.reader import reading
from tests.support.site import PUBLIC_ADDRESS, Site

pytestmark = pytest.mark.browser

PRINCIPLE = "/pejlemaerker/naar-tillid-forpligter"
FOLDER = "Møde på Ærø 100 % #1"
"""A folder as people name them."""


@dataclass(slots=True)
class Offline:
    """A browser without a network, and what it complains of."""

    page: Page
    folder: Path
    complaints: list[str] = field(default_factory=list)

    def open(self, name: str) -> None:
        path, hash_sign, anchor = name.partition("#")
        self.page.goto((self.folder / path).as_uri() + hash_sign + anchor)

    def follow(self, text: str) -> None:
        with self.page.expect_navigation():
            self.page.get_by_role("link", name=text, exact=True).first.click()

    @property
    def heading(self) -> str:
        return self.page.get_by_role("heading", level=1).inner_text()


def fetched(browser: Browser, site: Site, address: str, folder: Path) -> Path:
    """The folder into which the zip is unpacked that one gets by clicking on the page at this address."""
    with reading(browser, site, 1280) as person:
        person.open(address)
        with person.page.expect_download() as download:
            person.page.get_by_text("Hent til brug uden net (zip)").click()
        assert re.fullmatch(r"casebanken-[a-z-]+\.zip", download.value.suggested_filename)
        target = folder / FOLDER
        with ZipFile(download.value.path()) as zip_file:
            zip_file.extractall(target)
    return target


def failed(request: Request) -> list[str]:
    """What a file that did not come is complained of; not when somebody has left the page before it came."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"{request.failure}: {request.url}"]


@contextmanager
def without_network(browser: Browser, folder: Path, *, javascript: bool = True) -> Iterator[Offline]:
    """Somebody who opens the folder's first page. Fails when the browser has complained of anything."""
    context = browser.new_context(offline=True, java_script_enabled=javascript, viewport={"width": 1280, "height": 800})
    try:
        person = Offline(context.new_page(), folder)
        person.page.on("console", lambda message: person.complaints.append(message.text))
        person.page.on("pageerror", lambda error: person.complaints.append(str(error)))
        person.page.on("requestfailed", lambda request: person.complaints.extend(failed(request)))
        person.page.on(
            "request",
            lambda request: person.complaints.extend(
                [f"asked for: {request.url}"] if not request.url.startswith(("file:", "data:")) else []
            ),
        )
        person.open("start.html")
        yield person
        assert person.complaints == []
    finally:
        context.close()


@pytest.fixture(scope="module")
def folder(browser: Browser, site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fetched(browser, site, WORKSHOP, tmp_path_factory.mktemp("pakke"))


@pytest.mark.parametrize("javascript", [True, False])
def test_f6_pages_cards_and_facilitator_view_lead_to_each_other(
    browser: Browser, folder: Path, *, javascript: bool
) -> None:
    with without_network(browser, folder, javascript=javascript) as person:
        assert person.heading == "Workshop: pejlemærker for faglig ledelse i ældreplejen"
        person.follow("Workshop: pejlemærker for faglig ledelse i ældreplejen")
        person.follow("Vis på væggen")
        assert person.page.locator(".slide").count() > 7
        person.follow("Luk")
        person.follow("Når tillid forpligter!")
        assert person.heading == "Når tillid forpligter!"
        person.follow("Vis på væggen")
        assert person.page.locator(".slide").count() == 11
        person.page.locator("#trin-1").get_by_role("link", name="Næste").click()
        expect(person.page.locator("#trin-2")).to_be_in_viewport(ratio=0.9)
        person.follow("Værtens noter")
        person.follow("Pejlemærkets side")
        person.follow("Print plakat, dialogkort og uddelingsark")
        person.follow("Dialogkort")
        assert person.page.locator("h1").inner_text() == "Print: Når tillid forpligter!"
        person.follow("Pejlemærkets side")
        person.page.locator("main h3 a").first.click()
        assert "/cases/" in person.page.url
        person.follow("Casebanken")
        assert person.page.url.endswith("/start.html")


def test_f6_keys_and_clock_lead_the_facilitator_view(browser: Browser, folder: Path) -> None:
    with without_network(browser, folder) as person:
        person.page.clock.install()
        person.open(f"{PRINCIPLE[1:]}/vaert.html")
        person.page.keyboard.press("ArrowRight")
        person.page.keyboard.press("Space")
        expect(person.page.locator("#trin-3")).to_be_in_viewport(ratio=0.9)
        assert person.page.url.endswith("/vaert.html#trin-3")
        expect(person.page.get_by_role("timer")).to_have_text("2:00")
        person.page.get_by_role("button", name="Start uret").click()
        person.page.clock.run_for(30_000)
        expect(person.page.get_by_role("timer")).to_have_text("1:30")


def test_f6_codes_hold_the_public_address(browser: Browser, folder: Path, site: Site) -> None:
    with without_network(browser, folder) as person:
        person.open(f"{PRINCIPLE[1:]}/vaert.html#trin-11")
        expect(person.page.locator("#trin-11")).to_be_in_viewport(ratio=0.9)
        assert codes_in_picture(person.page.screenshot()) == [PUBLIC_ADDRESS + PRINCIPLE]
        person.open("start.html")
        person.follow("Print: Dialogkort")
        codes = {code for codes in codes_in_pdf(person.page.pdf(prefer_css_page_size=True)) for code in codes}
    principles = [document for document in site.documents if isinstance(document, GuidingPrinciple)]
    assert codes >= {PUBLIC_ADDRESS + address_of(principle) for principle in principles}
    assert [code for code in codes if not code.startswith(f"{PUBLIC_ADDRESS}/pejlemaerker")] == []


def test_f6_every_kind_of_page_opens_with_its_own_style_and_no_complaint(browser: Browser, folder: Path) -> None:
    kinds = (
        "start.html",
        "workshops/*.html",
        "workshops/*/*.html",
        "cases/viborg-*",
        "tiltag/op-i-tid.html",
        "pejlemaerker/print*",
        f"{PRINCIPLE[1:]}/*",
    )
    names = [path.relative_to(folder).as_posix() for kind in kinds for path in sorted(folder.glob(kind))]
    assert len(names) >= 15
    with without_network(browser, folder) as person:
        for name in names:
            person.open(name)
            family = person.page.locator("body").evaluate("body => getComputedStyle(body).fontFamily")
            assert "Public Sans" in family, name
        assert person.page.evaluate("[...document.fonts].map(font => font.status)") == ["loaded"]


@pytest.mark.parametrize("width", [320, 1280])
def test_what_a_pack_has_otherwise_is_accessible(browser: Browser, site: Site, tmp_path: Path, width: int) -> None:
    folder = fetched(browser, site, COLLECTION, tmp_path)
    for scheme in ("light", "dark"):
        page = browser.new_page(offline=True, viewport={"width": width, "height": 800}, color_scheme=scheme)
        for name in ("start.html", "sider/samling.html", "cases/viborg-mindre-ledelsesspaend.html"):
            page.goto((folder / name).as_uri())
            assert violations(page) == [], name
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.close()


def test_f6_a_printed_page_has_public_addresses(browser: Browser, folder: Path) -> None:
    with without_network(browser, folder) as person:
        person.open(f"{PRINCIPLE[1:]}.html")
        document = pypdfium2.PdfDocument(person.page.pdf(prefer_css_page_size=True))
        text = "".join("".join(page.get_textpage().get_text_bounded().split()) for page in document)
        document.close()
    assert "Kopitilbrugudennet" in text
    assert f"({PUBLIC_ADDRESS}/cases/" in text
    assert ".html" not in text


def test_a_programme_from_a_pack_is_printed_without_its_address(browser: Browser, site: Site, tmp_path: Path) -> None:
    with without_network(browser, fetched(browser, site, f"/workshops/byg?{PROGRAMME}", tmp_path)) as person:
        person.open("workshops/byg/print.html")
        document = pypdfium2.PdfDocument(person.page.pdf(prefer_css_page_size=True))
        texts = ["".join(page.get_textpage().get_text_bounded().split()) for page in document]
        document.close()
    assert len(texts) == 1
    assert "Nyesteudgave" not in texts[0]


def test_a_meeting_paper_from_a_pack_begins_with_its_name(browser: Browser, site: Site, tmp_path: Path) -> None:
    with without_network(browser, fetched(browser, site, COLLECTION, tmp_path)) as person:
        person.open("sider/samling.html")
        document = pypdfium2.PdfDocument(person.page.pdf(prefer_css_page_size=True))
        text = "".join(document[0].get_textpage().get_text_bounded().split())
        document.close()
    assert "Nyesteudgave" not in text
    assert text.index("Møde&mad") < 60


def test_a_collection_opens_as_a_paper_for_the_meeting(browser: Browser, site: Site, tmp_path: Path) -> None:
    with without_network(browser, fetched(browser, site, COLLECTION, tmp_path)) as person:
        person.follow("Samlingen, også som mødepapir")
        assert person.heading == "Møde & mad"
        expect(person.page.get_by_text("Tag den først")).to_be_visible()
        person.follow("Flere ledere og mindre bøvl inden for samme ramme")
        person.page.go_back()
        person.follow("Vis på væggen")
        person.page.keyboard.press("End")
        expect(person.page.locator(".slide__qr")).to_be_in_viewport(ratio=1)
        assert codes_in_picture(person.page.screenshot()) == [PUBLIC_ADDRESS + COLLECTION]
