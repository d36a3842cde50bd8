"""Whether any file of the content has been touched, without reading it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from app.content.files import is_ignored

Stamps = frozenset[tuple[str, int, int, int, int]]
"""For each file its path, number on the disk, size, and times of change: an editor may save by renaming."""


def stamps(content: Path) -> Stamps:
    """What the folder and its folders hold now; equal stamps mean equal content. A missing folder has none."""
    return frozenset(_below(content, depth=1))


def _below(folder: Path | str, depth: int) -> Iterator[tuple[str, int, int, int, int]]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if is_ignored(entry.name):
                    continue
                status = entry.stat(follow_symlinks=False)
                if entry.is_dir(follow_symlinks=False):
                    if depth:
                        yield from _below(entry.path, depth - 1)
                else:
                    yield entry.path, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns
    except OSError:
        return  # gone, or not to be read: the loader says so when it comes to it
