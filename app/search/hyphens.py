"""The words that hyphens stand for: `SOSU-elev` is `sosuelev`, `ældre- og sundhedsområdet` also `ældreområdet`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.search.compounds import Compounds
from app.search.tokens import Token

LONGEST_ROW = 6
"""Words after a suspended hyphen among which the compound is looked for: »social-, sundheds- og omsorgsområdet«."""


@dataclass(frozen=True, slots=True)
class HyphenWord:
    """A word made of the tokens `first` to `last` (included); for a suspended hyphen both are the token before it."""

    text: str
    first: int
    last: int


def hyphen_words(tokens: Sequence[Token], compounds: Compounds) -> Iterator[HyphenWord]:
    """The words that the hyphens of a text stand for, in its order."""
    for index, token in enumerate(tokens[:-1]):
        if token.hyphen == "joined":
            yield HyphenWord(token.text + tokens[index + 1].text, index, index + 1)
        elif token.hyphen == "suspended":
            following = tokens[index + 1 : index + 1 + LONGEST_ROW]
            completed = (compounds.completed(token.text, other.text) for other in following if not other.hyphen)
            if word := next(filter(None, completed), None):
                yield HyphenWord(word, index, index)
