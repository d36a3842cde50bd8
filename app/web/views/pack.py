"""The first page of a pack: what it is, and what is in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.addresses import address_of
from app.domain.documents import Document, DocumentType, document_type
from app.web.formatting import counted
from app.web.views.links import Link

_GROUPS: tuple[tuple[str, frozenset[DocumentType]], ...] = (
    ("Workshop", frozenset({DocumentType.WORKSHOP})),
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
    """Pages that are no documents: a collection, a programme, sheets of several pejlemærker."""
    groups: tuple[PackedGroup, ...]


def make_pack_view(
    title: str, made: str, first: Sequence[Link], documents: Sequence[Document], pages: Mapping[str, str]
) -> PackView:
    """The view of a pack. `pages` are the titles of all its pages by address, `made` is the day of their content."""
    groups = (
        (heading, [d for d in documents if document_type(d) in kinds and address_of(d) in pages])
        for heading, kinds in _GROUPS
    )
    return PackView(
        title=title,
        lead=f"{counted(len(pages), 'side', 'sider')} fra Casebanken, som de var {made}. De virker uden net.",
        first=tuple(link for link in first if link.href in pages),
        groups=tuple(
            PackedGroup(heading, tuple(_packed(document, pages) for document in found))
            for heading, found in groups
            if found
        ),
    )


def _packed(document: Document, pages: Mapping[str, str]) -> PackedDocument:
    here = address_of(document)
    below = (Link(title, at) for at, title in pages.items() if at.rpartition("/")[0] == here and "?" not in at)
    return PackedDocument(Link(document.title, here), tuple(below))
