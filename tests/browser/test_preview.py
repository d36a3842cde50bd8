"""An editor writes while the preview is open in a browser (JOURNEYS E1): the page follows by itself."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from app.cli import main
from app.settings import ROOT
from tests.support.command import preview
from tests.support.corpus import CASE
from tests.support.publishing import state_of
from tests.support.reader import new_reader

pytestmark = pytest.mark.browser

FILE = "cases/frederikshavn-fastholdelsessamtaler.md"
ADDRESS = "/cases/frederikshavn-fastholdelsessamtaler"
PATIENCE = 30_000
"""Milliseconds: a generous bound, since the tests run beside others. `scripts/benchmark_preview` measures the time."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the real content, to write in."""
    return shutil.copytree(ROOT / "content", tmp_path / "content")


@pytest.fixture
def page(browser: Browser, content: Path) -> Iterator[Page]:
    """A window on the preview. Whatever the page is, `stays` says that it was not loaded again."""
    with preview(content) as port:
        person = new_reader(browser, f"http://127.0.0.1:{port}", 1280, javascript=True)
        person.page.set_default_timeout(PATIENCE)
        yield person.page
        assert [text for text in person.complaints if "404" not in text] == []
        person.page.context.close()


def open_and_stay(page: Page, path: str) -> None:
    page.goto(path)
    page.evaluate("window.stays = true")


def expect_seen(page: Page, text: str | re.Pattern[str]) -> None:
    """The text comes, and the page was not loaded again."""
    expect(page.get_by_text(text).first).to_be_visible(timeout=PATIENCE)
    assert page.evaluate("window.stays")


def expect_gone(page: Page, text: str) -> None:
    expect(page.get_by_text(text)).to_have_count(0, timeout=PATIENCE)
    assert page.evaluate("window.stays")


def test_e1_what_is_saved_is_seen_without_loading_the_page(page: Page, content: Path) -> None:
    text = (content / FILE).read_text(encoding="utf-8")
    open_and_stay(page, ADDRESS)
    page.evaluate("scrollTo(0, 400)")
    (content / FILE).write_text(f"{text}\nKommunen har købt en tandemcykel.\n", encoding="utf-8")
    expect_seen(page, "Kommunen har købt en tandemcykel.")
    assert page.evaluate("scrollY") == 400
    # As many editors save: a new file takes the place of the old.
    (content / "cases/.gemmes").write_text(text.replace("titel: Tre", "titel: Fire"), encoding="utf-8")
    (content / "cases/.gemmes").replace(content / FILE)
    expect(page).to_have_title(re.compile("^Fire samtaler"), timeout=PATIENCE)
    expect_gone(page, "Kommunen har købt en tandemcykel.")


def test_e1_a_new_case_is_found_by_search_facets_and_its_municipality(page: Page, content: Path) -> None:
    case = CASE.replace("[Frederikshavn]", "[Læsø]").replace("titel: Tre samtaler", "titel: Tandemcykler")
    open_and_stay(page, "/cases/laesoe-tandemcykler")
    expect_seen(page, "Siden findes ikke")
    (content / "cases/laesoe-tandemcykler.md").write_text(
        case.replace("/pejlemaerker/kvalitetsarbejde-med-data", "").replace(
            "pejlemaerker: [kvalitetsarbejde-med-data]\n", ""
        ),
        encoding="utf-8",
    )
    assert main(["tjek", "--indhold", str(content)]) == 0
    expect_seen(page, "Tandemcykler holder flere i uddannelse")
    for path in ("/soeg?q=tandemcykler", "/soeg?kommune=laesoe", "/kommuner/laesoe"):
        page.goto(path)
        expect(page.locator("main").get_by_role("link", name="Tandemcykler holder flere").first).to_be_visible()


def test_a_broken_file_is_told_with_its_place_until_it_is_mended(page: Page, content: Path, real_data: Path) -> None:
    before = state_of(real_data)
    text = (content / FILE).read_text(encoding="utf-8")
    open_and_stay(page, ADDRESS)
    expect_seen(page, "ingen problemer")
    broken = text.replace("kommuner: [Frederikshavn]", "kommuner: [Frederikshavnn]")
    (content / FILE).write_text(broken.replace("titel: Tre", "titel: Fire"), encoding="utf-8")
    line = broken.splitlines().index("kommuner: [Frederikshavnn]") + 1
    expect_seen(page, f"{FILE}:{line}:12")
    expect_seen(page, "Mente du »Frederikshavn«?")
    expect_seen(page, re.compile(r"Siden viser det seneste indhold uden fejl, fra før kl\. \d\d\.\d\d\."))
    assert page.get_by_role("heading", level=1).inner_text().startswith("Tre samtaler")
    (content / FILE).write_text(text.replace("titel: Tre", "titel: Fire"), encoding="utf-8")
    expect_gone(page, "Mente du »Frederikshavn«?")
    expect_seen(page, "ingen problemer")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Fire samtaler"), timeout=PATIENCE)
    assert state_of(real_data) == before


def test_a_draft_is_marked_as_long_as_it_is_one(page: Page, content: Path) -> None:
    text = (content / FILE).read_text(encoding="utf-8")
    open_and_stay(page, ADDRESS)
    (content / FILE).write_text(text.replace("titel:", "status: kladde\ntitel:", 1), encoding="utf-8")
    expect_seen(page, "Læserne ser først siden, når den er udgivet.")
    (content / FILE).write_text(text, encoding="utf-8")
    expect_gone(page, "Læserne ser først siden, når den er udgivet.")


def test_many_files_at_once_end_as_they_were_written_last(page: Page, content: Path) -> None:
    open_and_stay(page, "/cases")
    for number in range(40):
        text = CASE.replace("titel: Tre", f"titel: Hold{number}").replace(
            "pejlemaerker: [kvalitetsarbejde-med-data]\n", ""
        )
        path = content / f"cases/hold-{number}.md"
        path.write_text(text[: len(text) // 2], encoding="utf-8")
        path.write_text(text, encoding="utf-8")
    expect_seen(page, "Hold39 samtaler holder flere i uddannelse")
    expect_seen(page, "ingen problemer")
    expect(page.get_by_text(re.compile(r"^Hold\d+ samtaler"))).to_have_count(40, timeout=PATIENCE)
