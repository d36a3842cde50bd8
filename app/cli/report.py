"""Problems as text, as GitHub annotations, as GitLab's code quality, and as JSON."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from app.cli.colour import Paint, plain
from app.domain.problems import Problem, Severity, counted_by_severity

_GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_GITLAB_LEVELS = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}
_HEADINGS = {
    Severity.ERROR: "Fejl. De skal rettes, før noget kan udgives:",
    Severity.WARNING: "Advarsler. Se på dem; de hindrer ikke udgivelsen:",
    Severity.NOTE: "Noter. Sådan er det læst:",
}
_GUIDE = "Reglens navn står i parentes. docs/tjek.md forklarer den med et eksempel."


def as_text(problems: Sequence[Problem], paint: Paint = plain) -> str:
    """Errors, warnings and notes apart, and a last line with the numbers.

    One line each, `path:line:column: fejl: message [field] (code)`, in the order of the problems: by file, then line.
    """
    return "\n".join([*_groups(problems, paint), *([_GUIDE] if problems else []), summary(problems)])


def as_github(problems: Sequence[Problem], prefix: str) -> str:
    """Workflow commands that put each problem on its line of a pull request. `prefix` leads to the content folder."""
    return "\n".join([*(_annotation(problem, prefix) for problem in problems), summary(problems)])


def as_gitlab(problems: Sequence[Problem], prefix: str) -> str:
    """GitLab's Code Quality report. A problem keeps its fingerprint when it only moves within the file."""
    found = []
    seen: Counter[str] = Counter()
    for problem in problems:
        identity = "\n".join((problem.path, problem.field, problem.code, problem.message))
        seen[identity] += 1
        found.append(
            {
                "description": problem.message,
                "check_name": problem.code,
                "fingerprint": hashlib.sha256(f"{identity}\n{seen[identity]}".encode()).hexdigest(),
                "severity": _GITLAB_LEVELS[problem.severity],
                "location": {"path": f"{prefix}{problem.path}", "lines": {"begin": max(problem.line, 1)}},
            }
        )
    return json.dumps(found, ensure_ascii=False, indent=2)


def as_json(problems: Sequence[Problem]) -> str:
    """`{"problems": [{path, line, column, field, code, message, severity}]}`."""
    return json.dumps({"problems": [asdict(problem) for problem in problems]}, ensure_ascii=False, indent=2)


def summary(problems: Sequence[Problem]) -> str:
    """`1 fejl, 2 advarsler, 0 noter`."""
    return ", ".join(words for _, words in counted_by_severity(problems))


def _groups(problems: Sequence[Problem], paint: Paint) -> Iterator[str]:
    for severity, heading in _HEADINGS.items():
        found = [problem for problem in problems if problem.severity is severity]
        if found:
            yield paint("heading", heading)
            yield from (_line(problem, paint) for problem in found)
            yield ""


def _line(problem: Problem, paint: Paint) -> str:
    rule = f"[{problem.field}] ({problem.code})" if problem.field else f"({problem.code})"
    severity = paint(problem.severity.name.lower(), f"{problem.severity}:")
    return f"{paint('place', f'{problem.place}:')} {severity} {problem.message} {paint('rule', rule)}"


def _annotation(problem: Problem, prefix: str) -> str:
    place = f"file={_property(prefix + problem.path)}"
    if problem.line:
        place += f",line={problem.line}"
    if problem.column:
        place += f",col={problem.column}"
    return f"::{_GITHUB_LEVELS[problem.severity]} {place},title={problem.code}::{_data(problem.message)}"


def _data(text: str) -> str:
    """Text as GitHub's workflow commands want it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
