"""What a snapshot says about itself, so that damage is noticed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from app.catalogue.tables import SCHEMA_VERSION
from app.snapshot.store import MANIFEST


class DamagedSnapshotError(Exception):
    """A snapshot is not what its manifest says, or was made by another version of the program."""


@dataclass(frozen=True, slots=True)
class Manifest:
    id: str
    schema_version: int
    built: str
    """ISO time with zone."""
    content: str
    """Fingerprint of the content it was built from."""
    documents: int
    files: dict[str, str]
    """Relative name -> sha256, for every file but the manifest."""


def write_manifest(folder: Path, snapshot_id: str, *, built: str, content: str, documents: int) -> None:
    """Describe the folder as it is now."""
    manifest = Manifest(snapshot_id, SCHEMA_VERSION, built, content, documents, _checksums(folder))
    (folder / MANIFEST).write_text(_sealed(manifest), encoding="utf-8")


def read_manifest(folder: Path) -> Manifest:
    """The folder's manifest, not yet compared with its files.

    Raises:
        DamagedSnapshotError: it is missing, unreadable, changed, or of another schema version.
    """
    try:
        text = (folder / MANIFEST).read_text(encoding="utf-8")
        fields = json.loads(text)
        manifest = Manifest(**{name: value for name, value in fields.items() if name != "seal"})
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise DamagedSnapshotError(f"{folder.name}: the manifest cannot be read: {error}") from error
    if text != _sealed(manifest):
        raise DamagedSnapshotError(f"{folder.name}: the manifest is not as it was written")
    if manifest.schema_version != SCHEMA_VERSION:
        raise DamagedSnapshotError(f"{folder.name}: schema version {manifest.schema_version}, not {SCHEMA_VERSION}")
    return manifest


def check_files(folder: Path, manifest: Manifest) -> None:
    """Compare every file with its sha256.

    Raises:
        DamagedSnapshotError: a file is missing, added or changed.
    """
    found = _checksums(folder)
    if found != manifest.files or manifest.id != folder.name:
        differing = sorted(name for name in {*found, *manifest.files} if found.get(name) != manifest.files.get(name))
        raise DamagedSnapshotError(f"{folder.name}: differs from its manifest: {', '.join(differing) or manifest.id}")


def _sealed(manifest: Manifest) -> str:
    """The manifest as its file holds it: JSON whose last field, `seal`, is a sha256 of the others."""
    fields = asdict(manifest)
    seal = hashlib.sha256(json.dumps(fields).encode()).hexdigest()
    return json.dumps({**fields, "seal": seal}, indent=1)


def _checksums(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(folder).as_posix(): _sha256(path) for path in files}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
