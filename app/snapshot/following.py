"""The current snapshot of a running server: opened at the start, exchanged when a new one is made current."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from app.snapshot.manifest import DamagedSnapshotError
from app.snapshot.opened import Snapshot, open_snapshot
from app.snapshot.store import Store

log = logging.getLogger("casebank")

POLL_SECONDS = 0.3


class NoSnapshotError(Exception):
    """There is no whole snapshot to serve; `casebank byg` makes one."""


def open_current(store: Store) -> Snapshot:
    """The current snapshot; when it is damaged, the newest whole one before it.

    Raises:
        NoSnapshotError: none is whole.
    """
    current = store.current_id()
    for snapshot_id in store.ids():
        if current is None or snapshot_id <= current:
            try:
                return open_snapshot(store.folder(snapshot_id))
            except (DamagedSnapshotError, OSError) as problem:
                log.warning("Øjebliksbilledet %s er beskadiget og bliver ikke brugt: %s", snapshot_id, problem)
    raise NoSnapshotError("Der er ikke noget helt øjebliksbillede. Kør »casebank byg«.")


class Follower:
    """Lends out the current snapshot. Each is closed when it is neither current nor lent."""

    def __init__(self, store: Store) -> None:
        """Open the current snapshot.

        Raises:
            NoSnapshotError: none is whole.
        """
        self._store = store
        self._lock = threading.Lock()
        self._snapshot = open_current(store)
        self._seen = store.current_id()
        self._lent: dict[str, int] = {}
        self._retired: dict[str, Snapshot] = {}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._poll, name="follow-snapshot", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Stop following and close every snapshot."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()
        for snapshot in (self._snapshot, *self._retired.values()):
            snapshot.close()

    @contextmanager
    def lend(self) -> Iterator[Snapshot]:
        """The snapshot that is current now; it stays open until it is given back."""
        with self._lock:
            snapshot = self._snapshot
            self._lent[snapshot.id] = self._lent.get(snapshot.id, 0) + 1
        try:
            yield snapshot
        finally:
            with self._lock:
                self._lent[snapshot.id] -= 1
                self._close_unused()

    def look(self) -> None:
        """Change to a new current snapshot, if there is one that is whole; it is in use when this returns."""
        current = self._store.current_id()
        if current is None or current == self._seen:
            return
        try:
            snapshot = open_snapshot(self._store.folder(current))
        except OSError:
            return  # a newer one has come meanwhile, or the disk is troubled; the next look tries again
        except DamagedSnapshotError:
            log.exception("Det nye øjebliksbillede bliver ikke brugt")
            self._seen = current
            return
        with self._lock:
            self._retired[self._snapshot.id] = self._snapshot
            self._snapshot = snapshot
            self._seen = current
            self._close_unused()
        log.info("Viser nu øjebliksbilledet %s", current)

    def _poll(self) -> None:
        while not self._stop.wait(POLL_SECONDS):
            try:
                self.look()
            except Exception:  # such as too many open files: readers keep what is shown, and the next look tries again
                log.exception("Det nye øjebliksbillede kunne ikke åbnes")

    def _close_unused(self) -> None:
        for snapshot_id in [name for name in self._retired if not self._lent.get(name)]:
            self._retired.pop(snapshot_id).close()
            self._lent.pop(snapshot_id, None)
