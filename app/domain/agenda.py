"""A workshop's programme as a reader composes it. An agenda never changes: every operation gives a new one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.domain.documents import ProgrammeItem, Workshop
from app.domain.moving import moved

MOST_POINTS = 40
MOST_MINUTES = 600
MOST_LETTERS = 120
"""Of a point's text."""
PROPOSAL = "Redaktionens forslag til program"
DAY = 24 * 60
"""Minutes; an agenda starts before it is over."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing on an agenda: the reader's own words, an address on the site, or both."""

    text: str
    minutes: int | None = None
    """1 to `MOST_MINUTES`; None when it is not known."""
    address: str = ""
    unread: str = ""
    """What was written for the minutes and is no number of them; kept, so that it can be mended."""


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when, in minutes after midnight of the first day; None as far as it cannot be known."""

    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Agenda:
    """At most `MOST_POINTS` points in the reader's order. They are named by their number, from 1."""

    title: str = ""
    start: int | None = None
    points: tuple[Point, ...] = ()
    unread_start: str = ""
    """What was written for the start and is no time of day."""

    @property
    def minutes(self) -> int:
        """The sum of those that are known."""
        return sum(point.minutes or 0 for point in self.points)

    @property
    def untimed(self) -> int:
        """How many points have no minutes."""
        return sum(point.minutes is None for point in self.points)

    def spans(self) -> Iterator[Span]:
        """When each point is. After a point without minutes nothing more can be known."""
        now = self.start
        for point in self.points:
            end = now + point.minutes if now is not None and point.minutes is not None else None
            yield Span(now, end)
            now = end

    def with_point(self, point: Point) -> Agenda:
        """With this at the end, where there is room."""
        return replace(self, points=(*self.points, point)[:MOST_POINTS])

    def without(self, number: int) -> Agenda:
        return replace(self, points=tuple(point for n, point in enumerate(self.points, 1) if n != number))

    def moved(self, number: int, places: int) -> Agenda:
        """With one point this many places further down (up when negative), and no further than to the end."""
        if not 1 <= number <= len(self.points):
            return self
        return replace(self, points=moved(self.points, number - 1, places))


def agenda_of(workshop: Workshop) -> Agenda:
    """The programme of a workshop, as something to build on."""
    return Agenda(workshop.title, None, _points(workshop.programme))


def proposal_of(workshop: Workshop) -> Agenda:
    """The editors' proposal, under a name that says whose it is; without points where there is none."""
    return Agenda(PROPOSAL, None, _points(workshop.proposal))


def _points(items: Sequence[ProgrammeItem]) -> tuple[Point, ...]:
    return tuple(Point(item.title, item.minutes, item.reference or "") for item in items)
