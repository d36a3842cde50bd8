"""Dates, numbers, addresses and names as editors write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.dates import dates_meant, read_date
from app.content.nearest import did_you_mean, fold, nearest
from app.content.quantities import numbers_in, read_quantity
from app.content.quantities_meant import Meant, quantity_meant
from app.content.terms import Term, index, with_genitives
from app.content.unit_signs import unit_in_words
from app.content.web_addresses import fault, is_mail
from app.domain.reviewing import months_before

NINTH = date(2022, 12, 9)


@pytest.mark.parametrize(
    "text",
    ["09 DEC 2022", "9. december 2022", "09-12-2022", "9/12-2022", "9.12.2022", "Dec 9, 2022", "9 dec. 2022",
     "9th December 2022", "2022/12/9", "20221209", "2022 12 09", "“2022-12-09”", "2022–12–09", "2022-12-09.",
     "2022-12-09T10:00", "2022-12-09 10:00:00Z", "den 9. december 2022", "9. december 22", "9.12.22", "d. 9/12 2022",
     "fredag den 9. december 2022"],
)  # fmt: skip
def test_other_writings_of_a_date_are_proposed_and_not_read(text: str) -> None:
    assert read_date(text) is None
    assert dates_meant(text) == (NINTH,)


def test_a_short_year_first_or_last_is_two_dates() -> None:
    assert dates_meant("22-12-09") == (date(2009, 12, 22), NINTH)
    assert dates_meant("22-13-09") == ()
    assert dates_meant("12.05.99") == (date(1999, 5, 12),)
    assert dates_meant("20261121") == (date(2026, 11, 21),)
    assert (dates_meant("2026-11"), dates_meant("2022.12"), dates_meant("2021/22")) == ((), (), ())


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


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("38%", Meant("38", unit="procent")), ("38,5 %-point", Meant("38,5", unit="procentpoint")),
        ("4 pct. af eleverne", Meant("4", unit="procent af eleverne")), ("5 €", Meant("5", unit="euro")),
        ("38.5%", Meant("38,5", unit="procent")), ("1.3 mio", Meant("1,3", unit="mio")), ("1,300.5", Meant("1.300,5")),
        ("2 ud af 3", Meant("2", out_of="3")), ("9 af de 12 teams", Meant("9", out_of="12", unit="teams")),
        ("12½", Meant("12,5")), ("½ time", Meant("0,5", unit="time")), ("1 300 kr.", Meant("1.300", unit="kr.")),
        (">5", Meant("over 5")), ("≤ 5", Meant("højst 5")), ("omkring 5", Meant("ca. 5")), ("Cirka 5", Meant("ca. 5")),
        ("ca.500", Meant("ca. 500")), ("ca 5–10 timer", Meant("ca. 5-10", unit="timer")), ("-5", Meant("5", sign="-")),
        ("mere end 14", Meant("over 14")), ("90-70", Meant("70-90")), ("mellem 5 og 6", Meant("5-6")),
        ("5 eller 6", Meant("5-6")), ("+ 2 årsværk", Meant("2", unit="årsværk", sign="+")),
        ("fra 38 til 4 procent", Meant("38", unit="procent", after="4")),
    ],
)  # fmt: skip
def test_another_writing_of_a_number_is_proposed_as_it_is_to_be_written(text: str, meant: Meant) -> None:
    assert read_quantity(text) is None
    assert quantity_meant(text) == meant


@pytest.mark.parametrize(
    "text",
    ["mange", "1.300.50", "5 6", "5 eller 9", "5 og 6", "5 eller flere", "12 i 2021", "3 timer og 20 minutter", "1/2",
     "fem", "12 (2021)", "kr. 500", "2: ny", "ca.", "-", ""],
)  # fmt: skip
def test_nothing_is_proposed_for_what_may_be_several_things(text: str) -> None:
    assert quantity_meant(text) is None


@given(
    st.text("0123456789½ .,-–—<>~+%€=afudlertilcomkng", max_size=20) | st.from_regex(r"(ca |over |-)?\d{1,4}.{0,12}")
)
def test_only_what_would_be_read_is_proposed(text: str) -> None:
    meant = quantity_meant(" ".join(text.split()))
    if meant is not None:
        numbers = filter(None, (meant.number, meant.out_of, meant.after))
        assert all(read_quantity(number) is not None for number in numbers)
        assert unit_in_words(meant.unit) == meant.unit
        assert not meant.unit or any(map(str.isalnum, meant.unit))


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
     "https://kl.dk/ x", "https://-kl.dk", "https://a.localhost", "javascript://kl.dk", "file:///c", "D:/x", "~/x",
     "https:/kl.dk", "https//kl.dk", "<https://kl.dk>", "<" * 5_000 + "x" + ">" * 5_000, "?", "#afsnit"],
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
