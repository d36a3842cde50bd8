"""The real content, built once, and served once for all tests that only read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from app.settings import ROOT
from tests.support.corpus import CASE, MINIMAL, write_tree
from tests.support.site import Site, publish, serving

# A busy machine makes a quick example slow now and then; what must be quick has a test that measures it.
settings.register_profile("casebank", deadline=None)
# CI tries the same examples each time, so that it judges the change at hand; every other run looks for new ones.
settings.register_profile("casebank-ci", deadline=None, derandomize=True)
settings.load_profile("casebank-ci" if os.environ.get("CI") == "true" else "casebank")

WITHDRAWN = CASE.replace("omfang:", "status: tilbagetrukket\nbegrundelse: Kommunen har bedt om det.\nomfang:")
RENAMED = CASE.replace("omfang:", "tidligere_slugs: [gammelt-navn]\nomfang:")


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


@pytest.fixture(scope="session")
def changed_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A case that was renamed from `gammelt-navn`, and one, `trukket-tilbage`, that was withdrawn."""
    folder = tmp_path_factory.mktemp("changed")
    case = "cases/frederikshavn-fastholdelsessamtaler.md"
    content = write_tree(folder / "content", {**MINIMAL, case: RENAMED, "cases/trukket-tilbage.md": WITHDRAWN})
    publish(content, folder / "data")
    with serving(folder / "data") as running:
        yield running
