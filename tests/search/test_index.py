"""Writing, opening, matching, explaining; what the page is told about a search."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.vocabulary import SynonymGroup, SynonymType
from app.search.index import SearchIndex, write_index
from app.search.patterns import Kind
from app.search.reader_text import parse
from app.search.stored import FILE
from tests.search.support import document, documents, opened, search, vocabularies

TEXTS = ("Sygefraværet faldt i Viborg.", "Hygiejnen er god på plejehjemmet.", "Robotten doserer medicin i hjemmet.")


def test_ordinals_must_be_positions(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="positions"):
        write_index(tmp_path, [replace(documents("a")[0], ordinal=1)], vocabularies())


def test_an_empty_corpus_can_be_searched() -> None:
    with opened([]) as index:
        assert index.document_count == 0
        assert search(index, "frafald") == []
        assert search(index, "-frafald") == []


def test_an_index_that_lacks_documents_is_refused(tmp_path: Path) -> None:
    write_index(tmp_path, documents(*TEXTS), vocabularies())
    stored = tmp_path / FILE
    stored.write_text(stored.read_text(encoding="utf-8").replace('"documents":3', '"documents":4'), encoding="utf-8")
    with pytest.raises(ValueError, match="expected 4"):
        SearchIndex.open(tmp_path)


def test_equal_documents_store_equal_words(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        write_index(tmp_path / name, documents(*TEXTS), vocabularies())
    assert (tmp_path / "one" / FILE).read_bytes() == (tmp_path / "other" / FILE).read_bytes()


def test_many_threads_get_the_same_answer() -> None:
    with opened(documents(*TEXTS * 20)) as index:
        alone = index.match(parse("medicin")).scores
        with ThreadPoolExecutor(8) as pool:
            together = list(pool.map(lambda _: index.match(parse("medicin")).scores, range(64)))
    assert all(scores == alone for scores in together)


def test_nothing_typed_finds_nothing() -> None:
    with opened(documents(*TEXTS)) as index:
        assert search(index, "") == search(index, "?!") == []


def test_a_slip_is_searched_as_it_was_meant_and_said() -> None:
    with opened(documents(*TEXTS)) as index:
        match = index.match(parse("sygefrvær viborg"))
        assert list(match.scores) == [0]
        assert match.shown_for == "Sygefraværet viborg"
        assert "Sygefraværet" in match.also_searched
        assert match.did_you_mean is None


def test_two_slips_are_proposed_only() -> None:
    with opened(documents(*TEXTS)) as index:
        match = index.match(parse("robbooten -viborg"))
        assert not match.scores
        assert match.did_you_mean == "Robotten -viborg"
        assert match.shown_for is None


def test_what_the_bank_lacks_has_no_proposal() -> None:
    with opened(documents(*TEXTS)) as index:
        match = index.match(parse("svømmehal"))
        assert (dict(match.scores), match.did_you_mean, match.also_searched) == ({}, None, ())


def test_synonyms_that_found_something_are_told() -> None:
    group = SynonymGroup("robot", SynonymType.EQUIVALENT, ("robot", "automat", "maskine"))
    with opened(documents(*TEXTS), group) as index:
        assert index.match(parse("automat")).also_searched == ("robot",)


def test_a_word_in_quotation_marks_is_found_in_its_own_forms_only() -> None:
    group = SynonymGroup("robot", SynonymType.EQUIVALENT, ("robot", "automat", "maskine"))
    with opened(documents(*TEXTS), group) as index:
        assert search(index, '"robotter"') == [2]
        for text in ('"automat"', '"robto"', '"sygefr"'):
            match = index.match(parse(text))
            assert (dict(match.scores), match.also_searched, match.did_you_mean) == ({}, (), None)
        assert search(index, 'faldt "sygefravær"') == [0]


def test_the_places_own_documents_come_first_and_are_told() -> None:
    found = [
        document(0, "Viborg nævnes tit: Viborg, Viborg, Viborg har et bøvl."),
        document(1, "Mindre bøvl.", places=("Viborg", "Region Midtjylland")),
    ]
    with opened(found) as index:
        match = index.match(parse("viborgs bøvl"))
        assert search(index, "viborgs bøvl") == [1, 0]
        assert match.recognised == (("kommune", "viborg"),)
        assert search(index, "parkering i viborg") == []


def test_the_kind_asked_for_comes_first() -> None:
    found = [document(0, "Workshop, workshop, workshop om tillid."), document(1, "Om tillid.", kind="workshop")]
    with opened(found) as index:
        assert search(index, "workshop om tillid")[0] == 1


def test_pages_about_the_site_come_after_the_cases() -> None:
    found = [document(0, "Om kontakt og tillid.", kind="side"), document(1, "Om tillid.")]
    with opened(found) as index:
        assert search(index, "tillid") == [1, 0]
        assert search(index, "kontakt") == [0]


def test_an_explanation_adds_up() -> None:
    with opened(documents(*TEXTS)) as index:
        found = index.explain(parse("medicin robotter"), 2)
        assert found.score == pytest.approx(index.match(parse("medicin robotter")).scores[2])
        assert found.score == pytest.approx(sum(concept.contribution for concept in found.concepts))
        assert found.coverage == 1.0
        word = found.concepts[0].alternatives[0]
        assert (word.kind, word.stems, word.documents, word.zones) == (Kind.WORD, ("medicin",), 1, (("body", 1),))
        assert index.explain(parse("medicin")).score == 0.0
