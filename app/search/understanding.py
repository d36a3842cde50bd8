"""What is recognised in a reader's text, before anything is looked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.search.alternatives import Words
from app.search.reader_text import ReaderText, Term
from app.search.recognition import Recognised, Recognition
from app.search.synonyms import Match
from app.search.tokens import Token
from app.search.unknown_words import longer_words, spellings


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with everything that was recognised in it."""

    tokens: tuple[Token, ...]
    corrected: tuple[Token, ...]
    """The same with unknown words as they are probably meant."""
    corrections: Mapping[str, str]
    """Normalised word -> the spelling searched instead."""
    recognised: tuple[Recognised, ...]
    matches: tuple[Match, ...]
    halves: frozenset[int]
    content: tuple[int, ...]
    """Places of the words that the text is about."""


def read(words: Words, recognition: Recognition, text: ReaderText) -> Reading:
    """The words outside quotation marks, with all that the corpus and the vocabularies know of them."""
    tokens = _tokens(words, text)
    language = words.language
    corrections = {token.text: shown for token in tokens if (shown := _correction(words, token))}
    # A town that is misspelt is still a town: »kobenhavn branding«.
    corrected = [
        replace(token, text=language.tokenise(corrections.get(token.text, token.text))[0].text) for token in tokens
    ]
    matches = words.synonyms.matches(tokens, [words.first_part(token) for token in tokens])
    abbreviations = {match.start for match in matches if match.term.capitals}
    content = [i for i, token in enumerate(tokens) if token.text not in language.stop_words or i in abbreviations]
    return Reading(
        tokens=tuple(tokens),
        corrected=tuple(corrected),
        corrections=corrections,
        recognised=tuple(recognition.find(corrected)),
        matches=tuple(matches),
        halves=_halves(words, tokens),
        content=tuple(content or range(len(tokens))),
    )


def _tokens(words: Words, text: ReaderText) -> list[Token]:
    """The words outside quotation marks. In a text all in capitals, capitals say nothing."""
    joined = " ".join(piece.text for piece in text.wanted if isinstance(piece, Term))
    tokens = words.language.tokenise(joined)
    if len(tokens) > 1 and joined.isupper():
        return [replace(token, capitals=False) for token in tokens]
    return tokens


def _correction(words: Words, token: Token) -> str | None:
    if token.text in words.language.stop_words or words.knows(token) or longer_words(words, token.text):
        return None
    found = spellings(words, token.text)
    return found[0][0].shown if found else None


def _halves(words: Words, tokens: Sequence[Token]) -> frozenset[int]:
    """The places of the words that a suspended hyphen binds together."""
    found: set[int] = set()
    for index, token in enumerate(tokens):
        if token.hyphen == "suspended":
            following = range(index + 1, min(index + 4, len(tokens)))
            found |= {index, *(other for other in following if tokens[other].text not in words.language.stop_words)}
    return frozenset(found)
