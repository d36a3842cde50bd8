"""A file is parted into front matter and body, also when the marks between them are missing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.content.codes import Code
from app.content.files import BODY_BYTES, FRONT_MATTER_BYTES
from app.content.report import Position, Report

_MARK = "---"
_SUBHEADING = re.compile(r"#{2,6} ")
_KEY = re.compile(r"[^\W\d][\w-]* *:")


@dataclass(frozen=True, slots=True)
class Parts:
    """The two halves of a file and the line that each begins on, from 1."""

    front_matter: str
    front_matter_line: int
    body: str
    body_line: int


def split(text: str, report: Report) -> Parts | None:
    """Part a file at its two `---` lines.

    A missing mark is a problem; the front matter is then the lines that look like it, so that what is wrong in them
    can be said in the same run. None when there is nothing that looks like front matter, or a half is too large.
    """
    lines = text.split("\n")
    start = _opening(lines, report)
    if start is None:
        return None
    end, after = _closing(lines, start, report)
    parts = Parts("\n".join(lines[start:end]), start + 1, "\n".join(lines[after:]), after + 1)
    return parts if _small_enough(parts, report) else None


def _opening(lines: list[str], report: Report) -> int | None:
    """The index of the first line of front matter."""
    if lines[0].rstrip() == _MARK:
        return 1
    report.error(
        Position(1, 1),
        "",
        Code.MISSING_FRONT_MATTER,
        "Filens første linje skal være »---«. Under den står nøglerne (titel, resume …) og så »---« igen.",
    )
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() == _MARK:
        return first + 1
    return first if _KEY.match(lines[first]) else None


def _closing(lines: list[str], start: int, report: Report) -> tuple[int, int]:
    """The index after the last line of front matter, and that of the first line of the body."""
    mark = next((index for index in range(start, len(lines)) if lines[index].rstrip() == _MARK), None)
    if mark is not None and not any(_SUBHEADING.match(line) for line in lines[start:mark]):
        return mark, mark + 1
    end = _end_of_keys(lines, start)
    report.error(
        Position(end + 1, 1),
        "",
        Code.UNCLOSED_FRONT_MATTER,
        "Der mangler en linje med »---« efter den sidste nøgle. Sæt den ind her, før teksten.",
    )
    return end, end


def _end_of_keys(lines: list[str], start: int) -> int:
    """The index of the first line that cannot be front matter: a heading, or text that is no key, item or indented."""
    for index in range(start, len(lines)):
        line = lines[index]
        if line.strip() and not _may_be_front_matter(line):
            return _before_blank_lines(lines, start, index)
    return _before_blank_lines(lines, start, len(lines))


def _before_blank_lines(lines: list[str], start: int, end: int) -> int:
    while end > start and not lines[end - 1].strip():
        end -= 1
    return end


def _may_be_front_matter(line: str) -> bool:
    """Also a comment: a heading of level 1 has no place in the text, so that `# ` is more likely one."""
    return line[0] in " \t" or line.startswith(("- ", "# ")) or line in "-#" or _KEY.match(line) is not None


def _small_enough(parts: Parts, report: Report) -> bool:
    halves = (
        ("Nøglerne øverst", parts.front_matter, parts.front_matter_line, FRONT_MATTER_BYTES),
        ("Teksten", parts.body, parts.body_line, BODY_BYTES),
    )
    too_large = [half for half in halves if len(half[1].encode()) > half[3]]
    for name, _, line, limit in too_large:
        message = f"{name} fylder mere end {limit // 1024} KB. Forkort, eller del siden."
        report.error(Position(line, 1), "", Code.TOO_LARGE, message)
    return not too_large
