"""Where the steps of one file put the problems they find."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from app.content.codes import Code
from app.domain.problems import Problem, Severity


class Place(Protocol):
    """Anything with a position in the file; line and column from 1, 0 when there is none."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Position:
    """A bare position."""

    line: int = 0
    column: int = 0


NOWHERE = Position()
"""The place of a problem that concerns the whole file."""


def shortened(text: str) -> str:
    """Text as it is shown in a message: on one line, never long."""
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 60 else one_line[:59] + "…"


@dataclass(frozen=True, slots=True)
class Report:
    """The problems of one file, in the order they were found. The path is relative to the content folder."""

    path: str
    problems: list[Problem] = field(default_factory=list)

    def copy(self) -> Report:
        """The same problems so far, to go on from; what is added later stands in one of the two only."""
        return Report(self.path, list(self.problems))

    def error(self, place: Place, key: str, code: Code, message: str) -> None:
        """Something that keeps the content from being published. `key` is dotted, empty outside front matter."""
        self._add(place, key, code, message, Severity.ERROR)

    def warning(self, place: Place, key: str, code: Code, message: str) -> None:
        """Something that an editor should look at."""
        self._add(place, key, code, message, Severity.WARNING)

    def note(self, place: Place, key: str, code: Code, message: str) -> None:
        """Something that was understood in another way than it was written."""
        self._add(place, key, code, message, Severity.NOTE)

    @property
    def errors(self) -> int:
        """How many errors there are so far."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    def _add(self, place: Place, key: str, code: Code, message: str, severity: Severity) -> None:
        self.problems.append(Problem(self.path, place.line, place.column, key, code, message, severity))
