"""Whether anything that has been built still names a person: every byte below a folder, and every row of SQLite."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from app.editing.forgetting.names import Person
from app.editing.forgetting.patterns import certain

_CHUNK = 1 << 20
_OVERLAP = 1 << 10
"""Longer than any name, mail address or number, so that none is lost between two chunks."""


def traces_in(folder: Path, person: Person, *, besides: Iterable[str] = ()) -> list[str]:
    """The files below a folder that name the person, by relative name, sorted. `besides` are names to pass over.

    Raises:
        OSError: a file cannot be read.
    """
    passed_over = set(besides)
    names = (path.relative_to(folder).as_posix() for path in _plain_files(folder))
    return sorted(name for name in names if name not in passed_over and _names(folder / name, person))


def _plain_files(folder: Path) -> Iterator[Path]:
    for parent, _, names in os.walk(folder):
        paths = (Path(parent, name) for name in names)
        yield from (path for path in paths if path.is_file() and not path.is_symlink())


def _names(path: Path, person: Person) -> bool:
    pattern = certain(person)
    texts = (path.name, *_rows(path)) if path.suffix == ".sqlite" else (path.name,)
    return any(pattern.search(text) for text in texts) or any(map(pattern.search, _chunks(path)))


def _chunks(path: Path) -> Iterator[str]:
    """The file's bytes as text, also what SQLite has deleted but not written over."""
    with path.open("rb") as file:
        last = b""
        while chunk := file.read(_CHUNK):
            yield (last + chunk).decode("utf-8", "replace")
            last = chunk[-_OVERLAP:]


def _rows(path: Path) -> Iterator[str]:
    """A long value lies on pages that need not follow each other, so that its bytes may part a name in two."""
    with closing(sqlite3.connect(f"file:{quote(str(path))}?mode=ro&immutable=1", uri=True)) as connection:
        try:
            yield from connection.iterdump()
        except sqlite3.DatabaseError:
            return  # damaged: its bytes are looked at all the same
