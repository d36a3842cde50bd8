"""Signs that stand for a unit, in words: a unit is read aloud and searched for, and YAML refuses some of the signs."""

from __future__ import annotations

import re

_NAMES = {"%": "procent", "‰": "promille", "€": "euro", "$": "dollar", "£": "pund"}
_SIGN = re.compile(r" ?(?:([%‰])-?(?=point)|([%‰€$£])) ?")
_ABBREVIATED = re.compile(r"pct\b\.?", re.IGNORECASE)


def unit_in_words(unit: str) -> str:
    """The unit with its signs in words: `%` gives `procent`, `% af eleverne` gives `procent af eleverne`."""
    words = _SIGN.sub(lambda sign: _NAMES[sign[1]] if sign[1] else f" {_NAMES[sign[2]]} ", " ".join(unit.split()))
    return " ".join(_ABBREVIATED.sub("procent", words).split())
