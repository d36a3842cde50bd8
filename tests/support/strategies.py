"""Hypothesis strategies for queries."""

from hypothesis import strategies as st

from app.domain.facets import FACETS
from app.domain.query import NOT_STATED, Query, Sort

_VALUES = st.sampled_from(["horsens", "aalborg", "flere-medarbejdere", "case", "eksempel", "2020", "tal", NOT_STATED])
FACET_VALUES = st.tuples(st.sampled_from([facet.name for facet in FACETS]), _VALUES)
"""Facet name and value; not every value belongs to its facet, as in addresses that people change by hand."""

_TEXTS = st.sampled_from(["", "frafald", "sosu elever", "ledelsesspænd", '"fælles vagtstart"', "vikar -bureau", "æøå"])


@st.composite
def queries(draw: st.DrawFn, texts: st.SearchStrategy[str] = _TEXTS) -> Query:
    """A query with up to six chosen values."""
    query = Query(text=draw(texts), sort=draw(st.sampled_from(Sort)))
    for facet, value in draw(st.lists(FACET_VALUES, max_size=6)):
        query = query.with_value(facet, value)
    return query.with_page(draw(st.integers(min_value=1, max_value=4)))
