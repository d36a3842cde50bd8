"""JOURNEYS E1: an editor makes a case with the command, writes it, checks it, and readers find it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from playwright.sync_api import Browser, expect

from app.cli import main
from app.settings import ROOT
from tests.support.reader import reading
from tests.support.site import Site, serving
from tests.support.terminal import converse

pytestmark = pytest.mark.browser

SLUG = "lemvig-tre-plejehjem-deler-nattevagter"
ANSWERS = [
    "Tre plejehjem i Lemvig deler nattevagter\n",
    "Plejehjemmene i Lemvig låner hinandens nattevagter. Vikarerne er gået fra 120 til 45 timer om måneden.\n",
    "\n",  # the municipality is proposed from what was typed
    "arbejdstid-og-bemanding\n",
    "-\n",
    "frigiv-tid\n",
    *("Referat fra ældreudvalget, https://lemvig.example/referat\n", "\n"),
    "\n",
]
TEXTS = {
    "Udgangspunkt": "Hvert plejehjem havde sin egen nattevagt, og ved sygdom kom der en vikar.",
    "Det gjorde de": "De tre plejehjem lavede én fælles vagtplan for natten.",
    "Det kom der ud af det": "Brugen af vikarer er faldet fra 120 til 45 timer om måneden.",
    "Det krævede det": "En aftale med de faglige organisationer.",
}
RESULT = {"tekst": "Timer med vikar", "foer": "120", "efter": "45", "enhed": "timer om måneden"}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return shutil.copytree(ROOT / "content", tmp_path / "content")


@pytest.fixture
def own_site(tmp_path: Path, real_data: Path) -> Iterator[Site]:
    """The real site in a data folder of its own."""
    with serving(shutil.copytree(real_data, tmp_path / "data")) as running:
        yield running


def as_an_editor_fills_it_in(text: str) -> str:
    """The file with its texts written, some keys taken into use, and ready for readers."""
    for heading, written in TEXTS.items():
        text = re.sub(rf"(## {heading}\n\n)SKRIV HER.*", rf"\1{written}", text)
    text = re.sub(r"\n## Godt at vide\n\nSKRIV HER.*\n", "", text)
    text = text.replace("# fagomraader: []", "fagomraader: [aeldre-og-sundhed]")
    figures = re.search(r"# resultater:\n(?:#  .*\n)+", text)
    assert figures is not None
    block = re.sub(r"(?m)^# ", "", figures.group())
    for key, value in RESULT.items():
        block = block.replace(f"{key}:\n", f"{key}: {value}\n", 1)
    return text.replace(figures.group(), block).replace("status: kladde", "status: udgivet")


def wait_for_another_snapshot(site: Site) -> None:
    for _ in range(100):
        if site.get("/healthz").json["snapshot"] != site.snapshot.id:
            return
        Event().wait(0.05)
    pytest.fail("the site still serves the old snapshot")


def test_e1_a_case_made_with_the_command_is_found_by_readers(
    content: Path, own_site: Site, browser: Browser, capsys: pytest.CaptureFixture[str]
) -> None:
    session = converse(ANSWERS, "ny", "case", "--indhold", content)
    assert session.code == 0, session.shown
    assert "[Lemvig]: " in session.shown
    path = content / f"cases/{SLUG}.md"
    assert main(["tjek", "--indhold", str(content)]) == 0
    assert f"cases/{SLUG}.md:" in capsys.readouterr().out

    path.write_text(as_an_editor_fills_it_in(path.read_text(encoding="utf-8")), encoding="utf-8")
    assert main(["tjek", "--indhold", str(content)]) == 0
    told = capsys.readouterr().out
    assert SLUG not in told
    assert "0 fejl" in told
    assert main(["byg", "--indhold", str(content), "--data", str(own_site.data)]) == 0
    wait_for_another_snapshot(own_site)

    address = f"/cases/{SLUG}"
    with reading(browser, own_site, 1280) as reader:
        reader.open("/")
        reader.search("nattevagter plejehjem")
        assert reader.hits[0] == address
        reader.tick("Kommune", "Lemvig")
        reader.tick("Tema", "Arbejdstid, vagtplan og bemanding")
        reader.show_results()
        assert reader.hits == [address]
        reader.open("/kommuner/lemvig")
        assert address in reader.hits
        reader.follow("Tre plejehjem i Lemvig deler nattevagter")
        assert reader.heading == "Tre plejehjem i Lemvig deler nattevagter"
        expect(reader.page.get_by_role("main")).to_contain_text("Timer med vikar")
        assert "120" in reader.text
        assert "SKRIV HER" not in reader.text


def test_a_new_case_that_nobody_has_filled_in_is_not_published(
    content: Path, own_site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    session = converse(ANSWERS, "ny", "case", "--indhold", content)
    assert session.code == 0, session.shown
    assert main(["byg", "--indhold", str(content), "--data", str(own_site.data)]) == 0
    wait_for_another_snapshot(own_site)
    assert own_site.get(f"/cases/{SLUG}").status == 404
    path = content / f"cases/{SLUG}.md"
    path.write_text(path.read_text(encoding="utf-8").replace("status: kladde", "status: udgivet"), encoding="utf-8")
    assert main(["byg", "--indhold", str(content), "--data", str(own_site.data)]) == 1
    assert "Intet er udgivet" in capsys.readouterr().err
