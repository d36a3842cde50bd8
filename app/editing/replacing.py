"""Puts new text in the place of a file's old one in one step, so that a kill leaves the one or the other whole."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def beside(path: Path) -> Path:
    """Where the new text waits: a file that the loader passes over."""
    return path.with_name(f".{path.name}.ny")


def write_beside(path: Path, data: bytes) -> None:
    """Write what the file is to become beside it, down to the disk, with the file's permissions."""
    with beside(path).open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    shutil.copymode(path, beside(path))


def replace_text(path: Path, data: bytes) -> None:
    """Give the file new text; when that fails, it has its old text and nothing lies beside it.

    Raises:
        OSError: it cannot be written.
    """
    try:
        write_beside(path, data)
        beside(path).replace(path)
    finally:
        beside(path).unlink(missing_ok=True)
