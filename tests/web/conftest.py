"""A small site of its own, with what the real content has none of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.corpus import CASE, MINIMAL, write_tree
from tests.support.site import Site, publish, serving

WITHDRAWN = CASE.replace("omfang:", "status: tilbagetrukket\nbegrundelse: Kommunen har bedt om det.\nomfang:")
RENAMED = CASE.replace("omfang:", "tidligere_slugs: [gammelt-navn]\nomfang:")


@pytest.fixture(scope="package")
def changed_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A case that was renamed from `gammelt-navn`, and one, `trukket-tilbage`, that was withdrawn."""
    folder = tmp_path_factory.mktemp("changed")
    case = "cases/frederikshavn-fastholdelsessamtaler.md"
    content = write_tree(folder / "content", {**MINIMAL, case: RENAMED, "cases/trukket-tilbage.md": WITHDRAWN})
    publish(content, folder / "data")
    with serving(folder / "data") as running:
        yield running
