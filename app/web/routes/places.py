"""`/kort`, `/kommuner` and the page of each municipality."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse

from app.domain.documents import DocumentType, Initiative
from app.domain.query import Query
from app.snapshot.finding import documents_of, find
from app.snapshot.tallying import tally
from app.web.context import CurrentPages, CurrentSnapshot
from app.web.parameters import parse_parameters
from app.web.urls import search_url
from app.web.views.listing import make_municipality_overview
from app.web.views.map_page import MAP, make_map_view
from app.web.views.municipality import make_municipality_view
from app.web.views.sentence import sentence

router = APIRouter(include_in_schema=False)


@router.get(MAP)
def map_page(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """The municipalities of any search, as tiles and as a list."""
    parameters = parse_parameters(request.query_params.multi_items())
    query = parameters.query
    found = find(snapshot, query)
    notices = (*parameters.notices, *found.notices)
    tallies = tally(snapshot, query)
    view = make_map_view(query, sentence(found), tallies, snapshot.catalogue.vocabularies, notices)
    return pages.show(
        "map",
        view,
        path=search_url(query, MAP),
        title=view.title,
        description="De 98 kommuner som lige store felter, med antallet af cases og eksempler.",
        noindex=query != Query(),
    )


@router.get("/kommuner")
def municipalities(snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """The municipalities, with how many cases each has."""
    vocabularies = snapshot.catalogue.vocabularies
    view = make_municipality_overview(tally(snapshot, Query()), vocabularies)
    return pages.show("municipalities", view, path="/kommuner", title=view.title, description=view.lead)


@router.get("/kommuner/{slug}")
def municipality(slug: str, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """What one municipality has done.

    Raises:
        HTTPException: there is none by that name (404).
    """
    vocabularies = snapshot.catalogue.vocabularies
    place = vocabularies.municipalities.get(slug)
    if place is None:
        raise HTTPException(404)
    cases = Query().with_value("type", DocumentType.CASE).with_value("type", DocumentType.EXAMPLE)
    initiatives = documents_of(snapshot, Query().with_value("type", DocumentType.INITIATIVE))
    view = make_municipality_view(
        place,
        documents_of(snapshot, cases.with_value("kommune", slug)),
        documents_of(snapshot, cases.with_value("region", place.region)),
        {d.slug: d.short_title or d.title for d in initiatives if isinstance(d, Initiative)},
        tally(snapshot, Query()),
        vocabularies,
    )
    description = f"Cases og eksempler fra {place.full_name}."
    path, source = f"/kommuner/{slug}", "ordlister/kommuner.yml"
    return pages.show("municipality", view, path=path, title=view.title, description=description, source=source)
