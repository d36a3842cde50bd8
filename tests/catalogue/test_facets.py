"""Facet values and their labels, as they come from a catalogue."""

from __future__ import annotations

from app.catalogue.reading import Catalogue
from app.catalogue.writing import published
from app.domain.bits import to_ordinals
from app.domain.corpus import Corpus
from app.domain.facets import FACETS


def test_municipalities_stand_in_danish_order(catalogue: Catalogue) -> None:
    names = list(catalogue.facet_labels["kommune"].values())
    assert len(names) == 98
    assert names[0] == "Albertslund"
    assert names[-3:] == ["Aabenraa", "Aalborg", "Aarhus"]
    assert names.index("Vordingborg") < names.index("Ærø") < names.index("Aabenraa")


def test_years_stand_with_the_newest_first(catalogue: Catalogue) -> None:
    years = [int(year) for year in catalogue.facet_labels["aar"]]
    assert years
    assert years == sorted(years, reverse=True)


def test_the_other_labels_stand_as_the_editors_list_them(corpus: Corpus, catalogue: Catalogue) -> None:
    labels = catalogue.facet_labels
    assert list(labels["tema"].items()) == [(term.slug, term.name) for term in corpus.vocabularies.themes.values()]
    assert list(labels["type"]) == ["case", "eksempel", "tiltag", "pejlemaerke", "workshop", "side"]
    assert list(labels["kategori"].values()) == ["Flere medarbejdere", "Frigiv tid"]
    assert list(labels["har"]) == ["tal", "kontakt", "video"]


def test_every_facet_has_labels_for_all_its_values(catalogue: Catalogue) -> None:
    for facet, values in catalogue.facet_index.values.items():
        assert values.keys() <= catalogue.facet_labels[facet].keys()


def test_each_document_has_its_own_values_and_no_others(corpus: Corpus, catalogue: Catalogue) -> None:
    documents = published(corpus)
    for facet in FACETS:
        expected: dict[str, set[int]] = {}
        for ordinal, document in enumerate(documents):
            for value in facet.values(document, corpus.vocabularies):
                expected.setdefault(value, set()).add(ordinal)
        found = catalogue.facet_index.values.get(facet.name, {})
        assert {value: set(to_ordinals(bits)) for value, bits in found.items()} == expected
