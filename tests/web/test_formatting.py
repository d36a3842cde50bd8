"""Values as readers see them."""

from __future__ import annotations

from typing import NoReturn
from zoneinfo import ZoneInfoNotFoundError

import pytest

from app.web.formatting import danish_moment


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-21T22:38:00+00:00", "21. november 2026 kl. 23.38"),
        ("2026-06-30T22:05:00+00:00", "1. juli 2026 kl. 0.05"),
    ],
)
def test_a_moment_is_told_in_danish_time(moment: str, said: str) -> None:
    assert danish_moment(moment) == said


def test_a_system_without_time_zones_says_which_time_it_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> NoReturn:
        raise ZoneInfoNotFoundError(name)

    monkeypatch.setattr("app.web.formatting.ZoneInfo", unknown)
    assert danish_moment("2026-11-21T22:38:00+00:00") == "21. november 2026 kl. 22.38 UTC"
