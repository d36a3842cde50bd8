"""One spelling for words that Danes spell in several ways."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Keyboards, addresses and old spellings write ae, oe, aa; Swedish and German names have ä, ö, ü. Folding towards æøå
# keeps »vagt« and »vægt« apart, which folding towards a and o would not.
_FOREIGN = str.maketrans({"ä": "æ", "ö": "ø", "ü": "y", "ß": "ss"})
_DIGRAPHS = (("aa", "å"), ("ae", "æ"), ("oe", "ø"))  # aa first: »naaet« is »nået«
_PLAIN = str.maketrans({"æ": "a", "ø": "o", "å": "a"})
_MARKS = re.compile("[\u0300-\u0309\u030b-\u036f]")  # all but the ring of å, which NFC has composed already


@lru_cache(maxsize=50_000)
def normalise(word: str) -> str:
    """A word of any spelling -> its one spelling: small letters, æøå, no accents, decimal comma; `%` is `pct`.

    `AELDRE` gives `ældre`, `Aalborg` and `Ålborg` give `ålborg`, `KL's` gives `kl`, `1.300` gives `1300`.
    """
    if word == "%":
        return "pct"
    if word[0].isdigit():
        return _number(word.lower())
    return fold(word.partition("'")[0].partition("’")[0])


def fold(word: str) -> str:
    """Small letters and æøå, without other accents."""
    word = unicodedata.normalize("NFC", word.lower()).translate(_FOREIGN)
    if not word.isascii():
        word = "".join(letter if letter in "æøå" else _without_accent(letter) for letter in word)
    for spelt, letter in _DIGRAPHS:
        word = word.replace(spelt, letter)
    return word


def fold_coarsely(word: str) -> str:
    """æøå as a, o, a: for a reader without the letters. Merges »vagt« and »vægt«, so only for unknown words."""
    return word.translate(_PLAIN)


def _without_accent(letter: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFD", letter))


def _number(number: str) -> str:
    """Thousands without a dot and decimals with a comma, as Danes write them."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", number):
        return number.replace(".", "")
    return number.replace(".", ",")
