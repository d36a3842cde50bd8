"""Law 1: the one function that counts gives what plain SQL over the tables gives, for any query."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from sqlite3 import Connection

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.addresses import address_of
from app.domain.corpus import Corpus
from app.domain.query import NOT_STATED, Query
from app.search.reader_text import parse
from app.snapshot.finding import Found, find
from app.snapshot.opened import CATALOGUE, Snapshot, open_snapshot
from tests.support.generated import generated_corpus, real_corpus, write_snapshot
from tests.support.plain_sql import Answer, answer, plain_sql
from tests.support.strategies import queries


@dataclass(frozen=True)
class Both:
    """One snapshot, and plain SQL over its catalogue."""

    snapshot: Snapshot
    connection: Connection

    def find(self, query: Query) -> Found:
        return find(self.snapshot, query)

    def sql(self, query: Query) -> Answer:
        return answer(self.connection, query, self._found(query.text))

    def choices(self) -> list[tuple[str, str]]:
        """Every facet with each of its values."""
        labels = self.snapshot.catalogue.facet_labels
        return [(facet, value) for facet, values in labels.items() for value in (*values, NOT_STATED)]

    def _found(self, text: str) -> set[int] | None:
        return set(self.snapshot.index.match(parse(text)).scores) if text else None


@pytest.fixture(scope="module", params=["real", "generated"])
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    corpus: Corpus = real_corpus() if request.param == "real" else generated_corpus(300)
    folder: Path = write_snapshot(corpus, tmp_path_factory.mktemp("data"))
    with closing(open_snapshot(folder)) as snapshot, plain_sql(folder / CATALOGUE) as connection:
        yield Both(snapshot, connection)


@given(query=queries(), data=st.data())
@settings(max_examples=200)
def test_counts_are_those_of_plain_sql(both: Both, query: Query, data: st.DataObject) -> None:
    for choice in data.draw(st.lists(st.sampled_from(both.choices()), max_size=4)):
        query = query.with_value(*choice)
    found, expected = both.find(query), both.sql(query)
    assert found.total == len(expected.hits)
    assert {
        facet: {bucket.value: bucket.count for bucket in buckets} for facet, buckets in found.buckets.items()
    } == expected.counts
    for facet, buckets in found.buckets.items():
        assert {bucket.value for bucket in buckets if bucket.selected} == set(query.selected(facet))


@given(query=queries(), page_size=st.integers(min_value=1, max_value=50))
@settings(max_examples=50)
def test_the_pages_together_show_every_hit_once(both: Both, query: Query, page_size: int) -> None:
    query = replace(query, page_size=page_size)
    pages = -(-both.find(query).total // page_size)
    shown = [address_of(hit.document) for page in range(1, pages + 2) for hit in both.find(query.with_page(page)).hits]
    assert len(shown) == len(set(shown))
    assert set(shown) == both.sql(query).hits


@given(query=queries(), data=st.data())
@settings(max_examples=100)
def test_choosing_a_value_gives_as_many_hits_as_its_count_promised(
    both: Both, query: Query, data: st.DataObject
) -> None:
    """For a facet where nothing is chosen yet."""
    facet = data.draw(st.sampled_from([name for name in both.find(query).buckets if not query.selected(name)]))
    for bucket in both.find(query).buckets[facet]:
        assert both.find(query.with_value(facet, bucket.value)).total == bucket.count


def test_the_texts_of_the_generated_queries_find_something(both: Both) -> None:
    """Otherwise the tests above would compare nothing with nothing."""
    assert both.find(Query(text="vikar -bureau")).total > 0
    assert both.find(Query(text="frafald")).total > 0
