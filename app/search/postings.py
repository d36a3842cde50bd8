"""Reading the Whoosh index: where a pattern stands, as numbers. One reader a thread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whoosh.reading import IndexReader

from app.search.patterns import Layer, Pattern
from app.search.zones import ZONE_WEIGHTS

CERTAIN = 1000.0
"""The frequency of what a document either has or has not."""

LENGTH_SHARE = 0.2
"""How far a long body counts against its document: 0 not at all, 1 in full proportion (b of BM25)."""


@dataclass(frozen=True, slots=True)
class Postings:
    """Frequencies of patterns by ordinal. Whoosh's document number is the ordinal: one segment, nothing deleted."""

    reader: IndexReader
    fields: Mapping[str, Sequence[str]]
    """Term -> the fields that have it, so that no field is asked in vain."""
    lengths: Sequence[int]
    """Words in each document's body."""
    average_length: float

    def frequencies(self, pattern: Pattern) -> dict[int, float]:
        """Ordinal -> how often the pattern occurs, zones weighed and long bodies discounted (BM25F).

        Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields" (2004).
        """
        if pattern.layer in (Layer.CAPITALS, Layer.FACETS):
            return dict.fromkeys(self._counts(pattern.layer, pattern), CERTAIN)
        suffix = "_parts" if pattern.layer is Layer.PARTS else ""
        total: dict[int, float] = defaultdict(float)
        for zone, weight in ZONE_WEIGHTS.items():
            for ordinal, count in self._counts(zone + suffix, pattern).items():
                total[ordinal] += weight * count / (self._length_factor(ordinal) if zone == "body" else 1.0)
        return dict(total)

    def zones(self, pattern: Pattern, ordinal: int) -> tuple[tuple[str, int], ...]:
        """The zones of one document that have the pattern, with how often."""
        suffix = "_parts" if pattern.layer is Layer.PARTS else ""
        counts = ((zone, self._counts(zone + suffix, pattern).get(ordinal, 0)) for zone in ZONE_WEIGHTS)
        return tuple((zone, count) for zone, count in counts if count)

    def _counts(self, name: str, pattern: Pattern) -> dict[int, int]:
        if not all(name in self.fields.get(stem, ()) for stem in pattern.stems):
            return {}
        if len(pattern.stems) == 1:
            return self._single(name, pattern.stems[0])
        places = [self._positions(name, stem) for stem in pattern.stems]
        common = set(places[0]).intersection(*places[1:])
        counted = {
            ordinal: _occurrences([place[ordinal] for place in places], pattern.window) for ordinal in sorted(common)
        }
        return {ordinal: count for ordinal, count in counted.items() if count}

    def _single(self, name: str, stem: str) -> dict[int, int]:
        matcher = self.reader.postings(name, stem)
        found = {}
        while matcher.is_active():
            found[matcher.id()] = int(matcher.value_as("frequency"))
            matcher.next()
        return found

    def _positions(self, name: str, stem: str) -> dict[int, list[int]]:
        matcher = self.reader.postings(name, stem)
        found = {}
        while matcher.is_active():
            found[matcher.id()] = matcher.value_as("positions")
            matcher.next()
        return found

    def _length_factor(self, ordinal: int) -> float:
        return 1.0 - LENGTH_SHARE + LENGTH_SHARE * self.lengths[ordinal] / self.average_length


def _occurrences(places: Sequence[Sequence[int]], window: int) -> int:
    """How often all stems stand together: side by side in order for window 1, else within the window in any order."""
    if window == 1:
        return len(
            set(places[0]).intersection(*({place - step for place in later} for step, later in enumerate(places)))
        )
    return sum(all(any(abs(place - start) <= window for place in later) for later in places[1:]) for start in places[0])
