"""What is looked up in the index, and what it is worth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Layer(StrEnum):
    """Where a pattern is looked up."""

    WORDS = "words"
    PARTS = "parts"
    CAPITALS = "capitals"
    FACETS = "facets"


@dataclass(frozen=True, slots=True)
class Pattern:
    """Stems in one layer: a single one, or several within `window` words; window 1 means side by side in order."""

    stems: tuple[str, ...]
    layer: Layer = Layer.WORDS
    window: int = 1


class Kind(StrEnum):
    """Why something is searched for."""

    WORD = "ord"
    PART = "del af ord"
    JOINED = "sammensat"
    APART = "delt"
    SYNONYM = "synonym"
    RELATED = "afledt"
    GENERAL = "uden almen del"
    PREFIX = "begyndelse"
    SPELLING = "stavemåde"
    CAPITALS = "forkortelse"
    FACET = "facet"


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to meet a concept. `weight` is 1 for what was typed, and below 1 for what might be meant."""

    kind: Kind
    shown: str
    pattern: Pattern
    weight: float


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing the reader asks for, with the ways to meet it."""

    text: str
    alternatives: tuple[Alternative, ...]
    emphasis: float = 1.0
    """Below 1 for words that go with every subject, such as »nedbringe« and »mindre«."""
    half: bool = False
    """Whether it is one of the words that a suspended hyphen binds together."""
    frame: bool = False
    """Whether it names a place or a type, which says where to look and not what for."""


@dataclass(frozen=True, slots=True)
class Plan:
    concepts: tuple[Concept, ...]
    required: tuple[Pattern, ...]
    """Phrases in quotation marks: every one must be met."""
    unwanted: tuple[Pattern, ...]
    recognised: tuple[tuple[str, str], ...]
    """Facet and value."""
    whole: Pattern | None
    """The text as typed, when it has two words or more: a title that says just that is meant."""
    preferred: tuple[Pattern, ...]
    """Kinds of document that the way of asking points to: who asks »hvem«, wants municipalities."""
    corrections: Mapping[str, str]
    """A normalised word, and the spelling that is searched for instead."""
