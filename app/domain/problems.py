"""A problem in the content is a value: it is collected, sorted and shown, never raised."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem weighs. Only an error keeps the content from being published."""

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


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """Whether any problem keeps the content from being published."""
    return any(problem.severity is Severity.ERROR for problem in problems)
