"""The measures, by hand."""

from __future__ import annotations

import pytest

from app.domain.judged import Judged
from app.search.evaluation import Sums, ndcg, recall, success, sums

GRADES = {"a": 3, "b": 2, "c": 1}


def test_the_best_ranking_is_one_and_nothing_is_zero() -> None:
    assert ndcg(["a", "b", "c"], GRADES) == pytest.approx(1.0)
    assert ndcg([], GRADES) == ndcg(["x"], GRADES) == ndcg(["a"], {}) == 0.0


def test_gain_by_hand() -> None:
    assert ndcg(["b", "a"], {"a": 3, "b": 2}) == pytest.approx(
        (3 + 7 / 1.584962500721156) / (7 + 3 / 1.584962500721156)
    )


def test_success_and_recall_count_clearly_relevant_documents() -> None:
    assert success(["c", "x", "b"], GRADES, 3)
    assert not success(["c", "x", "b"], GRADES, 2)
    assert recall(["c", "b"], GRADES) == 0.5


def test_sums_keep_answerable_and_other_queries_apart() -> None:
    found = sums([(Judged("q", "k", {"a": 3}), ["a"]), (Judged("r", "k", {"a": 3}), []), (Judged("s", "k", {}), ["a"])])
    assert found == Sums(3, 0.5, 0.5, 0.5, 0.5, 1.0)
    assert sums([]) == Sums(0, None, None, None, None, None)
