"""`/soeg`: search and facets over everything, as one GET form."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from app.domain.query import Query
from app.search.reader_text import parse
from app.snapshot.finding import Found, find
from app.snapshot.opened import Snapshot
from app.web.context import CurrentInVainCounter, CurrentPages, CurrentSnapshot
from app.web.formatting import counted
from app.web.parameters import parse_parameters
from app.web.urls import SEARCH, search_url
from app.web.views.chrome import Link
from app.web.views.search import make_search_view
from app.web.views.sentence import sentence

router = APIRouter(include_in_schema=False)


@router.get(SEARCH)
def search(
    request: Request, snapshot: CurrentSnapshot, pages: CurrentPages, in_vain: CurrentInVainCounter
) -> HTMLResponse:
    """The results of the query in the address."""
    parameters = parse_parameters(request.query_params.multi_items())
    query = parameters.query
    found = find(snapshot, query)
    if found.match and not found.match.scores and query.page == 1:
        in_vain.count(snapshot.index.unknown_words(parse(query.text)), date.today())
    advice = tuple(_advice(snapshot, found)) if not found.total else ()
    view = make_search_view(found, snapshot.catalogue.vocabularies, parameters.notices, advice)
    return pages.show(
        "search",
        view,
        path=search_url(query),
        title=sentence(found) if query != Query() else "Søg",
        description="Søg i kommunernes cases, katalogets tiltag og pejlemærkerne.",
        noindex=bool(query.text or query.selections),
        search_text=query.text,
    )


def _advice(snapshot: Snapshot, found: Found) -> Iterator[Link]:
    """What to leave out of a search that found nothing, with the number that it then gives, where it gives any."""
    query = found.query
    for selection in query.selections:
        label = next((bucket.label for bucket in found.buckets[selection.facet] if bucket.selected), selection.facet)
        without = query.without_facet(selection.facet)
        if total := find(snapshot, without).total:
            yield Link(f"Søg uden {label} ({counted(total, 'resultat', 'resultater')})", search_url(without))
    if query.text and query.selections and (total := find(snapshot, query.with_text("")).total):
        text = f"Søg uden »{query.text}« ({counted(total, 'resultat', 'resultater')})"
        yield Link(text, search_url(query.with_text("")))
