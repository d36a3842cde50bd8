"""`/komponenter`: every component with its examples, for those who change the site; only where the settings say so."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import HTMLResponse

from app.web.context import CurrentPages
from app.web.views.components import make_components_view

router = APIRouter(include_in_schema=False)


@router.get("/komponenter")
def components(pages: CurrentPages) -> HTMLResponse:
    """Every component with its examples."""
    return pages.show(
        "components",
        make_components_view(),
        path="/komponenter",
        title="Komponenter",
        description="De dele, som siderne er bygget af, hver med eksempler.",
        noindex=True,
    )
