"""Values as readers see them, and where texts and addresses may be broken into lines."""

from __future__ import annotations

from typing import NoReturn
from zoneinfo import ZoneInfoNotFoundError

import pytest

from app.web.formatting import breakable, danish_moment, unbroken


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


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("casebanken.example.dk/cases/a-b", "casebanken.example.dk/<wbr>cases/<wbr>a-<wbr>b"),
        ("https://x.dk/", "https://<wbr>x.dk/"),
        ("x.dk/?q=3-5-aar&side=2", "x.dk/<wbr>?<wbr>q=<wbr>3-5-<wbr>aar&amp;<wbr>side=<wbr>2"),
        ("x.dk/<script>", "x.dk/<wbr>&lt;script&gt;"),
        ("", ""),
    ],
)
def test_an_address_is_broken_after_its_signs(address: str, shown: str) -> None:
    assert breakable(address) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [("de 3-5-årige", "de 3-\u20605-årige"), ("2020-2022", "2020-2022"), ("sosu-elever", "sosu-elever")],
)
def test_a_span_of_numbers_stays_with_its_word(text: str, shown: str) -> None:
    assert unbroken(text) == shown
