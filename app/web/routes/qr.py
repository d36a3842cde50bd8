"""`/qr` and `/qr.svg`: the QR code of any page of the site, with the public address of the settings."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import unquote

from fastapi import APIRouter, Depends, Request
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response

from app.web.context import CurrentPages, CurrentSnapshot
from app.web.offline.asking import asking
from app.web.qr import own_target, qr_code, qr_svg
from app.web.views.qr import QR, QR_SVG, make_qr_page, qr_address

router = APIRouter(include_in_schema=False)


def _target(request: Request, pages: CurrentPages) -> str | None:
    """What is asked for, as it may be pasted: with the site's own address in front, a slash or a place on the page."""
    asked = request.query_params.get("sti", "/").removeprefix(pages.base_url).partition("#")[0]
    path, question, query = asked.partition("?")
    return own_target((path.rstrip("/") or path[:1]) + question + query)


Target = Annotated[str | None, Depends(_target)]


async def _exists(request: Request, snapshot: CurrentSnapshot, target: Target) -> bool:
    """Whether a page is at the path, or a document was. The query is not asked for: a page takes any."""
    address = (target or "").partition("?")[0]
    path = unquote(address)
    if snapshot.catalogue.document(path) or snapshot.catalogue.moved_to(path):
        return True
    return path != "" and "." not in path and await asking(request)(address) is not None


Exists = Annotated[bool, Depends(_exists)]


@router.get(QR)
def qr_page(target: Target, exists: Exists, pages: CurrentPages) -> HTMLResponse:
    """The code, large, for a screen or a sheet of paper."""
    view = make_qr_page(pages.base_url, target, exists=exists)
    description = "En QR-kode, der fører til en side på Casebanken."
    return pages.show("qr", view, path=qr_address(view.target), title="QR-kode", description=description, noindex=True)


@router.get(QR_SVG)
def qr_file(target: Target, exists: Exists, pages: CurrentPages) -> Response:
    """The code as a drawing to put into slides and documents.

    Raises:
        HTTPException: there is no page of ours at what is asked for, or its address is too long (404).
    """
    code = qr_code(pages.base_url, target) if target and exists else None
    if code is None:
        raise HTTPException(404)
    headers = {"Content-Disposition": 'inline; filename="qr-kode.svg"'}
    return Response(qr_svg(code), media_type="image/svg+xml", headers=headers)
