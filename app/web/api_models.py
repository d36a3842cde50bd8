"""The shapes of the JSON API. Fields may be added; these stay."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, TypeAdapter

from app.domain.addresses import address_of
from app.domain.documents import Case, Document, Initiative, document_type
from app.domain.facets import FACETS
from app.domain.vocabulary import Vocabularies
from app.snapshot.finding import Found, Hit
from app.web.views.cards import category_badges, snippet_html


class QueryModel(BaseModel):
    text: str
    selections: dict[str, list[str]]
    sort: str
    page: int
    page_size: int


class PlaceModel(BaseModel):
    slug: str
    name: str


class HitModel(BaseModel):
    type: str
    slug: str
    title: str
    url: str
    summary: str
    snippet_html: str
    score: float
    municipalities: list[PlaceModel]
    category: str | None
    """The only category, or the first of two."""
    categories: list[str]


class BucketModel(BaseModel):
    value: str
    label: str
    count: int
    selected: bool


class FacetModel(BaseModel):
    name: str
    label: str
    buckets: list[BucketModel]


class SearchAnswer(BaseModel):
    query: QueryModel
    total: int
    hits: list[HitModel]
    facets: list[FacetModel]
    did_you_mean: str | None
    also_searched: list[str]
    notices: list[str]


class DocumentAnswer(BaseModel):
    type: str
    slug: str
    title: str
    url: str
    summary: str
    body_html: str
    body_text: str
    fields: dict[str, Any]
    """The front matter with English names, but for the editors' own notes about people."""


class ErrorModel(BaseModel):
    status: int
    code: str
    message: str


class ErrorAnswer(BaseModel):
    error: ErrorModel


_FIELDS: TypeAdapter[Document] = TypeAdapter(Document)
_LEFT_OUT: dict[str, Any] = {
    **dict.fromkeys(("body", "path", "kind"), True),
    # Notes for editors about people, which no page shows either.
    "mentioned": True,
    "contacts": {"__all__": {"consent": True}},
}


def search_answer(found: Found, vocabularies: Vocabularies, notices: Sequence[str]) -> SearchAnswer:
    """What a query gives, as JSON."""
    query = found.query
    return SearchAnswer(
        query=QueryModel(
            text=query.text,
            selections={selection.facet: list(selection.values) for selection in query.selections},
            sort=query.sort,
            page=query.page,
            page_size=query.page_size,
        ),
        total=found.total,
        hits=[_hit(hit, vocabularies) for hit in found.hits],
        facets=[
            FacetModel(
                name=facet.name,
                label=facet.label,
                buckets=[
                    BucketModel(value=b.value, label=b.label, count=b.count, selected=b.selected)
                    for b in found.buckets[facet.name]
                ],
            )
            for facet in FACETS
        ],
        did_you_mean=found.match.did_you_mean if found.match else None,
        also_searched=list(found.match.also_searched) if found.match else [],
        notices=[*notices, *found.notices],
    )


def _hit(hit: Hit, vocabularies: Vocabularies) -> HitModel:
    document = hit.document
    categories = [badge.slug for badge in category_badges(document, vocabularies)]
    places = document.municipalities if isinstance(document, Case) else ()
    return HitModel(
        type=document_type(document),
        slug=document.slug,
        title=document.title,
        url=address_of(document),
        summary=document.summary,
        snippet_html=str(snippet_html(hit.snippet)) if hit.snippet else "",
        score=round(hit.score, 4),
        municipalities=[PlaceModel(slug=slug, name=vocabularies.municipalities[slug].name) for slug in places],
        category=categories[0] if categories else None,
        categories=categories,
    )


def document_answer(document: Document) -> DocumentAnswer:
    """One document with all its fields that are for readers."""
    fields = _FIELDS.dump_python(document, mode="json", exclude=_LEFT_OUT)
    if isinstance(document, Case | Initiative):
        fields["type_label"] = document_type(document)
    return DocumentAnswer(
        type=document_type(document),
        slug=document.slug,
        title=document.title,
        url=address_of(document),
        summary=document.summary,
        body_html=document.body.html,
        body_text=document.body.text,
        fields=fields,
    )
