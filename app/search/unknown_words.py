"""What a word may stand for that no document has: half a word, a compound taken apart, a slip of the finger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from app.search.alternatives import Words, word_alternatives
from app.search.distance import near
from app.search.lexicon import Word
from app.search.patterns import Alternative, Kind, Pattern
from app.search.tokens import Token
from app.search.weights import KIND_WEIGHTS, SEVERAL_SLIPS
from app.search.zones import NEAR

WITH_SYNONYMS = 3
"""How many of the words that half a word may stand for bring their synonyms along."""

MOST_SPELLINGS = 3
"""How many equally near spellings are searched."""

SHORTEST_INSIDE = 6
"""Letters that a word must have to be looked for inside others (»bureaukrati« in »afbureaukratisering«)."""

LONG_ENOUGH = 7
"""Letters from which a word is respelt even to a word that only one document has."""


def unknown_alternatives(words: Words, word: str) -> Iterator[Alternative]:
    """What to look for instead of a normalised word that the corpus lacks."""
    yield from apart(words, word)
    longer = longer_words(words, word)
    for place, other in enumerate(longer):
        # A word that is less than half typed may become many things.
        share = min(1.0, 2 * len(word) / len(other.text))
        alternatives = _instead(words, other, Kind.PREFIX, share)
        yield from alternatives if place < WITH_SYNONYMS else islice(alternatives, 1)
    if not longer:
        for other, edits in spellings(words, word):
            yield from _instead(words, other, Kind.SPELLING, 1.0 if edits < 2 else SEVERAL_SLIPS)


def longer_words(words: Words, word: str) -> list[Word]:
    """The words that begin with half a word, or else, when it is long enough to mean something, have it inside."""
    if not _may_be_wrong(words, word):
        return []
    found = words.lexicon.beginning_with(word)
    root = words.language.stem(word)
    if found or len(root) < SHORTEST_INSIDE:
        return found
    inside = words.lexicon.containing(root)
    return [other for other in inside if _is_first_part(words, other.text.partition(root)[0])]


def spellings(words: Words, word: str, *, more_slips: int = 0) -> list[tuple[Word, int]]:
    """The words that may have been meant, with how many slips away they are: the nearest, most frequent first.

    Without æøå at hand (»kobenhavn«) a word is no slip away. A compound of known words is rightly spelt as far as one
    can see, so it may be one slip away at most (»sygfravær«).
    """
    if not _may_be_wrong(words, word):
        return []
    same = [(other, 0) for other in words.lexicon.spelled_without_letters(word)]
    most = _most_slips(word)
    more_slips = more_slips if most else 0
    most += more_slips
    if words.compounds.split(word):
        most = min(most, 1 + more_slips)
    near_by = {words.lexicon.words[text]: edits for text, edits in near(word, words.lexicon.words, most)}
    stem = words.language.stem(word)
    for root, edits in near(stem, words.lexicon.stems, min(most, _most_slips(stem) + more_slips)):
        # »farmakonmerne« is far from every form that the corpus has, and its stem is near.
        near_by.setdefault(words.lexicon.commonest(root), edits)
    found = same or [(other, edits) for other, edits in near_by.items() if _may_be_meant(words, word, other)]
    fewest = min((edits for _, edits in found), default=0)
    nearest = [(other, edits) for other, edits in found if edits == fewest]
    return sorted(nearest, key=lambda row: (-row[0].documents, row[0].text))[:MOST_SPELLINGS]


def _may_be_wrong(words: Words, word: str) -> bool:
    """A number is never half a number, and a name from the vocabularies is right although no document has it."""
    return word.isalpha() and word not in words.lexicon.names


def apart(words: Words, word: str) -> Iterator[Alternative]:
    """»elevfrafald« as »frafald blandt elever«: the parts near each other, or not at all."""
    split, stem = words.compounds.split(word), words.language.stem
    if split and not any(words.lexicon.is_common(stem(part)) for part in split):
        pattern = Pattern((stem(split[0]), stem(split[1])), window=NEAR)
        yield Alternative(Kind.APART, " … ".join(split), pattern, KIND_WEIGHTS[Kind.APART])


def _instead(words: Words, other: Word, kind: Kind, factor: float) -> Iterator[Alternative]:
    """What would be looked for if the reader had typed this word, at a lower weight; the word itself first."""
    token = Token(other.text, 0, len(other.text))
    for alternative in word_alternatives(words, token, words.synonyms.matches([token])):
        weight = alternative.weight * factor * KIND_WEIGHTS[kind]
        if alternative.kind is Kind.WORD:
            yield replace(alternative, kind=kind, shown=other.shown, weight=weight)
        else:
            yield replace(alternative, weight=weight)


def _is_first_part(words: Words, text: str) -> bool:
    """»af« in »afbureaukratisering«, but not »p« in »plejebolig« for a reader who wants a »lejebolig«."""
    return text in words.language.stop_words or (len(text) > 2 and words.lexicon.has_stem(words.language.stem(text)))


def _may_be_meant(words: Words, word: str, other: Word) -> bool:
    """Not a word without meaning of its own, not the same word without an ending, and no rare word for a short one."""
    if other.text in words.language.stop_words or word.startswith(other.text):
        return False
    return len(word) >= LONG_ENOUGH or other.documents > 1


def _most_slips(word: str) -> int:
    """None in short words, where every word is near another; one more from 10 and from 14 letters."""
    return sum(len(word) >= letters for letters in (5, 10, 14))
