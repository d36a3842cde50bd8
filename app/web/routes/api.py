"""`/api/v1`: search and documents as JSON, described by OpenAPI."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException

from app.domain.addresses import FOLDERS, address_of
from app.domain.documents import DocumentType, document_type
from app.domain.facets import FACETS
from app.snapshot.finding import find
from app.web.absent import absence
from app.web.api_models import DocumentAnswer, ErrorAnswer, SearchAnswer, document_answer, search_answer
from app.web.context import CurrentSnapshot
from app.web.parameters import MAX_PAGE_SIZE, parse_parameters

_ERRORS: dict[int | str, dict[str, Any]] = {
    404: {"model": ErrorAnswer, "description": "Dokumentet findes ikke."},
    410: {"model": ErrorAnswer, "description": "Dokumentet er trukket tilbage."},
    "4XX": {"model": ErrorAnswer, "description": "Andre fejl har samme form."},
}

router = APIRouter(prefix="/api/v1", tags=["Casebanken"])


def _search_parameters() -> list[dict[str, Any]]:
    text = {"type": "string"}
    number = {"type": "integer", "minimum": 1}
    return [
        {"name": "q", "in": "query", "schema": text, "description": "Søgetekst: ord, »fraser« og -udelukkede ord."},
        *(
            {
                "name": facet.name,
                "in": "query",
                "schema": {"type": "array", "items": text},
                "style": "form",
                "explode": True,
                "description": f"{facet.label}. Kan gentages; »ikke-angivet« vælger dokumenter uden værdi.",
            }
            for facet in FACETS
        ),
        {"name": "sortering", "in": "query", "schema": {"type": "string", "enum": ["relevans", "nyeste", "titel"]}},
        {"name": "side", "in": "query", "schema": number, "description": "Sidetal fra 1."},
        {"name": "antal", "in": "query", "schema": {**number, "maximum": MAX_PAGE_SIZE}, "description": "Pr. side."},
    ]


@router.get("/soeg", summary="Søg", openapi_extra={"parameters": _search_parameters()})
def search(request: Request, snapshot: CurrentSnapshot) -> SearchAnswer:
    """Samme søgning, facetter og antal som siden /soeg."""
    parameters = parse_parameters(request.query_params.multi_items())
    return search_answer(find(snapshot, parameters.query), snapshot.catalogue.vocabularies, parameters.notices)


@router.get("/dokumenter/{type}/{slug}", summary="Hent et dokument", responses=_ERRORS)
def document(type: str, slug: str, snapshot: CurrentSnapshot) -> DocumentAnswer:  # noqa: A002 - name in the address
    """Et dokument med alle felter, brødteksten som HTML og som ren tekst."""
    if type not in set(DocumentType):
        raise HTTPException(404)
    own = FOLDERS[DocumentType(type)]
    found = snapshot.catalogue.document(own + slug)
    if found is None:
        raise absence(snapshot, own + slug, lambda now: f"{router.prefix}/dokumenter/{type}/{now.removeprefix(own)}")
    if document_type(found) != type:
        raise HTTPException(404, f"Dokumentet findes som typen »{document_type(found)}«: {address_of(found)}")
    return document_answer(found)
