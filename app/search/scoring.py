"""What a document is worth for a plan."""

from __future__ import annotations

from collections.abc import Sequence

from app.search.evidence import SATURATION, Weighed
from app.search.patterns import Layer, Pattern, Plan
from app.search.postings import Postings
from app.search.recognition import facet_token

LEAST_COVERAGE = 0.4
"""Share of the query's weight (idf) that a document must meet. Keeps what the bank lacks empty: of »forny kørekort« it
has but »forny«. Higher, and paraphrases find nothing; lower, and questions find whatever shares a verb with them."""

SURE = 0.5
"""Weight from which an alternative meets its concept fully; a weaker one meets a share."""

WHOLE = 0.3
"""What the whole text as typed adds, as a share of the query's idf (»mødet mellem fagligheder« is a title)."""

PREFERENCE = 1.15
"""Factor for the documents that the way of asking points to (»hvem har nedbragt …«, the name of a metric)."""

ABOUT_THE_SITE = 0.7
"""Factor for pages about the site itself. Readers come for cases (»ledelse på ældre- og sundhedsområdet«); who types
»gdpr« finds the pages alone."""

_PAGES = Pattern((facet_token("type", "side"),), Layer.FACETS)


def score(plan: Plan, weighed: Sequence[Weighed], postings: Postings, documents: int) -> dict[int, float]:
    """Ordinal -> score above 0, for every document that meets enough of the plan.

    A text of unwanted words only finds everything without them, all alike.
    """
    scores = _summed(weighed) if weighed else dict.fromkeys(range(documents), 1.0)
    _add_whole(plan, weighed, postings, scores)
    for pattern in plan.preferred:
        for ordinal in scores.keys() & postings.frequencies(pattern).keys():
            scores[ordinal] *= PREFERENCE
    for ordinal in scores.keys() & postings.frequencies(_PAGES).keys():
        scores[ordinal] *= ABOUT_THE_SITE
    for pattern in plan.required:
        scores = _only(scores, scores.keys() & postings.frequencies(pattern).keys())
    for pattern in plan.unwanted:
        scores = _only(scores, scores.keys() - postings.frequencies(pattern).keys())
    return scores


def coverage(weighed: Sequence[Weighed], ordinal: int) -> float:
    """Share of the query's idf that the document meets, 0 to 1. Places and types count only when nothing else does."""
    subjects = _subjects(weighed)
    met = sum(one.idf * min(1.0, one.best_weight(ordinal) / SURE) for one in subjects)
    return met / sum(one.idf for one in subjects)


def _subjects(weighed: Sequence[Weighed]) -> Sequence[Weighed]:
    subjects = [one for one in weighed if not one.concept.frame and not one.is_missing_half]
    return subjects or weighed


def _summed(weighed: Sequence[Weighed]) -> dict[int, float]:
    candidates: set[int] = set().union(*(one.ordinals for one in _subjects(weighed)))
    return {
        ordinal: sum(one.idf * one.belief(ordinal) for one in weighed)
        for ordinal in sorted(candidates)
        if coverage(weighed, ordinal) >= LEAST_COVERAGE
    }


def _add_whole(plan: Plan, weighed: Sequence[Weighed], postings: Postings, scores: dict[int, float]) -> None:
    if plan.whole is None:
        return
    idf = sum(one.idf for one in weighed)
    for ordinal, count in postings.frequencies(plan.whole).items():
        if ordinal in scores:
            scores[ordinal] += WHOLE * idf * count / (count + SATURATION)


def _only(scores: dict[int, float], kept: set[int]) -> dict[int, float]:
    return {ordinal: value for ordinal, value in scores.items() if ordinal in kept}
