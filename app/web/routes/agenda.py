"""`/workshops/byg`: a programme that a reader composes. The address is the state; nothing is kept here."""

from __future__ import annotations

from dataclasses import replace

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from app.snapshot.comparing import offered
from app.snapshot.scheduling import all_principles, all_workshops, scheduled
from app.web.agenda_parameters import AGENDA, AGENDA_SLIDES, RUN_SHEET, AgendaParameters, agenda_url, parse_agenda
from app.web.context import CurrentPages, CurrentSnapshot, Pages
from app.web.kept_in_address import plain_address
from app.web.views.agenda import make_agenda_view
from app.web.views.agenda_slides import make_agenda_slides
from app.web.views.links import way_called
from app.web.views.run_sheet import make_run_sheet
from app.web.views.schedule import UNNAMED

router = APIRouter(include_in_schema=False)


@router.get(AGENDA)
def compose(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> Response:
    """The form. What a form sends, or a document that has moved, leads on to the plain address, a button to its aim."""
    parameters = _parameters(request, pages)
    agenda, rows = scheduled(snapshot, parameters.agenda)
    here = agenda_url(agenda, pending=parameters.pending)
    view = make_agenda_view(
        replace(parameters, agenda=agenda),
        rows,
        offered(snapshot, parameters.pending.search, ()),
        all_principles(snapshot),
        all_workshops(snapshot),
        snapshot.catalogue.vocabularies,
        pages.base_url,
    )
    if way := way_called(view.ways, parameters.way):
        return RedirectResponse(pages.carrying(way), status_code=303)
    if leads_on := plain_address(request, pages.carrying(here), parameters.notices, parameters.anchor):
        return leads_on
    description = "Sæt et workshop-program sammen af pejlemærker, cases og egne punkter, med tider og køreplan."
    noindex = here != AGENDA
    return pages.show("agenda", view, path=here, title=view.title, description=description, noindex=noindex)


@router.get(AGENDA_SLIDES)
def slides(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """The programme on a wall."""
    agenda, rows = scheduled(snapshot, _parameters(request, pages).agenda)
    return pages.show(
        "slides",
        make_agenda_slides(agenda, rows, snapshot.catalogue.vocabularies, pages.base_url),
        path=agenda_url(agenda, AGENDA_SLIDES),
        title=f"{agenda.title or UNNAMED} på væggen",
        description="Et program, vist ét punkt ad gangen.",
        noindex=True,
    )


@router.get(RUN_SHEET)
def run_sheet(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """The programme on paper."""
    agenda, rows = scheduled(snapshot, _parameters(request, pages).agenda)
    return pages.show(
        "run_sheet",
        make_run_sheet(agenda, rows, snapshot.catalogue.vocabularies, pages.base_url),
        path=agenda_url(agenda, RUN_SHEET),
        title=f"Køreplan: {agenda.title or UNNAMED}",
        description="Et program med tider, adresser og plads til noter.",
        noindex=True,
    )


def _parameters(request: Request, pages: Pages) -> AgendaParameters:
    return parse_agenda(request.query_params.multi_items(), pages.base_url)
