"""Content that is loaded again and again: the same as loading it anew, but for the files that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.last_readable import LastReadable, LastReadableLoader
from app.content.loader import load
from tests.support.corpus import CASE, MINIMAL, PRINCIPLE, TODAY, write_tree
from tests.support.publishing import a_page

CASE_FILE = "cases/frederikshavn-fastholdelsessamtaler.md"
THEMES = "ordlister/temaer.yml"
BROKEN_CASE = CASE.replace("temaer:", "tmaer:")

EDITS: tuple[dict[str, str | None], ...] = (
    {CASE_FILE: CASE.replace("Tre samtaler", "Fire samtaler")},
    {"sider/ny.md": a_page("Ny"), "sider/kladde.md": a_page("Kladde", status="kladde")},
    {CASE_FILE: BROKEN_CASE},
    {"sider/ny.md": a_page("Ny side") + "\nSe [kladden](/kladde) og [intet](/intet).\n"},
    {THEMES: MINIMAL[THEMES].replace("navn: ", "navn: Nyt ", 1)},
    {THEMES: "["},
    {CASE_FILE: CASE, "sider/ny.md": None},
    {THEMES: MINIMAL[THEMES]},
    {"pejlemaerker/kvalitetsarbejde-med-data.md": PRINCIPLE.replace("raekkefoelge: 7", "raekkefoelge: 6")},
    {"initiatives/den-gode-praktikplads.md": None},
    {**MINIMAL, "sider/billede.md": a_page("Billede") + "\n![Et diagram](/static/img/diagram.png)\n"},
)
"""What an editor saves, one after the other; `None` deletes a file."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_tree(tmp_path / "content", MINIMAL)


@pytest.fixture
def loader(content: Path) -> LastReadableLoader:
    return LastReadableLoader(content)


def titles(loaded: LastReadable) -> set[str]:
    return {document.title for document in loaded.corpus.documents}


def test_after_any_sequence_of_edits_it_is_what_a_first_loading_gives(content: Path, tmp_path: Path) -> None:
    static = tmp_path / "static"
    loader = LastReadableLoader(content, static=static)
    whole = 0
    for edit in EDITS:
        write_tree(content, {name: text for name, text in edit.items() if text is not None})
        for name in (name for name, text in edit.items() if text is None):
            (content / name).unlink()
        again, anew = loader.load(TODAY), load(content, today=TODAY, static=static)
        assert again.problems == anew.problems
        if anew.corpus is not None:
            whole += 1
            assert (again.corpus, again.held_back) == (anew.corpus, {})
    assert whole == 4
    assert again.problems, "the picture is not there yet"
    write_tree(static, {"img/diagram.png": b"x"})
    assert loader.load(TODAY).problems == load(content, today=TODAY, static=static).problems == ()


def test_only_the_broken_file_is_held_back(content: Path, loader: LastReadableLoader) -> None:
    loader.load(TODAY)
    write_tree(content, {CASE_FILE: BROKEN_CASE.replace("Tre", "Fem"), "sider/om.md": a_page("Helt om")})
    loaded = loader.load(TODAY)
    assert loaded.held_back == {CASE_FILE: True}
    assert {"Tre samtaler holder flere i uddannelse", "Helt om"} <= titles(loaded)


def test_a_file_that_never_could_be_read_is_left_out_and_may_be_referred_to(
    content: Path, loader: LastReadableLoader
) -> None:
    write_tree(content, {CASE_FILE: BROKEN_CASE})
    loaded = loader.load(TODAY)
    assert loaded.held_back == {CASE_FILE: False}
    assert len(loaded.corpus.documents) == 4, "those that refer to the case are shown"


def test_a_document_whose_reference_leads_nowhere_is_shown(content: Path, loader: LastReadableLoader) -> None:
    write_tree(content, {CASE_FILE: CASE.replace("/tiltag/den-gode-praktikplads", "/tiltag/findes-ikke")})
    loaded = loader.load(TODAY)
    assert [problem.path for problem in loaded.problems] == [CASE_FILE]
    assert loaded.held_back == {}
    assert "Tre samtaler holder flere i uddannelse" in titles(loaded)


def test_broken_word_lists_are_as_they_were(content: Path, loader: LastReadableLoader) -> None:
    before = loader.load(TODAY).corpus.vocabularies
    write_tree(content, {THEMES: "[", "sider/om.md": a_page("Helt om")})
    loaded = loader.load(TODAY)
    assert loaded.held_back == {THEMES: True}
    assert loaded.corpus.vocabularies == before
    assert "Helt om" in titles(loaded)


def test_without_word_lists_there_is_nothing_to_show_but_the_problems(
    content: Path, loader: LastReadableLoader
) -> None:
    write_tree(content, {THEMES: "["})
    loaded = loader.load(TODAY)
    assert loaded.corpus.documents == ()
    assert loaded.held_back == {THEMES: False}
    write_tree(content, {THEMES: MINIMAL[THEMES]})
    assert len(loader.load(TODAY).corpus.documents) == 5


def test_an_older_version_never_stands_beside_what_it_collides_with(content: Path, loader: LastReadableLoader) -> None:
    moved = "tidligere_slugs: [gammelt-navn]\nomfang:"
    write_tree(content, {CASE_FILE: CASE.replace("omfang:", moved)})
    loader.load(TODAY)
    other = CASE.replace("titel: Tre", "titel: Andre tre").replace("omfang:", moved)
    write_tree(content, {CASE_FILE: BROKEN_CASE, "cases/ny-case.md": other})
    assert len([document for document in loader.load(TODAY).corpus.documents if document.former_slugs]) == 1


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    loaded = LastReadableLoader(tmp_path / "intet").load(TODAY)
    assert loaded.problems == load(tmp_path / "intet", today=TODAY).problems
    assert loaded.corpus.documents == ()
