"""The address of a programme is the programme: equal programmes have one address, and every input gives one."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.agenda import MOST_LETTERS, MOST_MINUTES, MOST_POINTS, Agenda, Point
from app.web.agenda_parameters import MAX_TITLE, AgendaParameters, agenda_url, parse_agenda
from app.web.kept_in_address import MAX_ADDRESS
from app.web.pending_point import Pending
from app.web.times import LONGEST_TIME
from tests.support.site import PUBLIC_ADDRESS

_NAMES = (
    *("titel", "start", "punkt", "min", "dok", "op", "ned", "fjern", "x"),
    *("nyt", "nyt_min", "nyt_dok", "q", "valgt", "uden", "tilfoej", "soeg"),
)
_VALUES = st.text(max_size=140) | st.sampled_from(
    [
        "",
        "9",
        "9.00",
        "15",
        "15 min.",
        "601",
        "-1",
        "1",
        "2",
        "/cases/viborg-mindre-ledelsesspaend",
        "https://ond.example/",
    ]
)
PAIRS = st.lists(st.tuples(st.sampled_from(_NAMES), _VALUES), max_size=30)
CASE = "/cases/viborg-mindre-ledelsesspaend"


def parsed(*pairs: tuple[str, str]) -> AgendaParameters:
    return parse_agenda(pairs, PUBLIC_ADDRESS)


def read_again(parameters: AgendaParameters) -> AgendaParameters:
    address = agenda_url(parameters.agenda, pending=parameters.pending)
    return parsed(*parse_qsl(urlsplit(address).query, keep_blank_values=True))


@given(PAIRS)
def test_whatever_is_given_there_is_one_address_that_gives_it_again(pairs: list[tuple[str, str]]) -> None:
    first = parsed(*pairs)
    again = read_again(first)
    assert (again.agenda, again.pending, again.notices) == (first.agenda, first.pending, ())


@given(PAIRS)
def test_bounds_hold(pairs: list[tuple[str, str]]) -> None:
    agenda = parsed(*pairs, *[("punkt", "x" * 999)] * 50).agenda
    assert len(agenda.points) <= MOST_POINTS
    assert len(agenda.title) <= MAX_TITLE
    for point in agenda.points:
        assert point.text or point.address
        assert len(point.text) <= MOST_LETTERS
        assert len(point.address) <= MAX_ADDRESS
        assert point.minutes is None or 1 <= point.minutes <= MOST_MINUTES
        assert len(point.unread) <= LONGEST_TIME


@pytest.mark.parametrize(
    "text", ["9", "9.00", "09:00", "09.00", "kl. 9", "kl 9.00", "Kl.9.00", "9,00", "0900", " 9.00 "]
)
def test_a_start_is_written_as_danes_write_it(text: str) -> None:
    assert parsed(("start", text)).agenda.start == 9 * 60
    assert agenda_url(parsed(("start", text)).agenda) == "/workshops/byg?start=9.00"


@pytest.mark.parametrize("text", ["24.00", "9.60", "ni", "-1", "9.00.00", "1e3", "٩", "999999999999", "9 9"])
def test_an_impossible_start_is_kept_to_be_mended(text: str) -> None:
    read = parsed(("start", text))
    assert (read.agenda.start, read.agenda.unread_start, read.anchor) == (None, text, "fejl")


@pytest.mark.parametrize(
    ("text", "minutes"), [("15", 15), ("15 min.", 15), ("5 minutter", 5), ("600", 600), ("001", 1)]
)
def test_minutes(text: str, minutes: int) -> None:
    assert parsed(("punkt", "A"), ("min", text)).agenda.points == (Point("A", minutes),)


@pytest.mark.parametrize("text", ["0", "601", "-5", "9999999", "fem", "1.5", "٣", "nan", "1e2"])
def test_impossible_minutes_are_kept_with_their_point_to_be_mended(text: str) -> None:
    for pairs in ((("punkt", "A"), ("min", text)), (("nyt", "A"), ("nyt_min", text), ("tilfoej", "ja"))):
        read = parsed(*pairs)
        assert read.agenda.points == (Point("A", unread=text),)
        assert (read.agenda.minutes, read.agenda.untimed, read.anchor) == (0, 1, "fejl")
    moved = parsed(("punkt", "A"), ("min", text), ("punkt", "B"), ("min", "5"), ("ned", "1"))
    assert moved.agenda.points == (Point("B", 5), Point("A", unread=text))


def test_what_is_far_too_long_to_be_a_time_is_cut() -> None:
    read = parsed(("start", "9" * 999), ("punkt", "A"), ("min", "9" * 999)).agenda
    assert read.unread_start == read.points[0].unread == "9" * LONGEST_TIME


def test_a_new_point_waits_while_one_searches_for_its_case() -> None:
    looking = parsed(("nyt", "Case"), ("nyt_min", "15"), ("nyt_dok", ""), ("q", "viborg"))
    assert looking.agenda == Agenda()
    assert (looking.pending.text, looking.pending.minutes, looking.pending.search) == ("Case", "15", "viborg")
    assert looking.anchor == "fundet"
    chosen = parsed(("nyt", "Case"), ("nyt_min", "15"), ("nyt_dok", ""), ("q", "viborg"), ("valgt", CASE))
    assert chosen.agenda.points == (Point("Case", 15, CASE),)
    without = parsed(("nyt", "Case"), ("q", "viborg"), ("uden", "ja"))
    assert without.agenda.points == (Point("Case"),)


def test_the_chosen_pejlemærke_waits_too() -> None:
    principle = "/pejlemaerker/naar-tillid-forpligter"
    looking = parsed(("nyt", "A"), ("nyt_dok", principle), ("q", "viborg"), ("soeg", "ja"))
    assert (looking.agenda, looking.pending.principle) == (Agenda(), principle)
    chosen = parsed(("nyt", "A"), ("nyt_dok", principle), ("q", "viborg"), ("valgt", CASE))
    assert chosen.agenda.points == (Point("A", None, CASE),)
    without = parsed(("nyt", "A"), ("nyt_dok", principle), ("q", "viborg"), ("uden", "ja"))
    assert without.agenda.points == (Point("A", None, principle),)


@pytest.mark.parametrize(
    ("pairs", "anchor"),
    [
        ([("nyt", ""), ("nyt_min", ""), ("nyt_dok", ""), ("q", ""), ("tilfoej", "ja")], "nyt"),
        ([("nyt", ""), ("nyt_min", "15")], "nyt"),
        ([("nyt", "Case"), ("q", "viborg"), ("tilfoej", "ja")], "q"),
        ([("nyt", "Case"), ("q", ""), ("soeg", "ja")], "q"),
    ],
)
def test_a_button_that_lacks_something_adds_nothing_and_forgets_nothing(
    pairs: list[tuple[str, str]], anchor: str
) -> None:
    read = parsed(*pairs)
    assert (read.agenda, read.anchor) == (Agenda(), anchor)
    assert read.pending.pressed
    kept = dict(read.pending.pairs())
    assert {name: value for name, value in pairs if value}.items() <= kept.items()


@pytest.mark.parametrize("pasted", [CASE, PUBLIC_ADDRESS + CASE, f"{PUBLIC_ADDRESS}{CASE}?samling=x#resultater"])
def test_a_pasted_address_is_a_choice(pasted: str) -> None:
    assert parsed(("nyt", "Case"), ("q", pasted)).agenda.points == (Point("Case", None, CASE),)


@pytest.mark.parametrize("pasted", ["https://ond.example" + CASE, "//ond.example/x", PUBLIC_ADDRESS + ".ond.example/x"])
def test_a_foreign_address_is_only_words(pasted: str) -> None:
    read = parsed(("nyt", "Case"), ("q", pasted))
    assert (read.agenda, read.pending.search) == (Agenda(), pasted)


def test_buttons_name_a_point_by_its_number_and_the_page_knows_where_it_went() -> None:
    points = [("punkt", name) for name in "ABC"]
    moved = parsed(*points, ("op", "3"))
    assert ("".join(p.text for p in moved.agenda.points), moved.anchor) == ("ACB", "punkt-2")
    assert "".join(p.text for p in parsed(*points, ("ned", "1")).agenda.points) == "BAC"
    assert "".join(p.text for p in parsed(*points, ("fjern", "2")).agenda.points) == "AC"
    for nothing in ("0", "4", "-1", "x", "99999999999"):
        assert parsed(*points, ("fjern", nothing)).agenda == parsed(*points).agenda


def test_a_cleared_point_goes_and_buttons_still_mean_the_rows_one_saw() -> None:
    rows = [("punkt", "A"), ("punkt", ""), ("min", "5"), ("dok", ""), ("punkt", "C")]
    assert parsed(*rows).notices == ("Punkt 2 havde ingen tekst og er fjernet.",)
    removed = parsed(*rows, ("fjern", "2"))
    assert ([point.text for point in removed.agenda.points], removed.notices) == (["A", "C"], ())
    assert [point.text for point in parsed(*rows, ("fjern", "3")).agenda.points] == ["A"]


@pytest.mark.parametrize("address", [CASE, PUBLIC_ADDRESS + CASE, f"{CASE}?samling=x#kilder"])
def test_a_point_s_page_can_be_changed_by_its_address(address: str) -> None:
    assert parsed(("punkt", "A"), ("dok", address)).agenda.points == (Point("A", None, CASE),)


def test_what_is_typed_beside_a_button_is_kept() -> None:
    read = parsed(("punkt", "A"), ("punkt", "B"), ("nyt", "C"), ("op", "2"))
    assert [point.text for point in read.agenda.points] == ["B", "A", "C"]


@pytest.mark.parametrize("field", ["dok", "nyt_dok", "valgt"])
def test_an_address_that_is_too_long_is_left_out_whole_and_said(field: str) -> None:
    read = parsed(("punkt", "Case"), (field, "/cases/" + "a" * MAX_ADDRESS), ("nyt", "Pause"))
    assert [(point.text, point.address) for point in read.agenda.points] == [("Case", ""), ("Pause", "")]
    assert read.notices == ("En adresse var længere, end en side i Casebanken kan have, og er ikke kommet med.",)


@pytest.mark.parametrize("asked", [("tilfoej", "ja"), ("nyt", "Pause"), ("q", "sygefravær"), ("nyt_min", "9")])
def test_a_full_programme_says_so_and_leads_to_no_field(asked: tuple[str, str]) -> None:
    read = parsed(*[("punkt", f"Punkt {number}") for number in range(MOST_POINTS)], asked)
    assert len(read.agenda.points) == MOST_POINTS
    assert read.pending == Pending()
    assert [f"{MOST_POINTS} punkter" in notice for notice in read.notices] == [True]
