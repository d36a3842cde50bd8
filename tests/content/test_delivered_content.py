"""The content in the repository can be published."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.content.loader import load
from app.domain.problems import Severity
from tests.support.corpus import TODAY


def test_the_delivered_content_has_no_errors() -> None:
    loaded = load(Path(__file__).resolve().parents[2] / "content", today=date.today())
    assert [problem for problem in loaded.problems if problem.severity is Severity.ERROR] == []
    assert loaded.corpus is not None


def test_there_is_nothing_to_look_at_on_the_day_it_was_written() -> None:
    """Later, contacts and pages become due for review, which is as it should be."""
    assert load(Path(__file__).resolve().parents[2] / "content", today=TODAY).problems == ()
