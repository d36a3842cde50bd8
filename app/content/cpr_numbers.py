"""Numbers that look like somebody's CPR number. They must not lie in a git history, whatever else is wrong."""

from __future__ import annotations

import re

from app.content.codes import Code
from app.content.dates import read_date
from app.content.report import Position, Report

_HYPHEN = r"(?:\\?[-–—‐‑]|&#45;|&#x2d;)"
"""As keyboards, word processors, Markdown and HTML write it."""
_CPR = re.compile(
    rf"(?<!\d)(?<!\d-)(\d{{2}})\.?(\d{{2}})\.?\d{{2}}([ \u00a0]{{0,2}}{_HYPHEN}?[ \u00a0]{{0,2}})\d{{4}}(?!\d)(?!-\d)",
    re.ASCII | re.IGNORECASE,
)
_IN_ADDRESS = re.compile(r"[\w/=.%&?+]$")
"""What stands before a number that is part of an address or a name of a file."""
_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


def check_cpr_numbers(text: str, report: Report) -> None:
    """Report every number of the text that has the shape of a CPR number.

    A number without a hyphen that is part of an address is more often something else, so it must also pass the
    modulus 11, which CPR numbers from before 2007 do.
    """
    for match in _CPR.finditer(text):
        day, month, between = match[1], match[2], match[3]
        in_address = _IN_ADDRESS.search(text[max(0, match.start() - 1) : match.start()]) is not None
        is_sure = between.strip() or not in_address or _passes_modulus(match.group())
        if read_date(f"2000-{month}-{day}") is None or not is_sure:
            continue
        line_start = text.rfind("\n", 0, match.start()) + 1
        place = Position(text.count("\n", 0, match.start()) + 1, match.start() - line_start + 1)
        message = (
            "Det ligner et CPR-nummer. Slet det. Er det lagt i git, så sig det til en udvikler:"
            " det skal også ud af historikken."
        )
        report.error(place, "", Code.CPR_NUMBER, message)


def _passes_modulus(text: str) -> bool:
    digits = (int(letter) for letter in text if letter.isdigit())
    return sum(digit * weight for digit, weight in zip(digits, _WEIGHTS, strict=True)) % 11 == 0
