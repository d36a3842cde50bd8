"""A text checked against a snapshot is judged as `casebank tjek` judges it in its place among the files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.content.files import SourceFile
from app.content.loader import load
from app.settings import ROOT
from app.snapshot.checking import check_in
from app.snapshot.opened import Snapshot, open_snapshot
from app.snapshot.store import Store
from tests.support.corpus import CASE, MINIMAL, TODAY, write_tree
from tests.support.site import Site, publish

WITHDRAWN = CASE.replace("omfang:", "status: tilbagetrukket\nbegrundelse: Kommunen har bedt om det.\nomfang:")
FILES = {
    **MINIMAL,
    "cases/frederikshavn-fastholdelsessamtaler.md": CASE.replace("omfang:", "tidligere_slugs: [gammelt]\nomfang:"),
    "cases/trukket-tilbage.md": WITHDRAWN,
}
PATH = "cases/ny.md"
NEW = CASE.replace("titel: ", "titel: Også ", 1)
"""Not a copy of the one that is there."""


def source(text: str, stem: str = "ny") -> SourceFile:
    return SourceFile("cases", stem, f"cases/{stem}.md", text.encode())


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tree(tmp_path_factory.mktemp("content"), FILES)


@pytest.fixture(scope="module")
def snapshot(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    data = tmp_path_factory.mktemp("data")
    publish(content, data)
    store = Store(data)
    with closing(open_snapshot(store.folder(str(store.current_id())))) as opened:
        yield opened


def test_every_delivered_case_is_the_same_document_when_it_is_read_alone(site: Site) -> None:
    paths = sorted((ROOT / "content/cases").glob("*.md"))
    assert len(paths) > 50
    for path in paths:
        checked = check_in(site.snapshot, source(path.read_text(encoding="utf-8"), path.stem), TODAY)
        assert checked.document == site.snapshot.catalogue.document(f"/cases/{path.stem}")
        assert checked.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        NEW.replace("kommuner: [Frederikshavn]", "kommuner: [Sønderbog]"),
        NEW.replace("kommuner: [Frederikshavn]", "kommuner: [Frederikshavns Kommune]"),
        NEW.replace("temaer: [elever-og-praktik]", "temaer: [elever-og-praktk]\nukendt: x"),
        NEW.replace("tiltag: [den-gode-praktikplads]", "tiltag: [den-gode-praktikplds]"),
        NEW.replace("(/tiltag/den-gode-praktikplads)", "(/tiltag/den-gode-praktikplads#hvad-det-er)"),
        NEW.replace("(/tiltag/den-gode-praktikplads)", "(/tiltag/den-gode-praktikplads#hvad-det-er-og-hvorfor)"),
        NEW.replace("(/tiltag/den-gode-praktikplads)", "(/cases/gammelt)"),
        NEW.replace("(/tiltag/den-gode-praktikplads)", "(/cases/trukket-tilbage)"),
        NEW.replace("(/tiltag/den-gode-praktikplads)", "(/kommuner/horsens)"),
        NEW.replace("(/tiltag/den-gode-praktikplads)", "(/kommuner/horsns)"),
        NEW.replace("(/tiltag/den-gode-praktikplads)", "(/cases/ny)"),
        NEW.replace("efter: 4", "efter: 5"),
        NEW.replace("For mange", "For for mange"),
        NEW.replace("For mange", "SKRIV HER: For mange"),
        NEW.replace("---\n", "", 1),
        "",
    ],
)
def test_a_text_has_the_problems_that_it_would_have_as_a_file(text: str, snapshot: Snapshot, tmp_path: Path) -> None:
    among_others = load(write_tree(tmp_path / "content", {**FILES, PATH: text}), today=TODAY).problems
    expected = [problem for problem in among_others if problem.path == PATH]
    assert list(check_in(snapshot, source(text), TODAY).problems) == expected


def test_checking_leaves_no_trace(content: Path, snapshot: Snapshot) -> None:
    before = sorted(content.rglob("*"))
    check_in(snapshot, source(CASE), TODAY)
    assert sorted(content.rglob("*")) == before
    assert snapshot.catalogue.document("/cases/ny") is None
