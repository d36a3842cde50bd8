"""Values to Danish text for readers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from markupsafe import Markup

from app.domain.documents import Result

_MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)

NOT_STATED_TEXT = "Ikke oplyst"

_LINE_MAY_END = re.compile(r"(?<=[/?&=])(?=[^/])|(?<=-)(?=[^\d-])")
_HYPHEN_OF_A_NUMBER = re.compile(r"(?<=\d-)(?=\d+-\w)")


def danish_date(day: date) -> str:
    """`9. december 2022`."""
    return f"{day.day}. {_MONTHS[day.month - 1]} {day.year}"


def danish_moment(moment: str) -> str:
    """`21. november 2026 kl. 23.38`, Danish time, from ISO 8601.

    Where the system has no time zones it is said in universal time, and the text says so.
    """
    zone: tzinfo
    try:
        zone, name = ZoneInfo("Europe/Copenhagen"), ""
    except ZoneInfoNotFoundError:
        zone, name = UTC, " UTC"
    time = datetime.fromisoformat(moment).astimezone(zone)
    return f"{danish_date(time)} kl. {clock(time.hour * 60 + time.minute)}{name}"


def clock(minutes: int) -> str:
    """`9.05`, from minutes after midnight; what is past the next midnight begins again from `0.00`."""
    return f"{minutes // 60 % 24}.{minutes % 60:02}"


def counted(number: int, one: str, many: str) -> str:
    """`1 case`, `3 cases`."""
    return f"{number} {one if number == 1 else many}"


def listed(names: Sequence[str]) -> str:
    """`Horsens`, `Horsens og Aalborg`, `Horsens, Odense og Aalborg`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} og {names[-1]}"


def breakable(address: str) -> Markup:
    """An address as it is read, whose lines end after its signs and not inside its words."""
    return Markup("<wbr>").join(_LINE_MAY_END.split(address))


def unbroken(text: str) -> str:
    """The text with its `3-5-årige` kept in one piece: a word joiner (U+2060) after the hyphen between the numbers."""
    return _HYPHEN_OF_A_NUMBER.sub("\u2060", text)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it is set: the number large, the unit beside it."""

    number: str
    unit: str

    def __str__(self) -> str:
        return f"{self.number} {self.unit}".rstrip()


def figure(result: Result) -> Figure:
    """The figure of a result as one reads it aloud: `38 → 4` `pct.`, `12 af 14` `elever`."""
    if result.value is not None:
        number = result.value.text
    else:
        before = result.before.text if result.before else NOT_STATED_TEXT.lower()
        after = result.after.text if result.after else NOT_STATED_TEXT.lower()
        number = f"{before} → {after}"
    share = f" af {result.out_of.text}" if result.out_of else ""
    return Figure(number + share, "pct." if result.unit == "procent" else result.unit or "")
