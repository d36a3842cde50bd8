"""Why a text finds what it finds, as data for `casebank`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.search.evidence import Weighed
from app.search.patterns import Kind, Plan
from app.search.postings import Postings
from app.search.scoring import coverage


@dataclass(frozen=True, slots=True)
class AlternativeExplained:
    """One thing that was looked for; the last three are about the one document asked about, else empty or zero."""

    kind: Kind
    shown: str
    stems: tuple[str, ...]
    weight: float
    documents: int
    """How many documents have it."""
    zones: tuple[tuple[str, int], ...]
    """Where the document has it, and how often."""
    belief: float


@dataclass(frozen=True, slots=True)
class ConceptExplained:
    text: str
    idf: float
    """Rarity, emphasis included."""
    emphasis: float
    frame: bool
    documents: int
    """How many documents meet it in some way."""
    contribution: float
    """To the document's score: idf × belief."""
    alternatives: tuple[AlternativeExplained, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    concepts: tuple[ConceptExplained, ...]
    recognised: tuple[tuple[str, str], ...]
    coverage: float
    """Share of the query that the document meets; too small, and it is not found."""
    whole: bool
    """Whether the document has the text just as typed."""
    preferred: int
    """How many of the preferences the document meets."""
    score: float
    """0 when the document is not found."""


def explain(
    plan: Plan, weighed: Sequence[Weighed], postings: Postings, ordinal: int | None, score: float
) -> Explanation:
    """Everything that made up a search; with an ordinal also what each thing gave that document."""
    has = [ordinal in postings.frequencies(pattern) for pattern in plan.preferred]
    return Explanation(
        tuple(_concept(one, postings, ordinal) for one in weighed),
        plan.recognised,
        coverage(weighed, ordinal) if ordinal is not None and weighed else 0.0,
        plan.whole is not None and ordinal in postings.frequencies(plan.whole),
        sum(has),
        score,
    )


def _concept(one: Weighed, postings: Postings, ordinal: int | None) -> ConceptExplained:
    found = {evidence.alternative: evidence for evidence in one.evidence}
    alternatives = []
    for alternative in one.concept.alternatives:
        beliefs = found[alternative].beliefs if alternative in found else {}
        here = ordinal is not None and ordinal in beliefs
        alternatives.append(
            AlternativeExplained(
                alternative.kind,
                alternative.shown,
                alternative.pattern.stems,
                alternative.weight,
                len(beliefs),
                postings.zones(alternative.pattern, ordinal) if here and ordinal is not None else (),
                beliefs[ordinal] if here and ordinal is not None else 0.0,
            )
        )
    contribution = one.idf * one.belief(ordinal) if ordinal is not None else 0.0
    concept, documents = one.concept, len(one.ordinals)
    return ConceptExplained(
        concept.text, one.idf, concept.emphasis, concept.frame, documents, contribution, tuple(alternatives)
    )
