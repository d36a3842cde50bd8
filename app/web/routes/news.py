"""`/nyt`, and the feeds: of what is new, and of any search."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, Response

from app.domain.query import Query, Sort
from app.snapshot.finding import all_hits, find
from app.web.atom import MOST_ENTRIES, atom_answer
from app.web.context import CurrentPages, CurrentSnapshot
from app.web.parameters import parse_parameters
from app.web.urls import NEWS, NEWS_FEED, SEARCH_FEED
from app.web.views.feeds import make_news_feed, make_search_feed
from app.web.views.news import make_news_view, news_url
from app.web.views.sentence import sentence

router = APIRouter(include_in_schema=False)


@router.get(NEWS)
def news(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """What has changed, newest first."""
    pairs = [(name, value) for name, value in request.query_params.multi_items() if name == "side"]
    parameters = parse_parameters(pairs)
    page = parameters.query.page
    view = make_news_view(snapshot.catalogue.news, page, parameters.notices)
    description = "Nye og ændrede cases, tiltag og pejlemærker i Casebanken, dag for dag."
    return pages.show("news", view, path=news_url(page), title=view.title, description=description, noindex=page != 1)


@router.get(NEWS_FEED)
def news_feed(snapshot: CurrentSnapshot, pages: CurrentPages) -> Response:
    """The same as an Atom feed."""
    return atom_answer(make_news_feed(snapshot, pages.base_url))


@router.get(SEARCH_FEED)
def search_feed(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> Response:
    """What the search in the address finds, newest first, whichever order and page it asks for."""
    asked = parse_parameters(request.query_params.multi_items()).query
    query = Query(asked.text, asked.selections, Sort.NEWEST)
    documents = snapshot.catalogue.documents(all_hits(snapshot, query)[:MOST_ENTRIES])
    title = sentence(find(snapshot, query))
    return atom_answer(make_search_feed(snapshot, query, documents, title, pages.base_url))
