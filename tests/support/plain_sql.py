"""The definition of hits and buckets once more, as plain SQL over a catalogue's tables `document` and `facet_value`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.domain.query import Query

FACETS = (
    "type", "kategori", "tema", "fagomraade", "kommune", "region",
    "noegletal", "pejlemaerke", "aar", "dokumentation", "har",
)  # fmt: skip
"""Written out, so that this says what DESIGN section 5 says whatever the program does."""


@dataclass(frozen=True)
class Answer:
    """Addresses of all hits, and facet -> value -> count. Only values that a document has, or that are chosen."""

    hits: frozenset[str]
    counts: dict[str, dict[str, int]]


@contextmanager
def plain_sql(catalogue: Path) -> Iterator[sqlite3.Connection]:
    """A catalogue file, opened for reading by `sqlite3` and nothing else."""
    with closing(sqlite3.connect(f"file:{catalogue}?mode=ro", uri=True, check_same_thread=False)) as connection:
        connection.execute("CREATE TEMP TABLE found (ordinal INTEGER PRIMARY KEY)")
        yield connection


def answer(connection: sqlite3.Connection, query: Query, found: Iterable[int] | None) -> Answer:
    """What the query gives among the documents that its text found (`None`: there is no text, so all)."""
    connection.execute("DELETE FROM found")
    if found is None:
        connection.execute("INSERT INTO found SELECT ordinal FROM document")
    else:
        connection.executemany("INSERT INTO found VALUES (?)", ((ordinal,) for ordinal in found))
    condition, values = _condition(query, leave_out="")
    rows = connection.execute(f"SELECT address FROM document WHERE {condition}", values)  # noqa: S608 - no values in it
    hits = frozenset(address for (address,) in rows)
    return Answer(hits, counts(connection, query))


def counts(connection: sqlite3.Connection, query: Query) -> dict[str, dict[str, int]]:
    """Facet -> value -> count among the documents in the table `found`."""
    return {facet: _counts(connection, query, facet) for facet in FACETS}


def _counts(connection: sqlite3.Connection, query: Query, facet: str) -> dict[str, int]:
    condition, values = _condition(query, leave_out=facet)
    stated = f"""
        SELECT facet_value.value, COUNT(*) FROM facet_value JOIN document USING (ordinal)
        WHERE facet_value.facet = ? AND {condition} GROUP BY facet_value.value
        """  # noqa: S608 - values are bound
    not_stated = f"""
        SELECT COUNT(*) FROM document
        WHERE ordinal NOT IN (SELECT ordinal FROM facet_value WHERE facet = ?) AND {condition}
        """  # noqa: S608 - values are bound
    counts = dict(connection.execute(stated, [facet, *values]).fetchall())
    (rest,) = connection.execute(not_stated, [facet, *values]).fetchone()
    chosen = dict.fromkeys(query.selected(facet), 0)
    return {**chosen, **counts, **({"ikke-angivet": rest} if rest or "ikke-angivet" in chosen else {})}


def _condition(query: Query, *, leave_out: str) -> tuple[str, list[str]]:
    """A condition on `document`, and the values bound in it: or within a facet, and between facets."""
    conditions, values = ["document.ordinal IN (SELECT ordinal FROM found)"], []
    for selection in query.selections:
        if selection.facet != leave_out:
            alternatives = []
            for value in selection.values:
                if value == "ikke-angivet":
                    alternatives.append("document.ordinal NOT IN (SELECT ordinal FROM facet_value WHERE facet = ?)")
                    values += [selection.facet]
                else:
                    alternatives.append(
                        "document.ordinal IN (SELECT ordinal FROM facet_value WHERE facet = ? AND value = ?)"
                    )
                    values += [selection.facet, value]
            conditions.append(f"({' OR '.join(alternatives)})")
    return " AND ".join(conditions), values
