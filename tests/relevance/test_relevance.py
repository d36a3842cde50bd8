"""The search is as good as it was: floors for the judged queries, as a whole and for each class."""

from __future__ import annotations

import time

from app.search.evaluation import by_group, sums
from tests.relevance.judging import Bank, read_queries
from tests.support.generated import real_corpus

LEAST_NDCG = 0.92
LEAST_SUCCESS = 0.97
LEAST_NDCG_OF_A_CLASS = 0.75
MOST_FALSE_HITS = 0.10
SLOWEST_SECONDS = 0.25
"""Of processor time, which other work on the machine does not lengthen."""


def test_the_judged_documents_exist(bank: Bank) -> None:
    judged = {slug for query in read_queries() for slug in query.grades}
    assert judged <= set(bank.slugs)


def test_the_whole(bank: Bank) -> None:
    found = sums([(query, bank.ranking(query.text)) for query in read_queries()])
    assert found.ndcg is not None
    assert found.ndcg >= LEAST_NDCG
    assert found.success_at_3 is not None
    assert found.success_at_3 >= LEAST_SUCCESS
    assert found.without_hit == 0
    assert found.false_hit is not None
    assert found.false_hit <= MOST_FALSE_HITS


def test_no_class_is_left_behind(bank: Bank) -> None:
    groups = by_group([(query, bank.ranking(query.text)) for query in read_queries() if query.grades])
    means = {name: found.ndcg for name, found in groups.items()}
    assert {name: mean for name, mean in means.items() if mean is not None and mean < LEAST_NDCG_OF_A_CLASS} == {}


def test_no_query_is_slow(bank: Bank) -> None:
    slow = {}
    for query in read_queries():
        started = time.process_time()
        bank.ranking(query.text)
        seconds = time.process_time() - started
        if seconds > SLOWEST_SECONDS:
            slow[query.text] = seconds
    assert not slow


def test_the_search_that_a_word_list_names_is_judged() -> None:
    language = real_corpus().vocabularies.language
    groups = (language.stops, language.stems, language.parts, language.spellings)
    named = {group.query for table in groups for group in table if group.query}
    assert named <= {query.text for query in read_queries()}
