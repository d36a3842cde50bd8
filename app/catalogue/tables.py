"""The tables of the catalogue. A document is kept whole as JSON; what is searched by has columns of its own."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlmodel import Field, SQLModel

SCHEMA_VERSION = 4
"""Raise it when a table or the stored form of a document changes: older snapshots are then built anew."""


class DocumentRow(SQLModel, table=True):
    """A published document. Ordinals run from 0 without gaps, in the order of an unsorted list."""

    __tablename__: ClassVar[str] = "document"

    ordinal: int = Field(primary_key=True)
    address: str = Field(unique=True)
    type: str
    slug: str
    title: str
    updated: date
    newest_rank: int
    """Place in a list with the newest first, from 0."""
    title_rank: int
    """Place in a list in Danish order of titles, from 0."""
    data: str
    """The whole document as JSON."""


class FacetValueRow(SQLModel, table=True):
    """A document has a value of a facet."""

    __tablename__: ClassVar[str] = "facet_value"

    facet: str = Field(primary_key=True)
    value: str = Field(primary_key=True)
    ordinal: int = Field(primary_key=True, foreign_key="document.ordinal")


class FacetLabelRow(SQLModel, table=True):
    """What a facet value is called, and where it stands in its facet."""

    __tablename__: ClassVar[str] = "facet_label"

    facet: str = Field(primary_key=True)
    value: str = Field(primary_key=True)
    label: str
    position: int


class LinkRow(SQLModel, table=True):
    """A document names another: `relation` is the front-matter key that does."""

    __tablename__: ClassVar[str] = "link"

    relation: str = Field(primary_key=True)
    target: str = Field(primary_key=True)
    """The other document's address."""
    ordinal: int = Field(primary_key=True, foreign_key="document.ordinal")
    position: int
    by_editors: bool = False
    """Whether the editors made the link and the source does not."""


class FigureRow(SQLModel, table=True):
    """A figure of a document; each column holds its rank in the whole corpus when sorted by that column."""

    __tablename__: ClassVar[str] = "figure"

    ordinal: int = Field(primary_key=True, foreign_key="document.ordinal")
    position: int = Field(primary_key=True)
    """Its place in the document, from 0."""
    place: int
    text: int
    before: int
    after: int
    value: int
    unit: int
    out_of: int
    period: int
    documentation: int
    source: int


class FormerAddressRow(SQLModel, table=True):
    """An address that a document had before."""

    __tablename__: ClassVar[str] = "former_address"

    address: str = Field(primary_key=True)
    target: str


class WithdrawnRow(SQLModel, table=True):
    """A document that is no longer shown, and why."""

    __tablename__: ClassVar[str] = "withdrawn"

    address: str = Field(primary_key=True)
    title: str
    reason: str


class ChangeRow(SQLModel, table=True):
    """Something that happened to a document, published or withdrawn."""

    __tablename__: ClassVar[str] = "change"

    position: int = Field(primary_key=True)
    """Among all changes, newest first, from 0."""
    address: str = Field(index=True)
    moment: str
    """ISO 8601 with the time zone of its author."""
    kind: str
    note: str


class VocabularyRow(SQLModel, table=True):
    """All vocabularies as one JSON text, in the single row 1."""

    __tablename__: ClassVar[str] = "vocabulary"

    id: int = Field(primary_key=True)
    data: str
