"""Broken and hostile content is refused soon, in little memory, and the site that is running notices nothing.

What each of the trees is told, is in `tests/content/problems/`; this is about what it costs and what it leaves.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.settings import ROOT
from tests.content.fixtures import FIXTURES, expected
from tests.support.corpus import MINIMAL
from tests.support.hostile_content import BODIES, FRONT_MATTERS, WORD_LISTS
from tests.support.publishing import publish_files, state_of
from tests.support.site import Site, serving

SECONDS = 10
MEGABYTES = 512
BROKEN = [path for path in FIXTURES if " fejl: " in "\n".join(expected(path.read_text(encoding="utf-8")))]
TREES = [*map(str, BROKEN), *FRONT_MATTERS, *BODIES, *WORD_LISTS]
PAGE = "/cases/frederikshavn-fastholdelsessamtaler"

Builder = Callable[[str], dict[str, float]]


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site whose content is whole."""
    data = tmp_path_factory.mktemp("broken") / "data"
    publish_files(data, MINIMAL)
    with serving(data) as site:
        yield site


@pytest.fixture(scope="module")
def build_tree(running: Site) -> Iterator[Builder]:
    """Builds one broken tree after the other into the running site's data folder, in one process of their own."""
    with subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-W", "error", "-m", "tests.support.building_broken", running.data.with_name("indhold"),
         running.data],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as child:  # fmt: skip
        assert child.stdin is not None
        assert child.stdout is not None
        asked, answers = child.stdin, child.stdout

        def build(name: str) -> dict[str, float]:
            asked.write(f"{name}\n")
            asked.flush()
            answer = answers.readline()
            assert answer, child.communicate()[1]
            return dict(json.loads(answer))

        yield build
        _, said = child.communicate(timeout=30)
        assert said == ""


def test_there_are_at_least_eighty_trees_each_with_exactly_its_problems() -> None:
    assert len(BROKEN) >= 80


@pytest.mark.parametrize("name", TREES, ids=lambda name: Path(name).stem)
def test_a_broken_tree_costs_little_and_changes_nothing(name: str, running: Site, build_tree: Builder) -> None:
    before, page = state_of(running.data), running.get(PAGE)
    answer = build_tree(name)
    assert not answer["published"]
    assert answer["seconds"] < SECONDS
    assert answer["megabytes"] < MEGABYTES
    assert state_of(running.data) == before
    after = running.get(PAGE)
    assert (after.status, after.body) == (page.status, page.body) == (200, page.body)
    assert running.get("/healthz").json["snapshot"] == running.snapshot.id
