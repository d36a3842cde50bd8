"""The editors' tables of Danish: what the search knows of words beside their letters. Each group has its reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class StopType(StrEnum):
    """How little a word says about what a reader looks for."""

    STOP = "stopord"
    """Nothing: it is passed over."""
    WEAK = "svagt"
    """Less than the other words of the search."""


class PartType(StrEnum):
    """What is special about a part of compounds."""

    SHORT = "kort"
    """Three letters, and yet a part."""
    ENDING = "endelse"
    """Looks like a word and is an ending."""
    GENERAL = "almen"
    """A last part that says nothing beside the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordGroup:
    """Words that are alike in some way, and why they are listed."""

    name: str
    words: tuple[str, ...]
    reason: str
    query: str | None = None
    """A judged query that needs the group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopGroup(WordGroup):
    type: StopType


@dataclass(frozen=True, slots=True, kw_only=True)
class StemGroup(WordGroup):
    """Forms of one word, where the rules of stemming are wrong."""

    stem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartGroup(WordGroup):
    type: PartType


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellingGroup(WordGroup):
    """Units, abbreviations and former spellings that are read as another word."""

    spelling: str


@dataclass(frozen=True, slots=True)
class LanguageTables:
    """All tables, in the order of their files."""

    stops: tuple[StopGroup, ...] = ()
    stems: tuple[StemGroup, ...] = ()
    parts: tuple[PartGroup, ...] = ()
    spellings: tuple[SpellingGroup, ...] = ()
