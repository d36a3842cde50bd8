"""A corpus to a new catalogue file."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path

from sqlalchemy.exc import OperationalError
from sqlmodel import Session, SQLModel, create_engine

from app.catalogue.figures import figure_rows
from app.catalogue.history import change_rows
from app.catalogue.links import is_linked_by_editors, links_of
from app.catalogue.serialising import document_to_json, vocabularies_to_json
from app.catalogue.tables import (
    DocumentRow,
    FacetLabelRow,
    FacetValueRow,
    FormerAddressRow,
    LinkRow,
    VocabularyRow,
    WithdrawnRow,
)
from app.domain.addresses import address, address_of
from app.domain.corpus import Corpus
from app.domain.danish import sort_key
from app.domain.documents import Document, DocumentType, Status, document_type
from app.domain.facets import FACETS
from app.domain.history import NO_HISTORY, History
from app.domain.labels import facet_labels
from app.domain.vocabulary import Vocabularies

_TYPE_ORDER = {kind: position for position, kind in enumerate(DocumentType)}


def published(corpus: Corpus, statuses: Container[Status] = (Status.PUBLISHED,)) -> tuple[Document, ...]:
    """The documents that readers see, in the order of their ordinals: by type, then in Danish order of titles.

    An editor's preview has further `statuses` than the published.
    """
    shown = (document for document in corpus.documents if document.status in statuses)
    return tuple(sorted(shown, key=lambda d: (_TYPE_ORDER[document_type(d)], sort_key(d.title), d.slug)))


def write_catalogue(path: Path, corpus: Corpus, documents: Sequence[Document], history: History = NO_HISTORY) -> None:
    """Write a catalogue of `documents` (from `published`) to a file that does not exist yet.

    Raises:
        OSError: the file cannot be written.
    """
    engine = create_engine(f"sqlite:///{path}")
    try:
        SQLModel.metadata.create_all(engine)
        with Session(engine) as session:
            session.add_all(_document_rows(documents))
            session.flush()
            session.add_all(_facet_rows(documents, corpus.vocabularies))
            session.add_all(_label_rows(documents, corpus.vocabularies))
            session.add_all(_link_rows(documents))
            session.add_all(figure_rows(documents, corpus.vocabularies))
            session.add_all(_former_rows(documents))
            session.add_all(_withdrawn_rows(corpus))
            session.add_all(change_rows(corpus, history))
            session.add(VocabularyRow(id=1, data=vocabularies_to_json(corpus.vocabularies)))
            session.commit()
    except OperationalError as error:
        raise OSError(f"{path} kan ikke skrives ({error.orig}). Er disken fuld?") from error
    finally:
        engine.dispose()


def _document_rows(documents: Sequence[Document]) -> Iterator[DocumentRow]:
    by_title = _ranks(sorted(range(len(documents)), key=lambda i: sort_key(documents[i].title)))
    newest = _ranks(sorted(range(len(documents)), key=lambda i: (-documents[i].updated.toordinal(), by_title[i])))
    for ordinal, document in enumerate(documents):
        yield DocumentRow(
            ordinal=ordinal,
            address=address_of(document),
            type=document_type(document),
            slug=document.slug,
            title=document.title,
            updated=document.updated,
            newest_rank=newest[ordinal],
            title_rank=by_title[ordinal],
            data=document_to_json(document),
        )


def _ranks(order: Iterable[int]) -> dict[int, int]:
    return {ordinal: rank for rank, ordinal in enumerate(order)}


def _facet_rows(documents: Sequence[Document], vocabularies: Vocabularies) -> Iterator[FacetValueRow]:
    """Without the values that readers cannot see: a pejlemærke that is still a draft."""
    labels = facet_labels(documents, vocabularies)
    for ordinal, document in enumerate(documents):
        for facet in FACETS:
            for value in dict.fromkeys(facet.values(document, vocabularies)):
                if value in labels[facet.name]:
                    yield FacetValueRow(facet=facet.name, value=value, ordinal=ordinal)


def _label_rows(documents: Sequence[Document], vocabularies: Vocabularies) -> Iterator[FacetLabelRow]:
    for facet, labels in facet_labels(documents, vocabularies).items():
        for position, (value, label) in enumerate(labels.items()):
            yield FacetLabelRow(facet=facet, value=value, label=label, position=position)


def _link_rows(documents: Sequence[Document]) -> Iterator[LinkRow]:
    for ordinal, document in enumerate(documents):
        for position, (relation, target) in enumerate(links_of(document)):
            yield LinkRow(
                relation=relation,
                target=target,
                ordinal=ordinal,
                position=position,
                by_editors=relation == "tiltag" and is_linked_by_editors(document),
            )


def _former_rows(documents: Sequence[Document]) -> Iterator[FormerAddressRow]:
    for document in documents:
        for slug in document.former_slugs:
            yield FormerAddressRow(address=address(document_type(document), slug), target=address_of(document))


def _withdrawn_rows(corpus: Corpus) -> Iterator[WithdrawnRow]:
    for document in corpus.documents:
        if document.status is Status.WITHDRAWN:
            reason = document.withdrawn_reason or ""
            yield WithdrawnRow(address=address_of(document), title=document.title, reason=reason)
