"""Word -> stem: Danish Snowball until the word no longer changes, with the editors' table of exceptions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

import snowballstemmer

_SHORTEST_TAIL = 5

Stemmer = Callable[[str], str]
"""Normalised word -> its stem."""


def make_stemmer(exceptions: Mapping[str, str]) -> Stemmer:
    """A stemmer that knows these forms and their stems, and remembers what it has worked out.

    Compounds end in the exceptional words too: »klimaledelse« and »klimaleder« are as far apart as »ledelse« and
    »leder«. Stems outside the table are stems of themselves.
    """
    longest = max(map(len, exceptions), default=0)

    @lru_cache(maxsize=50_000)
    def stem(word: str) -> str:
        if word in exceptions:
            return exceptions[word]
        for length in range(min(longest, len(word) - 2), _SHORTEST_TAIL - 1, -1):
            if tail := exceptions.get(word[-length:]):
                return word[:-length] + tail
        return snowball(word)

    return stem


@lru_cache(maxsize=50_000)
def snowball(word: str) -> str:
    """Snowball takes off one ending of each kind only: »indsatsen« becomes »indsats«, and »indsats« »indsat«."""
    # A stemmer keeps the word it works on, so threads cannot share one; making one costs a microsecond.
    stemmer = snowballstemmer.stemmer("danish")
    while (shorter := stemmer.stemWord(word)) != word:
        word = shorter
    return word
