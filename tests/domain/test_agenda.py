"""An agenda keeps within its bounds whatever is done to it, and its times follow from its minutes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.agenda import DAY, MOST_MINUTES, MOST_POINTS, Agenda, Point, Span

POINTS = st.builds(Point, st.text(min_size=1, max_size=20), st.none() | st.integers(1, MOST_MINUTES))
AGENDAS = st.builds(
    Agenda, st.text(max_size=20), st.none() | st.integers(0, DAY - 1), st.lists(POINTS, max_size=MOST_POINTS).map(tuple)
)
NUMBERS = st.integers(-5, MOST_POINTS + 5)


@given(AGENDAS, NUMBERS, st.integers(-50, 50), POINTS)
def test_every_operation_keeps_the_bounds_and_loses_nothing_else(
    agenda: Agenda, number: int, places: int, point: Point
) -> None:
    there = 1 <= number <= len(agenda.points)
    assert sorted(map(repr, agenda.moved(number, places).points)) == sorted(map(repr, agenda.points))
    assert len(agenda.without(number).points) == len(agenda.points) - there
    added = agenda.with_point(point).points
    assert added == (*agenda.points, point) if len(agenda.points) < MOST_POINTS else added == agenda.points


@given(AGENDAS, NUMBERS)
def test_up_and_down_again_changes_nothing(agenda: Agenda, number: int) -> None:
    if 2 <= number <= len(agenda.points):
        assert agenda.moved(number, -1).points[number - 2] == agenda.points[number - 1]
        assert agenda.moved(number, -1).moved(number - 1, 1) == agenda


@given(AGENDAS)
def test_each_point_begins_when_the_one_before_ends(agenda: Agenda) -> None:
    spans = list(agenda.spans())
    assert [span.start for span in spans] == [agenda.start, *(span.end for span in spans)][: len(spans)]
    if spans and agenda.start is not None and agenda.untimed == 0:
        assert spans[-1].end == agenda.start + agenda.minutes


def test_after_a_point_without_minutes_nothing_is_guessed() -> None:
    agenda = Agenda("", 540, (Point("Velkomst", 5), Point("Drøftelse"), Point("Feedback", 10)))
    assert list(agenda.spans()) == [Span(540, 545), Span(545, None), Span(None, None)]
    assert (agenda.minutes, agenda.untimed) == (15, 1)
