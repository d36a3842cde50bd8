"""One snapshot, opened: what every request of one moment reads from."""

from __future__ import annotations

import fcntl
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from app.catalogue.reading import Catalogue
from app.search.index import SearchIndex
from app.search.typeahead import Typeahead
from app.snapshot.manifest import Manifest, check_files, read_manifest
from app.snapshot.store import MANIFEST
from app.snapshot.suggesting import typeahead_of

CATALOGUE = "catalogue.sqlite"
INDEX = "index"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Catalogue and index that were built together. Safe in many threads."""

    manifest: Manifest
    catalogue: Catalogue
    index: SearchIndex
    typeahead: Typeahead
    _pin: IO[bytes]

    @property
    def id(self) -> str:
        return self.manifest.id

    def close(self) -> None:
        """Let go of the files. Nobody may use the snapshot afterwards."""
        self.index.close()
        self.catalogue.close()
        self._pin.close()


def open_snapshot(folder: Path) -> Snapshot:
    """Open a finished snapshot, check every byte of it, and keep it from being pruned while it is open.

    Raises:
        DamagedSnapshotError: it is not whole.
        FileNotFoundError: it is not there (any more).
    """
    with ExitStack() as opened:  # whatever fails, nothing stays open
        pin = opened.enter_context((folder / MANIFEST).open("rb"))
        fcntl.flock(pin, fcntl.LOCK_SH)
        manifest = read_manifest(folder)
        check_files(folder, manifest)
        catalogue = Catalogue(folder / CATALOGUE)
        opened.callback(catalogue.close)
        index = SearchIndex.open(folder / INDEX)
        opened.callback(index.close)
        snapshot = Snapshot(manifest, catalogue, index, typeahead_of(catalogue), pin)
        opened.pop_all()
    return snapshot
