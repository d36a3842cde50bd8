"""Which words of a text a search would mark: whole words, whatever form of them matched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.search.alternatives import Words
from app.search.hyphens import hyphen_words
from app.search.patterns import Layer, Pattern
from app.search.tokens import Token


@dataclass(frozen=True, slots=True)
class Marked:
    """The marked stretches of a text, in order, and the patterns that they met."""

    stretches: tuple[tuple[int, int], ...]
    met: frozenset[Pattern]


class Marker:
    """Marks texts for one search."""

    def __init__(self, marks: Mapping[Pattern, float], words: Words, parts: Mapping[str, Sequence[str]]) -> None:
        """`marks` says what each pattern is worth, `parts` gives the stems of a word's parts."""
        self._marks = marks
        self._words = words
        self._parts = parts
        self._single = {(pattern.layer, pattern.stems[0]): pattern for pattern in marks if len(pattern.stems) == 1}
        self._several = [pattern for pattern in marks if len(pattern.stems) > 1]

    def mark(self, text: str) -> Marked:
        """The words of the text that the search matched. Where a part of a compound matched, the compound is marked."""
        tokens = self._words.language.tokenise(text)
        found = [*self._single_words(tokens), *self._hyphen_words(tokens)]
        found += [(pattern, places) for pattern in self._several for places in self._together(pattern, tokens)]
        indices = sorted({index for _, places in found for index in places})
        stretches = tuple((tokens[index].start, tokens[index].end) for index in indices)
        return Marked(stretches, frozenset(pattern for pattern, _ in found))

    def worth(self, marked: Marked) -> float:
        """What a marked text is worth: each pattern counts once."""
        return sum(sorted(self._marks[pattern] for pattern in marked.met))

    def _single_words(self, tokens: Sequence[Token]) -> Iterator[tuple[Pattern, Sequence[int]]]:
        stem = self._words.language.stem
        for index, token in enumerate(tokens):
            keys = [(Layer.WORDS, stem(token.text))]
            keys += [(Layer.PARTS, part) for part in self._parts.get(token.text, ())]
            if token.capitals:
                keys.append((Layer.CAPITALS, token.text.upper()))
            yield from ((self._single[key], (index,)) for key in keys if key in self._single)

    def _hyphen_words(self, tokens: Sequence[Token]) -> Iterator[tuple[Pattern, Sequence[int]]]:
        for word in hyphen_words(tokens, self._words.compounds):
            if pattern := self._single.get((Layer.WORDS, self._words.language.stem(word.text))):
                yield pattern, range(word.first, word.last + 1)

    def _together(self, pattern: Pattern, tokens: Sequence[Token]) -> Iterator[Sequence[int]]:
        """Side by side for window 1; else the words near each other, those without meaning left out."""
        language = self._words.language
        stems = [language.stem(token.text) for token in tokens]
        for start, first in enumerate(stems):
            if first != pattern.stems[0]:
                continue
            if pattern.window == 1:
                if tuple(stems[start : start + len(pattern.stems)]) == pattern.stems:
                    yield range(start, start + len(pattern.stems))
                continue
            near = range(max(0, start - pattern.window), min(len(stems), start + pattern.window + 1))
            others = [next((index for index in near if stems[index] == other), None) for other in pattern.stems[1:]]
            if None not in others:
                telling = [index for index in others if index is not None and stems[index] not in language.stop_stems]
                yield [start, *telling]
