"""Whole searches in small collections of text: the paragraphs of `fixtures/searches.txt`."""

from __future__ import annotations

import pytest

from app.domain.vocabulary import SynonymGroup, SynonymType
from tests.search.fixtures import sections
from tests.search.support import documents, opened, search

COLLECTIONS = sections("searches.txt")
TYPES = {"synonym": SynonymType.EQUIVALENT, "snævrere": SynonymType.NARROWER}


def synonym_group(line: str) -> SynonymGroup:
    kind, _, words = line.partition(":")
    terms = [word.strip() for word in words.split(",")]
    capitals = tuple(term.removesuffix("!").upper() for term in terms if term.endswith("!"))
    return SynonymGroup(words, TYPES[kind], tuple(term.removesuffix("!") for term in terms), capitals)


@pytest.mark.parametrize("name", COLLECTIONS)
def test_searches(name: str) -> None:
    rows = COLLECTIONS[name]
    texts = [row.partition(":")[2] for row in rows if row[0].isdigit() and "=>" not in row]
    groups = [synonym_group(row) for row in rows if row.partition(":")[0] in TYPES]
    wrong = {}
    with opened(documents(*texts), *groups) as index:
        for row in (row for row in rows if "=>" in row):
            text, _, expected = (part.strip() for part in row.partition("=>"))
            found = [str(ordinal + 1) for ordinal in search(index, text)]
            answer = " ".join(found) or "-"
            if expected.startswith("{"):
                answer = "{" + " ".join(sorted(found)) + "}"
            if answer != expected:
                wrong[text] = f"{answer}, expected {expected}"
    assert not wrong
