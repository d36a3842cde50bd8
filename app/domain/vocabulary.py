"""The controlled vocabularies: what a theme, a municipality, a metric may be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.language import LanguageTables


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of a plain vocabulary (theme, sector, category, region)."""

    slug: str
    name: str
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Municipality:
    slug: str
    name: str
    full_name: str
    code: str
    """Three digits, as the state numbers municipalities."""
    region: str
    latitude: float
    longitude: float
    """Degrees (WGS 84), two decimals: the rough middle, for the map and for sorting."""
    aliases: tuple[str, ...] = ()


class Frequency(StrEnum):
    DAY = "dag"
    WEEK = "uge"
    MONTH = "maaned"
    YEAR = "aar"


class Direction(StrEnum):
    """Which way a metric should move. Our own proposal: the sources do not say."""

    UP = "op"
    DOWN = "ned"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Metric:
    slug: str
    name: str
    unit: str
    direction: Direction
    frequencies: tuple[Frequency, ...] = ()
    """Empty where the source gives none."""
    alternative_unit: str | None = None
    definition: str | None = None
    source: str | None = None
    """Where a municipality can get the figure, when the source says so."""


class SynonymType(StrEnum):
    EQUIVALENT = "samme"
    NARROWER = "snaevrere"


@dataclass(frozen=True, slots=True)
class SynonymGroup:
    """Words that find each other; of type NARROWER, the first term finds the others and not the other way round."""

    name: str
    type: SynonymType
    terms: tuple[str, ...]
    capitals: tuple[str, ...] = ()
    """Terms that count only when written in capitals, such as MED and UU."""


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """All vocabularies, keyed by slug, in the order of their files."""

    themes: Mapping[str, Term]
    sectors: Mapping[str, Term]
    categories: Mapping[str, Term]
    regions: Mapping[str, Term]
    municipalities: Mapping[str, Municipality]
    metrics: Mapping[str, Metric]
    synonyms: tuple[SynonymGroup, ...] = ()
    language: LanguageTables = field(default_factory=LanguageTables)

    def regions_of(self, municipalities: tuple[str, ...]) -> Iterator[str]:
        """The regions of these municipalities, each once, in order of first occurrence."""
        return iter(dict.fromkeys(self.municipalities[slug].region for slug in municipalities))
