"""Danish letters: order, addresses, numbers."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

_SPELLED_OUT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "u", "é": "e", "ß": "ss"})
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_AFTER_Z = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})


def sort_key(text: str) -> tuple[str, str]:
    """A key that puts text in Danish order: … Z Æ Ø Å, with Aa as Å (Aabenraa and Aarhus come last).

    Retskrivningsordbogen § 1 and Dansk Sprognævn's rules of alphabetical order. Case counts only between equals.
    """
    folded = unicodedata.normalize("NFC", text).casefold().replace("aa", "å").translate(_AFTER_Z)
    base = "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))
    return base, text


def slugify(text: str) -> str:
    """An address or anchor from Danish text: ASCII, small letters, hyphens; `Værd at vide` gives `vaerd-at-vide`."""
    lowered = unicodedata.normalize("NFC", text).lower().translate(_SPELLED_OUT)
    ascii_only = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()
    return _NOT_SLUG.sub("-", ascii_only).strip("-")


def format_number(number: Decimal) -> str:
    """A number as Danes write it: `1300` gives `1.300` and `113.5` gives `113,5`."""
    whole, _, fraction = f"{number:,f}".partition(".")
    fraction = fraction.rstrip("0")
    return whole.replace(",", ".") + (f",{fraction}" if fraction else "")
