"""The front page, the overviews of documents, and the themes."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse

from app.domain.documents import DocumentType
from app.domain.query import Query, Sort
from app.snapshot.finding import documents_of, find
from app.snapshot.opened import Snapshot
from app.snapshot.tallying import tally
from app.web.context import CurrentPages, CurrentSnapshot
from app.web.urls import search_url
from app.web.views.front import make_front_view
from app.web.views.listing import (
    make_document_overview,
    make_theme_overview,
    make_theme_view,
)
from app.web.views.tile_map import make_tile_map

router = APIRouter(include_in_schema=False)

NEWEST_ON_FRONT_PAGE = 6


@dataclass(frozen=True, slots=True)
class Overview:
    """A page that lists all documents of some kinds."""

    title: str
    lead: str
    kinds: tuple[DocumentType, ...]


OVERVIEWS = {
    "/cases": Overview(
        "Cases",
        "Hvad kommunerne har gjort, fortalt som hele cases og korte eksempler.",
        (DocumentType.CASE, DocumentType.EXAMPLE),
    ),
    "/tiltag": Overview(
        "Tiltag",
        "Inspirationskatalogets tiltag: nogle skaffer flere medarbejdere, andre frigiver tid.",
        (DocumentType.INITIATIVE,),
    ),
    "/pejlemaerker": Overview(
        "Pejlemærker",
        "Pejlemærkerne for faglig ledelse på ældreområdet, til at drøfte og handle efter.",
        (DocumentType.PRINCIPLE,),
    ),
    "/workshops": Overview("Workshops", "Programmer, der kobler pejlemærker og cases.", (DocumentType.WORKSHOP,)),
}


@router.get("/")
def front(snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """The front page."""
    cases = Query(sort=Sort.NEWEST, page_size=NEWEST_ON_FRONT_PAGE)
    for kind in (DocumentType.CASE, DocumentType.EXAMPLE):
        cases = cases.with_value("type", kind)
    plain = documents_of(snapshot, Query().with_value("type", DocumentType.PAGE))
    tile_map = make_tile_map(
        "Kommunerne på kortet",
        tally(snapshot, Query()),
        snapshot.catalogue.vocabularies,
        lambda place: f"/kommuner/{place.slug}",
    )
    view = make_front_view(find(snapshot, Query()), find(snapshot, cases), plain, tile_map, snapshot.catalogue)
    return pages.show(
        "front",
        view,
        path="/",
        title="Casebanken",
        description="Find ud af, hvilke kommuner der har prøvet hvad mod manglen på hænder, og hvad der kom ud af det.",
    )


@router.get("/cases")
@router.get("/tiltag")
@router.get("/pejlemaerker")
@router.get("/workshops")
def documents(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """All documents of the kinds that the address stands for."""
    path = request.scope["path"]
    overview = OVERVIEWS[path]
    shown = [
        document for kind in overview.kinds for document in documents_of(snapshot, Query().with_value("type", kind))
    ]
    view = make_document_overview(overview.title, overview.lead, shown, snapshot.catalogue.vocabularies)
    return pages.show("overview", view, path=path, title=overview.title, description=overview.lead)


@router.get("/temaer")
def themes(snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """Every theme with how many documents it has."""
    view = make_theme_overview(_counts(snapshot, "tema"), snapshot.catalogue.vocabularies)
    return pages.show("overview", view, path="/temaer", title=view.title, description=view.lead)


@router.get("/temaer/{slug}")
def theme(slug: str, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """The documents of one theme, and where they are from.

    Raises:
        HTTPException: there is none by that name (404).
    """
    vocabularies = snapshot.catalogue.vocabularies
    term = vocabularies.themes.get(slug)
    if term is None:
        raise HTTPException(404)
    query = Query().with_value("tema", slug)
    tile_map = make_tile_map(
        f"Kommuner, der har arbejdet med {term.name}",
        tally(snapshot, query),
        vocabularies,
        lambda place: search_url(query.with_value("kommune", place.slug)),
    )
    view = make_theme_view(term, documents_of(snapshot, query), tile_map, vocabularies)
    path, source = f"/temaer/{slug}", "ordlister/temaer.yml"
    return pages.show("listing", view, path=path, title=view.title, description=view.lead, source=source)


def _counts(snapshot: Snapshot, facet: str) -> dict[str, int]:
    """Number of documents per value of a facet."""
    return {value: bits.bit_count() for value, bits in snapshot.catalogue.facet_index.values.get(facet, {}).items()}
