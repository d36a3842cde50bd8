"""All content at one moment."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.documents import Document
from app.domain.vocabulary import Vocabularies


@dataclass(frozen=True, slots=True)
class Corpus:
    """Every document, sorted by path, and the vocabularies they use. References are known to resolve."""

    documents: tuple[Document, ...]
    vocabularies: Vocabularies
