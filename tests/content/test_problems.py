"""Every rule has a deliberately bad example in `problems/`, with every problem that it gives."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.content.codes import Code
from tests.content.fixtures import FIXTURES, build, expected, shown

TESTED_ELSEWHERE = {Code.MISSING_FOLDER, Code.UNREADABLE, Code.UNFIT_NOTE}
"""Without a content folder there is nothing to lay a fixture in, and notes lie in git: see `test_loader`, `test_files`
and `test_history`."""


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_a_fixture_gives_exactly_its_problems(fixture: Path, tmp_path: Path) -> None:
    text = fixture.read_text(encoding="utf-8")
    found = [shown(problem) for problem in build(text, tmp_path).problems]
    wanted = expected(text)
    assert found == wanted


def test_every_rule_has_an_example() -> None:
    lines = [line for path in FIXTURES for line in expected(path.read_text(encoding="utf-8"))]
    examples = {match[1] for line in lines if (match := re.search(r" ([a-z-]+) (?:fejl|advarsel|note): ", line))}
    assert set(Code) - examples == TESTED_ELSEWHERE
