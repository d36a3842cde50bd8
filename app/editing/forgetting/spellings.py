"""The letters of a name in the ways that people and programs write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from urllib.parse import quote

_SPELLINGS = {
    way: ways
    for ways in (("æ", "ä", "ae"), ("ø", "ö", "oe", "o"), ("å", "aa", "a"))
    for way in ways
    if way not in {"o", "a"}
}
"""How those write a letter who lack it, or learnt to before 1948."""
_UNIT = re.compile("ae|oe|aa|.")


def units(piece: str) -> Iterator[str]:
    """The letters of a piece of a name, small; `ae`, `oe` and `aa` are one letter each."""
    return (match.group() for match in _UNIT.finditer(piece.lower()))


@cache
def typed(unit: str) -> tuple[str, ...]:
    """A letter as people may type it: as it is, in two letters, without or with accents."""
    return _SPELLINGS.get(unit) or _accents(unit)


@cache
def encoded(unit: str) -> tuple[str, ...]:
    """The same as addresses and JSON write it, where the letter is not ASCII."""
    ways = _SPELLINGS.get(unit, (unit,))
    letters = [letter for way in ways if not way.isascii() for letter in (way, way.upper())]
    return (*map(quote, letters), *(f"\\u{ord(letter):04x}" for letter in letters if len(letter) == 1))


def _accents(letter: str) -> tuple[str, ...]:
    """The Latin letters that are this one with something above or below it."""
    base = unicodedata.normalize("NFD", letter)[0]
    accented = (chr(code) for code in range(0xC0, 0x180))
    alike = [other for other in accented if other.islower() and unicodedata.normalize("NFD", other)[0] == base]
    return tuple(dict.fromkeys((letter, base, *alike)))
