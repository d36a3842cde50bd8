"""A setting that cannot be used stops the program with 2 and says in Danish what to write instead."""

from __future__ import annotations

import pytest

from app.cli import main


@pytest.mark.parametrize(
    ("name", "value", "remedy"),
    [
        ("CASEBANK_PORT", "otte", "skal være et tal fra 1 til 65535"),
        ("CASEBANK_PORT", "0", "skal være et tal fra 1 til 65535"),
        ("CASEBANK_PORT", "65536", "skal være et tal fra 1 til 65535"),
        ("CASEBANK_PORT", "9" * 5000, "skal være et tal fra 1 til 65535"),
        ("CASEBANK_RETTELSER", "http://git.example.dk/ret/{sti}", "fx https://github.com/kl/casebanken/edit/main"),
        ("CASEBANK_RETTELSER", "https://git.example.dk/ret", "har {sti}"),
        ("CASEBANK_RETTELSER", "https://git.example.dk{sti}", "har {sti}"),
        ("CASEBANK_RETTELSER", "https://{sti}.example.dk/", "har {sti}"),
        ("CASEBANK_RETTELSER", "https://git.example.dk/{sti}/{sti}", "har {sti}"),
        ("CASEBANK_RETTELSER", "https://git.example.dk/{gren}/{sti}", "har {sti}"),
        ("CASEBANK_RETTELSER", "https://git.example.dk/a b/{sti}", "har {sti}"),
        ("CASEBANK_RETTELSER", "https://bruger@git.example.dk/{sti}", "har {sti}"),
        ("CASEBANK_RETTELSER", "https://[::1/{sti}", "har {sti}"),
        ("CASEBANK_RETTELSER", "https://git.example.dk:otte/{sti}", "har {sti}"),
        ("CASEBANK_KOMPONENTER", "true", "skal være ja eller nej"),
        ("CASEBANK_REDAKTION", "redaktionen", "fx casebank@example.dk"),
        ("CASEBANK_REDAKTION", "a@example.dk?bcc=b@example.dk", "fx casebank@example.dk"),
        ("PORT", "²", "skal være et tal fra 1 til 65535"),
        ("CASEBANK_ADRESSE", "casebanken.example.dk", "fx https://casebanken.example.dk"),
        ("CASEBANK_ADRESSE", "https://casebanken.example.dk/sti", "uden sti"),
        ("CASEBANK_ADRESSE", "ftp://casebanken.example.dk", "fx https://casebanken.example.dk"),
        ("CASEBANK_ADRESSE", "https://bruger@casebanken.example.dk", "fx https://casebanken.example.dk"),
        ("CASEBANK_ADRESSE", "https://casebanken.example.dk:otte", "fx https://casebanken.example.dk"),
        ("CASEBANK_ADRESSE", "https://[::1", "fx https://casebanken.example.dk"),
    ],
)
def test_a_wrong_setting_gives_2_and_the_remedy(
    name: str,
    value: str,
    remedy: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(name, value)
    assert main(["tjek"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("casebank: CASEBANK_")
    assert value in said
    assert remedy in said
