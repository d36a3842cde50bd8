"""What a word is: spelling, stems, compounds. The cases are the text fixtures beside this file."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.compounds import Compounds
from app.search.distance import distance
from app.search.lexicon import build
from app.search.spelling import fold, fold_coarsely, normalise
from app.search.stemming import stem
from app.search.stop_words import STOP_WORDS
from app.search.tokens import Token, tokenise
from tests.search.fixtures import lines, pairs, sections

STEMS = sections("stems.txt")
WORDS = st.text("abcdefghijklmnopqrstuvwxyzæøå", min_size=1, max_size=30)


def written(token: Token) -> str:
    hyphen = {"": "", "joined": "~", "suspended": "-~"}[token.hyphen]
    return token.text + ("!" if token.capitals else "") + hyphen


@pytest.mark.parametrize(("text", "expected"), pairs("tokens.txt", "=>"))
def test_tokens(text: str, expected: str) -> None:
    assert " ".join(map(written, tokenise(text))) == expected


@pytest.mark.parametrize("line", STEMS["samme stamme"])
def test_inflections_share_a_stem(line: str) -> None:
    assert len({stem(word) for word in line.split()}) == 1, {word: stem(word) for word in line.split()}


@pytest.mark.parametrize("line", STEMS["holdes adskilt"])
def test_other_words_do_not(line: str) -> None:
    stems = [stem(word.strip()) for word in line.split("|")]
    assert len(set(stems)) == len(stems), stems


@pytest.mark.parametrize(("word", "expected"), pairs("compounds.txt", "="))
def test_compounds(word: str, expected: str) -> None:
    known = next(line for line in lines("compounds.txt") if line.startswith("ordforråd:")).partition(":")[2]
    split = Compounds(build([known], [])).split(word)
    assert (" + ".join(split) if split else "-") == expected


@given(WORDS)
def test_a_stem_of_a_stem_is_the_stem(word: str) -> None:
    assert stem(stem(word)) in (stem(word), stem(stem(stem(word))))
    assert stem(word)


@given(st.text(min_size=1, max_size=40))
def test_folding_is_final_and_blind_to_case(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    for token in tokenise(text):
        assert token.text
        assert text[token.start : token.end].strip()


def test_folding_keeps_words_apart_that_only_the_last_resort_merges() -> None:
    assert fold("vaegt") == "vægt" != fold("vagt")
    assert fold_coarsely("vægt") == fold_coarsely("vagt")


def test_stop_words_are_written_as_the_search_sees_them() -> None:
    assert {word: normalise(word) for word in STOP_WORDS} == {word: word for word in STOP_WORDS}


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
