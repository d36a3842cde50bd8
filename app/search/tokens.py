"""Text -> words with their place. The same for documents and for what a reader types."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from app.search.spelling import normalise

Hyphen = Literal["", "joined", "suspended"]

# Addresses of web pages and mail say nothing about the subject, and their parts ("www", "dk", "kl") match by accident.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.[\w.-]+", re.IGNORECASE)
_WORD = re.compile(
    r"""
    §+\s?(?P<paragraph>\d+)(?:\s?(?P<letter>[a-hj-z])(?!\w))?  # § 83 a is one word; "i" after a number is a preposition
    | \d+[a-z](?!\w)                                        # 83a
    | \d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)                    # 1.300 and 1.300,5
    | \d+(?:[.,]\d+)?                                       # 113,5
    | %
    | [^\W\d_]+(?:\u0301?['’][^\W\d_]{1,3}(?![^\W\d_]))?    # KL's, Århus'
    """,
    re.VERBOSE | re.IGNORECASE,
)
_JOINED = re.compile(r"[-‐‑](?=[^\W\d_])")
_SUSPENDED = re.compile(r"[-‐‑](?=\s+(?:og|eller|samt|til)\b|\s*[,/])")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word. `text` is normalised (`spelling.normalise`); `start` and `end` count characters of the given text."""

    text: str
    start: int
    end: int
    hyphen: Hyphen = ""
    """How the word hangs on to what follows: `SOSU-elev` is joined, `ældre- og …` is suspended."""
    capitals: bool = False
    """Whether it is written as an abbreviation: two to six letters, all capitals."""


def tokenise(text: str) -> list[Token]:
    """The words of a text (NFC), in order. Addresses and punctuation are left out."""
    text = _ADDRESS.sub(lambda match: " " * len(match[0]), text)
    return [_token(text, match) for match in _WORD.finditer(text)]


def _token(text: str, match: re.Match[str]) -> Token:
    surface = match[0]
    if match["paragraph"]:
        letter = (match["letter"] or "").lower()
        return Token(match["paragraph"] + letter if letter else "§" + match["paragraph"], match.start(), match.end())
    return Token(
        normalise(surface),
        match.start(),
        match.end(),
        _hyphen(text, match.end()),
        surface.isupper() and surface.isalpha() and 2 <= len(surface) <= 6,
    )


def _hyphen(text: str, end: int) -> Hyphen:
    if _SUSPENDED.match(text, end):
        return "suspended"
    return "joined" if _JOINED.match(text, end) and not text[end - 1].isdigit() else ""


def without_invisible(text: str) -> str:
    """Text without soft hyphens and zero-width characters, which split words that readers see whole."""
    return _INVISIBLE.sub("", text)
