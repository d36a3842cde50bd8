"""One file of `ordlister/` as far as it could be read, with where everything stands."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from typing import Any

from app.content.nodes import Mapping, Scalar, items
from app.content.report import NOWHERE, Place, Report


@dataclass(frozen=True, slots=True)
class ReadList:
    """Entries that have errors are left out."""

    report: Report
    top: Mapping | None = None
    entries: MappingOf[str, Any] = field(default_factory=dict)
    """What the file says, by slug in the order of the file."""
    complete: bool = False
    """Whether no entry was left out for its errors."""

    def place(self, slug: str) -> Place:
        """Where an entry begins."""
        return self.top.place(slug) if self.top is not None else NOWHERE

    def place_of(self, slug: str, key: str, text: str) -> Place:
        """Where one value of an entry's list stands; the entry when it cannot be told."""
        entry = self.top.get(slug) if self.top is not None else None
        for node in items(entry.get(key)) if isinstance(entry, Mapping) else ():
            if isinstance(node, Scalar) and " ".join(node.text.split()) == text:
                return node
        return self.place(slug)
