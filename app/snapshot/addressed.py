"""What is at an address that a reader has: a document, one that was withdrawn, or nothing."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.documents import Document
from app.snapshot.opened import Snapshot


@dataclass(frozen=True, slots=True)
class Missing:
    """Nothing to show at an address, and why."""

    address: str
    title: str
    """Of a document that cannot be used here or was withdrawn; empty where there is none."""
    reason: str


def document_at(snapshot: Snapshot, address: str, unknown: str) -> Document | Missing:
    """The document at the address, also when it has moved. `unknown` is the reason given where there never was one."""
    catalogue = snapshot.catalogue
    document = catalogue.document(address) or catalogue.document(catalogue.moved_to(address) or "")
    if document is not None:
        return document
    withdrawn = catalogue.withdrawn(address)
    if withdrawn:
        return Missing(address, withdrawn[0], f"Trukket tilbage. {withdrawn[1]}".strip())
    return Missing(address, "", unknown)
