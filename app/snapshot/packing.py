"""Which documents somebody needs who uses a workshop, a pejlemærke or a collection without a network."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.addresses import address, address_of
from app.domain.documents import Document, DocumentType, GuidingPrinciple, Workshop
from app.snapshot.opened import Snapshot

MOST_DOCUMENTS = 80
"""More than a full collection; the workshop with all pejlemærker has half of it."""


def packed_documents(snapshot: Snapshot, first: Sequence[Document]) -> tuple[Document, ...]:
    """These, then what the workshops among them refer to, then the cases and initiatives that the pejlemærker feature.

    Each once, the closest first, at most `MOST_DOCUMENTS`.
    """
    found = {address_of(document): document for document in first}
    for kind in (Workshop, GuidingPrinciple):
        named = [name for document in found.values() if isinstance(document, kind) for name in _named_by(document)]
        for document in snapshot.catalogue.documents_at(dict.fromkeys(named)):
            found.setdefault(address_of(document), document)
    return tuple(found.values())[:MOST_DOCUMENTS]


def _named_by(document: Workshop | GuidingPrinciple) -> list[str]:
    """Addresses, in the order of the front matter."""
    if isinstance(document, Workshop):
        references = [item.reference for item in (*document.programme, *document.proposal) if item.reference]
        return [*references, *(address(DocumentType.PRINCIPLE, slug) for slug in document.principles)]
    return [
        *(address(DocumentType.CASE, slug) for slug in document.featured_cases),
        *(address(DocumentType.INITIATIVE, slug) for slug in document.initiatives),
    ]
