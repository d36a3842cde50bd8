"""Which documents a document names, as addresses."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.addresses import address
from app.domain.documents import (
    Case,
    Document,
    DocumentType,
    GuidingPrinciple,
    Initiative,
    InitiativeLink,
    Workshop,
)


def links_of(document: Document) -> Iterator[tuple[str, str]]:
    """Pairs of relation (the front-matter key) and address, in the order of the file, each once."""
    return iter(dict.fromkeys(_all_links(document)))


def _all_links(document: Document) -> Iterator[tuple[str, str]]:
    for target in document.related:
        yield "relaterede", target
    match document:
        case Case():
            yield from _to("tiltag", DocumentType.INITIATIVE, document.initiatives)
            yield from _to("pejlemaerker", DocumentType.PRINCIPLE, document.principles)
        case Initiative():
            yield from _to("pejlemaerker", DocumentType.PRINCIPLE, document.principles)
        case GuidingPrinciple():
            yield from _to("cases", DocumentType.CASE, document.featured_cases)
            yield from _to("tiltag", DocumentType.INITIATIVE, document.initiatives)
        case Workshop():
            yield from _to("pejlemaerker", DocumentType.PRINCIPLE, document.principles)
            for item in (*document.programme, *document.proposal):
                if item.reference:
                    yield "program", item.reference


def _to(relation: str, kind: DocumentType, slugs: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for slug in slugs:
        yield relation, address(kind, slug)


def is_linked_by_editors(document: Document) -> bool:
    """Whether it is the editors, not the source, who say which initiatives a case belongs to."""
    return isinstance(document, Case) and document.initiative_link is InitiativeLink.EDITORS
