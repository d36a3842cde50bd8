"""`/soeg`: search and facets over everything, as one GET form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from app.domain.addresses import address_of
from app.domain.query import Query
from app.search.in_vain import countable
from app.search.reader_text import parse
from app.snapshot.advising import advise
from app.snapshot.finding import all_hits, find
from app.web.collection_parameters import COLLECTION, parse_chosen
from app.web.context import CurrentInVainCounter, CurrentPages, CurrentSnapshot
from app.web.csv import MOST_ROWS, csv_answer
from app.web.overview_parameters import compare_url
from app.web.parameters import parse_parameters
from app.web.urls import SEARCH, SEARCH_CSV, chosen_text, search_url
from app.web.views.empty_result import make_empty_result
from app.web.views.search import make_search_view
from app.web.views.search_table import search_table

router = APIRouter(include_in_schema=False)


@router.get(SEARCH)
def search(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages, in_vain: CurrentInVainCounter) -> Response:
    """The results of the query in the address. A button for what is ticked leads on with it."""
    pairs = request.query_params.multi_items()
    parameters = parse_parameters(pairs)
    ticked = snapshot.catalogue.documents_at(parse_chosen(pairs))
    query = replace(parameters.query, chosen=tuple(map(address_of, ticked)))
    notices = parameters.notices
    if wanted := next((value for name, value in pairs if name == "valgte"), ""):
        if ticked:
            return RedirectResponse(pages.carrying(_with_chosen(wanted, query.chosen)), status_code=303)
        notices = (*notices, "Der er ikke valgt noget. Sæt flueben ved det, du vil have med.")
    found = find(snapshot, query)
    if found.match and not found.match.scores and query.page == 1:
        in_vain.count(snapshot.index.unknown_words(parse(countable(query.text))), date.today())
    vocabularies = snapshot.catalogue.vocabularies
    empty = None if found.total else make_empty_result(found, advise(snapshot, found), vocabularies)
    view = make_search_view(found, vocabularies, notices, ticked, empty, pages.carried)
    return pages.show(
        "search",
        view,
        path=search_url(replace(query, chosen=())),
        title=view.heading if parameters.query != Query() else "Søg",
        description="Søg i kommunernes cases, katalogets tiltag og pejlemærkerne.",
        noindex=bool(query.text or query.selections),
        search_text=query.text,
    )


def _with_chosen(wanted: str, addresses: tuple[str, ...]) -> str:
    """Where a button below the results leads with what is ticked."""
    return compare_url(addresses) if wanted == "sammenlign" else f"{COLLECTION}?{chosen_text(addresses)}"


@router.get(SEARCH_CSV)
def search_csv(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> Response:
    """Everything that the query in the address finds, whichever page it asks for."""
    query = parse_parameters(request.query_params.multi_items()).query
    documents = snapshot.catalogue.documents(all_hits(snapshot, query)[:MOST_ROWS])
    return csv_answer("soegning", *search_table(documents, snapshot.catalogue, pages.base_url))
