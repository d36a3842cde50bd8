"""What is at the addresses that a reader wants side by side: a document, one that is gone, or nothing."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.addresses import address_of
from app.domain.documents import Case, Document, DocumentType, Initiative
from app.domain.query import Query
from app.snapshot.addressed import Missing, document_at
from app.snapshot.finding import find
from app.snapshot.opened import Snapshot
from app.snapshot.relating import related

FEWEST = 2
MOST = 4
MOST_OFFERED = 8

_TYPES = (DocumentType.CASE, DocumentType.EXAMPLE, DocumentType.INITIATIVE)
Comparable = Case | Initiative


Compared = Comparable | Missing


def compared(snapshot: Snapshot, addresses: Iterable[str]) -> tuple[Compared, ...]:
    """What is at each address, in the same order. One that has moved is found where it is now, and is there once."""
    found = {address: _at(snapshot, address) for address in addresses}
    unique = {one.address if isinstance(one, Missing) else address_of(one): one for one in found.values()}
    return tuple(unique.values())


def _at(snapshot: Snapshot, address: str) -> Compared:
    found = document_at(snapshot, address, "Der er ingen case og intet tiltag på adressen.")
    if isinstance(found, Case | Initiative | Missing):
        return found
    return Missing(address, found.title, "Kun cases, eksempler og tiltag kan sammenlignes.")


def offered(snapshot: Snapshot, text: str, chosen: Iterable[Comparable]) -> tuple[Comparable, ...]:
    """What one may want to add: what the text finds, or, without text, what is related to the chosen."""
    chosen = tuple(chosen)
    taken = {address_of(document) for document in chosen}
    candidates = _found(snapshot, text) if text else _related(snapshot, chosen)
    unique = {address_of(one): one for one in candidates if isinstance(one, Case | Initiative)}
    return tuple(one for address, one in unique.items() if address not in taken)[:MOST_OFFERED]


def _found(snapshot: Snapshot, text: str) -> Iterable[Document]:
    query = Query(text, page_size=MOST_OFFERED + MOST)
    for kind in _TYPES:
        query = query.with_value("type", kind)
    return (hit.document for hit in find(snapshot, query).hits)


def _related(snapshot: Snapshot, chosen: Iterable[Comparable]) -> Iterable[Document]:
    return (one.document for document in chosen for one in related(snapshot, document))
