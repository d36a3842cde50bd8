"""What the page says about a search: what was searched too, and what may have been meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.search.alternatives import Words
from app.search.evidence import Weighed
from app.search.patterns import Kind
from app.search.reader_text import ReaderText, Term, as_typed
from app.search.spelling import fold
from app.search.unknown_words import spellings

MOST_SHOWN = 8
_SAME_WORD = frozenset({Kind.WORD, Kind.CAPITALS, Kind.FACET, Kind.PART, Kind.GENERAL})
"""Kinds that are the reader's own word; there is nothing to tell about them."""


def also_searched(weighed: Sequence[Weighed], scores: Mapping[int, float]) -> tuple[str, ...]:
    """The other words that found something among the results, the likeliest first, at most 8."""
    typed = {fold(one.concept.text) for one in weighed}
    shown = [
        (evidence.alternative.weight, evidence.alternative.shown)
        for one in weighed
        for evidence in one.evidence
        if evidence.alternative.kind not in _SAME_WORD and not scores.keys().isdisjoint(evidence.beliefs)
    ]
    texts = dict.fromkeys(text for _, text in sorted(shown, key=lambda row: -row[0]) if fold(text) not in typed)
    return tuple(texts)[:MOST_SHOWN]


def bolder_corrections(words: Words, text: ReaderText) -> dict[str, str]:
    """Unknown word -> the nearest known spelling, one slip further away than is searched unasked."""
    language = words.language
    tokens = [token for piece in text.wanted if isinstance(piece, Term) for token in language.tokenise(piece.text)]
    unknown = [token.text for token in tokens if token.text not in language.stop_words and not words.knows(token)]
    found = ((word, spellings(words, word, more_slips=1)) for word in unknown)
    return {word: candidates[0][0].shown for word, candidates in found if candidates}


def spelled(words: Words, text: ReaderText, corrections: Mapping[str, str]) -> str:
    """The whole query as a reader would type it, with these words replaced."""
    return as_typed(respelled(words, text, corrections))


def respelled(words: Words, text: ReaderText, corrections: Mapping[str, str]) -> ReaderText:
    """The text with these normalised words replaced wherever they stand outside quotation marks."""
    wanted = tuple(
        Term(_replaced(words, piece.text, corrections)) if isinstance(piece, Term) else piece for piece in text.wanted
    )
    return replace(text, wanted=wanted)


def _replaced(words: Words, word: str, corrections: Mapping[str, str]) -> str:
    """A term may have several tokens (`SOSU-elev`), so they are replaced from the last to the first."""
    for token in reversed(words.language.tokenise(word)):
        if token.text in corrections:
            word = word[: token.start] + corrections[token.text] + word[token.end :]
    return word
