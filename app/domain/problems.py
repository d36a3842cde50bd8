"""A problem in the content is a value: it is collected, sorted and shown, never raised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem weighs, the gravest first. Only an error keeps the content from being published."""

    ERROR = "fejl"
    WARNING = "advarsel"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in one file. Sorts by place, so that a report reads as the files do."""

    path: str
    """Relative to the content folder, with forward slashes; empty when it concerns the whole corpus."""
    line: int
    """From 1; 0 when the problem has no line."""
    column: int
    """From 1; 0 when the problem has no column."""
    field: str
    """The front-matter key in dotted form, such as `resultater.0.enhed`; empty outside front matter."""
    code: str
    """Stable English name of the rule, such as `unknown-value`."""
    message: str
    """Danish, for an editor: what is wrong, what is allowed, how to mend it."""
    severity: Severity = Severity.ERROR

    @property
    def place(self) -> str:
        """`sider/om.md:3:1`, as far as it is known."""
        return ":".join(str(part) for part in (self.path or "indhold", self.line, self.column) if part)


def has_errors(problems: Sequence[Problem]) -> bool:
    """Whether any problem keeps the content from being published."""
    return any(problem.severity is Severity.ERROR for problem in problems)


_COUNTED = {
    Severity.ERROR: ("fejl", "fejl"),
    Severity.WARNING: ("advarsel", "advarsler"),
    Severity.NOTE: ("note", "noter"),
}


def counted_by_severity(problems: Sequence[Problem]) -> list[tuple[int, str]]:
    """How many there are of each severity, also in words: `(1, "1 fejl"), (0, "0 advarsler"), (2, "2 noter")`."""
    numbers = [(sum(problem.severity is one for problem in problems), names) for one, names in _COUNTED.items()]
    return [(number, f"{number} {names[number != 1]}") for number, names in numbers]
