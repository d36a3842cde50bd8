"""A workshop, a programme or a collection as a zip file that is used without a network."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from app.domain.addresses import address
from app.domain.agenda import Agenda, proposal_of
from app.domain.documents import Document, DocumentType, GuidingPrinciple, Workshop
from app.snapshot.addressed import Missing
from app.snapshot.collecting import collected
from app.snapshot.opened import Snapshot
from app.snapshot.packing import packed_documents
from app.snapshot.scheduling import Overview, Referred, scheduled
from app.web.absent import absence
from app.web.agenda_parameters import AGENDA_SLIDES, AGENDA_ZIP, RUN_SHEET, agenda_url, parse_agenda
from app.web.collection_parameters import COLLECTION_SLIDES, COLLECTION_ZIP, collection_url, parse_collection
from app.web.context import CurrentPacks, CurrentPages, CurrentSnapshot
from app.web.offline.asking import asking
from app.web.offline.pack import Wanted, packed
from app.web.urls import offline_url
from app.web.views.collection import UNNAMED
from app.web.views.links import Link
from app.web.views.printing import feedback_link, sheet_links
from app.web.views.schedule import UNNAMED as UNTITLED

router = APIRouter(include_in_schema=False)

Answer = Callable[[Wanted], Awaitable[Response]]


def _answering(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages, packs: CurrentPacks) -> Answer:
    """Gives what is wanted as a file, as the site is at this moment."""
    built = datetime.fromisoformat(snapshot.manifest.built)

    async def answer(wanted: Wanted) -> Response:
        key = (snapshot.id, date.today(), wanted.address)  # some pages say how old they are today
        body = await packs.get(key, lambda: packed(asking(request), pages, wanted, built))
        headers = {"Content-Disposition": f'attachment; filename="{wanted.name}.zip"', "X-Robots-Tag": "noindex"}
        return Response(body, media_type="application/zip", headers=headers)

    return answer


def _agenda(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> Wanted:
    """A programme that a reader has composed: its run sheet and its slides, and the pages it refers to.

    Raises:
        HTTPException: it has no points (404).
    """
    agenda, rows = scheduled(snapshot, parse_agenda(request.query_params.multi_items(), pages.base_url).agenda)
    if not rows:
        raise HTTPException(404, "Der er ingen punkter i programmet, så der er intet at hente.")
    documents = packed_documents(snapshot, [document for row in rows for document in _documents_of(row.found)])
    views = (
        Link("Køreplan til print", agenda_url(agenda, RUN_SHEET)),
        Link("Vis programmet på væggen", agenda_url(agenda, AGENDA_SLIDES)),
    )
    sheets = _room_sheets(documents, snapshot)
    return Wanted("casebanken-program", agenda.title or UNTITLED, agenda_url(agenda), documents, views, sheets)


@router.get(AGENDA_ZIP)
async def agenda(
    wanted: Annotated[Wanted, Depends(_agenda)], answer: Annotated[Answer, Depends(_answering)]
) -> Response:
    """A composed programme for a room without a network."""
    return await answer(wanted)


def _workshop(slug: str, snapshot: CurrentSnapshot) -> Wanted:
    """The workshop, its pejlemærker, and the cases and initiatives that belong to them.

    Raises:
        HTTPException: there is none by that name (any more).
    """
    here = address(DocumentType.WORKSHOP, slug)
    found = snapshot.catalogue.document(here)
    if found is None:
        raise absence(snapshot, here, offline_url)
    documents = packed_documents(snapshot, [found])
    proposal = proposal_of(found) if isinstance(found, Workshop) else Agenda()
    run_sheet = (Link("Køreplan til redaktionens forslag", agenda_url(proposal, RUN_SHEET)),) if proposal.points else ()
    sheets = _room_sheets(documents, snapshot)
    return Wanted(f"casebanken-{slug}", found.title, here, documents, run_sheet, sheets)


@router.get("/workshops/{slug}.zip")
async def workshop(
    wanted: Annotated[Wanted, Depends(_workshop)], answer: Annotated[Answer, Depends(_answering)]
) -> Response:
    """A workshop for a room without a network."""
    return await answer(wanted)


def _collection(request: Request, snapshot: CurrentSnapshot) -> Wanted:
    """The pages of a collection, the collection itself as a paper for the meeting, and its slides.

    Raises:
        HTTPException: nothing in it is there (404).
    """
    present, found = collected(snapshot, parse_collection(request.query_params.multi_items()).collection)
    documents = packed_documents(snapshot, [one.found for one in found if not isinstance(one.found, Missing)])
    if not documents:
        raise HTTPException(404, "Der er ingen sider i samlingen, så der er intet at hente.")
    here = collection_url(present)
    views = (
        Link("Samlingen, også som mødepapir", here),
        Link("Vis samlingen på væggen", collection_url(present, COLLECTION_SLIDES)),
    )
    sheets = _sheets(documents, snapshot)
    return Wanted("casebanken-samling", present.name or UNNAMED, here, documents, views, sheets)


@router.get(COLLECTION_ZIP)
async def collection(
    wanted: Annotated[Wanted, Depends(_collection)], answer: Annotated[Answer, Depends(_answering)]
) -> Response:
    """A collection for a meeting without a network."""
    return await answer(wanted)


def _documents_of(found: Referred) -> tuple[Document, ...]:
    match found:
        case None | Missing():
            return ()
        case Overview():
            return found.principles
    return (found,)


def _sheets(documents: Sequence[Document], snapshot: Snapshot) -> tuple[Link, ...]:
    """The pejlemærker together on paper; nothing where there is but one, which has its own page for it."""
    slugs = [document.slug for document in documents if isinstance(document, GuidingPrinciple)]
    return tuple(map(_printed, sheet_links(slugs, snapshot.catalogue))) if len(slugs) > 1 else ()


def _room_sheets(documents: Sequence[Document], snapshot: Snapshot) -> tuple[Link, ...]:
    """The same for a day that people meet: they are always asked what they think."""
    return _sheets(documents, snapshot) or (_printed(feedback_link()),)


def _printed(link: Link) -> Link:
    return Link(f"Print: {link.text}", link.href)
