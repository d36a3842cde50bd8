"""Nodes from PyYAML's events.

Events and not its constructor: they come one at a time, so that nothing is built before it is checked, and carry line
and column. `safe_load` would read `no` as False, keep the last of two equal keys, and hang on nine lines of aliases.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import yaml

from app.content.codes import Code
from app.content.nodes import Entry, Mapping, Node, Scalar, Sequence, Unreadable, dotted
from app.content.report import Position, Report, shortened
from app.content.text_decoding import HIDDEN
from app.content.yaml_mistakes import missing_space

SYNTAX_ERRORS = (yaml.YAMLError, ValueError, OverflowError)
"""What reading may raise: PyYAML lets `chr` and `int` fail on hostile escapes and directives."""
MAX_DEPTH = 4
"""Keys in lists in keys of the front matter: `resultater` needs three levels, `dilemmaer` three."""
_GIVE_UP_DEPTH = 50
"""PyYAML's scanner takes quadratic time in depth, so a deeper file is not read to its end."""
NO_VALUE = {"", "~", "null", "Null", "NULL"}


class GiveUpError(Exception):
    """The text is not worth reading on; the problem is reported."""


class EventReader:
    """Reads one text's events, from first to last. The text begins on `first_line` of its file."""

    def __init__(self, text: str, first_line: int, report: Report) -> None:
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.SafeLoader)
        self._lines = text.split("\n")
        self._first_line = first_line
        self._report = report

    def document(self) -> Mapping | None:
        """The keys of the text; None with a problem when it has none. Raises `SYNTAX_ERRORS` and `GiveUpError`."""
        event = next(self._events)
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            return Mapping((), self._first_line, 1)
        top = self._node(event, 1, "")
        self._expect_end()
        match top:
            case Mapping():
                return top
            case Scalar(empty=True):
                return Mapping((), self._first_line, 1)
            case Scalar() if missing_space(top.text):
                self._report.error(top, "", Code.YAML_SYNTAX, missing_space(top.text))
            case Scalar() | Sequence():
                message = "Her skal stå nøgler med værdier, fx »titel: Mindre bøvl«."
                self._report.error(top, "", Code.WRONG_TYPE, message)
        return None

    def _expect_end(self) -> None:
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                message = "Der må kun være ét sæt nøgler i filen; her begynder et nyt. Slet linjen, der skiller dem."
                self._report.error(self._place(event), "", Code.YAML_FEATURE, message)
                raise GiveUpError

    def _node(self, event: yaml.Event, depth: int, key: str) -> Node:
        place = self._place(event)
        fault = _fault(event, depth)
        if fault is not None:
            self._report.error(place, key, *fault)
            self._skip(event)
            return Unreadable(place.line, place.column)
        match event:
            case yaml.MappingStartEvent():
                return self._mapping(place, depth, key)
            case yaml.SequenceStartEvent():
                return self._sequence(place, depth, key)
        return self._scalar(event, key)

    def _mapping(self, place: Position, depth: int, key: str) -> Mapping:
        entries = []
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            fault = _key_fault(event)
            if fault is not None:
                self._report.error(self._place(event), key, *fault)
                self._skip(event)
                self._skip(next(self._events))
                continue
            name = _plain(event, self._place(event))
            entries.append(Entry(name, self._node(next(self._events), depth + 1, dotted(key, shortened(name.text)))))
        return Mapping(without_duplicates(entries, key, self._report), place.line, place.column)

    def _sequence(self, place: Position, depth: int, key: str) -> Sequence:
        found: list[Node] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            found.append(self._node(event, depth + 1, dotted(key, len(found))))
        return Sequence(tuple(found), place.line, place.column)

    def _scalar(self, event: yaml.Event, key: str) -> Node:
        """YAML drops what stands after ` #`, as in `Vi er #1`. A lone `#`, or `#afsnit` as an address, is a value."""
        scalar = _plain(event, self._place(event))
        mark = event.end_mark
        if mark is None or getattr(event, "style", None) is not None or mark.line >= len(self._lines):
            return scalar
        rest = self._lines[mark.line][mark.column :].strip()
        if scalar.empty and (rest == "#" or (rest.startswith("#") and key.rpartition(".")[2] == "url")):
            return Scalar(rest, scalar.line, scalar.column + 1)
        if not rest.startswith("#"):
            return scalar
        message = "Alt efter »#« bliver læst som en kommentar. Sæt værdien i apostroffer, eller slet »#« og resten."
        self._report.error(scalar, key, Code.YAML_FEATURE, message)
        return Unreadable(scalar.line, scalar.column)

    def _skip(self, event: yaml.Event) -> None:
        """Read to the end of a list or a set of keys that is not used."""
        depth = int(isinstance(event, yaml.CollectionStartEvent))
        while depth:
            event = next(self._events)
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _GIVE_UP_DEPTH:
                raise GiveUpError

    def _place(self, event: yaml.Event) -> Position:
        mark = event.start_mark
        return Position(self._first_line + mark.line, mark.column + 1) if mark else Position(self._first_line, 1)


def without_duplicates(entries: Iterable[Entry], key: str, report: Report) -> tuple[Entry, ...]:
    """The entries with the first of each key; the others are problems."""
    first: dict[str, Entry] = {}
    for entry in entries:
        known = first.setdefault(entry.key.text, entry)
        if known is not entry:
            name = shortened(entry.key.text)
            message = f"Nøglen »{name}« står også på linje {known.key.line}. Behold kun den ene."
            report.error(entry.key, dotted(key, name), Code.DUPLICATE_KEY, message)
    return tuple(first.values())


def _fault(event: yaml.Event, depth: int) -> tuple[Code, str] | None:
    """Why a value is not accepted, or None. Only the plain part of YAML is."""
    if isinstance(event, yaml.AliasEvent):
        return (
            Code.YAML_FEATURE,
            f"»*{event.anchor}« (henvisning til et anker) kan ikke bruges. Sæt værdien i apostroffer.",
        )
    if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
        return (
            Code.YAML_FEATURE,
            f"»&{event.anchor}« (anker) kan ikke bruges. Slet det, eller sæt værdien i apostroffer.",
        )
    if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
        return Code.YAML_FEATURE, "»!« (typemærke) kan ikke bruges. Slet det, eller sæt værdien i apostroffer."
    if isinstance(event, yaml.CollectionStartEvent) and depth > MAX_DEPTH:
        return Code.TOO_DEEP, f"Værdierne ligger mere end {MAX_DEPTH} niveauer inde i hinanden. Ryk dem ud."
    if isinstance(event, yaml.ScalarEvent) and HIDDEN.search(event.value):
        return Code.CONTROL_CHARACTER, "Der står et usynligt styretegn i værdien. Slet det."
    return None


def _key_fault(event: yaml.Event) -> tuple[Code, str] | None:
    if not isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
        return Code.YAML_FEATURE, "En nøgle skal være tekst. Sæt værdier, der begynder med »{«, i apostroffer."
    if isinstance(event, yaml.ScalarEvent) and event.value == "<<":
        return Code.YAML_FEATURE, "»<<« (sammenfletning) kan ikke bruges. Skriv nøglerne helt ud."
    return _fault(event, 0)


def _plain(event: yaml.Event, place: Position) -> Scalar:
    if not isinstance(event, yaml.ScalarEvent):
        raise TypeError(f"not a value: {event!r}")
    empty = not event.value.strip() or (event.style is None and event.value in NO_VALUE)
    return Scalar(event.value, place.line, place.column, empty)
