"""Numbers that look like somebody's CPR number. They must not lie in a git history, whatever else is wrong."""

from __future__ import annotations

import html
import re
from bisect import bisect_left

from app.content.codes import Code
from app.content.dates import read_date
from app.content.report import Position, Report

_UNSEEN = r"*\\`\u00ad\u200b-\u200d\u2060\ufeff"
"""What stands within a number and is not shown: marks of Markdown, and characters without a width."""
_SIGN = rf"[{_UNSEEN} \u00a0\u2000-\u200a\u202f./_\-\u2010-\u2015\u2212]|&(?:#x?[0-9a-f]{{2,4}}|[a-z]{{3,6}});"
"""What may stand between two parts of it, as keyboards, word processors, Markdown and HTML write it."""
_BREAK = rf"(?:\n {{0,8}}-?[{_UNSEEN}]{{0,4}})?"
"""A line's end; below it a hyphen with a space would begin the item of a list."""
_CPR = re.compile(
    rf"(?<![\d+])(?<!\d-)(?P<day>\d\d)(?P<first>(?:{_SIGN}){{0,4}})(?P<month>\d\d)(?P<second>(?:{_SIGN}){{0,4}})"
    rf"(?P<century>19|20)??(?P<year>\d\d)(?P<between>(?:{_SIGN}){{0,10}}{_BREAK})"
    r"(?P<serial>\d{4}|\d\d[ \u00a0]\d\d(?! ?\d))(?!-?\d)",
    re.ASCII | re.IGNORECASE,
)
_HYPHEN = re.compile(r"[-\u2010-\u2015\u2212]")
_REPLACEMENT = 60
"""Is added to the day of a number that is given to somebody who has no CPR number."""
_BEFORE = 300
"""Characters in which the beginning of an address is looked for."""
_IN_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"']*\Z", re.IGNORECASE)
_IN_ADDRESS = re.compile(r"[\w/=.%&?+]")
"""What stands before a number that is part of an address or a name of a file."""
_PRODUCTION_UNIT = re.compile(r"\b(?:P-?(?:nr|nummer\w*)|produktionsenhed\w*)[.:]{0,2}(?: er)? ?\Z", re.IGNORECASE)
"""What stands before a P-number: ten digits, of which the first six are often a date."""
_OTHER_NUMBER = re.compile(r"\b(?:konto|stillings?|vare)(?:nr|nummer\w*)?[.:]{0,2}(?: er)? ?\Z", re.IGNORECASE)
_TWO_DIGITS = re.compile(r"\d\d[ \u00a0]\Z")
_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


def check_cpr_numbers(text: str, report: Report) -> None:
    """Report every number of the text that has the shape of a CPR number.

    One in the address of another site is a warning: the number may be that site's own, and cannot be changed here.
    """
    line_ends = [match.start() for match in re.finditer("\n", text)]
    for match in _CPR.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        if not _looks_like_cpr(match, before):
            continue
        line = bisect_left(line_ends, match.start())
        place = Position(line + 1, match.start() - (line_ends[line - 1] if line else -1))
        if _IN_WEB_ADDRESS.search(before):
            message = "Et tal i adressen ligner et CPR-nummer. Slet adressen, hvis det er et."
            report.warning(place, "", Code.CPR_NUMBER, message)
            continue
        message = (
            "Det ligner et CPR-nummer. Slet det. Er det lagt i git, så sig det til en udvikler:"
            " det skal også ud af historikken."
        )
        report.error(place, "", Code.CPR_NUMBER, message)


def has_cpr_number(text: str) -> bool:
    """Whether any part of the text has the shape of a CPR number."""
    return any(_looks_like_cpr(match, "") for match in _CPR.finditer(text))


def _looks_like_cpr(match: re.Match[str], before: str) -> bool:
    """Whether the number is a CPR number rather than something else of ten digits; `before` is the text in front of it.

    Where that is in doubt it must also pass the modulus 11, which CPR numbers from before 2007 do.
    """
    day, between = int(match["day"]), _shown(match["between"])
    is_replacement, is_joined = day > _REPLACEMENT, not between.strip()
    day -= _REPLACEMENT if is_replacement else 0
    if read_date(f"2000-{match['month']}-{day:02}") is None:
        return False
    if is_joined and (is_replacement or match["century"] or len(match["serial"]) > len("1234")):
        return False
    first, second = _shown(match["first"]), _shown(match["second"])
    is_bare = not (first or second or between)
    if is_bare and _PRODUCTION_UNIT.search(before):
        return False
    is_date = bool((first + second).strip() or match["century"])
    is_spaced = between != between.strip()
    is_doubtful = (
        (is_date and (is_spaced or is_joined or match["serial"].startswith(("19", "20"))))
        or (is_joined and bool(first) != bool(second))
        or (is_spaced and "." in between)
        or (_IN_ADDRESS.match(before[-1:]) is not None and not _HYPHEN.search(between))
        or (is_bare and _OTHER_NUMBER.search(before) is not None)
        # Two telephones: »21 10 10 12 / 2150 4050«.
        or (first == second == " " and is_spaced and _TWO_DIGITS.search(before) is not None)
    )
    return not is_doubtful or _passes_modulus(match)


def _shown(signs: str) -> str:
    """What the reader sees of the signs between two parts of a number."""
    return re.sub(rf"[{_UNSEEN}]", "", html.unescape(signs)).replace("\u00a0", " ")


def _passes_modulus(match: re.Match[str]) -> bool:
    digits = re.sub(r"\D", "", f"{match['day']}{match['month']}{match['year']}{match['serial']}")
    return sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True)) % 11 == 0
