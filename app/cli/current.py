"""The current snapshot, for a command that only reads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from app.settings import Settings
from app.snapshot.following import NoSnapshotError, open_current
from app.snapshot.opened import Snapshot
from app.snapshot.store import Store


@contextmanager
def current_snapshot(settings: Settings) -> Iterator[Snapshot]:
    """The snapshot that a server would serve, closed afterwards.

    Raises:
        OSError: nothing has been built.
    """
    try:
        snapshot = open_current(Store(settings.data))
    except NoSnapshotError as error:
        raise OSError(f"Der er intet bygget i {settings.data}. Kør først: casebank byg") from error
    try:
        yield snapshot
    finally:
        snapshot.close()
