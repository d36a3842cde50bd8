"""What JSON Schema can say of a single value, and of the rules between keys.

YAML makes `38` a number and `ja` a text, while the loader reads every value as text: a schema must allow both writings.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from app.content.codes import Code
from app.content.date_kinds import FIRST_YEAR, Date, Year
from app.content.fields import Rule
from app.content.kinds import Choice, Link, Phrase, Shaped, Term, Text
from app.content.number_kinds import Degrees, Figure, SourceNumber, WholeNumber
from app.content.quantities import PREFIXES
from app.content.reading import Kind, Target
from app.content.rules import (
    consent_is_given,
    count_replaces_names,
    figures_fit,
    link_has_author,
    reason_when_withdrawn,
    sources_exist,
)
from app.content.slugs import LONGEST_SLUG, SLUG_PATTERN
from app.content.terms import Terms

Schema = dict[str, Any]
SLUG: Schema = {"type": "string", "pattern": f"^{SLUG_PATTERN}$", "maxLength": LONGEST_SLUG}
NOTHING: Schema = {"type": "null"}
_SHAPES: Mapping[Code, Schema] = {
    Code.BAD_SLUG: SLUG,
    Code.BAD_ADDRESS: {"type": "string", "pattern": r"^[Hh][Tt][Tt][Pp][Ss]?://\S+$"},
    Code.BAD_MAIL: {"type": "string", "pattern": r"^[^@\s]+@[^@\s]+\.[^@\s]+$"},
    Code.BAD_PHONE: {"type": ["string", "integer"], "pattern": r"^(\+\d{1,3} ?)?\d( ?\d){5,13}$"},
    Code.BAD_NUMBER: {"type": ["string", "integer"], "pattern": r"^\d{3}$"},
    Code.BAD_WORD: {"type": "string", "pattern": r"^[^\s\dA-ZÆØÅ.,:;!?_-]+$"},
}
_NUMBER = r"\d[\d.]*(,\d{1,6})?"
_FIGURE = rf"^(({'|'.join(map(re.escape, PREFIXES))}) )?{_NUMBER}( ?[-–] ?{_NUMBER})?$"


def value_schema(kind: Kind, terms: Mapping[str, Terms]) -> Schema:
    """What a single value of a kind may be; lists and inner keys are put together in `json_schema`."""
    match kind:
        case Text(longest):
            return {"type": ["string", "number", "boolean"], "maxLength": longest}
        case Phrase(longest):
            return {"type": ["string", "number", "boolean"], "maxLength": longest, "pattern": "^[^,]*$"}
        case Term(vocabulary):
            known = terms[vocabulary]
            return {"enum": list(dict.fromkeys([*known.shown.values(), *known.exact]))}
        case Choice(values):
            return {"enum": [member.value for member in values]}
        case Shaped(code):
            return _SHAPES[code]
        case Link(target):
            return {"type": "string", "pattern": r"^/(?!/)[^\s\\]*$"} if target is Target.ADDRESS else SLUG
        case Date():
            return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
        case Year():
            return _number(FIRST_YEAR, 2_100)
        case WholeNumber(lowest, highest):
            return _number(lowest, highest)
        case SourceNumber(highest):
            return _number(1, highest)
        case Degrees(lowest, highest):
            return {"type": ["number", "string"], "minimum": lowest, "maximum": highest}
        case Figure():
            return {"type": ["number", "string"], "pattern": _FIGURE}
    raise TypeError(f"No JSON Schema for {kind!r}")


def _number(lowest: int, highest: int) -> Schema:
    return {"type": ["integer", "string"], "minimum": lowest, "maximum": highest, "pattern": r"^\d{1,9}$"}


def _given(key: str) -> Schema:
    """The key stands with a value; a key without a value is as good as left out."""
    return {"required": [key], "properties": {key: {"not": NOTHING}}}


RULES: Mapping[Rule, Schema] = {
    reason_when_withdrawn: {
        "if": {"required": ["status"], "properties": {"status": {"const": "tilbagetrukket"}}},
        "then": _given("begrundelse"),
        "else": {"not": _given("begrundelse")},
    },
    count_replaces_names: {
        "if": {"required": ["kommuner"], "properties": {"kommuner": {"const": []}}},
        "then": _given("antal_kommuner"),
    },
    link_has_author: {"if": _given("tiltag"), "then": _given("tiltag_kobling")},
    figures_fit: {"oneOf": [{"anyOf": [_given("foer"), _given("efter")]}, _given("vaerdi")]},
    consent_is_given: {},  # is told from the words of a text
    sources_exist: {},  # compares a number with the length of a list, which JSON Schema cannot
}
"""What a schema can say of each rule between keys; a test demands that every rule is named."""
