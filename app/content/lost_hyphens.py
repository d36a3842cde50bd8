"""Hyphens and spaces that numbers lose when text is copied from PDF: 70-90 becomes 7090, 24 timer becomes 24timer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from app.content.codes import Code
from app.content.document_reading import ReadFile
from app.content.findings import Finding, running_text

_UNITS = r"(?:minut(?:ter)?|timer|døgn|dage|uger|måneder|procent|pct|kr)"
_GLUED = re.compile(r"(?<![\w.,:/–-])(\d{4}|\d{6}|\d{8})(?=[ \u00a0\n](?!mio\b|mia\b)([a-zæøå]+|%))")
_AGE = re.compile(r"(?<![\w.,–-])(\d{1,4})[ \u00a0]?(årig\w*)")
_CLASS = re.compile(r"(?<![\w.,:/–-])(?!12)(\d)([1-9]|10)\.(?=[ \u00a0]klasse)")
"""Some schools have a twelfth."""
_NO_SPACE = re.compile(rf"(?<![\w.,:/–-])(\d{{1,6}}(?:[.,]\d{{1,3}})?)({_UNITS})\b(?![-.]\w)")
_UNIT = re.compile(_UNITS)
_NAMED = re.compile(
    r"(?:\d(?: ?[-–—−])?|(?<!\w)(?:tlf|tel|telefon\w*|mobil\w*|cvr|ean|gln|kle|matr|matrikel\w*|bilag\w*|siden?|s"
    r"|sider|siderne|konto\w*|afsnit\w*|kapit\w*|punkt\w*|[\w-]{0,20}lokale\w*|stue|bolig|værelse\w*|rum|amu\S{0,20}"
    r"|[\w-]{0,20}vejledning\w*|cirkulære\w*|afgørelse\w*|principmeddelelse\w*|l|fig|figur|tabel|ds|iso|linje|sag|[\w-]*(?:nr|numre|nummer|nummeret)|lov"
    r"|bekendtgørelse\w*|kl|§)[.:]{0,2}|\bkl\.? ?\d{4} (?:og|til))[ \u00a0\n]{0,2}\Z",
    re.IGNORECASE,
)
"""What stands before a number that is a name or part of one, such as »tlf.« or four more digits."""
_BEFORE = 30
"""Characters in which it is looked for."""
_YEARS = range(1500, 2101)
_OLDEST = 120


def lost_hyphens(file: ReadFile, _today: date) -> Iterator[Finding]:
    """Every such number, with what it may have been."""
    for passage in running_text(file):
        for found in (_intervals, _ages, _classes, _units):
            for start, message in found(passage.text):
                yield Finding(passage.at(start), passage.key, Code.LOST_HYPHEN, message)


def _intervals(text: str) -> Iterator[tuple[int, str]]:
    for match in _GLUED.finditer(text):
        digits, unit = match[1], match[2] if _UNIT.fullmatch(match[2]) or match[2] == "%" else ""
        proposal = _interval(digits, unit)
        if proposal and not _NAMED.search(text[max(0, match.start() - _BEFORE) : match.start()]):
            yield (
                match.start(),
                f"Mangler der en bindestreg i »{digits}«? Skriv {proposal}, eller {_with_points(digits)}, hvis det er"
                " ét tal.",
            )


def _interval(digits: str, unit: str) -> str:
    """The interval that the digits were, when both halves could be its ends; else nothing.

    Four digits may be a year unless a unit follows, four with »kr.« an amount, and eight a telephone.
    """
    half = len(digits) // 2
    low, high = int(digits[:half]), int(digits[half:])
    if digits[half] == "0" or digits[0] == "0" or not low < high <= 3 * low:
        return ""
    if half == 2 and (unit == "kr" or (not unit and int(digits) in _YEARS)):
        return ""
    if half == 4 and not unit and not (low in _YEARS and high in _YEARS):
        return ""
    return f"{low:,}-{high:,}".replace(",", ".") if unit else f"{low}-{high}"


def _with_points(digits: str) -> str:
    return f"{int(digits):,}".replace(",", ".")


def _ages(text: str) -> Iterator[tuple[int, str]]:
    for match in _AGE.finditer(text):
        ages = " eller ".join(f"{age}-{match[2]}" for age in _possible_ages(match[1]))
        if ages:
            yield match.start(), f"Mangler der en bindestreg i »{' '.join(match.group().split())}«? Skriv {ages}."


def _possible_ages(digits: str) -> Iterator[str]:
    half = len(digits) // 2
    low, high = digits[:half], digits[half:]
    if low and high[0] != "0" and int(low) < int(high):
        yield f"{low}-{high}"
    if int(digits) <= _OLDEST:
        yield digits


def _classes(text: str) -> Iterator[tuple[int, str]]:
    for match in _CLASS.finditer(text):
        if int(match[1]) < int(match[2]):
            shown = f"{match[1]}.-{match[2]}. klasse"
            yield match.start(), f"Mangler der en bindestreg i »{match.group()} klasse«? Skriv {shown}."


def _units(text: str) -> Iterator[tuple[int, str]]:
    for match in _NO_SPACE.finditer(text):
        yield match.start(), f"Mangler der et mellemrum i »{match.group()}«? Skriv {match[1]} {match[2]}."
