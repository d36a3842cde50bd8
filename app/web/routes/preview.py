"""What the page asks for in an editor's preview; only there."""

from __future__ import annotations

import asyncio
import time
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import JSONResponse

from app.snapshot.preview_state import Previewed

router = APIRouter(include_in_schema=False)

LONGEST_SECONDS = 1.0
"""How long an answer may wait; so short that nobody waits for it when the preview is stopped."""
_LOOK_SECONDS = 0.03


def _previewed(request: Request) -> Previewed:
    previewed: Previewed = request.app.state.previewed  # make_application put it there
    return previewed


@router.get("/vis/udgave")
async def version(previewed: Annotated[Previewed, Depends(_previewed)], efter: str = "") -> JSONResponse:
    """Which version of the content is shown: at once when it is not the one asked `efter`, else after a while."""
    latest = time.monotonic() + LONGEST_SECONDS
    while previewed.state.version == efter and time.monotonic() < latest:
        await asyncio.sleep(_LOOK_SECONDS)
    return JSONResponse({"version": previewed.state.version}, headers={"Cache-Control": "no-store"})
