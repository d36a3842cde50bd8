"""One page for each document, at the document's own address; 308 from former addresses, 410 for withdrawn ones."""

from __future__ import annotations

from datetime import date

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.domain.addresses import address_of
from app.domain.agenda import agenda_of, proposal_of
from app.domain.documents import Case, Document, GuidingPrinciple, Initiative, Page, Workshop
from app.snapshot.opened import Snapshot
from app.snapshot.relating import related
from app.snapshot.scheduling import scheduled
from app.web.absent import absence
from app.web.context import CurrentPages, CurrentSnapshot
from app.web.views.case import make_case_view
from app.web.views.initiative import make_initiative_view
from app.web.views.plain import make_plain_view
from app.web.views.principle import make_principle_view
from app.web.views.workshop import make_workshop_view

router = APIRouter(include_in_schema=False)


@router.get("/cases/{slug}")
@router.get("/tiltag/{slug}")
@router.get("/pejlemaerker/{slug}")
@router.get("/workshops/{slug}")
@router.get("/{slug}")
def document(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> Response:
    """The document at the request's address."""
    path: str = request.scope["path"]  # `request.url` drops line breaks
    found = snapshot.catalogue.document(path)
    if found is None:
        raise absence(snapshot, path)
    template, view = _view(found, snapshot, pages.base_url)
    return pages.show(
        template,
        view,
        path=address_of(found),
        title=found.title,
        description=found.summary,
        modified=found.updated,
        source=found.path,
    )


def _view(document: Document, snapshot: Snapshot, base_url: str) -> tuple[str, object]:
    """Name of the template, and its view."""
    catalogue = snapshot.catalogue
    match document:
        case Case():
            return "case", make_case_view(document, catalogue, related(snapshot, document), date.today())
        case Initiative():
            return "initiative", make_initiative_view(document, catalogue, related(snapshot, document))
        case GuidingPrinciple():
            return "principle", make_principle_view(document, catalogue, related(snapshot, document), base_url)
        case Workshop():
            rows, proposed = (scheduled(snapshot, of(document))[1] for of in (agenda_of, proposal_of))
            near = related(snapshot, document)
            return "workshop", make_workshop_view(document, rows, proposed, catalogue, near, base_url)
        case Page():
            return "plain", make_plain_view(document, catalogue)
