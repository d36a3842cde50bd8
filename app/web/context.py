"""What a route needs of a request, named once as annotated types."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from fastapi import Depends, Request
from starlette.responses import HTMLResponse

from app.search.in_vain import InVainCounter
from app.settings import Settings
from app.snapshot.opened import Snapshot
from app.snapshot.preview_state import Previewed
from app.web.carrying import carried, carrying, is_page
from app.web.offline.packs import Packs
from app.web.templating import Renderer
from app.web.views.chrome import make_chrome, make_correction
from app.web.views.collecting import make_collecting
from app.web.views.preview_panel import make_preview_panel


def _snapshot(request: Request) -> Snapshot:
    snapshot = request.state.snapshot
    assert isinstance(snapshot, Snapshot)  # noqa: S101 - SnapshotScope put it there
    return snapshot


CurrentSnapshot = Annotated[Snapshot, Depends(_snapshot)]


@dataclass(frozen=True, slots=True)
class Pages:
    """Renders a page with the chrome of this site; in an editor's preview with the panel of that."""

    settings: Settings
    renderer: Renderer
    previewed: Previewed | None = None
    carried: str = ""
    """The reader's collection, which the links and forms of each page carry along; empty when there is none."""

    @property
    def base_url(self) -> str:
        """The site's public address."""
        return self.settings.base_url

    @property
    def statement_url(self) -> str | None:
        """Where the formal accessibility statement is."""
        return self.settings.statement_url

    @property
    def editors(self) -> str | None:
        """The mail address of those who receive contributions."""
        return self.settings.editors

    def carrying(self, address: str) -> str:
        """Where an answer without a page leads on to."""
        return carrying(address, self.carried) if is_page(address) else address

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
        modified: date | None = None,
        source: str = "",
        status: int = 200,
    ) -> HTMLResponse:
        """The page as a response.

        `path` is its canonical address with query string, `source` the file of the content that it shows, if it is one;
        `modified` is given for documents.
        """
        chrome = make_chrome(
            self.settings.base_url,
            path,
            title,
            description,
            noindex=noindex,
            search_text=search_text,
            modified=modified,
            collecting=make_collecting(self.carried, path, is_document=modified is not None),
            correction=make_correction(self.settings.correction_url, source),
            preview=make_preview_panel(self.previewed.state, path) if self.previewed else None,
        )
        return self.renderer.page(template, chrome, view, carried=self.carried, status=status)


def pages_of(request: Request) -> Pages:
    """Those of the site, with the collection that the request carries. Also for answers that no route gives."""
    pages = request.app.state.pages
    assert isinstance(pages, Pages)  # noqa: S101 - make_application put it there
    return replace(pages, carried=carried(request.query_params.multi_items()))


CurrentPages = Annotated[Pages, Depends(pages_of)]


def _in_vain(request: Request) -> InVainCounter:
    counter = request.app.state.in_vain
    assert isinstance(counter, InVainCounter)  # noqa: S101 - make_application put it there
    return counter


CurrentInVainCounter = Annotated[InVainCounter, Depends(_in_vain)]


def _packs(request: Request) -> Packs:
    packs = request.app.state.packs
    assert isinstance(packs, Packs)  # noqa: S101 - make_application put it there
    return packs


CurrentPacks = Annotated[Packs, Depends(_packs)]
