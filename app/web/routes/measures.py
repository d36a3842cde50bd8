"""`/noegletal` and the page of each metric."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse

from app.domain.documents import DocumentType, Initiative
from app.domain.query import Query
from app.snapshot.finding import documents_of
from app.web.context import CurrentPages, CurrentSnapshot
from app.web.views.metric import make_metric_page_view, make_metrics_view

router = APIRouter(include_in_schema=False)


@router.get("/noegletal")
def metrics(snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """The suggested metrics by the initiatives they follow."""
    documents = documents_of(snapshot, Query().with_value("type", DocumentType.INITIATIVE))
    initiatives = [document for document in documents if isinstance(document, Initiative)]
    view = make_metrics_view(initiatives, snapshot.catalogue.vocabularies.metrics)
    description = "De nøgletal, som kataloget foreslår, efter tiltag og efter enhed."
    return pages.show("metrics", view, path="/noegletal", title="Nøgletal", description=description)


@router.get("/noegletal/{slug}")
def metric(slug: str, snapshot: CurrentSnapshot, pages: CurrentPages) -> HTMLResponse:
    """One metric with what uses it.

    Raises:
        HTTPException: there is none by that name (404).
    """
    vocabularies = snapshot.catalogue.vocabularies
    term = vocabularies.metrics.get(slug)
    if term is None:
        raise HTTPException(404)
    documents = documents_of(snapshot, Query().with_value("noegletal", slug))
    view = make_metric_page_view(term, documents, vocabularies)
    description = f"Nøgletallet {term.name}: enhed, rytme og de tiltag og cases, der bruger det."
    path, source = f"/noegletal/{slug}", "ordlister/noegletal.yml"
    return pages.show("metric", view, path=path, title=view.title, description=description, source=source)
