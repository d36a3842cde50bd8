"""`/resultater`: every figure of the corpus, as a page, as CSV and as JSON."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, Response

from app.snapshot.figures import find_figures
from app.web.context import CurrentPages, CurrentSnapshot
from app.web.csv import MOST_ROWS, csv_answer
from app.web.figure_models import FiguresAnswer, figure_model
from app.web.overview_parameters import FIGURES, FIGURES_CSV, FIGURES_JSON, FiguresQuestion, parse_figures_question
from app.web.views.figures import figures_table, make_figures_view

router = APIRouter(include_in_schema=False)


@router.get(FIGURES)
def figures(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """One page of the figures."""
    question, notices = parse_figures_question(request.query_params.multi_items())
    view = make_figures_view(snapshot, find_figures(snapshot, question.query, question.order), question, notices)
    return pages.show(
        "figures",
        view,
        path=question.url(),
        title=view.title,
        description="Alle tal i Casebanken i én tabel: hvad kommunerne har målt, før og efter.",
        noindex=question != FiguresQuestion(),
    )


@router.get(FIGURES_CSV)
def figures_csv(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> Response:
    """All of them as a file, in the same order."""
    question, _ = parse_figures_question(request.query_params.multi_items())
    found = find_figures(snapshot, question.query, question.order)
    shown = found.read(snapshot.catalogue, 0, MOST_ROWS)
    return csv_answer("resultater", *figures_table(shown, snapshot.catalogue.vocabularies, pages.base_url))


@router.get(FIGURES_JSON)
def figures_json(request: Request, snapshot: CurrentSnapshot) -> FiguresAnswer:
    """All of them as JSON, in the same order."""
    question, _ = parse_figures_question(request.query_params.multi_items())
    found = find_figures(snapshot, question.query, question.order)
    shown = found.read(snapshot.catalogue, 0, MOST_ROWS)
    vocabularies = snapshot.catalogue.vocabularies
    return FiguresAnswer(total=found.total, figures=[figure_model(figure, vocabularies) for figure in shown])
