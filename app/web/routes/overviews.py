"""The front page, the overviews, and the pages of municipalities, themes and metrics."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse

from app.domain.bits import to_ordinals
from app.domain.documents import Document, DocumentType
from app.domain.facets import matching
from app.domain.query import Query, Sort
from app.snapshot.finding import find
from app.snapshot.opened import Snapshot
from app.web.context import CurrentPages, CurrentSnapshot
from app.web.views.front import make_front_view
from app.web.views.listing import (
    make_document_overview,
    make_metric_overview,
    make_metric_view,
    make_municipality_overview,
    make_municipality_view,
    make_theme_overview,
    make_theme_view,
)

router = APIRouter(include_in_schema=False)

NEWEST_ON_FRONT_PAGE = 6


@router.get("/")
def front(snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    cases = Query(sort=Sort.NEWEST, page_size=NEWEST_ON_FRONT_PAGE)
    for kind in (DocumentType.CASE, DocumentType.EXAMPLE):
        cases = cases.with_value("type", kind)
    plain = _having(snapshot, "type", DocumentType.PAGE)
    view = make_front_view(find(snapshot, Query()), find(snapshot, cases), plain, snapshot.catalogue)
    return pages.show(
        "front",
        view,
        path="/",
        title="Casebanken",
        description="Find ud af, hvilke kommuner der har prøvet hvad mod manglen på hænder, og hvad der kom ud af det.",
    )


@router.get("/cases")
def cases(snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    return _document_overview(
        snapshot,
        pages,
        "/cases",
        "Cases",
        "Hvad kommunerne har gjort, fortalt som hele cases og korte eksempler.",
        (DocumentType.CASE, DocumentType.EXAMPLE),
    )


@router.get("/tiltag")
def initiatives(snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    return _document_overview(
        snapshot,
        pages,
        "/tiltag",
        "Tiltag",
        "Inspirationskatalogets tiltag: nogle skaffer flere medarbejdere, andre frigiver tid.",
        (DocumentType.INITIATIVE,),
    )


@router.get("/pejlemaerker")
def principles(snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    return _document_overview(
        snapshot,
        pages,
        "/pejlemaerker",
        "Pejlemærker",
        "Pejlemærkerne for faglig ledelse på ældreområdet, til at drøfte og handle efter.",
        (DocumentType.PRINCIPLE,),
    )


@router.get("/workshops")
def workshops(snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    return _document_overview(
        snapshot,
        pages,
        "/workshops",
        "Workshops",
        "Programmer, der kobler pejlemærker og cases.",
        (DocumentType.WORKSHOP,),
    )


@router.get("/kommuner")
def municipalities(snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    view = make_municipality_overview(_counts(snapshot, "kommune"), snapshot.catalogue.vocabularies)
    return pages.show("overview", view, path="/kommuner", title=view.title, description=view.lead)


@router.get("/kommuner/{slug}")
def municipality(slug: str, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    vocabularies = snapshot.catalogue.vocabularies
    place = vocabularies.municipalities.get(slug)
    if place is None:
        raise HTTPException(404)
    view = make_municipality_view(place, _having(snapshot, "kommune", slug), vocabularies)
    description = f"Cases og eksempler fra {place.full_name}."
    return pages.show("listing", view, path=f"/kommuner/{slug}", title=view.title, description=description)


@router.get("/temaer")
def themes(snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    view = make_theme_overview(_counts(snapshot, "tema"), snapshot.catalogue.vocabularies)
    return pages.show("overview", view, path="/temaer", title=view.title, description=view.lead)


@router.get("/temaer/{slug}")
def theme(slug: str, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    vocabularies = snapshot.catalogue.vocabularies
    term = vocabularies.themes.get(slug)
    if term is None:
        raise HTTPException(404)
    view = make_theme_view(term, _having(snapshot, "tema", slug), vocabularies)
    return pages.show("listing", view, path=f"/temaer/{slug}", title=view.title, description=view.lead)


@router.get("/noegletal")
def metrics(snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    view = make_metric_overview(_counts(snapshot, "noegletal"), snapshot.catalogue.vocabularies)
    return pages.show("overview", view, path="/noegletal", title=view.title, description=view.lead)


@router.get("/noegletal/{slug}")
def metric(slug: str, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    vocabularies = snapshot.catalogue.vocabularies
    term = vocabularies.metrics.get(slug)
    if term is None:
        raise HTTPException(404)
    view = make_metric_view(term, _having(snapshot, "noegletal", slug), vocabularies)
    description = f"Nøgletallet {term.name}: enhed, rytme og de tiltag og cases, der bruger det."
    return pages.show("listing", view, path=f"/noegletal/{slug}", title=view.title, description=description)


def _document_overview(
    snapshot: Snapshot, pages: CurrentPages, path: str, title: str, lead: str, kinds: Sequence[DocumentType]
) -> HTMLResponse:
    documents = [document for kind in kinds for document in _having(snapshot, "type", kind)]
    view = make_document_overview(title, lead, documents, snapshot.catalogue.vocabularies)
    return pages.show("overview", view, path=path, title=title, description=lead)


def _having(snapshot: Snapshot, facet: str, value: str) -> list[Document]:
    """All documents with a facet value, in the order of ordinals."""
    index = snapshot.catalogue.facet_index
    bits = matching(index, Query().with_value(facet, value), index.everything)
    return snapshot.catalogue.documents(to_ordinals(bits))


def _counts(snapshot: Snapshot, facet: str) -> dict[str, int]:
    """Number of documents per value of a facet."""
    return {value: bits.bit_count() for value, bits in snapshot.catalogue.facet_index.values.get(facet, {}).items()}
