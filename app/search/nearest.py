"""Which of some named things a text is nearest to, by the words that they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log1p

from app.search.alternatives import Words
from app.search.patterns import Kind
from app.search.reader_text import ReaderText, Term
from app.search.tokens import Token
from app.search.weights import KIND_WEIGHTS

NAME_WEIGHT = 2.0
"""What a word of the name counts beside one of the description, as a title does in a document."""

SHORTEST_BEGINNING = 4
"""Letters with which an unknown word must begin as a known one does (»elevmægler« as »elev«)."""


@dataclass(frozen=True, slots=True)
class Described:
    """Something with a name and a sentence about it."""

    key: str
    name: str
    description: str


def nearest(words: Words, text: ReaderText, things: Sequence[Described]) -> str | None:
    """The key of the thing that shares the most telling words with the text, the first of equals; `None` without any.

    Words count by how few of the things have them. Parts of compounds and synonyms count less than words.
    """
    stems = [_stems(words, thing) for thing in things]
    asked = _asked(words, text, {stem for one in stems for stem in one})
    having = Counter(stem for one in stems for stem in one)
    scores = [
        sum(
            weight * one[stem] * log1p(len(things) / having[stem])
            for stem, weight in sorted(asked.items())
            if stem in one
        )
        for one in stems
    ]
    best = max(scores, default=0.0)
    return things[scores.index(best)].key if best > 0 else None


def _asked(words: Words, text: ReaderText, known: Collection[str]) -> dict[str, float]:
    """Stem -> weight for the wanted words, their parts, their synonyms, and what an unknown one begins with."""
    language = words.language
    typed = " ".join(piece.text if isinstance(piece, Term) else " ".join(piece.words) for piece in text.wanted)
    tokens = [token for token in language.tokenise(typed) if token.text not in language.stop_words]
    found: dict[str, float] = {}
    for match in words.synonyms.matches(tokens):
        for term in (*match.finds, *match.broader):
            found.update(dict.fromkeys(term.stems, KIND_WEIGHTS[Kind.SYNONYM]))
    for token in tokens:
        if not words.knows(token):
            begun = (stem for stem in known if len(stem) >= SHORTEST_BEGINNING and token.text.startswith(stem))
            found.update(dict.fromkeys(begun, KIND_WEIGHTS[Kind.PART]))
    for stem, weight in (row for token in tokens for row in _weighed(words, token)):
        found[stem] = max(weight, found.get(stem, 0.0))
    return {stem: weight for stem, weight in found.items() if stem not in language.stop_stems | language.weak_stems}


def _weighed(words: Words, token: Token) -> Iterator[tuple[str, float]]:
    yield words.language.stem(token.text), 1.0
    for part in words.compounds.parts(token.text):
        yield words.language.stem(part), KIND_WEIGHTS[Kind.PART]


def _stems(words: Words, thing: Described) -> Mapping[str, float]:
    """Stem -> the best weight it has in the name and the description."""
    found: dict[str, float] = {}
    for text, factor in ((thing.name, NAME_WEIGHT), (thing.description, 1.0)):
        for token in words.language.tokenise(text):
            for stem, weight in _weighed(words, token):
                found[stem] = max(found.get(stem, 0.0), factor * weight)
    return found
