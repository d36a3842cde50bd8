"""Every text below a folder, also those that the loader passes over: drafts, notes, what is not read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.content.report import Report
from app.content.text_decoding import decode

LARGEST = 4 << 20
"""Bytes of a file that are looked at; the loader refuses files of a twentieth of this."""


@dataclass(frozen=True, slots=True)
class Text:
    """A file's text, with `\\n` between lines. Letters that are not UTF-8 are replaced."""

    path: str
    """Relative to the folder it was asked for in, with forward slashes."""
    text: str


def texts_below(folder: Path) -> Iterator[Text]:
    """The plain files below a folder, sorted; links and what lies in `.git` are passed over."""
    paths = (path for path in sorted(folder.rglob("*")) if ".git" not in path.relative_to(folder).parts)
    return read_texts(folder, (path for path in paths if path.is_file() and not path.is_symlink()))


def read_texts(folder: Path, paths: Iterable[Path]) -> Iterator[Text]:
    """These files, which lie below the folder.

    Raises:
        OSError: a file cannot be read.
    """
    for path in paths:
        with path.open("rb") as file:
            data = file.read(LARGEST)
        name = unicodedata.normalize("NFC", path.relative_to(folder).as_posix())
        yield Text(name.encode("utf-8", "replace").decode(), _decoded(data))


def _decoded(data: bytes) -> str:
    """As the loader reads it; what the loader refuses is read as well as it can be."""
    text = decode(data, Report(""))
    return text if text is not None else data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
