"""Suggestions while typing: which entries, in which order, whatever the spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.typeahead import Entry, build_typeahead

ENTRIES = [
    Entry("Kommuner", "København", "/kommuner/koebenhavn"),
    Entry("Kommuner", "Aabenraa", "/kommuner/aabenraa"),
    Entry("Temaer", "Faglig ledelse og ledelsesspænd", "/temaer/faglig-ledelse"),
    Entry("Temaer", "Ledelsesfællesskab og topledelse", "/temaer/ledelsesfaellesskab"),
    Entry("Sider", "Ledelse tæt på", "/cases/ledelse"),
    Entry("Sider", "Nærvær og faglig ledelse i hverdagen", "/pejlemaerker/naervaer"),
]
TYPEAHEAD = build_typeahead(ENTRIES)


def suggested(text: str, per_group: int = 4) -> list[str]:
    return [entry.text for entry in TYPEAHEAD.suggest(text, per_group)]


@pytest.mark.parametrize("text", ["køb", "koeb", "KOB", "kob", "Københavns"[:5]])
def test_spelling_and_case_are_folded(text: str) -> None:
    assert suggested(text) == ["København"]


@pytest.mark.parametrize("text", ["åben", "aaben", "Aabenraa", "aben"])
def test_a_double_a_is_the_letter_at_the_end_of_the_alphabet(text: str) -> None:
    assert suggested(text) == ["Aabenraa"]


def test_what_begins_as_the_text_does_stands_first_in_its_group() -> None:
    assert suggested("led") == [
        "Ledelsesfællesskab og topledelse",
        "Faglig ledelse og ledelsesspænd",
        "Ledelse tæt på",
        "Nærvær og faglig ledelse i hverdagen",
    ]


def test_every_typed_word_must_begin_a_word_in_any_order() -> None:
    assert suggested("ledelse fag") == ["Faglig ledelse og ledelsesspænd", "Nærvær og faglig ledelse i hverdagen"]
    assert suggested("fag hver") == ["Nærvær og faglig ledelse i hverdagen"]
    assert suggested("fag nix") == []


def test_a_group_shows_no_more_than_asked_for() -> None:
    assert suggested("led", per_group=1) == ["Ledelsesfællesskab og topledelse", "Ledelse tæt på"]


@pytest.mark.parametrize("text", ["", " ", "?!", "edelse"])
def test_nothing_is_suggested_for_nothing_or_the_inside_of_a_word(text: str) -> None:
    assert suggested(text) == []


@given(st.sampled_from(ENTRIES), st.integers(min_value=1, max_value=40))
def test_any_beginning_of_an_entry_suggests_it(entry: Entry, letters: int) -> None:
    assert entry in TYPEAHEAD.suggest(entry.text[:letters].strip(), len(ENTRIES))
