"""What was probably meant by a number that cannot be read. Nothing is proposed that would not be read."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from app.content.quantities import PREFIXES, is_english, numbers_in, read_quantity
from app.content.unit_signs import unit_in_words

_ALSO_WRITTEN = {
    "ca.": ("ca", "cirka", "circa", "omkring", "omtrent", "~", "≈"),
    "over": ("mere end", "flere end", ">"),
    "under": ("mindre end", "færre end", "<"),
    "mindst": ("minimum", "min.", "min", "≥", ">="),
    "højst": ("maksimalt", "maks.", "maks", "max.", "max", "≤", "<="),
    "knap": ("næsten",),
}
"""Each allowed word before a number, and how else it is said."""
_PREFIXES = {
    **{word: word for word in PREFIXES},
    **{said: word for word, all_ in _ALSO_WRITTEN.items() for said in all_},
}
_PREFIX = re.compile(
    rf"({'|'.join(re.escape(said) for said in sorted(_PREFIXES, key=len, reverse=True))})(?![^\W\d_]) ?", re.IGNORECASE
)
_HALVES = {"½": ",5", "¼": ",25", "¾": ",75"}
_WRITTEN = r"\d{1,12}(?:[ .,]\d{1,6}){0,4}(?: ?[½¼¾])?"
_SPACED_THOUSANDS = re.compile(r"\d{1,3}(?: \d{3}){1,3}(?:,\d{1,6})?", re.ASCII)
_ENGLISH_DECIMALS = re.compile(r"(\d{1,12})\.(\d{1,2}|\d{4,6})", re.ASCII)
_SWAPPED = str.maketrans(",.", ".,")
_SIGN = re.compile(r"[-–−+](?= ?\d) ?")
_OUT_OF = re.compile(rf"({_WRITTEN}) (?:ud af|af) (?:de )?({_WRITTEN})", re.ASCII)
_CHANGE = re.compile(rf"fra ({_WRITTEN}) (?:og )?til ({_WRITTEN})", re.ASCII | re.IGNORECASE)
_INTERVAL = re.compile(rf"({_WRITTEN})(?: ?[-–—] ?| til )({_WRITTEN})|mellem ({_WRITTEN}) og ({_WRITTEN})", re.ASCII)
_EITHER = re.compile(r"(\d{1,9}) eller (\d{1,9})", re.ASCII)
_WITH_UNIT = re.compile(r"(?P<number>.*[\d½¼¾]) ?(?P<unit>[^\W\d_%‰€$£]?[^\d:#…»«]*)")
_NO_UNIT = re.compile(r"(?:af|eller|i|men|mod|og|på|til|ud|x)\b|[^\w%‰€$£]", re.IGNORECASE)
"""What follows a number and is not its unit."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A number as it is to be written, and what stands under keys of its own."""

    number: str
    out_of: str = ""
    unit: str = ""
    after: str = ""
    """The second number, where the text says from what to what."""
    sign: str = ""


def hint(text: str) -> str:
    """What to write instead of a text that cannot be read as a number."""
    meant = quantity_meant(text)
    if meant is None:
        return f"Skriv fx 38, 113,5, 1.300 eller 70-90, evt. med {', '.join(PREFIXES[:-1])} eller {PREFIXES[-1]} foran."
    elsewhere = [f"»{said}« under »{key}«" for said, key in ((meant.out_of, "ud_af"), (meant.unit, "enhed")) if said]
    if meant.after:
        said = _listed(f"»{meant.number}« under »foer«", f"»{meant.after}« under »efter«", *elsewhere)
        interval = _accepted(f"{meant.number}-{meant.after}")
        other = f" Er det et interval, så skriv »{interval.number}« her." if interval else ""
        return f"Er det før og efter, så skriv {said}.{other}"
    if meant.sign:
        change = "en stigning" if meant.sign == "+" else "et fald"
        said = _listed(f"»{meant.number}« under »vaerdi«", *elsewhere)
        return (
            f"Tal har intet fortegn. Skriv tallene under »foer« og »efter«. Kender du kun forskellen, så skriv {said},"
            f" og sig under »tekst«, at det er {change}."
        )
    if meant.out_of:
        return f"Skriv {_listed(f'»{meant.number}« her', *elsewhere)}."
    if meant.unit:
        return f"Skriv kun tallet (»{meant.number}«) her og {elsewhere[0]}."
    marks, meant_marks = _marks(text), _marks(meant.number)
    if marks and marks != meant_marks:
        return f"Skriv »{meant.number}« med punktum mellem tusinder og komma før decimaler."
    if numbers_in(text) != numbers_in(meant.number) == numbers_in(text)[::-1]:
        return f"Skriv »{meant.number}« med det mindste tal først."
    return f"Skriv »{meant.number}«."


def quantity_meant(text: str) -> Meant | None:
    """The number that a text says in another way than `read_quantity` reads; often none."""
    if sign := _SIGN.match(text):
        found = quantity_meant(text[sign.end() :]) or _accepted(text[sign.end() :])
        return replace(found, sign=sign.group()[0]) if found and not (found.sign or found.after) else None
    found = _meant(text)
    parted = _WITH_UNIT.fullmatch(text) if found is None else None
    if parted is not None and parted["unit"] and not _NO_UNIT.match(parted["unit"]):
        unit = unit_in_words(parted["unit"].strip())
        found = _meant(parted["number"]) or _accepted(parted["number"])
        return replace(found, unit=unit) if found else None
    return found


def _meant(text: str) -> Meant | None:
    """The same of a text without sign and unit."""
    if match := _OUT_OF.fullmatch(text):
        number, out_of = _danish(match[1]), _danish(match[2])
        return Meant(number, out_of) if number and out_of else None
    if match := _CHANGE.fullmatch(text):
        before, after = _danish(match[1]), _danish(match[2])
        return Meant(before, after=after) if before and after else None
    prefix = _PREFIX.match(text)
    before = f"{_PREFIXES[prefix[1].lower()]} " if prefix else ""
    rest = text[prefix.end() :] if prefix else text
    if match := _EITHER.fullmatch(rest):
        return _accepted(f"{before}{match[1]}-{match[2]}") if int(match[2]) - int(match[1]) == 1 else None
    if match := _INTERVAL.fullmatch(rest):
        low, high = _danish(match[1] or match[3]), _danish(match[2] or match[4])
        if not (low and high):
            return None
        return _accepted(f"{before}{low}-{high}") or _accepted(f"{before}{high}-{low}")
    number = _danish(rest)
    return _accepted(before + number) if number else None


def _accepted(text: str) -> Meant | None:
    return Meant(text) if read_quantity(text) is not None else None


def _danish(text: str) -> str:
    """One number in Danish writing; empty when it cannot be told."""
    if text[-1:] in _HALVES:
        whole = text[:-1].strip() or "0"
        text = whole + _HALVES[text[-1]]
    elif is_english(text):
        text = text.translate(_SWAPPED)
    elif decimals := _ENGLISH_DECIMALS.fullmatch(text):
        text = f"{decimals[1]},{decimals[2]}"
    elif _SPACED_THOUSANDS.fullmatch(text):
        text = text.replace(" ", ".")
    return text if read_quantity(text) is not None else ""


def _marks(text: str) -> list[str]:
    """The commas and points of its numbers; »ca.« and »maks.« have none."""
    return [mark for mark in re.sub(r"^\D+", "", text) if mark in ",."]


def _listed(*parts: str) -> str:
    return " og ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
