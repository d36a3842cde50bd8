"""A content folder and a data folder for commands to work on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.support.corpus import MINIMAL, write_tree


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings from the outside."""
    for name in [name for name in os.environ if name == "PORT" or name.startswith("CASEBANK_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Outside any repository, wherever the tests run."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    return write_tree(tmp_path / "indhold", MINIMAL)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"
