"""Pejlemærker on paper: cards, posters, handouts, and a sheet for feedback."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from app.domain.addresses import address, address_of
from app.domain.documents import DocumentType, GuidingPrinciple
from app.snapshot.opened import Snapshot
from app.web.context import CurrentPages, CurrentSnapshot, Pages
from app.web.print_parameters import PRINT, parse_print_question, print_url
from app.web.routes.room import principle_at
from app.web.views.printing import make_print_view

router = APIRouter(include_in_schema=False)


@router.get(PRINT)
def sheets(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """Sheets of several pejlemærker together."""
    slugs = snapshot.catalogue.facet_labels.get("pejlemaerke", {})
    found = snapshot.catalogue.documents_at(address(DocumentType.PRINCIPLE, slug) for slug in slugs)
    principles = [document for document in found if isinstance(document, GuidingPrinciple)]
    return _page(request, PRINT, principles, snapshot, pages)


@router.get("/pejlemaerker/{slug}/print")
def sheets_of_one(slug: str, request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """Sheets of one pejlemærke."""
    principle = principle_at(snapshot, slug, request)
    return _page(request, print_url(address_of(principle)), [principle], snapshot, pages)


def _page(
    request: Request, path: str, principles: Sequence[GuidingPrinciple], snapshot: Snapshot, pages: Pages
) -> HTMLResponse:
    question, notices = parse_print_question(request.query_params.multi_items(), path)
    view = make_print_view(question, notices, principles, snapshot.catalogue, pages.base_url)
    return pages.show("print", view, path=question.url(), title=view.title, description=view.lead, noindex=True)
