"""`/matrix`: municipalities by initiatives, as a page and as CSV."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, Response

from app.snapshot.trying import trials
from app.web.context import CurrentPages, CurrentSnapshot
from app.web.csv import csv_answer
from app.web.overview_parameters import MATRIX, MATRIX_CSV, MatrixQuestion, parse_matrix_question
from app.web.views.matrix import make_matrix_view
from app.web.views.matrix_table import matrix_table

router = APIRouter(include_in_schema=False)


@router.get(MATRIX)
def matrix(request: Request, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """One page of the matrix; a part of it is not for search engines."""
    question, notices = parse_matrix_question(request.query_params.multi_items())
    found = trials(snapshot, question.query, with_editors=question.with_editors)
    view = make_matrix_view(snapshot, found, question, notices)
    return pages.show(
        "matrix",
        view,
        path=question.url(),
        title=view.title,
        description="Kommunerne og katalogets tiltag i én tabel: hvem har prøvet hvad.",
        noindex=question != MatrixQuestion(),
    )


@router.get(MATRIX_CSV)
def matrix_csv(request: Request, snapshot: CurrentSnapshot) -> Response:
    """The whole of it as a file."""
    question, _ = parse_matrix_question(request.query_params.multi_items())
    return csv_answer(
        "matrix", *matrix_table(snapshot, trials(snapshot, question.query, with_editors=question.with_editors))
    )
