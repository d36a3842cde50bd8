"""What a search gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.search.patterns import Pattern


@dataclass(frozen=True, slots=True)
class TextMatch:
    """What a text found."""

    scores: Mapping[int, float]
    """Ordinal -> score above 0, for every match."""
    also_searched: tuple[str, ...]
    """Spellings, synonyms and compounds that were searched too and found something; the likeliest first."""
    did_you_mean: str | None
    """A corrected whole query that finds something, when the text found nothing."""
    shown_for: str | None
    """The whole query as it was searched, when the results are for another spelling than typed."""
    recognised: tuple[tuple[str, str], ...]
    """Facet and value of every municipality, region, theme, metric or kind named in the text, in its order."""
    marks: Mapping[Pattern, float]
    """What a snippet marks, and how much each counts."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """The sentence or two that show best why a document was found."""

    parts: tuple[tuple[str, bool], ...]
    """Plain text and whether it is marked, in order; whoever shows it escapes it."""
    heading: str
    anchor: str
    """Of the section; both empty for the opening."""
