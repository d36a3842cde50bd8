"""Builds content folders for the tests of the content layer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from app.content.loader import Loaded, load
from tests.support.corpus import MINIMAL, TODAY, write_tree

LoadTree = Callable[[Mapping[str, str | bytes]], Loaded]


@pytest.fixture
def load_tree(tmp_path: Path) -> LoadTree:
    """Loads `MINIMAL` with some files added or replaced. `/static/img/graf.png` is the one image there is."""
    write_tree(tmp_path, {"static/img/graf.png": b"PNG"})

    def build(files: Mapping[str, str | bytes]) -> Loaded:
        folder = write_tree(tmp_path / "content", {**MINIMAL, **files})
        return load(folder, today=TODAY, static=tmp_path / "static")

    return build
