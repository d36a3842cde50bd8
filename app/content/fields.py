"""Tables of fields: which keys there are, what they hold, which are required, what is built of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from app.content.codes import Code
from app.content.kinds import report_comma
from app.content.nearest import did_you_mean, nearest
from app.content.nodes import Entry, Mapping, Node, Scalar, Sequence, Unreadable, dotted, items
from app.content.reading import Kind, Reading
from app.content.report import shortened
from app.content.rules import Given

_ALSO_CALLED = {
    "tlf": "telefon",
    "tlf.": "telefon",
    "email": "mail",
    "e-mail": "mail",
    "link": "url",
    "forfatter": "udgiver",
}
"""What editors call a key by habit, too far from its name to be a misspelling."""
MAX_ITEMS = 100
Rule = Callable[[Given], None]
"""A rule between the keys of one record."""


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record and the attribute of the domain class that it fills."""

    key: str
    attribute: str
    kind: Kind
    required: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A closed set of keys. `build` is called with the attributes that were given."""

    build: Callable[..., object]
    fields: tuple[Field, ...]
    rules: tuple[Rule, ...] = field(default=())

    def read(self, node: Node, key: str, reading: Reading) -> object | None:
        """What `build` makes of the keys, or None when anything in them is an error. All keys are read either way."""
        values = self.values(node, key, reading)
        return None if values is None else self.build(**values)

    def values(self, node: Node, key: str, reading: Reading) -> dict[str, Any] | None:
        """The typed values by attribute, or None when anything is an error."""
        if not isinstance(node, Mapping):
            if not isinstance(node, Unreadable):
                known = ", ".join(f.key for f in self.fields)
                reading.report.error(node, key, Code.WRONG_TYPE, f"Her skal stå nøgler med værdier: {known}.")
            return None
        errors_before = reading.report.errors
        misspelt = self._report_unknown(node, key, reading)
        values: dict[str, Any] = {}
        unreadable = False
        for one in self.fields:
            value_node = node.get(one.key)
            if value_node is None or _says_none(value_node, one):
                if one.required and one.key not in misspelt | node.unread:
                    self._report_missing(node, one, key, reading)
                continue
            value = one.kind.read(value_node, dotted(key, one.key), reading)
            if value is None:
                unreadable = True
            else:
                values[one.attribute] = value
        for rule in self.rules:
            rule(Given(node, values, key, reading.report))
        return None if unreadable or reading.report.errors > errors_before else values

    def _report_unknown(self, node: Mapping, key: str, reading: Reading) -> set[str]:
        """Report unknown keys; return the known ones that were probably meant, which are not missing as well."""
        known = [one.key for one in self.fields]
        free = [name for name in known if node.get(name) is None]
        misspelt: set[str] = set()
        for entry in node.entries:
            name = entry.key.text
            if name not in known:
                also = _ALSO_CALLED.get(name.lower())
                meant = did_you_mean(also if also in free else name, free) or f" Kendte nøgler: {', '.join(known)}."
                message = f"Nøglen »{shortened(name)}« kendes ikke.{meant}"
                reading.report.error(entry.key, dotted(key, shortened(name)), Code.UNKNOWN_KEY, message)
                misspelt.update(nearest(also if also in free else name, free))
        return misspelt

    def _report_missing(self, node: Mapping, one: Field, key: str, reading: Reading) -> None:
        given = node.get(one.key) is not None
        message = (
            f"Nøglen »{one.key}« har ingen værdi. Skriv en." if given else f"Nøglen »{one.key}« mangler. Sæt den ind."
        )
        reading.report.error(node.place(one.key), dotted(key, one.key), Code.MISSING_KEY, message)


def _says_none(node: Node, field: Field) -> bool:
    """Whether a key says that there is nothing: no value, or an empty list where there need not be any."""
    match node:
        case Scalar(empty=True):
            return True
        case Sequence(items=()):
            return isinstance(field.kind, ListOf) and not field.required
    return False


def _is_bare(entry: Entry) -> bool:
    """Whether it is a value in curly brackets, which YAML takes for a key."""
    return isinstance(entry.value, Scalar) and entry.value.empty


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list; a single value is a list of one. A value may stand only once."""

    kind: Kind
    may_be_empty: bool = False

    def read(self, node: Node, key: str, reading: Reading) -> tuple[object, ...] | None:
        """The values as a tuple; None when any of them is an error."""
        if (
            isinstance(node, Mapping)
            and not isinstance(self.kind, Record)
            and node.entries
            and all(map(_is_bare, node.entries))
        ):
            report_comma(",".join(entry.key.text for entry in node.entries), node, key, reading)
            return None
        nodes = items(node)
        if isinstance(node, Unreadable) or not self._is_sound(node, nodes, key, reading):
            return None
        is_list = isinstance(node, Sequence)
        values: list[object | None] = []
        for index, item in enumerate(nodes):
            inner = dotted(key, index) if is_list else key
            if isinstance(item, Scalar) and item.empty:
                reading.report.error(item, inner, Code.WRONG_TYPE, "Punktet er tomt. Slet det, eller skriv en værdi.")
                values.append(None)
            else:
                values.append(self.kind.read(item, inner, reading))
        self._report_repeated(values, nodes, key, reading)
        return None if None in values else tuple(values)

    def _is_sound(self, node: Node, nodes: tuple[Node, ...], key: str, reading: Reading) -> bool:
        if len(nodes) > MAX_ITEMS:
            message = f"Listen har {len(nodes)} punkter; der må højst være {MAX_ITEMS}. Behold de vigtigste."
            reading.report.error(node, key, Code.TOO_MANY, message)
            return False
        if not nodes and not self.may_be_empty:
            message = "Listen er tom. Der skal stå mindst én værdi."
            reading.report.error(node, key, Code.MISSING_KEY, message)
            return False
        return True

    def _report_repeated(
        self, values: list[object | None], nodes: tuple[Node, ...], key: str, reading: Reading
    ) -> None:
        first: dict[object, Node] = {}
        for index, (value, node) in enumerate(zip(values, nodes, strict=True)):
            known = first.setdefault(value, node)
            if value is not None and known is not node:
                message = f"Det samme står allerede i listen (linje {known.line}). Behold det kun ét sted."
                reading.report.error(node, dotted(key, index), Code.REPEATED_VALUE, message)
