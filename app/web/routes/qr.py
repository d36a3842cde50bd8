"""`/qr` and `/qr.svg`: the QR code of any page of the site, with the public address of the settings."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response

from app.web.context import CurrentPages
from app.web.qr import own_target, qr_code, qr_svg
from app.web.views.qr import QR, QR_SVG, make_qr_page, qr_address

router = APIRouter(include_in_schema=False)


@router.get(QR)
def qr_page(request: Request, pages: CurrentPages) -> HTMLResponse:
    """The code, large, for a screen or a sheet of paper."""
    view = make_qr_page(pages.base_url, request.query_params.get("sti", "/"))
    description = "En QR-kode, der fører til en side på Casebanken."
    return pages.show("qr", view, path=qr_address(view.target), title="QR-kode", description=description, noindex=True)


@router.get(QR_SVG)
def qr_file(request: Request, pages: CurrentPages) -> Response:
    """The code as a drawing to put into slides and documents.

    Raises:
        HTTPException: what is asked for is no page of ours, or its address is too long (404).
    """
    target = own_target(request.query_params.get("sti", "/"))
    code = qr_code(pages.base_url, target) if target else None
    if code is None:
        raise HTTPException(404)
    headers = {"Content-Disposition": 'inline; filename="qr-kode.svg"'}
    return Response(qr_svg(code), media_type="image/svg+xml", headers=headers)
