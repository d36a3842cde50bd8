"""A query never changes, and equal questions are equal queries."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.query import Query
from tests.support.strategies import FACET_VALUES, queries


@given(queries(), FACET_VALUES)
def test_choosing_and_removing_a_value_gives_back_the_same_query(query: Query, choice: tuple[str, str]) -> None:
    facet, value = choice
    first_page = query.with_page(1)
    if not query.has(facet, value):
        assert query.with_value(facet, value).without_value(facet, value) == first_page
    else:
        assert query.without_value(facet, value).with_value(facet, value) == first_page


@given(st.lists(FACET_VALUES, max_size=8), st.randoms())
def test_the_order_of_choosing_does_not_matter(choices: list[tuple[str, str]], random: st.DataObject) -> None:
    shuffled = list(choices)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis types `randoms` loosely
    one, other = Query(), Query()
    for facet, value in choices:
        one = one.with_value(facet, value)
    for facet, value in shuffled:
        other = other.with_value(facet, value)
    assert one == other


@given(queries(), FACET_VALUES)
def test_every_new_choice_starts_on_page_one(query: Query, choice: tuple[str, str]) -> None:
    assert query.with_page(3).with_value(*choice).page == 1
    assert query.with_page(3).without_facet(choice[0]).page == 1
