"""How good a ranking is, judged: pure measures of slugs, best first, against grades 1 to 3."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from app.domain.judged import Judged

DEPTH = 10
CLEARLY_RELEVANT = 2


@dataclass(frozen=True, slots=True)
class Sums:
    """Means over the answerable queries; shares over the others. `None` where there are none of the kind."""

    queries: int
    ndcg: float | None
    success_at_3: float | None
    recall: float | None
    without_hit: float | None
    """Share of the answerable queries that found nothing."""
    false_hit: float | None
    """Share of the unanswerable queries that found something."""


def ndcg(ranking: Sequence[str], grades: Mapping[str, int], depth: int = DEPTH) -> float:
    """Gain of the ranking as a share of the best possible one's, from 0 to 1.

    Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques" (2002), with the exponential gain of
    Burges et al., "Learning to Rank using Gradient Descent" (2005).
    """
    best = _gain(sorted(grades.values(), reverse=True)[:depth])
    return _gain([grades.get(slug, 0) for slug in ranking[:depth]]) / best if best else 0.0


def success(ranking: Sequence[str], grades: Mapping[str, int], depth: int) -> bool:
    """Whether a clearly relevant document is among the first `depth` (Success@k of TREC)."""
    return any(grades.get(slug, 0) >= CLEARLY_RELEVANT for slug in ranking[:depth])


def recall(ranking: Sequence[str], grades: Mapping[str, int], depth: int = DEPTH) -> float:
    """Share of the clearly relevant documents among the first `depth`, of at most `depth` (capped, as in BEIR)."""
    relevant = {slug for slug, grade in grades.items() if grade >= CLEARLY_RELEVANT}
    return len(relevant.intersection(ranking[:depth])) / min(len(relevant), depth) if relevant else 0.0


def sums(answers: Sequence[tuple[Judged, Sequence[str]]]) -> Sums:
    """The measures of queries with their rankings."""
    answerable = [(judged.grades, ranking) for judged, ranking in answers if judged.grades]
    others = [ranking for judged, ranking in answers if not judged.grades]
    return Sums(
        len(answers),
        _mean([ndcg(ranking, grades) for grades, ranking in answerable]),
        _mean([success(ranking, grades, 3) for grades, ranking in answerable]),
        _mean([recall(ranking, grades) for grades, ranking in answerable]),
        _mean([not ranking for _, ranking in answerable]),
        _mean([bool(ranking) for ranking in others]),
    )


def by_group(answers: Sequence[tuple[Judged, Sequence[str]]]) -> dict[str, Sums]:
    """The measures of each class, in the order of first occurrence."""
    groups: dict[str, list[tuple[Judged, Sequence[str]]]] = {}
    for judged, ranking in answers:
        groups.setdefault(judged.group, []).append((judged, ranking))
    return {group: sums(found) for group, found in groups.items()}


def _gain(grades: Sequence[int]) -> float:
    return math.fsum((2.0**grade - 1.0) / math.log2(rank + 1) for rank, grade in enumerate(grades, start=1))


def _mean(values: Sequence[float]) -> float | None:
    return fmean(values) if values else None
