"""Asks the site itself for a page, within a request: the same routes, the same snapshot, no network."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import NoReturn
from urllib.parse import unquote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message

Ask = Callable[[str], Awaitable[bytes | None]]
"""An address of the site to what it answers a reader there; None unless that is 200."""


def asking(request: Request) -> Ask:
    """Asks within this request."""

    async def ask(address: str) -> bytes | None:
        path, _, query = address.partition("?")
        scope = {
            **request.scope,
            "method": "GET",
            "path": unquote(path),
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "headers": [],
            "extensions": {},
            "state": dict(request.scope["state"]),
        }
        status = 0
        body = bytearray()

        async def send(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            body.extend(message.get("body", b""))

        try:
            await request.app.router(scope, _never, send)
        except HTTPException:
            return None  # there is no such address; the site would say 404
        return bytes(body) if status == 200 else None

    return ask


async def _never() -> NoReturn:
    """A reader who neither sends more nor hangs up, which would cut a file short."""
    while True:
        await asyncio.Event().wait()
