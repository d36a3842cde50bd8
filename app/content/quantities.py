"""Numbers as Danes write them: `113,5`, `1.300`, `ca. 500`, `70-90`."""

from __future__ import annotations

import re
from decimal import Decimal

from app.domain.documents import Quantity

PREFIXES = ("ca.", "over", "under", "mindst", "højst", "knap", "godt", "op til")
_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,\d{1,6})?"
_QUANTITY = re.compile(
    rf"(?:(?:{'|'.join(map(re.escape, PREFIXES))}) )?(?P<low>{_NUMBER})(?: ?[-–] ?(?P<high>{_NUMBER}))?", re.ASCII
)
_ANY_NUMBER = re.compile(_NUMBER, re.ASCII)
_ENGLISH_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,}|[1-9]\d{0,2},\d\d0", re.ASCII)
_ENGLISH_DECIMALS = re.compile(r"\D*\d+\.(\d{1,2}|\d{4,})", re.ASCII)
_FROM_TO = re.compile(rf"(?:fra |mellem )?({_NUMBER}) (?:til|og) ({_NUMBER})", re.IGNORECASE)
_WITH_UNIT = re.compile(rf"(.*{_NUMBER})\s*(%|[^\W\d].*)")


def read_quantity(text: str) -> Quantity | None:
    """A number, or an interval with `-` or `–`, perhaps with one of `PREFIXES` before it; else None."""
    match = _QUANTITY.fullmatch(text)
    if match is None or _ENGLISH_THOUSANDS.search(text):
        return None
    low = _number(match["low"])
    high = _number(match["high"]) if match["high"] else low
    return Quantity(text, low, high) if low <= high else None


def hint(text: str) -> str:
    """What to write instead of a text that `read_quantity` refuses."""
    if _ENGLISH_THOUSANDS.search(text):
        swapped = text.translate(str.maketrans(",.", ".,"))
        return f"Det ligner engelsk skrivemåde. Skriv »{swapped}« med punktum mellem tusinder og komma før decimaler."
    if _ENGLISH_DECIMALS.fullmatch(text):
        return f"Skriv »{text.replace('.', ',')}« med komma før decimaler."
    if interval := _FROM_TO.fullmatch(text):
        return f"Skriv »{interval[1]}-{interval[2]}«."
    match = _QUANTITY.fullmatch(text)
    if match is not None:
        return f"Det mindste tal skal stå først: »{match['high']}-{match['low']}«."
    if unit := _WITH_UNIT.fullmatch(text):
        return f"Skriv kun tallet (»{unit[1].strip()}«) her og »{unit[2].strip()}« under »enhed«."
    return f"Skriv fx 38, 113,5, 1.300 eller 70-90, evt. med {', '.join(PREFIXES[:-1])} eller {PREFIXES[-1]} foran."


def numbers_in(text: str) -> tuple[str, ...]:
    """Every number of a text as it is written there, such as `1.300`; the two ends of an interval are two."""
    return tuple(match.group() for match in _ANY_NUMBER.finditer(text))


def _number(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))
