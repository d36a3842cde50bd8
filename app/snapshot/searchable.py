"""What the search index gets of each document: its words, and the names of all that it is linked to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from app.domain.corpus import Corpus
from app.domain.documents import Case, Document, GuidingPrinciple, Initiative, Workshop, document_type
from app.domain.facets import FACETS
from app.domain.labels import facet_labels
from app.search.zones import SearchDocument

_NAMED_FACETS = ("kategori", "tema", "fagomraade", "noegletal", "pejlemaerke", "type")
_PLACE_FACETS = ("kommune", "region")


def search_documents(documents: Sequence[Document], corpus: Corpus) -> list[SearchDocument]:
    """One for each document; its ordinal is its position."""
    labels = facet_labels(documents, corpus.vocabularies)
    initiatives = {document.slug: document.title for document in documents if isinstance(document, Initiative)}
    return [
        SearchDocument(
            ordinal=ordinal,
            type=document_type(document),
            title=document.title,
            summary=document.summary,
            search_words=document.search_words,
            sections=document.body.sections,
            labels=(
                *_facet_names(document, corpus, labels, _NAMED_FACETS),
                *_initiative_names(document, initiatives),
                *_own_words(document),
            ),
            places=tuple(_facet_names(document, corpus, labels, _PLACE_FACETS)),
            people=tuple(_people(document)),
        )
        for ordinal, document in enumerate(documents)
    ]


def _facet_names(
    document: Document, corpus: Corpus, labels: Mapping[str, Mapping[str, str]], names: Sequence[str]
) -> Iterator[str]:
    for facet in FACETS:
        if facet.name in names:
            for value in facet.values(document, corpus.vocabularies):
                yield labels[facet.name].get(value, value)


def _initiative_names(document: Document, titles: Mapping[str, str]) -> Iterator[str]:
    if isinstance(document, Case | GuidingPrinciple):
        yield from (titles[slug] for slug in document.initiatives if slug in titles)


def _own_words(document: Document) -> Iterator[str]:
    """Words of the front matter that stand in no section of the body but are shown on the page."""
    match document:
        case Case():
            yield from (result.text for result in document.results)
            yield from document.requires
            yield from (medium.title for medium in document.media)
        case Initiative():
            yield from (document.short_title,) if document.short_title else ()
            for programme in document.programmes:
                yield from (programme.name, programme.description)
        case GuidingPrinciple():
            yield from document.questions
        case Workshop():
            yield from (item.title for item in document.programme)
            yield from (track.title for track in document.tracks)
            if document.dilemmas:
                yield from (document.dilemmas.subject, *document.dilemmas.challenges, *document.dilemmas.potentials)


def _people(document: Document) -> Iterator[str]:
    if isinstance(document, Case):
        for contact in document.contacts:
            yield contact.name
            if contact.role:
                yield contact.role
