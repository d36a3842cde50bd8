"""Every key of every kind has a hint, and no hint is for a key that is gone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.content.fields import ListOf, Record
from app.content.hints import HINTS
from app.content.nodes import dotted
from app.content.schema import SCHEMAS


def keys(record: Record, parent: str = "") -> Iterator[str]:
    """Every key of a record, those of inner records with a point between."""
    for field in record.fields:
        yield dotted(parent, field.key)
        inner = field.kind.kind if isinstance(field.kind, ListOf) else field.kind
        if isinstance(inner, Record):
            yield from keys(inner, dotted(parent, field.key))


def test_every_folder_has_hints() -> None:
    assert set(HINTS) == set(SCHEMAS)


@pytest.mark.parametrize("folder", SCHEMAS)
def test_hints_are_for_the_keys_there_are(folder: str) -> None:
    assert set(HINTS[folder]) == set(keys(SCHEMAS[folder]))


@pytest.mark.parametrize("folder", SCHEMAS)
def test_a_hint_is_one_short_line_of_sentences(folder: str) -> None:
    for key, hint in HINTS[folder].items():
        assert len(hint) <= 110, key
        assert hint.endswith((".", "?")), key
        assert "\n" not in hint
