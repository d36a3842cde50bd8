"""The tables of keys fit the classes of the domain that they fill."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest

from app.content import schema, vocabulary_schema
from app.content.fields import ListOf, Record
from app.domain.documents import Common
from app.domain.vocabulary import SynonymGroup

ADDED_BY_THE_LOADER = {"slug", "path", "body", "kind"}


def records() -> Iterator[tuple[str, Record]]:
    for module in (schema, vocabulary_schema):
        yield from ((name, value) for name, value in vars(module).items() if isinstance(value, Record))


@pytest.mark.parametrize(("name", "record"), list(records()))
def test_every_attribute_has_a_key_and_what_has_no_default_is_required(name: str, record: Record) -> None:
    built = SynonymGroup if name == "SYNONYMS" else record.build
    assert isinstance(built, type)
    attributes = {field.name: field for field in dataclasses.fields(built)}
    added = {"name"} if built is SynonymGroup else ADDED_BY_THE_LOADER
    without_default = {name for name, field in attributes.items() if field.default is dataclasses.MISSING}
    assert {field.attribute for field in record.fields} == set(attributes) - (added & set(attributes))
    assert {field.attribute for field in record.fields if field.required} == without_default - added


@pytest.mark.parametrize(("name", "record"), list(records()))
def test_keys_are_ascii_and_stand_once(name: str, record: Record) -> None:
    keys = [field.key for field in record.fields]
    assert len(keys) == len(set(keys)), name
    assert all(key.isascii() and key.islower() for key in keys)


def test_lists_are_lists_in_the_domain_too() -> None:
    for _, record in records():
        annotations = (
            {}
            if not isinstance(record.build, type)
            else {f.name: str(f.type) for f in dataclasses.fields(record.build)}
        )
        for field in record.fields:
            if field.attribute in annotations:
                assert isinstance(field.kind, ListOf) == annotations[field.attribute].startswith("tuple"), field.key


def test_every_kind_of_document_has_the_common_keys() -> None:
    common = {field.name for field in dataclasses.fields(Common)} - ADDED_BY_THE_LOADER
    for record in schema.SCHEMAS.values():
        assert common <= {field.attribute for field in record.fields}
