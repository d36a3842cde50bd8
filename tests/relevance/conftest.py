from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.relevance.judging import Bank, open_bank


@pytest.fixture(scope="session")
def bank() -> Iterator[Bank]:
    """The real content, indexed once."""
    with open_bank() as opened:
        yield opened
