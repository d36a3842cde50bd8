"""The first page of a pack: what it is, and what is in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.addresses import address_of
from app.domain.documents import Document, DocumentType, document_type
from app.web.formatting import counted
from app.web.views.links import Link

_WORKSHOP = ("Workshop", frozenset({DocumentType.WORKSHOP}))
_OTHERS: tuple[tuple[str, frozenset[DocumentType]], ...] = (
    ("Pejlemærker", frozenset({DocumentType.PRINCIPLE})),
    ("Cases og korte eksempler", frozenset({DocumentType.CASE, DocumentType.EXAMPLE})),
    ("Tiltag", frozenset({DocumentType.INITIATIVE})),
    ("Andre sider", frozenset({DocumentType.PAGE})),
)


@dataclass(frozen=True, slots=True)
class PackedDocument:
    link: Link
    below: tuple[Link, ...]
    """What belongs to it: for the wall, for the hand, for the table."""


@dataclass(frozen=True, slots=True)
class PackedGroup:
    heading: str
    documents: tuple[PackedDocument, ...]


@dataclass(frozen=True, slots=True)
class PackView:
    title: str
    lead: str
    first: tuple[Link, ...]
    """Pages that are no documents: a collection, a programme."""
    groups: tuple[PackedGroup, ...]
    """The workshop, the sheets to print for it, then what one looks up."""


def make_pack_view(
    title: str,
    made: str,
    first: Sequence[Link],
    sheets: Sequence[Link],
    documents: Sequence[Document],
    pages: Mapping[str, str],
) -> PackView:
    """The view of a pack. `pages` are the titles of all its pages by address, `made` is the day of their content."""
    printed = tuple(PackedDocument(link, ()) for link in sheets if link.href in pages)
    groups = (
        _group(*_WORKSHOP, documents, pages),
        PackedGroup("Ark til print", printed),
        *(_group(heading, kinds, documents, pages) for heading, kinds in _OTHERS),
    )
    return PackView(
        title=title,
        lead=f"{counted(len(pages), 'side', 'sider')} fra Casebanken, som de var {made}. De virker uden net.",
        first=tuple(link for link in first if link.href in pages),
        groups=tuple(group for group in groups if group.documents),
    )


def _group(
    heading: str, kinds: frozenset[DocumentType], documents: Sequence[Document], pages: Mapping[str, str]
) -> PackedGroup:
    found = (d for d in documents if document_type(d) in kinds and address_of(d) in pages)
    return PackedGroup(heading, tuple(_packed(document, pages) for document in found))


def _packed(document: Document, pages: Mapping[str, str]) -> PackedDocument:
    here = address_of(document)
    below = (Link(title, at) for at, title in pages.items() if at.rpartition("/")[0] == here and "?" not in at)
    return PackedDocument(Link(document.title, here), tuple(below))
