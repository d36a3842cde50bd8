"""The editors' tables of Danish, ready to be looked up: spelling, stems, words without meaning, parts of compounds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from app.domain.language import LanguageTables, PartType, StopType
from app.search.spelling import fold
from app.search.stemming import Stemmer, make_stemmer
from app.search.tokens import Token, tokenise


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of text and its words."""

    text: str
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Language:
    """Everything is normalised: small letters, æøå."""

    spellings: Mapping[str, str]
    """Unit, abbreviation or former spelling -> the word that is read instead."""
    stems: Mapping[str, str]
    """Form -> stem, where Snowball is wrong."""
    stop_words: frozenset[str]
    """Words that a query is not about. They stay in the index, so that »op i tid« can be found."""
    weak_words: frozenset[str]
    """Words that count less than the rest of a query."""
    short_parts: frozenset[str]
    """Words of three letters that are parts of compounds."""
    endings: frozenset[str]
    """Endings that are words too, or share a stem with one; never a part of a compound (»faglighed«)."""
    general_parts: frozenset[str]
    """Last parts that add nothing: the first part says what the word is about (»ældreområdet«)."""
    stem: Stemmer = field(init=False, repr=False, compare=False)
    stop_stems: frozenset[str] = field(init=False, repr=False, compare=False)
    weak_stems: frozenset[str] = field(init=False, repr=False, compare=False)
    general_stems: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        stem = make_stemmer(self.stems)
        object.__setattr__(self, "stem", stem)
        object.__setattr__(self, "stop_stems", frozenset(map(stem, self.stop_words)))
        object.__setattr__(self, "weak_stems", frozenset(map(stem, self.weak_words)))
        object.__setattr__(self, "general_stems", frozenset(map(stem, self.general_parts)))

    def tokenise(self, text: str) -> list[Token]:
        """The words of a text in order, each in the one spelling that the search knows."""
        return [
            replace(token, text=self.spellings[token.text]) if token.text in self.spellings else token
            for token in tokenise(text)
        ]

    def line(self, text: str) -> Line:
        """A text with its words, for those who use them several times."""
        return Line(text, tuple(self.tokenise(text)))

    def stems_of(self, text: str) -> tuple[str, ...]:
        """The stems of a text's words, in order."""
        return tuple(self.stem(token.text) for token in self.tokenise(text))


def language_of(tables: LanguageTables) -> Language:
    """The tables as the search uses them."""
    return Language(
        spellings={word: fold(group.spelling) for group in tables.spellings for word in _folded([group.words])},
        stems={word: fold(group.stem) for group in tables.stems for word in _folded([group.words])},
        stop_words=_folded(group.words for group in tables.stops if group.type is StopType.STOP),
        weak_words=_folded(group.words for group in tables.stops if group.type is StopType.WEAK),
        short_parts=_folded(group.words for group in tables.parts if group.type is PartType.SHORT),
        endings=_folded(group.words for group in tables.parts if group.type is PartType.ENDING),
        general_parts=_folded(group.words for group in tables.parts if group.type is PartType.GENERAL),
    )


def _folded(groups: Iterable[Iterable[str]]) -> frozenset[str]:
    return frozenset(fold(word) for words in groups for word in words)
