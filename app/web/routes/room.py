"""Pejlemærker and workshops in a room: the facilitator's slides and notes."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from app.domain.addresses import address, address_of
from app.domain.agenda import agenda_of
from app.domain.documents import DocumentType, GuidingPrinciple, Workshop
from app.snapshot.opened import Snapshot
from app.snapshot.scheduling import scheduled
from app.web.absent import absence
from app.web.context import CurrentPages, CurrentSnapshot
from app.web.urls import facilitator_url, notes_url
from app.web.views.agenda_slides import make_workshop_slides
from app.web.views.principle_slides import make_principle_notes, make_principle_slides

router = APIRouter(include_in_schema=False)


@router.get("/pejlemaerker/{slug}/vaert")
def facilitator(request: Request, slug: str, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """The pejlemærke on a wall, one thing at a time."""
    principle = principle_at(snapshot, slug, request)
    return pages.show(
        "slides",
        make_principle_slides(principle, snapshot.catalogue, pages.base_url),
        path=facilitator_url(address_of(principle)),
        title=f"{principle.title} på væggen",
        description=principle.summary,
        noindex=True,
    )


@router.get("/pejlemaerker/{slug}/noter")
def notes(request: Request, slug: str, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """What whoever leads has in the hand."""
    principle = principle_at(snapshot, slug, request)
    return pages.show(
        "notes",
        make_principle_notes(principle, snapshot.catalogue),
        path=notes_url(address_of(principle)),
        title=f"Værtens noter: {principle.title}",
        description=f"Til den, der leder samtalen om pejlemærket »{principle.title}«.",
        noindex=True,
        source=principle.path,
    )


@router.get("/workshops/{slug}/vaert")
def workshop(slug: str, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """A whole workshop on a wall, one point at a time.

    Raises:
        HTTPException: it has another name now (308, to its slides there), or there is none.
    """
    own = address(DocumentType.WORKSHOP, slug)
    found = snapshot.catalogue.document(own)
    if not isinstance(found, Workshop):
        raise absence(snapshot, own, facilitator_url)
    _, rows = scheduled(snapshot, agenda_of(found))
    return pages.show(
        "slides",
        make_workshop_slides(found, rows, snapshot.catalogue, pages.base_url),
        path=facilitator_url(address_of(found)),
        title=f"{found.title} på væggen",
        description=found.summary,
        noindex=True,
    )


def principle_at(snapshot: Snapshot, slug: str, request: Request) -> GuidingPrinciple:
    """The pejlemærke of a page below its own.

    Raises:
        HTTPException: it has another name now (308, to the same page below that), or there is none.
    """
    own = address(DocumentType.PRINCIPLE, slug)
    found = snapshot.catalogue.document(own)
    if not isinstance(found, GuidingPrinciple):
        path: str = request.scope["path"]
        raise absence(snapshot, own, lambda now: now + path.removeprefix(own))
    return found
