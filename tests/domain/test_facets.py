"""Counting on a handful of documents, where one can see the answer."""

from app.domain.bits import from_ordinals
from app.domain.facets import FacetIndex, count, matching
from app.domain.query import NOT_STATED, Query

# Six examples: (municipality, category)
INDEX = FacetIndex(
    everything=from_ordinals(range(6)),
    values={
        "kommune": {"horsens": from_ordinals({0, 1, 2}), "aalborg": from_ordinals({3, 4})},
        "kategori": {"flere-medarbejdere": from_ordinals({0, 3}), "frigiv-tid": from_ordinals({1, 2, 4, 5})},
    },
)
LABELS = {
    "kommune": {"horsens": "Horsens", "odense": "Odense", "aalborg": "Aalborg"},
    "kategori": {"flere-medarbejdere": "Flere medarbejdere", "frigiv-tid": "Frigiv tid"},
}


def counts(query: Query, facet: str) -> dict[str, int]:
    buckets = count(INDEX, query, INDEX.everything, LABELS)[facet]
    return {bucket.value: bucket.count for bucket in buckets}


def test_values_widen_within_a_facet_and_facets_narrow_each_other() -> None:
    query = Query().with_value("kommune", "horsens").with_value("kommune", "aalborg")
    assert matching(INDEX, query, INDEX.everything).bit_count() == 5
    narrowed = query.with_value("kategori", "flere-medarbejdere")
    assert matching(INDEX, narrowed, INDEX.everything) == from_ordinals({0, 3})


def test_a_count_leaves_out_its_own_facets_selection() -> None:
    query = Query().with_value("kommune", "horsens").with_value("kategori", "flere-medarbejdere")
    assert counts(query, "kommune") == {"horsens": 1, "aalborg": 1}
    assert counts(query, "kategori") == {"flere-medarbejdere": 1, "frigiv-tid": 2}


def test_a_chosen_value_is_listed_even_at_zero_and_unknown_ones_too() -> None:
    query = Query().with_value("kommune", "odense").with_value("kommune", "ukendt")
    assert counts(query, "kommune") == {"horsens": 3, "odense": 0, "aalborg": 2, "ukendt": 0, NOT_STATED: 1}


def test_not_stated_selects_documents_without_a_value() -> None:
    assert matching(INDEX, Query().with_value("kommune", NOT_STATED), INDEX.everything) == from_ordinals({5})
