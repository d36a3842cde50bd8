"""Pejlemærker in a room: the facilitator's slides and notes."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse

from app.domain.addresses import address, address_of
from app.domain.documents import DocumentType, GuidingPrinciple
from app.snapshot.opened import Snapshot
from app.web.context import CurrentPages, CurrentSnapshot
from app.web.urls import facilitator_url, notes_url
from app.web.views.principle_slides import make_principle_notes, make_principle_slides

router = APIRouter(include_in_schema=False)


@router.get("/pejlemaerker/{slug}/vaert")
def facilitator(slug: str, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """The pejlemærke on a wall, one thing at a time."""
    principle = principle_at(snapshot, slug)
    return pages.show(
        "slides",
        make_principle_slides(principle, snapshot.catalogue, pages.base_url),
        path=facilitator_url(address_of(principle)),
        title=f"{principle.title} på væggen",
        description=principle.summary,
        noindex=True,
    )


@router.get("/pejlemaerker/{slug}/noter")
def notes(slug: str, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """What whoever leads has in the hand."""
    principle = principle_at(snapshot, slug)
    return pages.show(
        "notes",
        make_principle_notes(principle, snapshot.catalogue),
        path=notes_url(address_of(principle)),
        title=f"Værtens noter: {principle.title}",
        description=f"Til den, der leder samtalen om pejlemærket »{principle.title}«.",
        noindex=True,
    )


def principle_at(snapshot: Snapshot, slug: str) -> GuidingPrinciple:
    """Raises: HTTPException (404): there is none by that name."""
    found = snapshot.catalogue.document(address(DocumentType.PRINCIPLE, slug))
    if not isinstance(found, GuidingPrinciple):
        raise HTTPException(404)
    return found
