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
_DAY_FIRST = re.compile(r"(\d{1,2})\s?[./ -]\s?(\d{1,2})\s?[./ -]\s?((?:\d\d)?\d\d)", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})(?:\s?[./ -]\s?(\d{1,2})\s?[./ -]\s?(\d{1,2})|(\d\d)(\d\d))", re.ASCII)
_SHORT_YEAR_FIRST = re.compile(r"(\d\d)-(\d\d)-(\d\d)", re.ASCII)
"""ISO without the century; it may also be a day that is written first."""
_DAY_AND_NAME = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]?([^\W\d]+)\.?,?[\s-]?((?:\d\d)?\d\d)", re.ASCII)
_NAME_AND_DAY = re.compile(r"([^\W\d]+)\.?[\s-]?(\d{1,2})(?:\.|st|nd|rd|th)?,?[\s-]?(\d{4})", re.ASCII)
_AROUND = re.compile(
    r"(?:(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,? )?(?:den |d\. ?)?)(.*?)(?:[t ]\d\d:\d\d[\d:.z+-]{0,20})?\.?"
)
"""The day of the week, the time of day, and a full stop."""
_QUOTES = "\"'“”„‘’»«"
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


def read_date(text: str) -> date | None:
    """The date of an ISO text such as `2022-12-09`; None for other writings and for days that do not exist."""
    if not _ISO.fullmatch(text):
        return None
    year, month, day = (int(part) for part in text.split("-"))
    return _date(year, month, day)


def dates_meant(text: str) -> tuple[date, ...]:
    """What another writing may mean, such as `09 DEC 2022`, `9. december 2022` or `9/12-2022`; `22-12-09` is two."""
    lowered = " ".join(text.casefold().translate(_DASHES).split()).strip(_QUOTES)
    around = _AROUND.fullmatch(lowered)
    written = around[1] if around is not None else lowered
    found: list[date | None] = [read_date(written)]
    if match := _DAY_FIRST.fullmatch(written):
        found.append(_date(_year(match[3]), int(match[2]), int(match[1])))
    if match := _SHORT_YEAR_FIRST.fullmatch(written):
        found.append(_date(_year(match[1]), int(match[2]), int(match[3])))
    if match := _YEAR_FIRST.fullmatch(written):
        found.append(_date(int(match[1]), int(match[2] or match[4]), int(match[3] or match[5])))
    if match := _DAY_AND_NAME.fullmatch(written):
        found.append(_date(_year(match[3]), _MONTHS.get(match[2], 0), int(match[1])))
    if match := _NAME_AND_DAY.fullmatch(written):
        found.append(_date(int(match[3]), _MONTHS.get(match[1], 0), int(match[2])))
    return tuple(dict.fromkeys(day for day in found if day is not None))


def _year(text: str) -> int:
    """Two digits as POSIX reads them: 69 and up belong to the last century."""
    year = int(text)
    return year if len(text) == 4 else year + (1900 if year >= 69 else 2000)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
