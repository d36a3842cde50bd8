"""The vocabularies that are delivered: how many terms there are, and that none can be mistaken for another."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from app.content.file_names import VOCABULARY_FILES
from app.content.files import read_files
from app.content.vocabularies import ReadVocabularies, read_vocabularies
from app.content.vocabulary_schema import VOCABULARIES
from app.domain.danish import slugify, sort_key
from app.domain.documents import Category
from app.domain.vocabulary import SynonymType, Vocabularies

from tests.support.corpus import TODAY, write_tree, VOCABULARIES as FILES  # isort: skip


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> ReadVocabularies:
    files, _ = read_files(write_tree(tmp_path_factory.mktemp("content"), FILES))
    found = read_vocabularies(files, TODAY)
    assert [problem for each in found.files.values() for problem in each.report.problems] == []
    return found


@pytest.fixture(scope="module")
def vocabularies(read: ReadVocabularies) -> Vocabularies:
    assert read.vocabularies is not None
    return read.vocabularies


def test_every_file_has_a_table() -> None:
    assert {f"{name}.yml" for name in VOCABULARIES} == set(VOCABULARY_FILES)


def test_there_are_98_municipalities_in_five_regions(vocabularies: Vocabularies) -> None:
    regions = Counter(municipality.region for municipality in vocabularies.municipalities.values())
    assert regions == {"hovedstaden": 29, "sjaelland": 17, "syddanmark": 22, "midtjylland": 19, "nordjylland": 11}
    assert set(regions) == set(vocabularies.regions)


def test_municipalities_are_in_danish_order_and_their_slugs_and_codes_are_their_own(vocabularies: Vocabularies) -> None:
    every = list(vocabularies.municipalities.values())
    assert [one.name for one in every] == sorted((one.name for one in every), key=sort_key)
    assert all(one.slug == slugify(one.name) for one in every)
    assert len({one.code for one in every}) == 98
    assert all(one.full_name.endswith(("Kommune", "Regionskommune")) for one in every)


def test_the_other_lists(vocabularies: Vocabularies) -> None:
    assert list(vocabularies.categories) == list(Category)
    assert (len(vocabularies.themes), len(vocabularies.sectors), len(vocabularies.metrics)) == (20, 9, 26)
    assert len(vocabularies.synonyms) == 113
    assert all(len(group.terms) > 1 for group in vocabularies.synonyms)


def test_the_broad_word_of_a_narrower_group_stands_first(vocabularies: Vocabularies) -> None:
    groups = {group.name: group for group in vocabularies.synonyms}
    assert groups["terapeut"].type is SynonymType.NARROWER
    assert groups["terapeut"].terms == ("terapeut", "ergoterapeut", "fysioterapeut")
    assert groups["med"].capitals == ("MED",)


def test_every_municipality_is_found_by_its_names_and_no_other(
    read: ReadVocabularies, vocabularies: Vocabularies
) -> None:
    terms = read.terms["kommuner"]
    for one in vocabularies.municipalities.values():
        assert terms.find(one.name) == (one.slug, True)
        assert terms.find(one.slug) == (one.slug, True)
        for writing in (one.full_name, f"{one.name} Kommune", one.name.upper(), *one.aliases):
            assert terms.find(writing) in {(one.slug, False), (one.slug, True)}
        genitive = f"{one.name}'" if one.name.endswith("s") else f"{one.name}s"
        assert terms.find(genitive) in {(one.slug, False), (one.slug, True)}


def test_editors_get_the_files_with_an_explanation() -> None:
    for path in sorted((Path(__file__).parents[2] / "content" / "ordlister").glob("*.yml")):
        assert path.read_text(encoding="utf-8").startswith("# ")
