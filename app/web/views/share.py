"""How what stands in the address is given to others: as a link, and as a code for telephones."""

from __future__ import annotations

from dataclasses import dataclass

from app.web.views.qr import QrView, make_qr


@dataclass(frozen=True, slots=True)
class Share:
    address: str
    """The public address, to be copied."""
    qr: QrView | None
    no_qr: str
    """Why there is no code; empty where there is one."""


def make_share(base_url: str, here: str, named: str, remedy: str = "") -> Share:
    """A page that is `named` (»samlingen«) and can be shared by its address `here`; `remedy` makes that shorter."""
    qr = make_qr(base_url, here, named)
    no_qr = "" if qr else " ".join(filter(None, ("Linket er for langt til en QR-kode, der kan læses.", remedy)))
    return Share(base_url + here, qr, no_qr)
