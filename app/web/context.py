"""What a route needs of a request, named once as annotated types."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request
from starlette.responses import HTMLResponse

from app.settings import Settings
from app.snapshot.opened import Snapshot
from app.web.templating import Renderer
from app.web.views.chrome import make_chrome


def _snapshot(request: Request) -> Snapshot:
    snapshot = request.state.snapshot
    assert isinstance(snapshot, Snapshot)  # noqa: S101 - SnapshotScope put it there
    return snapshot


CurrentSnapshot = Annotated[Snapshot, Depends(_snapshot)]


class Pages:
    """Renders a page with the chrome of this site."""

    def __init__(self, settings: Settings, renderer: Renderer) -> None:
        self._settings = settings
        self._renderer = renderer

    def show(
        self,
        template: str,
        view: object,
        *,
        path: str,
        title: str,
        description: str,
        noindex: bool = False,
        search_text: str = "",
        status: int = 200,
    ) -> HTMLResponse:
        """The page as a response; `path` is its canonical address with query string."""
        chrome = make_chrome(
            self._settings.base_url, path, title, description, noindex=noindex, search_text=search_text
        )
        return self._renderer.page(template, chrome, view, status=status)


def _pages(request: Request) -> Pages:
    pages = request.app.state.pages
    assert isinstance(pages, Pages)  # noqa: S101 - make_application put it there
    return pages


CurrentPages = Annotated[Pages, Depends(_pages)]
