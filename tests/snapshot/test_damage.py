"""Damage is noticed at start-up: the snapshot before serves, and it is said; with none whole, a new one is built."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.catalogue.tables import SCHEMA_VERSION
from app.snapshot import manifest as manifests
from app.snapshot.following import NoSnapshotError, open_current
from app.snapshot.manifest import DamagedSnapshotError, read_manifest
from app.snapshot.store import Store
from tests.support.command import server
from tests.support.http import send
from tests.support.publishing import publish_files, versioned


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """A data folder with two versions; its ids, the older first."""
    data = tmp_path_factory.mktemp("skadet") / "data"
    return data, publish_files(data, versioned(1)), publish_files(data, versioned(2))


@pytest.fixture
def store(published: tuple[Path, str, str], tmp_path: Path) -> Store:
    """A copy of it, to damage."""
    return Store(shutil.copytree(published[0], tmp_path / "data"))


def flip(path: Path, position: int | None = None) -> None:
    """Change one bit of one byte, the middle one unless told."""
    octets = bytearray(path.read_bytes())
    octets[len(octets) // 2 if position is None else position] ^= 1
    path.write_bytes(octets)


def opened_id(store: Store) -> str:
    with closing(open_current(store)) as snapshot:
        return snapshot.id


def test_after_a_flipped_byte_in_any_file_the_snapshot_before_serves(
    store: Store, published: tuple[Path, str, str], caplog: pytest.LogCaptureFixture
) -> None:
    _, older, newer = published
    files = [path for path in store.folder(newer).rglob("*") if path.is_file() and path.stat().st_size]
    assert {"manifest.json", "catalogue.sqlite"} < {path.name for path in files}
    for file in files:
        whole = file.read_bytes()
        caplog.clear()
        flip(file)
        with caplog.at_level(logging.WARNING, logger="casebank"):
            assert opened_id(store) == older, file
        assert f"{newer} er beskadiget" in caplog.text
        file.write_bytes(whole)
    assert opened_id(store) == newer


def test_a_flipped_byte_anywhere_in_the_manifest_is_noticed(store: Store, published: tuple[Path, str, str]) -> None:
    folder = store.folder(published[2])
    whole = (folder / "manifest.json").read_bytes()
    for position in range(len(whole)):
        flip(folder / "manifest.json", position)
        with pytest.raises(DamagedSnapshotError):
            read_manifest(folder)
        (folder / "manifest.json").write_bytes(whole)


def lose_a_file(folder: Path) -> None:
    next(path for path in (folder / "index").iterdir() if path.stat().st_size).unlink()


def gain_a_file(folder: Path) -> None:
    (folder / "index" / "fremmed.txt").write_text("fremmed", encoding="utf-8")


def lose_the_manifest(folder: Path) -> None:
    (folder / "manifest.json").unlink()


def lose_its_name(folder: Path) -> None:
    folder.rename(folder.with_name("20990101T000000000000-00000000"))
    (folder.parent.parent / "current").write_text("20990101T000000000000-00000000\n", encoding="ascii")


def empty_the_manifest(folder: Path) -> None:
    (folder / "manifest.json").write_text("[]", encoding="utf-8")


def lose_everything(folder: Path) -> None:
    shutil.rmtree(folder)


@pytest.mark.parametrize(
    "damage", [lose_a_file, gain_a_file, lose_the_manifest, lose_its_name, empty_the_manifest, lose_everything]
)
def test_a_snapshot_that_is_not_as_it_was_built_is_not_served(
    damage: Callable[[Path], None], store: Store, published: tuple[Path, str, str]
) -> None:
    damage(store.folder(published[2]))
    assert opened_id(store) == published[1]


@pytest.mark.parametrize("pointer", [b"", b"sludder", b"\xff\xfe\x00", b"../../etc/passwd\n", None])
def test_without_a_pointer_that_makes_sense_the_newest_serves(
    pointer: bytes | None, store: Store, published: tuple[Path, str, str]
) -> None:
    (store.data / "current").unlink()
    if pointer is not None:
        (store.data / "current").write_bytes(pointer)
    assert store.current_id() is None
    assert opened_id(store) == published[2]


def test_a_pointer_to_the_older_snapshot_is_obeyed(store: Store, published: tuple[Path, str, str]) -> None:
    store.make_current(published[1])
    assert opened_id(store) == published[1]


def test_a_snapshot_of_another_schema_version_is_not_served(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(manifests, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    with pytest.raises(NoSnapshotError):
        open_current(store)


def test_with_none_whole_there_is_no_snapshot(store: Store) -> None:
    damage_all(store)
    with pytest.raises(NoSnapshotError, match="casebank byg"):
        open_current(store)


def test_a_server_with_none_whole_builds_a_new_one(store: Store, published: tuple[Path, str, str]) -> None:
    damage_all(store)
    with server(published[0].with_name("data-indhold"), store.data) as port:
        health = send(port, "/healthz")
        assert health.status == 200
        assert health.json["snapshot"] not in published
        assert "udgave2" in send(port, "/soeg").text


def test_a_server_whose_current_is_damaged_serves_the_one_before(
    store: Store, published: tuple[Path, str, str]
) -> None:
    flip(store.folder(published[2]) / "catalogue.sqlite")
    with server(published[0].with_name("data-indhold"), store.data) as port:
        assert send(port, "/healthz").json["snapshot"] == published[1]
        assert "udgave1" in send(port, "/soeg").text


def damage_all(store: Store) -> None:
    for snapshot_id in store.ids():
        flip(store.folder(snapshot_id) / "catalogue.sqlite")
