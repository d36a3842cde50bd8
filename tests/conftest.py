"""The real content, built once, and served once for all tests that only read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.settings import ROOT
from tests.support.site import Site, publish, serving


@pytest.fixture(scope="session")
def real_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the real content. Copy it before you change it."""
    data = tmp_path_factory.mktemp("data")
    publish(ROOT / "content", data)
    return data


@pytest.fixture(scope="session")
def site(real_data: Path) -> Iterator[Site]:
    """The real content, served."""
    with serving(real_data) as running:
        yield running
