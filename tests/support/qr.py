"""Reads QR codes as a telephone does: from pictures of pages and of printed sheets."""

from __future__ import annotations

import io
import re

import pypdfium2
import zxingcpp
from PIL import Image, ImageDraw

_RUN = re.compile(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z")
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_PIXELS = 4
"""Per module of a code that is drawn here."""


def codes_in_picture(picture: bytes) -> list[str]:
    """What the codes in a PNG or JPEG hold, in no certain order."""
    return _codes(Image.open(io.BytesIO(picture)))


def codes_in_pdf(pdf: bytes, dots_per_inch: int = 200) -> list[list[str]]:
    """What the codes on each page of a PDF hold, as printed at this resolution."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_codes(page.render(scale=dots_per_inch / 72).to_pil()) for page in document]
    finally:
        document.close()


def codes_in_path(size: int, path: str) -> list[str]:
    """What the code drawn by the data of an SVG path holds. Fails when the path holds anything but runs of modules."""
    assert not _RUN.sub("", path), path
    image = Image.new("L", (size * _PIXELS, size * _PIXELS), 255)
    draw = ImageDraw.Draw(image)
    for run in _RUN.finditer(path):
        x, y, length, back = map(int, run.groups())
        assert length == back
        draw.rectangle((x * _PIXELS, y * _PIXELS, (x + length) * _PIXELS - 1, (y + 1) * _PIXELS - 1), fill=0)
    return _codes(image)


def _codes(image: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(image.convert("L"), formats=_QR)]
