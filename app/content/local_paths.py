"""Paths of files on somebody's computer or drive, in text that everybody will read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.content.codes import Code
from app.content.report import Position, Report, shortened

_PATH = re.compile(
    r"\bfile:/\S*"
    r"|(?<![\w/])[a-z]:(?:\\|/(?=\w))\S*"
    r"|(?<![\w\\])\\\\[\w.$-]+\\\S*"
    r"|(?<![\w./~-])(?:~|/(?:home|users|volumes|mnt|media))/\w\S*",
    re.IGNORECASE,
)


def local_path(text: str) -> re.Match[str] | None:
    """The first path in a text that leads to a file which others cannot open."""
    return _PATH.search(text)


def path_fault(path: str) -> str:
    """What to say about such a path."""
    shown = shortened(path.rstrip(".,;:!?)]»\"'"))
    return f"»{shown}« er en fil på en computer, og den kan læserne ikke åbne. Skriv filens navn, eller slet stien."


def check_local_paths(lines: Sequence[str], first_line: int, report: Report) -> None:
    """Report the first path on each line of a body, unless a link on the line has been reported."""
    reported = {problem.line for problem in report.problems if problem.code == Code.BAD_ADDRESS}
    for number, line in enumerate(lines, start=first_line):
        found = local_path(line)
        if found is not None and number not in reported:
            report.error(Position(number, found.start() + 1), "", Code.BAD_ADDRESS, path_fault(found.group()))
