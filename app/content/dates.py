"""Dates as editors write them: ISO is read, other writings are only proposed in ISO."""

from __future__ import annotations

import re
from datetime import date

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar january jan", "februar february feb", "marts march mar", "april apr", "maj may", "juni june jun",
            "juli july jul", "august aug", "september sep sept", "oktober october okt oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[./ -]\s*(\d{1,2})\s*[./ -]\s*((?:\d\d)?\d\d)", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})\s*[./ -]?\s*(\d{1,2})\s*[./ -]?\s*(\d{1,2})", re.ASCII)
_DAY_AND_NAME = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]*([^\W\d]+)\.?,?[\s-]*(\d{4})", re.ASCII)
_NAME_AND_DAY = re.compile(r"([^\W\d]+)\.?[\s-]*(\d{1,2})(?:\.|st|nd|rd|th)?,?[\s-]*(\d{4})", re.ASCII)


def read_date(text: str) -> date | None:
    """The date of an ISO text such as `2022-12-09`; None for other writings and for days that do not exist."""
    if not _ISO.fullmatch(text):
        return None
    year, month, day = (int(part) for part in text.split("-"))
    return _date(year, month, day)


def propose_date(text: str) -> date | None:
    """The date that was meant by another writing, such as `09 DEC 2022`, `9. december 2022` or `9/12-2022`."""
    lowered = text.casefold().strip()
    if match := _DAY_FIRST.fullmatch(lowered):
        return _date(_year(match[3]), int(match[2]), int(match[1]))
    if match := _YEAR_FIRST.fullmatch(lowered):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_AND_NAME.fullmatch(lowered):
        return _date(int(match[3]), _MONTHS.get(match[2], 0), int(match[1]))
    if match := _NAME_AND_DAY.fullmatch(lowered):
        return _date(int(match[3]), _MONTHS.get(match[1], 0), int(match[2]))
    return None


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
