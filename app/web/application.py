"""Puts the site together: routes, middleware, errors, static files."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from app.search.in_vain import InVainCounter
from app.settings import Settings
from app.snapshot.following import Follower
from app.snapshot.preview_state import Previewed
from app.web.asgi import CaughtErrors, ConditionalResponses, PlainPaths, SecurityHeaders, SnapshotScope
from app.web.context import Pages
from app.web.errors import install_error_pages, unexpected_error
from app.web.offline.packs import Packs
from app.web.routes import (
    agenda,
    api,
    collection,
    compare,
    components,
    contribution,
    discovery,
    documents,
    figures,
    matrix,
    measures,
    news,
    offline,
    overviews,
    places,
    preview,
    printing,
    qr,
    room,
    search,
    service,
    suggestions,
)
from app.web.routes.service import ONE_YEAR
from app.web.templating import Renderer, make_environment
from app.web.urls import STATIC


class VersionedStaticFiles(StaticFiles):
    """Our own files. One asked for with its hash (`?v=`) never changes and may be kept for a year."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        if response.status_code == 200 and scope["query_string"].startswith(b"v="):
            response.headers["Cache-Control"] = f"public, max-age={ONE_YEAR}, immutable"
        return response


def make_application(settings: Settings, follower: Follower, previewed: Previewed | None = None) -> FastAPI:
    """The site as an ASGI application. Follows new snapshots while it runs.

    With `previewed` it is an editor's preview: that keeps the follower up to date, and each page says what it knows.
    """
    source = previewed or follower

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        source.start()
        yield
        source.stop()

    app = FastAPI(
        title="Casebanken",
        version="1",
        description="Søgning og dokumenter fra Casebanken.",
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(SnapshotScope, follower=follower),
            Middleware(PlainPaths),
            Middleware(ConditionalResponses),
            Middleware(GZipMiddleware, minimum_size=500),
            Middleware(CaughtErrors, answer=unexpected_error),
        ],
    )
    app.state.in_vain = InVainCounter(settings.data)
    app.state.packs = Packs()
    app.state.pages = Pages(settings, Renderer(make_environment()), previewed)
    app.include_router(service.router)
    app.mount("/static", VersionedStaticFiles(directory=STATIC), name="static")
    if previewed is not None:
        app.state.previewed = previewed
        app.include_router(preview.router)
    if settings.shows_components:
        app.include_router(components.router)
    for router in (
        api.router,
        discovery.router,
        search.router,
        news.router,
        suggestions.router,
        overviews.router,
        places.router,
        measures.router,
        matrix.router,
        figures.router,
        compare.router,
        contribution.router,
        collection.router,
        offline.router,
        qr.router,
        agenda.router,
        room.router,
        printing.router,
        documents.router,
    ):
        app.include_router(router)
    install_error_pages(app)
    return app
