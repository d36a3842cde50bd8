"""Dates, numbers, addresses and names as editors write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from app.content.dates import propose_date, read_date
from app.content.nearest import did_you_mean, fold, nearest
from app.content.quantities import numbers_in, read_quantity
from app.content.terms import Term, index, with_genitives
from app.content.web_addresses import fault, is_mail
from app.domain.reviewing import months_before

NINTH = date(2022, 12, 9)


@pytest.mark.parametrize(
    "text",
    ["09 DEC 2022", "9. december 2022", "09-12-2022", "9/12-2022", "9.12.2022", "Dec 9, 2022", "9 dec. 2022",
     "9th December 2022", "2022/12/9", "20221209", "2022 12 09"],
)  # fmt: skip
def test_other_writings_of_a_date_are_proposed_and_not_read(text: str) -> None:
    assert read_date(text) is None
    assert propose_date(text) == NINTH


@pytest.mark.parametrize("text", ["2023-02-30", "0000-01-01", "2022-13-01", "２０２２-12-09", "2022-12-09T10:00", ""])
def test_what_is_no_date(text: str) -> None:
    assert read_date(text) is None


def test_iso_dates_are_read() -> None:
    assert read_date("2022-12-09") == NINTH
    assert read_date("2024-02-29") == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 11, 21), 18, date(2025, 5, 21)),
        (date(2026, 8, 31), 18, date(2025, 2, 28)),
        (date(2026, 1, 5), 1, date(2025, 12, 5)),
    ],
)
def test_months_before(day: date, months: int, before: date) -> None:
    assert months_before(day, months) == before


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("4", "4", "4"), ("113,5", "113.5", "113.5"), ("1.300", "1300", "1300"), ("ca. 500", "500", "500"),
        ("over 14", "14", "14"), ("70-90", "70", "90"), ("70–90", "70", "90"), ("op til 1.300,5", "1300.5", "1300.5"),
        ("0,125", "0.125", "0.125"), ("2018", "2018", "2018"), ("1.000.000", "1000000", "1000000"),
    ],
)  # fmt: skip
def test_quantities(text: str, low: str, high: str) -> None:
    quantity = read_quantity(text)
    assert quantity is not None
    assert (quantity.text, quantity.low, quantity.high) == (text, Decimal(low), Decimal(high))


@pytest.mark.parametrize("text", ["", "1,300.5", "113.5", "1,300", "90-70", "38 %", "ca 500", "-5", "٣", "1" * 50])
def test_what_is_no_quantity(text: str) -> None:
    assert read_quantity(text) is None


def test_numbers_in_a_text_are_kept_as_written() -> None:
    assert numbers_in("Fra 38 til 4, i 2018-2022, ca. 1.300 og 113,5 timer.") == (
        "38", "4", "2018", "2022", "1.300", "113,5",
    )  # fmt: skip


@pytest.mark.parametrize(
    "address",
    ["https://www.kl.dk", "http://kl.dk:8080/a?b=c#d", "https://8.8.8.8/", "https://www.søfart.dk/", "HTTPS://KL.DK/"],
)
def test_addresses_that_everybody_can_open(address: str) -> None:
    assert fault(address) == ""


@pytest.mark.parametrize(
    "address",
    ["", "#", "//kl.dk", "kl.dk", "https://", "https://kl", "http://localhost:8000", "http://10.0.0.1", "http://127.1",
     "http://2130706433", "http://[::1]", "http://0x7f.1", "https://a@kl.dk", "https://kl.dk\\@x.dk", "https://kl..dk",
     "https://kl.dk/ x", "https://-kl.dk", "https://a.localhost", "javascript://kl.dk", "file:///c", "D:/x", "~/x"],
)  # fmt: skip
def test_addresses_that_not_everybody_can_open(address: str) -> None:
    assert fault(address) != ""


@pytest.mark.parametrize(
    ("text", "good"),
    [("navn@kommune.dk", True), ("a.b@søby.dk", True), ("a@b", False), ("a b@c.dk", False), ("@c.dk", False)],
)
def test_mail_addresses(text: str, good: bool) -> None:
    assert is_mail(text) is good


def test_folding_and_the_nearest_value() -> None:
    assert fold("Høje Taastrup") == fold("hoeje-tåstrup")
    towns = ["Sønderborg", "Skanderborg", "Silkeborg", "Køge"]
    assert nearest("Sønderbog", towns) == ("Sønderborg",)
    assert did_you_mean("Køg", towns) == " Mente du »Køge«?"
    assert did_you_mean("helt andet", towns) == ""
    assert nearest("x" * 10_000, towns) == ()


def test_genitives_come_by_rule() -> None:
    assert with_genitives(["Viborg"]) == (
        *("Viborg", "Viborg Kommune", "Viborg Kommunes"),
        *("Viborgs", "Viborgs Kommune", "Viborgs Kommunes"),
    )
    assert "Horsens'" in with_genitives(["Horsens"])
    assert "Horsenss" not in with_genitives(["Horsens"])


def test_the_genitive_of_one_is_never_the_name_of_another() -> None:
    terms = index("", [Term("nord", "Nord", ("Nord",), with_genitives(["Nord"])), Term("nords", "Nords", ("Nords",))])
    assert terms.find("Nords") == ("nords", True)
    assert terms.find("nord") == ("nord", True)


def test_a_writing_of_two_terms_finds_neither() -> None:
    terms = index("", [Term("a", "A", ("Ældre",), ("x",)), Term("b", "B", ("Børn",), ("X",))])
    assert terms.find("x") is None
    assert terms.find("aeldre") == ("a", False)
