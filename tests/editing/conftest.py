"""The real content as what a new document comes to lie in."""

from __future__ import annotations

from datetime import date

import pytest

from app.editing.surroundings import Surroundings, read_surroundings
from app.settings import ROOT


@pytest.fixture(scope="session")
def around() -> Surroundings:
    return read_surroundings(ROOT / "content", date.today())
