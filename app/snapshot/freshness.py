"""Whether the current snapshot is built from the content, and by the program, as they are now."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

from app.content.fingerprint import fingerprint
from app.content.history import read_history
from app.domain.history import History
from app.settings import ROOT
from app.snapshot.manifest import DamagedSnapshotError, check_files, read_manifest
from app.snapshot.store import Store

_BUILDERS = ("domain", "content", "catalogue", "search", "snapshot")


def source_print(content: Path, history: History) -> str:
    """A sha256 that changes when the content, its history, or the code that builds from it, does."""
    digest = hashlib.sha256(fingerprint(content).encode())
    digest.update(repr(sorted(history.changes.items())).encode())
    for layer in _BUILDERS:
        for path in sorted((ROOT / "app" / layer).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def is_fresh(store: Store, content: Path) -> bool:
    """Whether the current snapshot is whole and building again would give the same."""
    current = store.current_id()
    if current is None:
        return False
    try:
        manifest = read_manifest(store.folder(current))
        check_files(store.folder(current), manifest)
        return manifest.content == source_print(content, read_history(content, datetime.now(UTC)))
    except DamagedSnapshotError:
        return False
