"""`/bidrag`: a form that composes a Markdown file of what is typed. It writes nothing, and remembers nothing.

Because nothing is kept and nobody is logged in, a form that another site posts here can do no harm: its answer is
about its own text, and goes to the one who posted it.
"""

from __future__ import annotations

from datetime import date

from fastapi import APIRouter
from starlette.responses import Response

from app.web.context import CurrentPages, CurrentSnapshot, Pages
from app.web.contribution.checking import contribution_of
from app.web.contribution.entries import Entries, read_entries
from app.web.posted import NO_STORE, PostedForm
from app.web.urls import CONTRIBUTION
from app.web.views.contribution import ContributionView, make_contribution_view
from app.web.views.finished import FinishedView, make_finished_view

router = APIRouter(include_in_schema=False)


@router.get(CONTRIBUTION)
def empty_form(snapshot: CurrentSnapshot, pages: CurrentPages) -> Response:
    """The form before anything is typed."""
    view = make_contribution_view(Entries({}), (), snapshot.catalogue.vocabularies)
    return _show(pages, "contribution", view)


@router.post(CONTRIBUTION)
def answer(posted: PostedForm, snapshot: CurrentSnapshot, pages: CurrentPages) -> Response:
    """The form again while there is something to mend, then the file: on a page, or (`handling=hent`) as a download."""
    entries, action = read_entries(posted), dict(posted).get("handling", "")
    found = contribution_of(entries, snapshot, date.today())
    if found.case is None or action == "ret":
        view = make_contribution_view(entries, found.remarks, snapshot.catalogue.vocabularies)
        response = _show(pages, "contribution", view)
    elif action == "hent":
        response = Response(found.file.data, media_type="text/markdown; charset=utf-8")
        response.headers["Content-Disposition"] = f'attachment; filename="{found.file.stem}.md"'
    else:
        finished = make_finished_view(found, found.case, entries, snapshot.catalogue, pages.editors)
        response = _show(pages, "finished", finished)
    response.headers.update(NO_STORE)
    return response


def _show(pages: Pages, template: str, view: ContributionView | FinishedView) -> Response:
    description = "Fortæl andre kommuner, hvad I har prøvet. Skemaet laver en fil, du kan sende. Intet gemmes her."
    return pages.show(template, view, path=CONTRIBUTION, title=view.title, description=description)
