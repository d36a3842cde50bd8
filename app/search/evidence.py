"""What speaks for a document, for each thing that the reader asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log1p, prod

from app.search.patterns import Alternative, Concept, Kind, Plan
from app.search.postings import Postings

SATURATION = 1.0
"""Frequency at which a document is believed by half to be about a pattern (k1 of BM25, in another form)."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one alternative of a concept gives: ordinal -> belief between 0 and the alternative's weight."""

    alternative: Alternative
    beliefs: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A concept with its rarity, emphasis included, and all evidence for it."""

    concept: Concept
    idf: float
    evidence: tuple[Evidence, ...]

    def belief(self, ordinal: int) -> float:
        """How far the document is believed to be about the concept, from 0 to 1.

        Different kinds of evidence support each other: 1 - the product of their doubts (noisy-or; Pearl, "Probabilistic
        Reasoning in Intelligent Systems", 1988). Of one kind only the strongest counts, because five synonyms of one
        another are one observation.
        """
        strongest: dict[Kind, float] = {}
        for one in self.evidence:
            kind = one.alternative.kind
            strongest[kind] = max(strongest.get(kind, 0.0), one.beliefs.get(ordinal, 0.0))
        return 1.0 - prod(1.0 - belief for belief in strongest.values())

    def best_weight(self, ordinal: int) -> float:
        """The weight of the surest alternative that the document has; 0 when it has none."""
        return max((one.alternative.weight for one in self.evidence if ordinal in one.beliefs), default=0.0)

    @property
    def is_missing_half(self) -> bool:
        """Of two halves (»lærings- og udviklingsmiljø«) one that the corpus lacks is not held against a document."""
        return self.concept.half and not self.evidence

    @property
    def ordinals(self) -> set[int]:
        """Every document that has one of the alternatives."""
        return {ordinal for one in self.evidence for ordinal in one.beliefs}


def weigh(plan: Plan, postings: Postings, documents: int) -> tuple[Weighed, ...]:
    """The plan's concepts with their evidence among this many documents, in the plan's order."""
    return tuple(_weigh(concept, postings, documents) for concept in plan.concepts)


def _weigh(concept: Concept, postings: Postings, documents: int) -> Weighed:
    evidence = []
    for alternative in concept.alternatives:
        found = postings.frequencies(alternative.pattern)
        beliefs = {ordinal: alternative.weight * count / (count + SATURATION) for ordinal, count in found.items()}
        if beliefs:
            evidence.append(Evidence(alternative, beliefs))
    return Weighed(concept, concept.emphasis * _idf(evidence, documents), tuple(evidence))


def _idf(evidence: list[Evidence], documents: int) -> float:
    """Rarity of what was typed; of the surest thing searched instead where the corpus lacks it.

    BM25's idf in the form that is never negative (Robertson and Zaragoza, "The Probabilistic Relevance
    Framework", 2009; 1 added inside the logarithm).
    """
    surest = max((one.alternative.weight for one in evidence), default=0.0)
    found = {ordinal for one in evidence if one.alternative.weight == surest for ordinal in one.beliefs}
    return log1p((documents - len(found) + 0.5) / (len(found) + 0.5))
