"""Pure ASGI middleware: one duty each, outermost first in `application.py`."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Final
from urllib.parse import quote

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.snapshot.following import Follower

CONTENT_SECURITY_POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)

SECURITY_HEADERS: Final = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
    "X-Frame-Options": "DENY",
}


class SecurityHeaders:
    """Puts the security headers on every response, errors and static files included."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SECURITY_HEADERS.items():
                    headers[name] = value
            await send(message)

        await self._app(scope, receive, send_with_headers)


class PlainPaths:
    """Answers an address with slashes (or line breaks, which routes pass over) too many with a relative 308."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path: str = scope["path"] if scope["type"] == "http" else "/"
        plain = "/" + "/".join(part for part in path.rstrip("\n").split("/") if part)
        if path == plain:
            await self._app(scope, receive, send)
            return
        query: bytes = scope["query_string"]
        location = quote(plain).encode() + (b"?" + query if query else b"")
        headers = [(b"location", location), (b"content-length", b"0")]
        await send({"type": "http.response.start", "status": 308, "headers": headers})
        await send({"type": "http.response.body", "body": b""})


class ConditionalResponses:
    """Strong ETags on whole GET answers, 304 when the client has that very answer, and HEAD as GET without a body."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await self._app(scope, receive, send)
            return
        is_head = scope["method"] == "HEAD"
        # What is inside must not answer 304 by an ETag of its own, as static files would.
        headers = [pair for pair in scope["headers"] if pair[0] not in {b"if-none-match", b"if-modified-since"}]
        start: Message = {}
        body = bytearray()

        async def collect(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            elif message["type"] == "http.response.body":
                body.extend(message.get("body", b""))
                if not message.get("more_body", False):
                    await _answer(start, bytes(body), Headers(scope=scope), send, is_head=is_head)

        await self._app({**scope, "method": "GET", "headers": headers}, receive, collect)


async def _answer(start: Message, body: bytes, request: Headers, send: Send, *, is_head: bool) -> None:
    headers = MutableHeaders(raw=start["headers"])
    if start["status"] == 200:
        etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        headers["ETag"] = etag
        headers.setdefault("Cache-Control", "no-cache")
        known = {tag.strip().removeprefix("W/") for tag in request.get("if-none-match", "").split(",")}
        if known & {etag, "*"}:
            start["status"], body = 304, b""
            del headers["content-length"]
    await send(start)
    await send({"type": "http.response.body", "body": b"" if is_head else body})


class CaughtErrors:
    """Answers an unexpected error inside the other middleware, so that the answer has every header that they give."""

    def __init__(self, app: ASGIApp, answer: Callable[[Request, Exception], Response]) -> None:
        self._app = app
        self._answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def send_and_note(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive, send_and_note)
        except Exception as error:
            if started:
                raise
            await self._answer(Request(scope), error)(scope, receive, send)


class SnapshotScope:
    """Lends each request the snapshot that is current when it starts, and names it in `X-Snapshot`."""

    def __init__(self, app: ASGIApp, follower: Follower) -> None:
        self._app = app
        self._follower = follower

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        with self._follower.lend() as snapshot:
            scope.setdefault("state", {})["snapshot"] = snapshot

            async def send_with_id(message: Message) -> None:
                if message["type"] == "http.response.start":
                    MutableHeaders(scope=message)["X-Snapshot"] = snapshot.id
                await send(message)

            await self._app(scope, receive, send_with_id)
