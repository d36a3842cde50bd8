"""The preview's snapshots: after any edits what a full build gives, drafts included, in a folder of its own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.content.loader import load
from app.domain.query import Query
from app.search.reader_text import parse
from app.settings import ROOT
from app.snapshot.building import build
from app.snapshot.finding import find
from app.snapshot.following import Follower
from app.snapshot.opened import Snapshot
from app.snapshot.previewing import Preview
from app.snapshot.store import Store
from tests.support.corpus import CASE, MINIMAL, write_tree
from tests.support.publishing import a_page, publish, state_of

CASE_FILE = "cases/frederikshavn-fastholdelsessamtaler.md"
ADDRESS = "/cases/frederikshavn-fastholdelsessamtaler"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_tree(tmp_path / "content", MINIMAL)


@pytest.fixture
def preview(content: Path, tmp_path: Path) -> Iterator[Preview]:
    """Not watching: it looks when it is told to."""
    made = Preview(content, tmp_path / "preview")
    yield made
    made.stop()


def title(preview: Preview, address: str = ADDRESS) -> str | None:
    with preview.follower.lend() as snapshot:
        document = snapshot.catalogue.document(address)
    return document.title if document else None


def answers(snapshot: Snapshot, texts: list[str]) -> list[object]:
    """Everything that pages are made of: documents, facets and what each text finds."""
    documents = snapshot.catalogue.documents(range(snapshot.catalogue.document_count))
    found = [find(snapshot, Query(text=text)) for text in texts]
    return [
        documents,
        snapshot.catalogue.facet_labels,
        snapshot.catalogue.vocabularies,
        [(hits.total, hits.hits, hits.buckets) for hits in found],
        [snapshot.index.match(parse(text)).scores for text in texts],
    ]


def test_after_edits_of_the_real_content_it_is_what_a_build_gives(tmp_path: Path) -> None:
    content = shutil.copytree(ROOT / "content", tmp_path / "content")
    preview = Preview(content, tmp_path / "preview")
    case, principle = content / CASE_FILE, content / "pejlemaerker/naar-tillid-forpligter.md"
    themes, new = content / "ordlister/temaer.yml", content / "cases/aabenraa-ny-case.md"
    sound = case.read_text(encoding="utf-8")
    edits = (
        (case, sound.replace("titel: Tre", "titel: Åh, tre") + "\nNu med robotstøvsugere.\n"),
        (case, sound.replace("temaer:", "tmaer:")),
        (new, CASE.replace("[Frederikshavn]", "[Aabenraa]")),
        (principle, principle.read_text(encoding="utf-8").replace("tillid", "selvtillid")),
        (case, sound + "\nNu med opvaskemaskiner.\n"),
        (themes, themes.read_text(encoding="utf-8").replace("navn: Elever", "navn: Lærlinge", 1)),
    )
    for path, text in edits:
        path.write_text(text, encoding="utf-8")
        preview.look()
    (content / "cases/aalborg-medicinrobot.md").unlink()
    for path in content.rglob("*.md"):
        path.write_text(path.read_text(encoding="utf-8").replace("aalborg-medicinrobot", "aalborg-dosisdispensering"))
    preview.look()
    loaded = load(content, today=date.today())
    assert loaded.corpus is not None, loaded.problems
    assert build(content, tmp_path / "data", today=date.today()).snapshot_id
    built = Follower(Store(tmp_path / "data"))
    texts = [
        "robotstøvsugere",
        "opvaskemaskiner",
        "selvtillid",
        "frafald sosu",
        *(d.title for d in loaded.corpus.documents),
    ]
    with built.lend() as anew, preview.follower.lend() as shown:
        assert answers(shown, texts) == answers(anew, texts)
    built.stop()
    preview.stop()


def test_while_the_index_is_written_the_new_pages_are_shown_with_the_old_search(
    content: Path, preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str | None, int, str]] = []
    before = preview.state.version

    def note() -> None:
        Follower.look(preview.follower)
        with preview.follower.lend() as snapshot:
            seen.append(
                (title(preview), len(snapshot.index.match(parse("robotstøvsuger")).scores), preview.state.version)
            )

    monkeypatch.setattr(preview.follower, "look", note)
    write_tree(content, {CASE_FILE: CASE.replace("titel: Tre", "titel: Nye") + "\nOg en robotstøvsuger.\n"})
    preview.look()
    assert [(new_title, found) for new_title, found, _ in seen] == [
        ("Nye samtaler holder flere i uddannelse", 0),
        ("Nye samtaler holder flere i uddannelse", 1),
    ]
    assert len({before, *(version for *_, version in seen), preview.state.version}) == 3


def test_drafts_are_shown_and_withdrawn_documents_are_not(content: Path, preview: Preview) -> None:
    withdrawn = CASE.replace("omfang:", "status: tilbagetrukket\nbegrundelse: Et ønske.\nomfang:")
    write_tree(content, {"sider/ny.md": a_page("Ny side", status="kladde"), CASE_FILE: withdrawn})
    preview.look()
    assert title(preview, "/ny") == "Ny side"
    assert preview.state.drafts == {"/ny"}
    assert title(preview) is None
    with preview.follower.lend() as snapshot:
        assert snapshot.catalogue.withdrawn(ADDRESS) == ("Tre samtaler holder flere i uddannelse", "Et ønske.")
        assert snapshot.index.match(parse("ny side")).scores


def test_a_broken_file_is_held_back_until_it_is_mended(content: Path, preview: Preview) -> None:
    broken = CASE.replace("titel: Tre", "titel: Nye").replace("temaer:", "tmaer:")
    write_tree(content, {CASE_FILE: broken, "sider/om.md": a_page("Helt om")})
    preview.look()
    assert title(preview) == "Tre samtaler holder flere i uddannelse"
    assert title(preview, "/om") == "Helt om"
    assert [problem.path for problem in preview.state.problems] == [CASE_FILE]
    since = preview.state.failing_since
    assert since is not None
    write_tree(content, {"sider/om.md": a_page("Endnu mere om")})
    preview.look()
    assert preview.state.failing_since == since
    write_tree(content, {CASE_FILE: broken.replace("tmaer:", "temaer:")})
    preview.look()
    assert title(preview) == "Nye samtaler holder flere i uddannelse"
    assert preview.state.problems == ()
    assert preview.state == replace(preview.state, failing_since=None, held_back={})


def test_nothing_is_done_when_nothing_is_touched(content: Path, preview: Preview) -> None:
    state = preview.state
    preview.look()
    write_tree(content, {"cases/.kladde.md.swp": b"\0", "_noter.txt": "x"})
    preview.look()
    assert preview.state is state


def test_a_file_that_is_replaced_by_renaming_is_seen(content: Path, preview: Preview) -> None:
    path, beside = content / CASE_FILE, content / "cases/.ny"
    beside.write_text(CASE.replace("Tre samtaler", "Sex samtaler"), encoding="utf-8")
    status = path.stat()
    os.utime(beside, ns=(status.st_atime_ns, status.st_mtime_ns))
    beside.replace(path)
    preview.look()
    assert title(preview) == "Sex samtaler holder flere i uddannelse"


def test_two_snapshots_are_kept_and_the_published_ones_are_left_alone(
    content: Path, preview: Preview, tmp_path: Path
) -> None:
    publish(content, tmp_path / "data")
    before = state_of(tmp_path / "data")
    for number in range(3):
        write_tree(content, {"sider/om.md": a_page(f"Om nummer {number}")})
        preview.look()
    assert len(state_of(tmp_path / "preview")[1]) == 2
    assert state_of(tmp_path / "data") == before


def test_content_that_was_never_readable_is_shown_when_it_is_mended(tmp_path: Path) -> None:
    content = tmp_path / "content"
    preview = Preview(content, tmp_path / "preview")
    assert preview.state.problems
    write_tree(content, MINIMAL)
    preview.look()
    assert title(preview) == "Tre samtaler holder flere i uddannelse"
    preview.stop()
