"""What is known of a document before there is a file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from app.domain.addresses import CONTENT_FOLDERS
from app.domain.documents import DocumentType

Value: TypeAlias = "str | tuple[Value, ...] | Values"
"""One value of the front matter: text, a list, or keys with values of their own."""


@dataclass(frozen=True, slots=True)
class Values:
    """Keys of the front matter with their values, in any order."""

    entries: tuple[tuple[str, Value], ...] = ()

    @classmethod
    def of(cls, **values: Value) -> Values:
        """`Values.of(titel="Mindre bøvl", kommuner=("Sorø",), kilder=(Values.of(titel="Årsrapport"),))`."""
        return cls(tuple(values.items()))

    def get(self, key: str) -> Value | None:
        return next((value for name, value in self.entries if name == key), None)


@dataclass(frozen=True, slots=True)
class Draft:
    """A document to compose. Nothing in it is checked: that is for the loader, when the file is written."""

    kind: DocumentType
    slug: str
    values: Values
    texts: tuple[tuple[str, str], ...] = ()
    """Markdown by the heading it belongs under (see `headings.py`), where it is known."""

    def with_value(self, key: str, value: Value) -> Draft:
        """The same draft with this value for the key."""
        others = (entry for entry in self.values.entries if entry[0] != key)
        return replace(self, values=Values((*others, (key, value))))

    @property
    def folder(self) -> str:
        return CONTENT_FOLDERS[self.kind]

    @property
    def path(self) -> str:
        """Relative to the content folder, with forward slashes."""
        return f"{self.folder}/{self.slug}.md"
