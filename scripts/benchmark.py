"""Counting every facet of a query: bit sets against plain SQL, on the same documents, in one run.

Only the ratio is worth keeping: it says little about one machine and much about the two ways. The answers are compared
before they are timed.
"""

from __future__ import annotations

import sqlite3
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from typing import TypeVar

from app.catalogue.writing import published
from app.domain.bits import from_ordinals
from app.domain.documents import Document
from app.domain.facets import FACETS, FacetIndex, count
from app.domain.labels import facet_labels
from app.domain.query import Query
from tests.support.generated import generated_documents, principles_of, real_corpus
from tests.support.plain_sql import counts

SIZES = (10_000, 100_000)
QUERIES = {
    "nothing chosen": Query(),
    "three facets chosen": Query()
    .with_value("kommune", "horsens")
    .with_value("kommune", "aalborg")
    .with_value("kategori", "flere-medarbejdere")
    .with_value("region", "ikke-angivet")
    .with_value("region", "midtjylland"),
}
_SCHEMA = """
CREATE TABLE document (ordinal INTEGER PRIMARY KEY);
CREATE TABLE facet_value (facet TEXT, value TEXT, ordinal INTEGER, PRIMARY KEY (facet, value, ordinal));
CREATE TEMP TABLE found (ordinal INTEGER PRIMARY KEY);
"""

Row = tuple[str, str, int]
T = TypeVar("T")


def main() -> None:
    sys.stdout.write(f"{'documents':>9}  {'query':<20}{'bit sets':>12}{'SQL':>12}{'ratio':>8}\n")
    for documents in corpora():
        labels = facet_labels((*documents, *principles_of(real_corpus())), real_corpus().vocabularies)
        rows = list(facet_rows(documents))
        index = facet_index(len(documents), rows)
        with closing(database(len(documents), rows)) as connection:
            for name, query in QUERIES.items():
                bits, bits_time = timed(partial(count, index, query, index.everything, labels))
                sql, sql_time = timed(partial(counts, connection, query))
                found = {facet: {bucket.value: bucket.count for bucket in buckets} for facet, buckets in bits.items()}
                assert found == sql, "the two ways disagree"  # noqa: S101 - a measurement of different things is none
                times = f"{bits_time * 1000:9.3f} ms{sql_time * 1000:9.2f} ms{sql_time / bits_time:8.0f}"
                sys.stdout.write(f"{len(documents):>9}  {name:<20}{times}\n")


def corpora() -> Iterator[Sequence[Document]]:
    yield published(real_corpus())
    for size in SIZES:
        yield list(generated_documents(size, real_corpus()))


def facet_rows(documents: Sequence[Document]) -> Iterator[Row]:
    vocabularies = real_corpus().vocabularies
    for ordinal, document in enumerate(documents):
        for facet in FACETS:
            for value in dict.fromkeys(facet.values(document, vocabularies)):
                yield facet.name, value, ordinal


def facet_index(documents: int, rows: Sequence[Row]) -> FacetIndex:
    ordinals: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for facet, value, ordinal in rows:
        ordinals[facet][value].append(ordinal)
    values = {
        facet: {value: from_ordinals(having) for value, having in of_facet.items()}
        for facet, of_facet in ordinals.items()
    }
    return FacetIndex((1 << documents) - 1, values)


def database(documents: int, rows: Sequence[Row]) -> sqlite3.Connection:
    """The catalogue's two tables, in memory."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(_SCHEMA)
    connection.executemany("INSERT INTO document VALUES (?)", ((ordinal,) for ordinal in range(documents)))
    connection.execute("INSERT INTO found SELECT ordinal FROM document")
    connection.executemany("INSERT INTO facet_value VALUES (?, ?, ?)", rows)
    return connection


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """The result, and the shortest time in seconds of at least three runs and half a second."""
    times: list[float] = []
    while len(times) < 3 or sum(times) < 0.5:
        started = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - started)
    return result, min(times)


if __name__ == "__main__":
    main()
