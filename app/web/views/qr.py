"""A QR code with what is read beside it and aloud."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote, urlencode

from markupsafe import Markup

from app.web.formatting import breakable
from app.web.qr import QrCode, qr_code

QR = "/qr"
QR_SVG = "/qr.svg"


@dataclass(frozen=True, slots=True)
class QrView:
    size: int
    """Modules across, quiet zone included."""
    path: str
    label: str
    """Text alternative."""
    address: str
    """The public address as it is read: without the scheme, æ, ø and å as letters. Empty where nobody would type it."""

    @property
    def address_to_read(self) -> Markup:
        """The same, with the places where a line may end."""
        return breakable(self.address)


@dataclass(frozen=True, slots=True)
class QrPageView:
    qr: QrView | None
    message: str
    """Why there is no code; else what it is for."""
    target: str
    svg: str
    """Address of the code as a file."""


def make_qr(base_url: str, target: str, named: str = "") -> QrView | None:
    """The code of one of our own pages, or None when its address is too long for one.

    `named` says what it leads to (»samlingen«), where the address is too long to be read aloud or typed.
    """
    code = qr_code(base_url, target)
    return _view(code, named) if code else None


def make_qr_page(base_url: str, target: str | None, *, exists: bool) -> QrPageView:
    """The page of a code. `target` is a path on the site with its query; None when something else was asked for."""
    if target is None:
        return QrPageView(None, "Adressen skal være en side på Casebanken og begynde med en skråstreg.", "/", "")
    if not exists:
        return QrPageView(None, "Der er ingen side på adressen, så der er ingen kode. Ret adressen.", "/", "")
    qr = make_qr(base_url, target)
    if qr is None:
        return QrPageView(None, "Adressen er for lang til en QR-kode, der kan læses. Del linket i stedet.", target, "")
    message = (
        "Vis koden på en skærm, eller print siden. Den, der scanner koden, kommer direkte til siden uden om andre "
        "tjenester. Koden udløber ikke."
    )
    return QrPageView(qr, message, target, qr_address(target, QR_SVG))


def qr_address(target: str, page: str = QR) -> str:
    """Where the code of a page is shown."""
    return f"{page}?{urlencode({'sti': target}, safe='/')}"


def _view(code: QrCode, named: str) -> QrView:
    shown = "" if named else unquote(code.address.split("://", 1)[-1])
    return QrView(code.size, code.path, f"QR-kode til {named or shown}", shown)
