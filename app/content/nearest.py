"""The nearest allowed value, for »Mente du …?«."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe"})
_SEPARATORS = re.compile(r"[\s_‐‑–—-]+")
_NEAR_ENOUGH = 0.75
"""difflib's ratio: one wrong letter in a word of four is near, two are not."""
_AS_NEAR = 0.05
"""Further values are proposed only when they are about as near as the nearest."""
_LONGEST_COMPARED = 80


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Text without the differences that a typist makes: case, æ/ae, hyphen or space."""
    lowered = unicodedata.normalize("NFC", text).casefold().translate(_LETTERS)
    return _SEPARATORS.sub("-", lowered).strip("-")


def nearest(text: str, allowed: Iterable[str]) -> tuple[str, ...]:
    """The allowed values, at most three, that the text is probably a misspelling of; best first, often none."""
    if len(text) > _LONGEST_COMPARED:
        return ()
    by_folded: dict[str, str] = {}
    for value in allowed:
        by_folded.setdefault(fold(value), value)
    folded = fold(text)
    found = get_close_matches(folded, by_folded, n=3, cutoff=_NEAR_ENOUGH)
    closeness = [SequenceMatcher(None, key, folded).ratio() for key in found]
    near = [key for key, ratio in zip(found, closeness, strict=True) if ratio > closeness[0] - _AS_NEAR]
    return tuple(by_folded[key] for key in near)


def did_you_mean(text: str, allowed: Iterable[str]) -> str:
    """` Mente du »…«?` with a leading space, or nothing when no value is near."""
    return did_you_mean_one_of(nearest(text, allowed))


def did_you_mean_one_of(values: Iterable[str]) -> str:
    """The same question about values that have been found; nothing when there are none."""
    shown = " eller ".join(f"»{value}«" for value in values)
    return f" Mente du {shown}?" if shown else ""
