"""`/samling`: what a reader has put together. The address is the state; nothing is kept here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from app.domain.query import Query
from app.snapshot.addressed import Missing
from app.snapshot.collecting import collected
from app.web.carrying import carriable, is_page
from app.web.collection_parameters import (
    COLLECTION,
    COLLECTION_CSV,
    COLLECTION_SLIDES,
    CollectionParameters,
    collection_url,
    parse_collection,
)
from app.web.context import CurrentPages, CurrentSnapshot
from app.web.csv import Cell, csv_answer
from app.web.kept_in_address import plain_address
from app.web.urls import search_url
from app.web.views.collection import UNNAMED, make_collection_view
from app.web.views.collection_slides import make_collection_slides
from app.web.views.links import way_called
from app.web.views.search_table import search_table

router = APIRouter(include_in_schema=False)


@router.get(COLLECTION)
def collection(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> Response:
    """The collection in the address. A form's answer, or a document that has moved, leads on to the plain address.

    A search for more leads on to the search, which carries the collection along, and a button to what it says.
    """
    parameters = _parameters(request)
    present, found = collected(snapshot, parameters.collection)
    address = collection_url(present)
    with_this = replace(pages, carried=carriable(present))
    built = datetime.fromisoformat(snapshot.manifest.built)
    view = make_collection_view(present, found, snapshot.catalogue, parameters, pages.base_url, built)
    way = "" if parameters.notices else way_called((*view.ways, *view.ways_on_the_net), parameters.way)
    if way and (with_this.carried or not is_page(way)):  # a page that cannot carry it would lose what is typed
        return RedirectResponse(with_this.carrying(way), status_code=303)
    if view.can_search and parameters.search is not None and not parameters.notices:
        return RedirectResponse(with_this.carrying(search_url(Query(parameters.search))), status_code=303)
    if leads_on := plain_address(request, address, parameters.notices, parameters.anchor):
        return leads_on
    description = "Cases, tiltag og pejlemærker, der er samlet til et møde."
    noindex = address != COLLECTION
    return with_this.show("collection", view, path=address, title=view.title, description=description, noindex=noindex)


@router.get(COLLECTION_SLIDES)
def slides(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """The same on a wall."""
    present, found = collected(snapshot, _parameters(request).collection)
    view = make_collection_slides(present, found, snapshot.catalogue, pages.base_url)
    return pages.show(
        "slides",
        view,
        path=collection_url(present, COLLECTION_SLIDES),
        title=f"{present.name or UNNAMED} på væggen",
        description="En samling, vist én side ad gangen.",
        noindex=True,
    )


@router.get(COLLECTION_CSV)
def table(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> Response:
    """The same as a file, with the reader's notes in the last column."""
    _, found = collected(snapshot, _parameters(request).collection)
    kept = [(one.found, one.item.note) for one in found if not isinstance(one.found, Missing)]
    header, rows = search_table([document for document, _ in kept], snapshot.catalogue, pages.base_url)
    noted: Iterator[list[Cell]] = ([*row, note or None] for row, (_, note) in zip(rows, kept, strict=True))
    return csv_answer("samling", [*header, "Note"], noted)


def _parameters(request: Request) -> CollectionParameters:
    return parse_collection(request.query_params.multi_items())
