"""A file is parted into front matter and body, also when the marks between them are missing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.content.codes import Code
from app.content.files import BODY_BYTES, FRONT_MATTER_BYTES
from app.content.report import Position, Report, shortened
from app.content.schema import SCHEMAS

_MARK = "---"
_NEARLY_MARK = re.compile(r"[ \t]*(?:[-–—][ \t]?){1,20}", re.ASCII)
_MOST_BEFORE = 20
"""Lines above the first mark, where it is not on the first line."""
_SUBHEADING = re.compile(r"#{2,6} ")
_KEY = re.compile(r"[^\W\d][\w-]* *:")
_KNOWN_KEYS = "|".join(sorted({field.key for record in SCHEMAS.values() for field in record.fields}))
_KNOWN_KEY = re.compile(rf"({_KNOWN_KEYS}):(?:\s|$)")


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
    misplaced = _misplaced_key(lines, after)
    if misplaced is not None:
        key = lines[misplaced].partition(":")[0]
        message = f"Nøglen »{key}« står under »{_MARK}«. Flyt »{_MARK}« ned under den sidste nøgle."
        report.error(Position(misplaced + 1, 1), key, Code.KEY_IN_TEXT, message)
        # What follows is read as it was meant, so that it does not give problems of its own.
        lines[end:after] = [""] * (after - end)
        end = _end_of_keys(lines, after)
        below = _first_with_text(lines, end)
        after = below + 1 if _is_mark(lines, below) else end
    parts = Parts("\n".join(lines[start:end]), start + 1, "\n".join(lines[after:]), after + 1)
    return parts if _small_enough(parts, report) else None


def _opening(lines: list[str], report: Report) -> int | None:
    """The index of the first line of front matter."""
    if _is_mark(lines, 0):
        return 1
    first = min(_first_with_text(lines, 0), len(lines) - 1)
    mark = next(
        (index for index in range(first, min(first + _MOST_BEFORE, len(lines))) if _is_mark(lines, index)), None
    )
    message = (
        f"Filens første linje skal være »{_MARK}«. Under den står nøglerne (titel, resume …) og så »{_MARK}« igen."
    )
    start = first if _KEY.match(lines[first]) else None
    if start is None and _NEARLY_MARK.fullmatch(lines[first]):
        start = first + 1
        if lines[first].rstrip() != _MARK:
            message = _nearly(lines[first])
        elif first:
            blank = "den tomme linje" if first == 1 else f"de {first} tomme linjer"
            message = f"Filens første linje skal være »{_MARK}«, men den står på linje {start}. Slet {blank} over den."
    if start is None and mark is not None and _KEY.match("".join(lines[mark + 1 : mark + 2])):
        start = mark + 1
        message = (
            f"Filens første linje skal være »{_MARK}«, men den står på linje {start}. Slet det, der står over den."
        )
    report.error(Position(1, 1), "", Code.MISSING_FRONT_MATTER, message)
    return start


def _closing(lines: list[str], start: int, report: Report) -> tuple[int, int]:
    """The index after the last line of front matter, and that of the first line of the body."""
    mark = next((index for index in range(start, len(lines)) if _is_mark(lines, index)), None)
    if mark is not None and not any(_SUBHEADING.match(line) for line in lines[start:mark]):
        return mark, mark + 1
    end = _end_of_keys(lines, start)
    nearly = _first_with_text(lines, end)
    if nearly < len(lines) and _NEARLY_MARK.fullmatch(lines[nearly]):
        report.error(Position(nearly + 1, 1), "", Code.UNCLOSED_FRONT_MATTER, _nearly(lines[nearly]))
        return end, nearly + 1
    report.error(
        Position(end + 1, 1),
        "",
        Code.UNCLOSED_FRONT_MATTER,
        "Der mangler en linje med »---« efter den sidste nøgle. Sæt den ind her, før teksten.",
    )
    return end, end


def _misplaced_key(lines: list[str], start: int) -> int | None:
    """The index of the first line with text below the front matter, if that is a key of it.

    Further down it may be a sentence: »status: vi kom i mål«.
    """
    index = _first_with_text(lines, start)
    return index if index < len(lines) and _KNOWN_KEY.match(lines[index]) else None


def _first_with_text(lines: list[str], start: int) -> int:
    """The index of the first line that is not blank; that after the last line when all are."""
    return next((index for index in range(start, len(lines)) if lines[index].strip()), len(lines))


def _is_mark(lines: list[str], index: int) -> bool:
    return index < len(lines) and lines[index].rstrip() == _MARK


def _nearly(line: str) -> str:
    if line.strip() == _MARK:
        return f"Der står mellemrum foran »{_MARK}«. Slet dem."
    return f"Linjen »{shortened(line)}« skal være »{_MARK}«. Ret den."


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
    return line[0] in " \t" or line.startswith(("- ", "# ")) or line in {"-", "#"} or _KEY.match(line) is not None


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
