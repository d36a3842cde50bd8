"""The content in the repository can be published, today and on any later day."""

from __future__ import annotations

from datetime import date

from app.content.loader import load
from app.domain.problems import Severity
from app.settings import ROOT


def test_the_delivered_content_has_no_errors() -> None:
    loaded = load(ROOT / "content", today=date.today())
    assert [problem for problem in loaded.problems if problem.severity is Severity.ERROR] == []
    assert loaded.corpus is not None


def test_time_alone_makes_no_error() -> None:
    """Later, contacts and pages become due for review, which is a warning."""
    assert load(ROOT / "content", today=date(2046, 1, 1)).corpus is not None
