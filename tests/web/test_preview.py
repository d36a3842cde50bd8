"""The pages of the editor's preview: drafts marked, problems on top; and nothing of it on the site itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.snapshot.previewing import Preview
from tests.support.corpus import CASE, MINIMAL, write_tree
from tests.support.html import read_html
from tests.support.http import Answer
from tests.support.pages import MISSING, PAGES
from tests.support.publishing import a_page
from tests.support.site import Site, previewing
from tests.web.test_valid_html import faults

CASE_FILE = "cases/frederikshavn-fastholdelsessamtaler.md"
ADDRESS = "/cases/frederikshavn-fastholdelsessamtaler"
BROKEN = CASE.replace("kommuner: [Frederikshavn]", "kommuner: [Frederikshavnn]")
DRAFT = CASE.replace("omfang:", "status: kladde\nomfang:")
WITHDRAWN = CASE.replace("omfang:", "status: tilbagetrukket\nbegrundelse: Et ønske.\nomfang:")
WARNED = MINIMAL["sider/om.md"] + "\nHer er er to ens ord.\n"
OWN_PAGES = ("/", "/soeg?q=elever", "/cases", ADDRESS, "/om", "/tiltag/den-gode-praktikplads", "/status", MISSING)


class Editor:
    """Saves files and looks at pages."""

    def __init__(self, content: Path, site: Site, preview: Preview) -> None:
        self.content, self.site, self.preview = content, site, preview

    def save(self, files: dict[str, str]) -> None:
        write_tree(self.content, files)
        self.preview.look()

    def open(self, path: str) -> Answer:
        return self.site.get(path)

    def panel(self, path: str) -> str:
        """The panel's text on this page, with single spaces."""
        html = self.open(path).text
        start, end = html.index('<aside class="preview-panel"'), html.index("</aside>")
        return " ".join(read_html(html[start:end]).text.split())


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    content = write_tree(tmp_path / "content", MINIMAL)
    with previewing(content, tmp_path / "data") as (site, preview):
        yield Editor(content, site, preview)


@pytest.mark.parametrize("path", OWN_PAGES)
def test_every_page_has_the_panel_and_stays_valid(editor: Editor, path: str) -> None:
    assert editor.panel(path) == "Forhåndsvisning ingen problemer"
    editor.save({CASE_FILE: BROKEN, "sider/om.md": WARNED, "sider/ny.md": a_page("Ny", status="kladde")})
    assert "1 fejl og 1 advarsel" in editor.panel(path)
    html = editor.open(path).text
    assert faults(html) == []
    assert html.count("preview.js") == 1


def test_the_problems_of_the_page_come_first_with_file_and_line(editor: Editor) -> None:
    editor.save({CASE_FILE: BROKEN, "sider/om.md": WARNED})
    said = editor.panel(ADDRESS)
    mine = f"Fejl {CASE_FILE}:6:12 kommuner.0 »Frederikshavnn« findes ikke i ordlister/kommuner.yml."
    assert said.index(mine) < said.index("1 advarsel i andre filer") < said.index("Advarsel sider/om.md:11")
    assert "Mente du »Frederikshavn«?" in said
    assert "Siden viser det seneste indhold uden fejl, fra før kl. " in said
    assert "Tre samtaler holder flere" in editor.open(ADDRESS).text
    elsewhere = editor.panel("/om")
    assert elsewhere.index("Advarsel sider/om.md:11") < elsewhere.index("1 fejl i andre filer")
    assert "1 anden fil har fejl. Den vises" not in elsewhere
    assert "1 fil har fejl. Den vises med det seneste indhold uden fejl" in elsewhere


def test_errors_come_before_warnings(editor: Editor) -> None:
    doubled = BROKEN.replace("For mange", "For mange mange")
    editor.save({CASE_FILE: doubled.replace("aar: [2020]", "aar: [20]")})
    said = editor.panel(ADDRESS)
    assert said.index("aar.0") < said.index("to gange")


def test_a_page_that_never_could_be_read_shows_its_problems_where_it_should_be(editor: Editor) -> None:
    editor.save({"cases/ny-case.md": BROKEN})
    answer = editor.open("/cases/ny-case")
    assert answer.status == 404
    said = editor.panel("/cases/ny-case")
    assert "Filen har fejl, så siden kan ikke vises" in said
    assert "Fejl cases/ny-case.md:6:12" in said
    assert "1 ny fil har fejl og vises ikke endnu." in editor.panel("/")
    editor.save({"cases/ny-case.md": CASE.replace("titel: ", "titel: Også ", 1)})
    assert editor.open("/cases/ny-case").status == 200
    assert editor.panel("/cases/ny-case") == "Forhåndsvisning ingen problemer"


def test_drafts_are_marked_on_their_page_and_in_lists(editor: Editor) -> None:
    editor.save({CASE_FILE: DRAFT})
    assert "Kladde Læserne ser først siden, når den er udgivet." in editor.panel(ADDRESS)
    for path in ("/cases", "/soeg?q=frafald", "/tiltag/den-gode-praktikplads", "/temaer/elever-og-praktik"):
        assert '<span class="draft-badge">Kladde</span>' in editor.open(path).text, path
    editor.save({CASE_FILE: CASE})
    for path in (ADDRESS, "/cases", "/tiltag/den-gode-praktikplads"):
        assert "draft-badge" not in editor.open(path).text


def test_a_withdrawn_document_shows_what_its_readers_see(editor: Editor) -> None:
    editor.save({CASE_FILE: WITHDRAWN})
    answer = editor.open(ADDRESS)
    assert answer.status == 410
    assert "Et ønske." in answer.text


@pytest.mark.parametrize("path", [*OWN_PAGES, "/matrix", "/kort", "/resultater", "/kommuner", "/temaer", "/noegletal"])
def test_without_word_lists_the_pages_are_empty_and_say_why(tmp_path: Path, path: str) -> None:
    content = write_tree(tmp_path / "content", {**MINIMAL, "ordlister/temaer.yml": "["})
    with previewing(content, tmp_path / "data") as (site, preview):
        editor = Editor(content, site, preview)
        assert editor.open(path).status in {200, 404}
        assert "Ordlisterne har fejl, så ingen sider kan vises." in editor.panel(path)
        assert "ordlister/temaer.yml:1" in editor.panel(path)


def test_a_page_can_wait_for_the_next_version(editor: Editor) -> None:
    shown = editor.preview.state.version
    assert editor.open("/vis/udgave?efter=en-anden").json == {"version": shown}
    assert editor.open(f"/vis/udgave?efter={shown}").json == {"version": shown}
    editor.save({CASE_FILE: DRAFT})
    assert editor.open(f"/vis/udgave?efter={shown}").json == {"version": editor.preview.state.version}
    assert editor.preview.state.version != shown


@pytest.mark.parametrize("path", [*PAGES.values(), MISSING])
def test_the_site_itself_has_nothing_of_it(site: Site, path: str) -> None:
    html = site.get(path).text
    assert [word for word in ("preview", "draft-badge", "Forhåndsvisning", "Kladde") if word in html] == []


def test_the_site_itself_does_not_answer_for_it(site: Site) -> None:
    assert site.get("/vis/udgave").status == 404
