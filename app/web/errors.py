"""One shape of error: a calm page for readers, one JSON shape for programs. No stack trace leaves the house."""

from __future__ import annotations

import logging
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, RedirectResponse, Response

from app.web.api_models import ErrorAnswer, ErrorModel
from app.web.context import pages_of
from app.web.views.plain import ErrorView

log = logging.getLogger("casebank")

_TEXTS = {
    404: ("not-found", "Siden findes ikke", "Adressen er måske skrevet forkert, eller siden er flyttet."),
    405: ("method-not-allowed", "Det kan man ikke her", "Adressen kan kun læses."),
    410: ("gone", "Siden er trukket tilbage", "Siden vises ikke længere."),
    408: ("too-slow", "Det tog for lang tid", "Skemaet nåede ikke frem. Gå tilbage i browseren, og prøv igen."),
    413: (
        "too-large",
        "Det er for meget på én gang",
        "Skemaet fylder for meget. Gå tilbage i browseren, og forkort teksten.",
    ),
    415: ("not-a-form", "Det er ikke et skema, vi kan læse", "Udfyld skemaet på siden /bidrag."),
    500: ("internal-error", "Noget gik galt", "Fejlen er vores. Prøv igen om lidt."),
}
_OTHER = ("bad-request", "Forespørgslen kan ikke forstås", "Gå til forsiden, eller søg.")


class GoneError(HTTPException):
    """A document was withdrawn."""

    def __init__(self, title: str, reason: str) -> None:
        super().__init__(410, reason)
        self.title = title


class MovedError(HTTPException):
    """A document has another address now."""

    def __init__(self, location: str) -> None:
        super().__init__(308)
        self.location = location


def install_error_pages(app: FastAPI) -> None:
    """Answer in our own shape what routes raise on purpose; what they do not is for `unexpected_error`."""
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _validation_error)


def _http_error(request: Request, error: Exception) -> Response:
    if isinstance(error, MovedError):
        return RedirectResponse(pages_of(request).carrying(error.location), status_code=error.status_code)
    status = error.status_code if isinstance(error, HTTPException) else 500
    reason = error.detail if isinstance(error, HTTPException) and status in {404, 410} else ""
    title = error.title if isinstance(error, GoneError) else ""
    response = error_response(request, status, "" if reason == "Not Found" else reason, title)
    if isinstance(error, HTTPException):
        response.headers.update(error.headers or {})
    return response


def _validation_error(request: Request, _: Exception) -> Response:
    return error_response(request, 400)


def unexpected_error(request: Request, error: Exception) -> Response:
    """The answer to a fault of ours; the log has what it was."""
    log.error("Uventet fejl på %s", request.scope["path"], exc_info=error)
    return error_response(request, 500)


def error_response(request: Request, status: int, reason: str = "", title: str = "") -> Response:
    """An error as a page, or as JSON below `/api`."""
    code, heading, message = _TEXTS.get(status, _OTHER)
    path: str = request.scope["path"]
    if f"{path}/".startswith("/api/"):
        answer = ErrorAnswer(error=ErrorModel(status=status, code=code, message=reason or f"{heading}. {message}"))
        return JSONResponse(answer.model_dump(), status_code=status)
    view = ErrorView(f"{heading}: {title}" if title else heading, reason or message, f"Fejl {status}")
    return pages_of(request).show(
        "error", view, path=quote(path), title=heading, description=message, noindex=True, status=status
    )
