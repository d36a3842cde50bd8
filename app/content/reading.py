"""What a reader of fields needs to know besides the node it reads."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from app.content.nodes import Mapping, Node
from app.content.report import Position, Report
from app.content.terms import Terms


class Target(StrEnum):
    """What a reference points to."""

    ADDRESS = "adresse"
    CASE = "cases"
    INITIATIVE = "initiatives"
    PRINCIPLE = "pejlemaerker"


@dataclass(frozen=True, slots=True)
class Reference:
    """Something in one file that must exist in another; checked when all files are read."""

    target: Target
    value: str
    """A slug; for an address the path, such as `/cases/viborg#resultat`."""
    position: Position
    key: str
    """The dotted front-matter key; empty for a link in the text."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading of one file's front matter: what is known, and what is found on the way."""

    report: Report
    today: date
    terms: MappingOf[str, Terms]
    references: list[Reference] = field(default_factory=list)
    front_matter: Mapping | None = None
    """The whole, for a value that says something of another key."""
    keys: frozenset[str] = frozenset()
    """Of the record that is read; what belongs under another key can only be moved to one of them."""


class Kind(Protocol):
    """What a value may be. A kind is declared once, in a table of fields."""

    def read(self, node: Node, key: str, reading: Reading) -> object | None:
        """The typed value of a node; None when problems were reported instead."""
        ...
