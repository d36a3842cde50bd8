"""Danish compounds: taking them apart and putting them together, with the corpus's own vocabulary as lexicon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import log1p

from app.search.lexicon import Lexicon
from app.search.stemming import stem
from app.search.stop_words import STOP_STEMS, STOP_WORDS

SHORTEST_PART = 3
SHORTEST_COMPOUND = 6
LINKS = ("", "s", "e")

# Endings that are words too, or share a stem with one; taking them for parts would split derivations (»faglighed«).
_ENDINGS = """
lig lige ligt ligere lighed ligheden ligheder hed heden heder løs løse løst fuld fulde fuldt skab skaber skabet
ring ringen ringer ringerne sere serer seret ende else som vis vist art sigt tale talt lede ledt ledet løbende liggende
sker rets ents ment ensen tørere
"""
# Short words that are parts of compounds in this field. All other parts have four letters or more, because with three
# letters nearly every word can be taken apart somewhere.
_SHORT_PARTS = """
tid job fag mål mad råd syn løn sag dag nat uge hus rum vej by fald del mus lus sul ung små
"""
ENDINGS = frozenset(_ENDINGS.split())
SHORT_PARTS = frozenset(_SHORT_PARTS.split())


@dataclass(frozen=True, slots=True)
class Compounds:
    """Takes words apart and puts them together. All words are normalised."""

    lexicon: Lexicon

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
            if len(word) >= SHORTEST_COMPOUND and self.lexicon.has_stem(stem(word)):
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
        if len(part) <= SHORTEST_PART and part not in SHORT_PARTS:
            return False
        if part in STOP_WORDS or part in ENDINGS:
            return False
        root = stem(part)
        return root not in STOP_STEMS and (self.lexicon.has_stem(root) or part in self.lexicon.names)

    def _worth(self, first: str, last: str, link: str) -> tuple[bool, float, int]:
        """A linking e is rare: »folkeskole-elever« comes before »folkeskol-e-lever«."""
        product = log1p(self.lexicon.documents(stem(first))) + log1p(self.lexicon.documents(stem(last)))
        return link != "e", product, len(last)
