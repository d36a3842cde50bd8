"""`/sammenlign`: documents side by side. Which ones, and in what order, is in the address."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from app.snapshot.addressed import Missing
from app.snapshot.comparing import MOST, compared, offered
from app.web.context import CurrentPages, CurrentSnapshot
from app.web.overview_parameters import COMPARE, compare_url, parse_compared
from app.web.views.compare import make_compare_view

router = APIRouter(include_in_schema=False)


@router.get(COMPARE)
def compare(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """The documents in the address side by side, and what could be added."""
    addresses, text = parse_compared(request.query_params.multi_items())
    found = compared(snapshot, addresses)
    documents = [one for one in found if not isinstance(one, Missing)]
    offers = offered(snapshot, text, documents) if len(found) < MOST else ()
    view = make_compare_view(snapshot.catalogue, found, offers, text)
    return pages.show(
        "compare",
        view,
        path=compare_url(view.chosen, text),
        title=view.title,
        description="Se to til fire cases eller tiltag side om side.",
        noindex=bool(addresses or text),
    )
