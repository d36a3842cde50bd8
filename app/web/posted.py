"""The body of a form that was posted, read within bounds of size and time."""

from __future__ import annotations

import asyncio
from typing import Annotated, Final
from urllib.parse import parse_qsl

from fastapi import Depends, Request
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

LARGEST: Final = 200_000
"""Bytes as they are sent, where a Danish letter takes six."""
NO_STORE: Final = {"Cache-Control": "no-store"}
"""On every answer to a form that was posted."""
_PATIENCE: Final = 4_000_000
"""Bytes of a body that is too large which are read and dropped, so that the browser gets to see the answer."""
_SECONDS: Final = 30
_MOST_FIELDS: Final = 500
_FORM: Final = "application/x-www-form-urlencoded"

Posted = tuple[tuple[str, str], ...]
"""Names and values in the order of the form."""


async def _posted(request: Request) -> Posted:
    """Raises HTTPException where it is no form (415), too large (413), too slow (408) or not understood (400)."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
        raise _refusal(415)
    try:
        async with asyncio.timeout(_SECONDS):
            body = await _body(request)
    except TimeoutError:
        raise _refusal(408) from None
    except ClientDisconnect:
        raise _refusal(400) from None
    try:
        pairs = parse_qsl(body.decode("utf-8", "replace"), max_num_fields=_MOST_FIELDS)
    except ValueError:  # too many fields
        raise _refusal(400) from None
    return tuple(pairs)


async def _body(request: Request) -> bytes:
    body, received = bytearray(), 0
    async for chunk in request.stream():
        received += len(chunk)
        if received <= LARGEST:
            body.extend(chunk)
        elif received > _PATIENCE:
            break
    if received > LARGEST:
        raise _refusal(413)
    return bytes(body)


def _refusal(status: int) -> HTTPException:
    """What was posted is not kept by anybody, not even when it was refused."""
    return HTTPException(status, headers=NO_STORE)


PostedForm = Annotated[Posted, Depends(_posted)]
