"""`/healthz` for machines, `/status` for editors, the style sheet, and the API's documentation page."""

from __future__ import annotations

from datetime import date

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from app.domain.query import Query
from app.domain.reviewing import due_for_review
from app.snapshot.finding import find
from app.web.context import CurrentPages, CurrentSnapshot
from app.web.styles import STYLE_PATH, style_sheet
from app.web.views.api_docs import make_api_docs_view
from app.web.views.plain import make_status_view

router = APIRouter(include_in_schema=False)

ONE_YEAR = 31_536_000
"""Seconds."""


@router.get("/healthz")
def health(snapshot: CurrentSnapshot) -> JSONResponse:
    """That the site answers, and from which snapshot."""
    return JSONResponse({"status": "ok", "snapshot": snapshot.id, "documents": snapshot.manifest.documents})


@router.get(STYLE_PATH)
def style() -> Response:
    """The style sheet. Pages ask for it with its hash, so it may be kept for a year."""
    headers = {"Cache-Control": f"public, max-age={ONE_YEAR}, immutable"}
    return Response(style_sheet(), media_type="text/css", headers=headers)


@router.get("/status")
def status(snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """The state of the content that is shown."""
    documents = snapshot.catalogue.documents(range(snapshot.catalogue.document_count))
    view = make_status_view(snapshot.manifest, find(snapshot, Query()), due_for_review(documents, date.today()))
    description = "Hvor mange dokumenter siden viser, hvornår indholdet er bygget, og hvad der er til eftersyn."
    return pages.show("status", view, path="/status", title="Status", description=description, noindex=True)


@router.get("/was")
def statement(pages: CurrentPages) -> Response:
    """The accessibility statement, where the settings say that it is."""
    if pages.statement_url:
        return RedirectResponse(pages.statement_url, status_code=307)
    title = "Tilgængelighedserklæring"
    return pages.show("statement", None, path="/was", title=title, description=f"{title} for Casebanken.", noindex=True)


@router.get("/api/docs")
def api_docs(request: Request, pages: CurrentPages) -> HTMLResponse:
    """The API described from our own OpenAPI document, without foreign scripts."""
    view = make_api_docs_view(request.app.openapi())
    description = "Casebankens data som JSON: adresser, parametre og svar."
    return pages.show("api_docs", view, path="/api/docs", title="API", description=description)
