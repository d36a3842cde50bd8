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


def read_quantity(text: str) -> Quantity | None:
    """A number, or an interval with `-` or `–`, perhaps with one of `PREFIXES` before it; else None."""
    match = _QUANTITY.fullmatch(text)
    if match is None or is_english(text):
        return None
    low = _number(match["low"])
    high = _number(match["high"]) if match["high"] else low
    return Quantity(text, low, high) if low <= high else None


def is_english(text: str) -> bool:
    """Whether a text has a number with a comma between its thousands."""
    return _ENGLISH_THOUSANDS.search(text) is not None


def numbers_in(text: str) -> tuple[str, ...]:
    """Every number of a text as it is written there, such as `1.300`; the two ends of an interval are two."""
    return tuple(match.group() for match in _ANY_NUMBER.finditer(text))


def _number(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))
