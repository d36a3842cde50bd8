"""What a reader typed, as words, phrases and a leading minus. There is no query language (law 5)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from app.search.tokens import tokenise

MAX_CHARACTERS = 200
MAX_TERMS = 12
MAX_LETTERS = 60
MAX_PHRASE_WORDS = 8

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″", '"'))
_QUOTED = re.compile(r'"([^"]*)(?:"|$)|([^"]+)')
_MINUS = frozenset("-−–")


@dataclass(frozen=True, slots=True)
class Term:
    """One word as typed, in NFC; a number with its letter or paragraph sign (`113,5`, `§ 83 a`) is one word."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in quotation marks: as they are written, side by side. One word alone is found in its own forms only."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReaderText:
    wanted: tuple[Term | Phrase, ...]
    unwanted: tuple[Term | Phrase, ...]
    notices: tuple[str, ...]
    """Danish sentences for the page: what was cut off or ignored."""

    @property
    def is_empty(self) -> bool:
        return not self.wanted and not self.unwanted


def parse(text: str) -> ReaderText:
    """Reads the text. Never raises: what cannot be read is left out, and a notice says so."""
    notices: list[str] = []
    text = unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode()).strip()
    if len(text) > MAX_CHARACTERS:
        text = _cut(text)
        notices.append(f"Der søges kun på de første {MAX_CHARACTERS} tegn.")
    pieces = list(_pieces(text.translate(_QUOTES), notices))
    if len(pieces) > MAX_TERMS:
        notices.append(f"Der søges kun på de første {MAX_TERMS} ord.")
    pieces = pieces[:MAX_TERMS]
    if text and not pieces:
        notices.append("Der er ingen ord at søge på.")
    wanted = tuple(piece for minus, piece in pieces if not minus)
    unwanted = tuple(piece for minus, piece in pieces if minus)
    return ReaderText(wanted, unwanted, tuple(dict.fromkeys(notices)))


def _cut(text: str) -> str:
    """The first characters, without half a word at the end unless there is but one word."""
    head = text[:MAX_CHARACTERS]
    if text[MAX_CHARACTERS].isspace():
        return head
    whole, _, _ = head.rpartition(" ")
    return whole or head


def _pieces(text: str, notices: list[str]) -> Iterator[tuple[bool, Term | Phrase]]:
    """Terms and phrases in order, each with whether a minus stood before it."""
    for match in _QUOTED.finditer(text):
        quoted, free = match.groups()
        if free is None:
            yield from ((_has_minus(text, match.start()), piece) for piece in _phrase(quoted, notices))
        else:
            for start, word in _words(free, notices):
                yield _has_minus(text, match.start() + start), Term(word)


def _has_minus(text: str, start: int) -> bool:
    """Whether a minus that belongs to no word stands just before this place."""
    return start > 0 and text[start - 1] in _MINUS and (start == 1 or text[start - 2].isspace())


def _phrase(text: str, notices: list[str]) -> Iterator[Phrase]:
    words = [word for _, word in _words(text, notices)]
    if len(words) > MAX_PHRASE_WORDS:
        notices.append(f"En sætning i anførselstegn kan højst have {MAX_PHRASE_WORDS} ord; resten er udeladt.")
    words = words[:MAX_PHRASE_WORDS]
    if words:
        yield Phrase(tuple(words))


def _words(text: str, notices: list[str]) -> list[tuple[int, str]]:
    """Place and spelling of each word. A hyphen stays with the word before it, because it carries meaning in Danish."""
    words: list[tuple[int, str]] = []
    joined = False
    for token in tokenise(text):
        word = text[token.start : token.end]
        if len(word) > MAX_LETTERS:
            notices.append(f"Et ord kan højst have {MAX_LETTERS} bogstaver; resten er udeladt.")
            word = word[:MAX_LETTERS]
        if token.hyphen:
            word += "-"
        if joined and len(words[-1][1]) + len(word) <= MAX_LETTERS:
            start, first = words.pop()
            words.append((start, first + word))
        else:
            words.append((token.start, word))
        joined = token.hyphen == "joined"
    return words


def exact_text(text: ReaderText) -> str:
    """The same text with every word in quotation marks: found only as written, with no other spelling or word."""
    return " ".join([*map(_quoted, text.wanted), *(f"-{_quoted(piece)}" for piece in text.unwanted)])


def as_typed(text: ReaderText) -> str:
    """The text as a reader would type it."""
    return " ".join([*map(_typed, text.wanted), *("-" + _typed(piece) for piece in text.unwanted)])


def _typed(piece: Term | Phrase) -> str:
    return piece.text if isinstance(piece, Term) else _quoted(piece)


def _quoted(piece: Term | Phrase) -> str:
    return f'"{piece.text if isinstance(piece, Term) else " ".join(piece.words)}"'
