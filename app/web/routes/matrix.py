"""`/matrix`: municipalities by initiatives, as a page and as CSV."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, Response

from app.snapshot.trying import trials
from app.web.context import CurrentPages, CurrentSnapshot
from app.web.csv import csv_answer
from app.web.overview_parameters import MATRIX, MATRIX_CSV, parse_matrix_question
from app.web.views.matrix import is_plain, make_matrix_view, matrix_table

router = APIRouter(include_in_schema=False)


@router.get(MATRIX)
def matrix(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    question, notices = parse_matrix_question(request.query_params.multi_items())
    found = trials(snapshot, question.query, with_editors=question.with_editors)
    view = make_matrix_view(snapshot, found, question, notices)
    return pages.show(
        "matrix",
        view,
        path=question.url(),
        title=view.title,
        description="Kommunerne og katalogets tiltag i én tabel: hvem har prøvet hvad.",
        noindex=not is_plain(question),
    )


@router.get(MATRIX_CSV)
def matrix_csv(request: Request, snapshot: CurrentSnapshot) -> Response:
    question, _ = parse_matrix_question(request.query_params.multi_items())
    return csv_answer(
        "matrix", *matrix_table(snapshot, trials(snapshot, question.query, with_editors=question.with_editors))
    )
