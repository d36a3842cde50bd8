"""Bit sets of ordinals."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.bits import from_ordinals, to_ordinals


@given(st.sets(st.integers(min_value=0, max_value=5_000)))
def test_a_set_of_ordinals_survives_the_round_trip_in_order(ordinals: set[int]) -> None:
    bits = from_ordinals(ordinals)
    assert list(to_ordinals(bits)) == sorted(ordinals)
    assert bits.bit_count() == len(ordinals)
