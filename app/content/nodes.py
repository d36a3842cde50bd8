"""What a YAML text says: text, lists and keys, each with its position. Nothing is typed yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value. Every value is text: `no` is `no`, `12:30` is `12:30`."""

    text: str
    line: int
    column: int
    empty: bool = False
    """Whether the key stands without a value (also `null` and `~`)."""


@dataclass(frozen=True, slots=True)
class Sequence:
    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file; each key once."""

    entries: tuple[Entry, ...]
    line: int
    column: int
    unread: frozenset[str] = frozenset()
    """Keys in what cannot be read, such as one that is indented by mistake. They are not missing."""

    def get(self, key: str) -> Node | None:
        """The value of a key, or None."""
        return next((entry.value for entry in self.entries if entry.key.text == key), None)

    def place(self, key: str) -> Scalar | Mapping:
        """Where the key stands; where the mapping begins when it has no such key."""
        return next((entry.key for entry in self.entries if entry.key.text == key), self)


@dataclass(frozen=True, slots=True)
class Entry:
    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A value that a problem has already been reported for; nothing more is said about it."""

    line: int
    column: int


Node = Scalar | Sequence | Mapping | Unreadable


def items(node: Node | None) -> tuple[Node, ...]:
    """The items of a list; a single value is a list of one, a left-out value is empty."""
    match node:
        case Sequence():
            return node.items
        case None | Unreadable() | Scalar(empty=True):
            return ()
    return (node,)


def scalars(node: Node, key: str = "") -> Iterator[tuple[str, Scalar]]:
    """Every value below a node, with its dotted key. Nodes are at most four deep (see `yaml_reading`)."""
    match node:
        case Scalar(empty=False):
            yield key, node
        case Sequence():
            for index, item in enumerate(node.items):
                yield from scalars(item, dotted(key, index))
        case Mapping():
            for entry in node.entries:
                yield from scalars(entry.value, dotted(key, entry.key.text))


def dotted(parent: str, key: str | int) -> str:
    """The key of something inside `parent`, such as `resultater.0.enhed`."""
    return f"{parent}.{key}" if parent else str(key)
