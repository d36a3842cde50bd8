"""Keys of the front matter as lines of YAML, each below its hint, or bare."""

from __future__ import annotations

from collections.abc import Mapping

from app.content.fields import Field, ListOf, Record
from app.content.kinds import Choice, Link, Term, Text
from app.content.nodes import dotted
from app.content.reading import Kind, Target
from app.content.yaml_writing import written
from app.domain.documents import Category
from app.editing.drafts import Value, Values


def given(one: Field, values: Values) -> Value | None:
    """The value of a key; None when it is not given, or given empty where that says nothing."""
    value = values.get(one.key)
    says_nothing = value == "" or (value == () and not (isinstance(one.kind, ListOf) and one.kind.may_be_empty))
    return None if says_nothing else value


def key_lines(one: Field, value: Value | None, hints: Mapping[str, str] | None, parent: str = "") -> list[str]:
    """A key with its hint, by dotted key, above it.

    A required key without a value stands empty. One that may be left out is a comment, and taking `# ` from the start
    of its lines makes it count. Without `hints` such a key is left out.
    """
    path = dotted(parent, one.key)
    is_needed = value is not None or one.required
    if hints is None:
        return _lines(one, value, None, path) if is_needed else []
    mark = "" if is_needed else "# "
    return [_hint(one, hints, path), *(f"{mark}{line}" for line in _lines(one, value, hints, path))]


def _hint(one: Field, hints: Mapping[str, str], path: str) -> str:
    return f"# {hints[path]}{_choices(one)}"


def _lines(one: Field, value: Value | None, hints: Mapping[str, str] | None, path: str) -> list[str]:
    inner = inner_kind(one.kind)
    if isinstance(inner, Record):
        records = value if isinstance(value, tuple) else (value or Values(),)
        lines = [f"{one.key}:"]
        for number, record in enumerate(record for record in records if isinstance(record, Values)):
            of_record = _record_lines(inner, record, None if number else hints, path)  # one example is enough
            lines += _as_item(of_record) if _is_list(one) else _indented(of_record)
        return lines
    if isinstance(value, str):
        return [f"{one.key}: {written(value)}"]
    if value is None:
        return [f"{one.key}: []" if _is_list(one) and not one.required else f"{one.key}:"]
    texts = [text for text in value if isinstance(text, str)] if isinstance(value, tuple) else []
    if isinstance(inner, Text):
        return [f"{one.key}:", *(f"  - {written(text)}" for text in texts)]
    return [f"{one.key}: [{', '.join(written(text, in_list=True) for text in texts)}]"]


def _record_lines(record: Record, values: Values, hints: Mapping[str, str] | None, path: str) -> list[str]:
    """The keys of a record. One of which nothing is known yet is a form to fill in, where no key is a comment."""
    lines = []
    for one in record.fields:
        value = given(one, values)
        if values.entries or hints is None:
            lines += key_lines(one, value, hints, path)
        else:
            inner = dotted(path, one.key)
            lines += [_hint(one, hints, inner), *_lines(one, value, hints, inner)]
    return lines


def _as_item(lines: list[str]) -> list[str]:
    """Lines of a record as an item of a list: the hyphen stands before the first key, below its hint."""
    first = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    return [*_indented(lines[:first]), f"  - {lines[first]}", *_indented(_indented(lines[first + 1 :]))]


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def inner_kind(kind: Kind) -> Kind:
    """What one value of a key may be, also where there may be several."""
    return kind.kind if isinstance(kind, ListOf) else kind


def _is_list(one: Field) -> bool:
    return isinstance(one.kind, ListOf)


def _choices(one: Field) -> str:
    """Where the allowed values are found, with a leading space; nothing when the hint has said it all."""
    match inner_kind(one.kind):
        case Choice(values):
            return f" Vælg {', '.join(values)}."
        case Term("kategorier"):
            return f" Vælg {', '.join(Category)}."
        case Term(vocabulary):
            return f" Se content/ordlister/{vocabulary}.yml."
        case Link(target) if target is not Target.ADDRESS:
            return f" Skriv filens navn uden .md, som det står i content/{target}/."
    return ""
