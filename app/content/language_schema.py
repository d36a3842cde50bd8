"""The entries of the language tables, one table a file. Keys are declared only here."""

from __future__ import annotations

from collections.abc import Callable

from app.content.codes import Code
from app.content.fields import Field, ListOf, Record
from app.content.kinds import Choice, Shaped, Text
from app.domain.language import PartGroup, PartType, SpellingGroup, StemGroup, StopGroup, StopType

LONGEST_REASON = 300


def _word_fault(text: str) -> str:
    return "" if text.isalpha() and text == text.lower() else "Skriv ét ord med små bogstaver og uden tegn, fx pct."


def _named(build: Callable[..., object]) -> Callable[..., object]:
    """A group's key in the file is its name."""
    return lambda slug, **values: build(name=slug, **values)


WORD = Shaped(Code.BAD_WORD, _word_fault)
_COMMON = (
    Field("ord", "words", ListOf(WORD), required=True),
    Field("grund", "reason", Text(LONGEST_REASON), required=True),
    Field("soegning", "query", Text(200)),
)
LANGUAGE_TABLES: dict[str, Record] = {
    "stopord": Record(_named(StopGroup), (Field("type", "type", Choice(StopType), required=True), *_COMMON)),
    "stammer": Record(_named(StemGroup), (Field("stamme", "stem", WORD, required=True), *_COMMON)),
    "orddele": Record(_named(PartGroup), (Field("type", "type", Choice(PartType), required=True), *_COMMON)),
    "skrivemaader": Record(_named(SpellingGroup), (Field("skrives", "spelling", WORD, required=True), *_COMMON)),
}
"""What the groups of each file are."""
