"""What a word is: spelling, stems, compounds. The cases are the text fixtures beside this file."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.compounds import Compounds
from app.search.distance import distance
from app.search.lexicon import build
from app.search.spelling import fold, fold_coarsely
from app.search.tokens import Token
from tests.search.fixtures import lines, pairs, sections
from tests.search.support import language

STEMS = sections("stems.txt")
DANISH = language()
WORDS = st.text("abcdefghijklmnopqrstuvwxyzæøå", min_size=1, max_size=30)


def written(token: Token) -> str:
    hyphen = {"": "", "joined": "~", "suspended": "-~"}[token.hyphen]
    return token.text + ("!" if token.capitals else "") + hyphen


@pytest.mark.parametrize(("text", "expected"), pairs("tokens.txt", "=>"))
def test_tokens(text: str, expected: str) -> None:
    assert " ".join(map(written, DANISH.tokenise(text))) == expected


@pytest.mark.parametrize("line", STEMS["samme stamme"])
def test_inflections_share_a_stem(line: str) -> None:
    assert len({DANISH.stem(word) for word in line.split()}) == 1, {word: DANISH.stem(word) for word in line.split()}


@pytest.mark.parametrize("line", STEMS["holdes adskilt"])
def test_other_words_do_not(line: str) -> None:
    stems = [DANISH.stem(word.strip()) for word in line.split("|")]
    assert len(set(stems)) == len(stems), stems


@pytest.mark.parametrize(("word", "expected"), pairs("compounds.txt", "="))
def test_compounds(word: str, expected: str) -> None:
    known = next(line for line in lines("compounds.txt") if line.startswith("ordforråd:")).partition(":")[2]
    split = Compounds(build([[DANISH.line(known)]], [], DANISH)).split(word)
    assert (" + ".join(split) if split else "-") == expected


@given(WORDS)
def test_a_stem_of_a_stem_is_the_stem(word: str) -> None:
    assert DANISH.stem(DANISH.stem(word)) in (DANISH.stem(word), DANISH.stem(DANISH.stem(DANISH.stem(word))))
    assert DANISH.stem(word)


@given(st.text(min_size=1, max_size=40))
def test_folding_is_final_and_blind_to_case(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    for token in DANISH.tokenise(text):
        assert token.text
        assert text[token.start : token.end].strip()


def test_folding_keeps_words_apart_that_only_the_last_resort_merges() -> None:
    assert fold("vaegt") == "vægt" != fold("vagt")
    assert fold_coarsely("vægt") == fold_coarsely("vagt")


@pytest.mark.parametrize("table", ["stop_words", "weak_words", "short_parts", "endings", "general_parts"])
def test_tables_are_written_as_the_search_sees_them(table: str) -> None:
    words = getattr(DANISH, table)
    assert {word for word in words if [token.text for token in DANISH.tokenise(word)] != [word]} <= set(
        DANISH.spellings
    )


def test_units_and_former_spellings_are_read_as_one_word() -> None:
    assert [token.text for token in DANISH.tokenise("38 % (38 pct.)")] == ["38", "procent", "38", "procent"]
    assert DANISH.tokenise("linie") != DANISH.tokenise("lini")
    assert DANISH.stems_of("Linie") == DANISH.stems_of("linje")


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [("sygfravær", "sygefravær", 1), ("vikarkoprs", "vikarkorps", 1), ("tid", "tid", 0), ("ansat", "afsat", 1)],
)
def test_slips_are_counted(one: str, other: str, edits: int) -> None:
    assert distance(one, other, 3) == edits


@given(WORDS, WORDS)
def test_distance_is_symmetric_and_bounded(one: str, other: str) -> None:
    assert distance(one, other, 2) == distance(other, one, 2) <= 3


def test_the_two_word_tables_of_the_fixture_are_disjoint() -> None:
    """A form in two groups would make one of them impossible."""
    groups = [set(line.split()) for line in STEMS["samme stamme"]]
    assert not any(one & other for one, other in combinations(groups, 2))
