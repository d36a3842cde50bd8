"""What was found to be added to a comparison or a programme: buttons in the form that asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.addresses import address_of
from app.domain.documents import Document
from app.domain.vocabulary import Vocabularies
from app.web.views.cards import kind_and_places


@dataclass(frozen=True, slots=True)
class Offer:
    """A document that can be added: the value of a button."""

    address: str
    title: str
    kicker: str


def make_offers(documents: Sequence[Document], vocabularies: Vocabularies) -> tuple[Offer, ...]:
    return tuple(
        Offer(address_of(document), document.title, kind_and_places(document, vocabularies)) for document in documents
    )


def offers_heading(documents: Sequence[Document], text: str) -> str:
    """Says what was found for a search; nothing where there was none."""
    if not text:
        return ""
    return f"Fundet for »{text}«" if documents else f"Ingen cases eller tiltag for »{text}«"
