"""A picture of the documentation, from what a browser has drawn."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from app.settings import ROOT

PICTURES = ROOT / "docs" / "img"


def keep(picture: Image.Image, name: str, colours: int = 200) -> Path:
    """Few colours make a small file."""
    path = PICTURES / f"{name}.png"
    picture.convert("RGB").quantize(colours).save(path, optimize=True)
    return path
