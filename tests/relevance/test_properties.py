"""Laws of the search, tried on every word of the real content."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.search.reader_text import parse
from app.search.spelling import fold
from app.search.tokens import tokenise, without_invisible
from app.search.zones import zones
from tests.relevance.judging import Bank
from tests.search.support import document, language, opened

ABBREVIATIONS = {"med", "kl", "star", "uu"}
"""Words that mean something else in capitals."""


@pytest.fixture(scope="session")
def words(bank: Bank) -> dict[str, set[int]]:
    """Every word as it is written -> the documents that have it."""
    found: dict[str, set[int]] = {}
    for one in bank.documents:
        for texts in zones(one).values():
            for text in texts:
                for token in tokenise(text):
                    found.setdefault(without_invisible(text)[token.start : token.end], set()).add(one.ordinal)
    return found


def test_any_word_of_any_document_finds_that_document(bank: Bank, words: dict[str, set[int]]) -> None:
    missed = {
        word: missing
        for word, having in words.items()
        if (missing := having - bank.index.match(parse(word)).scores.keys())
    }
    assert not missed


def test_folding_and_case_never_change_the_hits(bank: Bank, words: dict[str, set[int]]) -> None:
    changed = []
    for word in list(words)[::7]:
        hits = bank.index.match(parse(word.lower())).scores.keys()
        if word.isalpha() and word.lower() not in ABBREVIATIONS | language().stop_words:
            spelt = word.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
            for other in (spelt, word.title(), fold(word)):
                if bank.index.match(parse(other)).scores.keys() != hits:
                    changed.append((word, other))
    assert not changed


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    word=st.text("bdfgklmnoprstuvæøå", min_size=5, max_size=10),
    ending=st.text("bdfgklmnoprstuv", min_size=2, max_size=8),
)
def test_a_whole_word_never_ranks_below_a_word_it_begins(word: str, ending: str) -> None:
    bodies = [f"Kommunen har prøvet {text} i to år." for text in (word + ending, word)]
    with opened([document(ordinal, body) for ordinal, body in enumerate(bodies)]) as index:
        scores = index.match(parse(word)).scores
    assert scores[1] >= scores.get(0, 0.0)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 200,
        "abcdefghij" * 20,
        '"' * 200,
        "-" * 200,
        "- - -" * 40,
        "a ANDNOT b " * 18,
        "*a*",
        "kommune^0",
        "NOT NOT a",
        "æ" * 60 + " " + "ø" * 60,
        "sygefraværs" * 5,
        "§ 83 a " * 25,
        "1.000.000.000.000,00 " * 9,
        "ældre- og sundheds- og omsorgs- og social- og " * 4,
        "\u0301" * 200,
        "\u202eabc\u0000def",
        "of the by it med og i på " * 8,
    ],
)
def test_hostile_text_is_answered_within_a_second(bank: Bank, text: str) -> None:
    started = time.process_time()
    match = bank.index.match(parse(text))
    for one in list(match.scores)[:20]:
        bank.index.snippet(match, bank.documents[one].sections)
    assert time.process_time() - started < 1.0


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=200))
def test_any_text_is_answered(bank: Bank, text: str) -> None:
    match = bank.index.match(parse(text))
    assert all(score > 0 for score in match.scores.values())
    bank.index.explain(parse(text), 0)
