"""Documents related to one, each with the reasons: linked by the editors, something shared, the same subject."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.domain.addresses import address_of
from app.domain.bits import to_ordinals
from app.domain.documents import Case, Document, DocumentType, Initiative
from app.domain.facets import FACETS
from app.search.reader_text import ReaderText, Term
from app.snapshot.opened import Snapshot

MOST = 4
LINKED_BY_EDITORS = 100.0
"""More than everything else together: the editors know best."""
TEXT_WEIGHT = 4.0
"""A document that has all of the telling words counts as much as a rare theme in common."""
LEAST = 3.0
"""About one theme in common with few others; below it, two documents have little to say to each other."""
FALLBACK = 2
"""How many are shown where none reaches that, so that no page is a dead end."""

_SHARED = {
    "kommune": (1.0, "Samme kommune"),
    "tema": (1.0, "Samme tema"),
    "noegletal": (0.7, "Samme nøgletal"),
    "pejlemaerke": (0.5, "Samme pejlemærke"),
}
"""What two documents may share -> how much it counts, and what the reader is told."""


@dataclass(frozen=True, slots=True)
class Related:
    document: Document
    reasons: tuple[str, ...]
    """Danish, the weightiest first, at most two."""


@dataclass(slots=True)
class _Ties:
    """What ties one candidate to the document."""

    score: float = 0.0
    reasons: list[tuple[float, str]] = field(default_factory=list)

    def add(self, weight: float, reason: str) -> None:
        self.score += weight
        self.reasons.append((weight, reason))


def related(snapshot: Snapshot, document: Document) -> tuple[Related, ...]:
    """The documents most worth going on to, best first, at most four.

    Plain pages are left out, and so are the cases that an initiative's page lists anyway.
    """
    ties: dict[int, _Ties] = defaultdict(_Ties)
    for ordinal, weight, reason in (
        *_linked(snapshot, document),
        *_same_initiative(snapshot, document),
        *_shared_values(snapshot, document),
        *_shared_words(snapshot, document),
    ):
        ties[ordinal].add(weight, reason)
    left_out = _left_out(snapshot, document)
    ranked = sorted(ties.keys() - left_out, key=lambda ordinal: (-ties[ordinal].score, ordinal))
    best = [ordinal for ordinal in ranked if ties[ordinal].score >= LEAST][:MOST] or ranked[:FALLBACK]
    return tuple(
        Related(other, _told(ties[ordinal]))
        for ordinal, other in zip(best, snapshot.catalogue.documents(best), strict=True)
    )


def _left_out(snapshot: Snapshot, document: Document) -> set[int]:
    catalogue = snapshot.catalogue
    here = address_of(document)
    listed = [address_of(case) for case in catalogue.linking_to("tiltag", here)]
    pages = catalogue.facet_index.having("type", DocumentType.PAGE)
    return {*catalogue.ordinals_at([here, *listed]), *to_ordinals(pages)}


def _told(ties: _Ties) -> tuple[str, ...]:
    ranked = sorted(ties.reasons, key=lambda reason: -reason[0])
    return tuple(dict.fromkeys(reason for _, reason in ranked))[:2]


def _linked(snapshot: Snapshot, document: Document) -> Iterator[tuple[int, float, str]]:
    catalogue = snapshot.catalogue
    both_ways = [*document.related, *map(address_of, catalogue.linking_to("relaterede", address_of(document)))]
    for ordinal in catalogue.ordinals_at(both_ways):
        yield ordinal, LINKED_BY_EDITORS, "Valgt af redaktionen"


def _same_initiative(snapshot: Snapshot, document: Document) -> Iterator[tuple[int, float, str]]:
    if not isinstance(document, Case):
        return
    catalogue = snapshot.catalogue
    for initiative in catalogue.documents_at(f"/tiltag/{slug}" for slug in document.initiatives):
        if isinstance(initiative, Initiative):
            siblings = [address_of(other) for other in catalogue.linking_to("tiltag", address_of(initiative))]
            weight = _rarity(len(siblings), catalogue.document_count)
            for ordinal in catalogue.ordinals_at(siblings):
                yield ordinal, weight, f"Samme tiltag: {initiative.short_title or initiative.title}"


def _shared_values(snapshot: Snapshot, document: Document) -> Iterator[tuple[int, float, str]]:
    catalogue = snapshot.catalogue
    for facet in FACETS:
        if facet.name in _SHARED:
            weight, text = _SHARED[facet.name]
            for value in facet.values(document, catalogue.vocabularies):
                having = catalogue.facet_index.having(facet.name, value)
                label = catalogue.facet_labels[facet.name].get(value, value)
                counted = weight * _rarity(having.bit_count(), catalogue.document_count)
                for ordinal in to_ordinals(having):
                    yield ordinal, counted, f"{text}: {label}"


def _shared_words(snapshot: Snapshot, document: Document) -> Iterator[tuple[int, float, str]]:
    words = snapshot.index.telling_words(f"{document.title}. {document.summary}")
    scores = snapshot.index.match(ReaderText(tuple(Term(word) for word in words), (), ())).scores if words else {}
    best = max(scores.values(), default=0.0)
    for ordinal, score in scores.items():
        yield ordinal, TEXT_WEIGHT * (score / best) ** 2, "Handler om noget af det samme"


def _rarity(number: int, of_all: int) -> float:
    """Inverse document frequency, ln(1 + N/n): what few share says more than what many do."""
    return math.log(1 + of_all / max(1, number))
