"""What one word may stand for, when the corpus knows the word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.search.compounds import Compounds
from app.search.language import Language
from app.search.lexicon import Lexicon
from app.search.patterns import Alternative, Kind, Layer, Pattern
from app.search.synonyms import Match, Synonyms, SynonymTerm
from app.search.tokens import Token
from app.search.weights import BROADER, KIND_WEIGHTS, SUSPENDED_HALF

SHORTEST_ROOT = 5
"""Letters that a verb and its noun must share (»rehabiliter« + »ing«)."""


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that the corpus and the editors know about words."""

    lexicon: Lexicon
    compounds: Compounds
    synonyms: Synonyms
    part_stems: frozenset[str]
    """Stems that are a part of some compound in the corpus."""

    @property
    def language(self) -> Language:
        return self.lexicon.language

    def knows(self, token: Token) -> bool:
        """Whether some document has the word, whole or as a part of a compound."""
        root = self.language.stem(token.text)
        return self.lexicon.has_stem(root) or root in self.part_stems

    def first_part(self, token: Token) -> str | None:
        """The stem of a compound's first part; `None` for a simple word."""
        split = self.compounds.split(token.text)
        return self.language.stem(split[0]) if split else None


def word_alternatives(words: Words, token: Token, matches: Sequence[Match]) -> Iterator[Alternative]:
    """The word itself first, then what it is a part of, is made of, and means.

    Args:
        words: what is known about words.
        token: the word.
        matches: the synonym terms that are just this word.
    """
    capitals = next((match.term for match in matches if match.term.capitals), None)
    if capitals:
        yield _alternative(Kind.CAPITALS, capitals.text, Pattern((token.text.upper(),), Layer.CAPITALS))
    else:
        yield from _itself(words, token)
    for match in matches:
        yield from (synonym(term, 1.0) for term in match.finds)
        if not words.knows(token):
            yield from (synonym(term, BROADER) for term in match.broader)


def synonym(term: SynonymTerm, factor: float) -> Alternative:
    """Another word for something in the text, worth this share of a synonym."""
    pattern = Pattern((term.text.upper(),), Layer.CAPITALS) if term.capitals else Pattern(term.stems)
    return Alternative(Kind.SYNONYM, term.text, pattern, factor * KIND_WEIGHTS[Kind.SYNONYM])


def without_general_part(words: Words, word: str) -> Iterator[Alternative]:
    """»ældreområdet« is about what »ældre« is about."""
    split = words.compounds.split(word)
    language = words.language
    if split and language.stem(split[1]) in language.general_stems:
        for layer in (Layer.WORDS, Layer.PARTS):
            yield _alternative(Kind.GENERAL, split[0], Pattern((language.stem(split[0]),), layer))


def _itself(words: Words, token: Token) -> Iterator[Alternative]:
    root = words.language.stem(token.text)
    weight = SUSPENDED_HALF if token.hyphen == "suspended" else KIND_WEIGHTS[Kind.WORD]
    yield Alternative(Kind.WORD, token.text, Pattern((root,)), weight)
    if root in words.part_stems:
        yield _alternative(Kind.PART, token.text, Pattern((root,), Layer.PARTS))
    yield from _related(words, root)
    yield from without_general_part(words, token.text)


def _related(words: Words, root: str) -> Iterator[Alternative]:
    """»rehabilitering« and »rehabiliterende«: a verb and the noun made of it with -ing."""
    for other in (root.removesuffix("ning"), root.removesuffix("ing"), root + "ing", root + "ning"):
        if other != root and min(len(root), len(other)) >= SHORTEST_ROOT and words.lexicon.has_stem(other):
            yield _alternative(Kind.RELATED, words.lexicon.commonest(other).shown, Pattern((other,)))


def _alternative(kind: Kind, shown: str, pattern: Pattern) -> Alternative:
    return Alternative(kind, shown, pattern, KIND_WEIGHTS[kind])
