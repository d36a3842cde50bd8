"""One number for all content, to see whether anything has changed."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from app.content.files import read_files


def fingerprint(folder: Path) -> str:
    """The sha256 of the names and bytes of the files that the loader would read; same hash, same content.

    A missing folder has the fingerprint of no files.
    """
    files, _ = read_files(folder)
    digest = sha256()
    for file in files:
        # Lengths first, so that no two sets of files give the same bytes.
        name = file.path.encode()
        digest.update(b"%d %d\n%b%b" % (len(name), len(file.data), name, file.data))
    return digest.hexdigest()
