"""The tables of keys as JSON Schema (draft 2020-12), for programs that complete and underline while one writes.

A schema sees one file: whether a reference leads somewhere, or a day lies in the future, is left to `casebank tjek`.
What a schema refuses, `casebank tjek` refuses too, or reads with a note.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from app.content.fields import MAX_ITEMS, Field, ListOf, Record
from app.content.hints import HINTS
from app.content.nodes import dotted
from app.content.reading import Kind
from app.content.schema import SCHEMAS
from app.content.terms import Terms
from app.content.vocabulary_schema import VOCABULARIES
from app.editing.schema_parts import NOTHING, RULES, SLUG, Schema, value_schema

SCHEMA_NAMES = {
    "cases": "case",
    "initiatives": "tiltag",
    "pejlemaerker": "pejlemaerke",
    "sider": "side",
    "workshops": "workshop",
}
"""What a document of each folder is called; the name of its schema."""


def schema_files(terms: Mapping[str, Terms]) -> dict[str, str]:
    """Every schema as text, by the path it has in the folder of schemas, such as `case.json`.

    Args:
        terms: the values of each vocabulary, which become the allowed values of the keys that name them.
    """
    documents = {
        f"{SCHEMA_NAMES[folder]}.json": _Maker(terms, HINTS[folder]).record(record)
        for folder, record in SCHEMAS.items()
    }
    vocabularies = {
        f"ordlister/{name}.json": {
            "type": "object",
            "propertyNames": SLUG,
            "additionalProperties": _Maker(terms, {}).record(record),
        }
        for name, record in VOCABULARIES.items()
    }
    return {path: _text(path, schema) for path, schema in {**documents, **vocabularies}.items()}


def _text(path: str, schema: Schema) -> str:
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": path.removesuffix(".json"),
        "$comment": "Laves af »casebank skema«. Ret den ikke i hånden.",
        **schema,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


class _Maker:
    """Goes down through a record's keys with what they are explained by."""

    def __init__(self, terms: Mapping[str, Terms], hints: Mapping[str, str]) -> None:
        self._terms = terms
        self._hints = hints

    def record(self, record: Record, key: str = "") -> Schema:
        """A closed set of keys; `key` is the dotted one that the record stands under."""
        schema: Schema = {
            "type": "object",
            "additionalProperties": False,
            "required": [field.key for field in record.fields if field.required],
            "properties": {field.key: self._field(field, dotted(key, field.key)) for field in record.fields},
        }
        rules = [RULES[rule] for rule in record.rules if RULES[rule]]
        return {**schema, "allOf": rules} if rules else schema

    def _field(self, field: Field, key: str) -> Schema:
        alternatives = self._alternatives(field.kind, key)
        if not field.required:
            alternatives.append(NOTHING)
        described = {"description": self._hints[key]} if key in self._hints else {}
        return {**described, **_any_of(alternatives)}

    def _alternatives(self, kind: Kind, key: str) -> list[Schema]:
        if isinstance(kind, Record):
            return [self.record(kind, key)]
        if not isinstance(kind, ListOf):
            return [value_schema(kind, self._terms)]
        items = self._alternatives(kind.kind, key)
        least = 0 if kind.may_be_empty else 1
        several = {
            "type": "array",
            "minItems": least,
            "maxItems": MAX_ITEMS,
            "uniqueItems": True,
            "items": _any_of(items),
        }
        return [several, *items]


def _any_of(alternatives: list[Schema]) -> Schema:
    return alternatives[0] if len(alternatives) == 1 else {"anyOf": alternatives}
