"""The data folder: snapshots in folders of their own, and a pointer to the current one.

    data/current             the id of the current snapshot, replaced in one atomic step
    data/snapshots/<id>/     a whole, verified snapshot
    data/snapshots/.ny-<id>  one being built; what a killed build leaves is removed by the next
    data/byg.lock            held by whoever builds

Ids sort by time. A reader holds a shared lock on the manifest of the snapshot it has open, so that it is not pruned.
"""

from __future__ import annotations

import fcntl
import os
import re
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

MANIFEST = "manifest.json"
KEPT = 2
"""How many snapshots are kept: the current one, and one to fall back on."""

PATIENCE_SECONDS = 10.0
"""How long a forgetting waits for readers; a server follows within one, and then ends the answers it has begun."""

_LOOK_AGAIN_SECONDS = 0.1
_ID = re.compile(r"\d{8}T\d{12}-[0-9a-f]{8}")
_UNFINISHED = ".ny-"


class Store:
    """Paths and atomic steps in one data folder."""

    def __init__(self, data: Path, *, lasting: bool = True) -> None:
        """A folder that is not `lasting` goes with the process that made it, so nothing is flushed to the disk."""
        self.data = data
        self._lasting = lasting
        self.snapshots = data / "snapshots"
        self._pointer = data / "current"

    def new_id(self) -> str:
        """An id of its own for each build: the time to the microsecond, and eight random digits."""
        return f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}-{secrets.token_hex(4)}"

    def folder(self, snapshot_id: str) -> Path:
        return self.snapshots / snapshot_id

    def unfinished_folder(self, snapshot_id: str) -> Path:
        return self.snapshots / (_UNFINISHED + snapshot_id)

    def current_id(self) -> str | None:
        """What the pointer names; `None` when it cannot be read, or it is not an id."""
        try:
            text = self._pointer.read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            return None
        return text if _ID.fullmatch(text) else None

    def ids(self) -> list[str]:
        """Every finished snapshot, newest first."""
        if not self.snapshots.is_dir():
            return []
        return sorted((path.name for path in self.snapshots.iterdir() if _ID.fullmatch(path.name)), reverse=True)

    @contextmanager
    def building(self) -> Iterator[None]:
        """Hold the right to build; waits for whoever has it. Removes what killed builds have left."""
        self.snapshots.mkdir(parents=True, exist_ok=True)
        with (self.data / "byg.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            for path in self.snapshots.glob(_UNFINISHED + "*"):
                shutil.rmtree(path)
            yield

    def finish(self, snapshot_id: str) -> Path:
        """Give a built folder its name, after everything in it is on disk."""
        unfinished, finished = self.unfinished_folder(snapshot_id), self.folder(snapshot_id)
        if self._lasting:
            flush_tree(unfinished)
        unfinished.rename(finished)
        if self._lasting:
            _flush(self.snapshots)
        return finished

    def make_current(self, snapshot_id: str) -> None:
        """Point to a finished snapshot, in one step that is on disk when this returns."""
        temporary = self.data / ".current.ny"
        with temporary.open("w", encoding="ascii") as file:
            file.write(snapshot_id + "\n")
            file.flush()
            if self._lasting:
                os.fsync(file.fileno())
        temporary.replace(self._pointer)
        if self._lasting:
            _flush(self.data)

    def prune(self) -> None:
        """Remove all but the newest two and those that a reader has open; the current one always stays."""
        current = self.current_id()
        for snapshot_id in self.ids()[KEPT:]:
            if snapshot_id != current and not self._is_open(snapshot_id):
                self.discard(snapshot_id)

    def keep_only_current(self, patience: float = PATIENCE_SECONDS) -> None:
        """Remove every snapshot but the current one; one that a reader still has open after so many seconds, too.

        A reader that has not let go by then keeps what it has open, but may fail at what it has not.
        """
        current = self.current_id()
        others = [snapshot_id for snapshot_id in self.ids() if snapshot_id != current]
        deadline = time.monotonic() + patience
        while any(map(self._is_open, others)) and time.monotonic() < deadline:
            time.sleep(_LOOK_AGAIN_SECONDS)
        for snapshot_id in others:
            self.discard(snapshot_id)
        _flush(self.snapshots)

    def discard(self, snapshot_id: str) -> None:
        """Remove a snapshot. It loses its name first, so that nobody takes a half-removed one for a damaged one."""
        unfinished = self.unfinished_folder(snapshot_id)
        self.folder(snapshot_id).rename(unfinished)
        shutil.rmtree(unfinished)

    def _is_open(self, snapshot_id: str) -> bool:
        try:
            with (self.folder(snapshot_id) / MANIFEST).open("rb") as manifest:
                fcntl.flock(manifest, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        except FileNotFoundError:
            return False
        return False


def flush_tree(folder: Path) -> None:
    """Write every file and folder below and including `folder` through to the disk."""
    for path in sorted(folder.rglob("*"), reverse=True):
        _flush(path)
    _flush(folder)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
