"""The reader's text: words, phrases, a minus, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.reader_text import (
    MAX_CHARACTERS,
    MAX_LETTERS,
    MAX_PHRASE_WORDS,
    MAX_TERMS,
    Phrase,
    ReaderText,
    Term,
    exact_text,
    parse,
)
from tests.search.fixtures import lines


def written(text: ReaderText) -> str:
    def piece(one: Term | Phrase) -> str:
        return one.text if isinstance(one, Term) else f'"{" ".join(one.words)}"'

    return " | ".join([*map(piece, text.wanted), *("-" + piece(one) for one in text.unwanted)])


@pytest.mark.parametrize("line", list(lines("reader_texts.txt")))
def test_what_is_read(line: str) -> None:
    text, _, expected = line.partition("=>")
    assert written(parse(text.strip())) == expected.strip()


def test_what_is_cut_off_is_said() -> None:
    assert parse("ord " * 60).notices == (
        "Der søges kun på de første 200 tegn.",
        "Der søges kun på de første 12 ord.",
    )
    assert parse('"' + "ord " * 9 + '"').notices == (
        "En sætning i anførselstegn kan højst have 8 ord; resten er udeladt.",
    )
    assert parse("a" * 61).notices == ("Et ord kan højst have 60 bogstaver; resten er udeladt.",)
    assert parse("?!").notices == ("Der er ingen ord at søge på.",)
    assert parse("").notices == parse("   ").notices == ()


@given(st.text(max_size=600) | st.text('ab -"§1,.', max_size=600))
def test_parsing_never_raises_and_keeps_the_limits(text: str) -> None:
    read = parse(text)
    pieces = [*read.wanted, *read.unwanted]
    assert len(pieces) <= MAX_TERMS
    assert len(written(read)) <= MAX_CHARACTERS + 3 * MAX_TERMS + MAX_LETTERS
    for piece in pieces:
        words = [piece.text] if isinstance(piece, Term) else piece.words
        assert len(words) <= MAX_PHRASE_WORDS
        assert all(0 < len(word) <= MAX_LETTERS + 1 for word in words)


@given(st.text(max_size=100))
def test_lone_surrogates_are_no_word(text: str) -> None:
    assert written(parse("\ud800" + text)) == written(parse(text))


def test_the_exact_text_quotes_every_word_and_is_its_own_exact_text() -> None:
    exact = exact_text(parse('heltid "op i tid" sosu-elev -vikar'))
    assert exact == '"heltid" "op i tid" "sosu-elev" -"vikar"'
    assert exact_text(parse(exact)) == exact
