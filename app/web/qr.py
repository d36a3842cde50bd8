"""QR codes of the site's own public addresses, as one SVG path each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

import segno

QUIET_ZONE = 4
"""Light modules around the code that ISO/IEC 18004 asks for."""
MOST_LETTERS = 600
"""A longer address gives a code of over 80 modules across, which a telephone cannot read from a sheet of paper."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code as drawn on a square of `size` modules, quiet zone included."""

    address: str
    """The absolute address that it holds."""
    size: int
    path: str
    """Data of an SVG path that fills every dark module."""


def own_target(text: str) -> str | None:
    """The path and query of a page of ours, percent-encoded; None when the text is anything else."""
    foreign = not text.startswith("/") or text.startswith("//") or "\\" in text or not text.isprintable()
    return None if foreign else quote(text, safe="/?&=%+:,;@!$'()*~")


def qr_code(base_url: str, target: str) -> QrCode | None:
    """The code of the page at `target` below the public address; None when the address is too long to be read."""
    address = base_url + target
    if len(address) > MOST_LETTERS:
        return None
    matrix = segno.make_qr(address, error="m" if len(address) <= MOST_LETTERS / 2 else "l").matrix
    rows = ((y, groupby(range(len(row)), key=row.__getitem__)) for y, row in enumerate(matrix, QUIET_ZONE))
    runs = ((y, list(run)) for y, groups in rows for dark, run in groups if dark)
    path = "".join(f"M{run[0] + QUIET_ZONE} {y}h{len(run)}v1h-{len(run)}z" for y, run in runs)
    return QrCode(address, len(matrix) + 2 * QUIET_ZONE, path)


def qr_svg(code: QrCode) -> str:
    """The code as a file of its own: dark on white, with its address as its title."""
    title = code.address.replace("&", "&amp;").replace("<", "&lt;")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {code.size} {code.size}" shape-rendering="crispEdges">'
        f'<title>QR-kode til {title}</title><path fill="#fff" d="M0 0h{code.size}v{code.size}H0z"/>'
        f'<path d="{code.path}"/></svg>'
    )
