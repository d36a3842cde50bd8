"""Danish compounds: taking them apart and putting them together, with the corpus's own vocabulary as lexicon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import log1p

from app.search.language import Language
from app.search.lexicon import Lexicon

SHORTEST_PART = 3
SHORTEST_COMPOUND = 6
LINKS = ("", "s", "e")


@dataclass(frozen=True, slots=True)
class Compounds:
    """Takes words apart and puts them together. All words are normalised."""

    lexicon: Lexicon

    @property
    def language(self) -> Language:
        return self.lexicon.language

    def split(self, word: str) -> tuple[str, str] | None:
        """First and last part of a compound, without linking letters; `None` when it is not one.

        Of several ways the one whose parts have the highest geometric mean of document frequencies, after Koehn and
        Knight, "Empirical Methods for Compound Splitting" (2003), longer last parts first between equals.
        """
        if len(word) < SHORTEST_COMPOUND or not word.isalpha():
            return None
        best = max(self._splits(word), key=lambda split: self._worth(*split), default=None)
        return best and best[:2]

    def parts(self, word: str) -> tuple[str, ...]:
        """Every part of a compound, parts of parts included; nothing for a simple word."""
        split = self.split(word)
        if split is None:
            return ()
        return tuple(dict.fromkeys(inner for part in split for inner in (part, *self.parts(part))))

    def joined(self, first: str, last: str) -> str | None:
        """The compound of two words as the corpus has it, in any inflection; `None` when it has none."""
        for link in LINKS:
            word = first + link + last
            if len(word) >= SHORTEST_COMPOUND and self.lexicon.has_stem(self.language.stem(word)):
                return word
        return None

    def completed(self, first: str, compound: str) -> str | None:
        """»ældre-« and »sundhedsområdet« -> »ældreområdet«: what a suspended hyphen stands for."""
        split = self.split(compound)
        return first + split[1] if split else None

    def _splits(self, word: str) -> Iterator[tuple[str, str, str]]:
        for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            last = word[cut:]
            if not self._is_part(last):
                continue
            for link in LINKS:
                first = word[:cut].removesuffix(link) if link else word[:cut]
                if (
                    (not link or word[:cut].endswith(link))
                    and self._is_part(first)
                    and self.lexicon.has_beginning(first)
                ):
                    yield first, last, link
                    break

    def _is_part(self, part: str) -> bool:
        if len(part) <= SHORTEST_PART and part not in self.language.short_parts:
            return False
        if part in self.language.stop_words or part in self.language.endings:
            return False
        root = self.language.stem(part)
        return root not in self.language.stop_stems and (self.lexicon.has_stem(root) or part in self.lexicon.names)

    def _worth(self, first: str, last: str, link: str) -> tuple[bool, float, int]:
        """A linking e is rare: »folkeskole-elever« comes before »folkeskol-e-lever«."""
        stem, documents = self.language.stem, self.lexicon.documents
        product = log1p(documents(stem(first))) + log1p(documents(stem(last)))
        return link != "e", product, len(last)
