"""Word -> stem: Danish Snowball until the word no longer changes, with a table of exceptions."""

from __future__ import annotations

from functools import lru_cache

import snowballstemmer

from app.search.stem_exceptions import STEMS

# Compounds end in the exceptional words too: »klimaledelse« and »klimaleder« are as far apart as »ledelse« and »leder«.
_LONGEST_EXCEPTION = max(map(len, STEMS))
_SHORTEST_TAIL = 5


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a normalised word. Stems outside the table are stems of themselves."""
    if word in STEMS:
        return STEMS[word]
    for length in range(min(_LONGEST_EXCEPTION, len(word) - 2), _SHORTEST_TAIL - 1, -1):
        if tail := STEMS.get(word[-length:]):
            return word[:-length] + tail
    return _snowball(word)


def _snowball(word: str) -> str:
    """Snowball takes off one ending of each kind only: »indsatsen« becomes »indsats«, and »indsats« »indsat«."""
    # A stemmer keeps the word it works on, so threads cannot share one; making one costs a microsecond.
    stemmer = snowballstemmer.stemmer("danish")
    while (shorter := stemmer.stemWord(word)) != word:
        word = shorter
    return word
