"""Documents and vocabularies as JSON text, and back to the same frozen values."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, TypeAdapter

from app.domain.documents import Case, Document, GuidingPrinciple, Initiative, Page, Workshop
from app.domain.vocabulary import Vocabularies

_DOCUMENT: TypeAdapter[Document] = TypeAdapter(
    Annotated[Case | Initiative | GuidingPrinciple | Workshop | Page, Field(discriminator="kind")]
)
_VOCABULARIES: TypeAdapter[Vocabularies] = TypeAdapter(Vocabularies)


def document_to_json(document: Document) -> str:
    return _DOCUMENT.dump_json(document).decode()


def document_from_json(data: str) -> Document:
    return _DOCUMENT.validate_json(data)


def vocabularies_to_json(vocabularies: Vocabularies) -> str:
    return _VOCABULARIES.dump_json(vocabularies).decode()


def vocabularies_from_json(data: str) -> Vocabularies:
    return _VOCABULARIES.validate_json(data)
