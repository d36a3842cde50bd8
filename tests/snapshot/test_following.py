"""A server shows new versions while it runs, each whole, and never two in one answer."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

import pytest

from app.catalogue.reading import Catalogue
from app.snapshot.following import Follower
from app.snapshot.store import KEPT, PATIENCE_SECONDS, Store
from tests.support.command import server
from tests.support.http import Answer, send
from tests.support.publishing import publish_files, versioned, versions_in

VERSIONS = 6
READERS = 4
TARGETS = (
    "/",
    "/soeg",
    "/soeg?q=udgave&sortering=titel",
    "/cases/frederikshavn-fastholdelsessamtaler",
    "/pejlemaerker/kvalitetsarbejde-med-data",
    "/tiltag",
    "/api/v1/soeg",
    "/api/v1/dokumenter/tiltag/den-gode-praktikplads",
)


def documents_of(version: int) -> int:
    """Each version has a number of documents of its own, so that totals tell versions apart too."""
    return 5 + version


def publish_version(version: int, data: Path) -> str:
    return publish_files(data, versioned(version, extra_pages=version))


@dataclass
class Reader:
    """Asks for one page after another until told to stop, and notes what was wrong."""

    port: int
    stop: threading.Event
    seen: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Snapshot id -> version words in its answers."""
    faults: list[str] = field(default_factory=list)

    def run(self) -> None:
        for target in cycle(TARGETS):
            if self.stop.is_set():
                return
            try:
                self._note(target, send(self.port, target))
            except (OSError, ValueError) as error:
                self.faults.append(f"{target}: {error!r}")

    def _note(self, target: str, answer: Answer) -> None:
        versions = versions_in(answer.text)
        if answer.status != 200 or len(versions) > 1:
            self.faults.append(f"{target}: status {answer.status}, versions {sorted(versions)}")
            return
        self.seen[answer.headers["X-Snapshot"]] |= versions
        if target == "/api/v1/soeg":
            (version,) = versions
            total = answer.json["total"]
            if total != documents_of(int(version.removeprefix("udgave"))):
                self.faults.append(f"{target}: {total} documents in {version}")


def test_readers_see_whole_versions_while_new_ones_are_published(tmp_path: Path) -> None:
    data = tmp_path / "data"
    published = {publish_version(1, data): "udgave1"}
    stop = threading.Event()
    with server(tmp_path / "data-indhold", data) as port:
        readers = [Reader(port, stop) for _ in range(READERS)]
        threads = [threading.Thread(target=reader.run) for reader in readers]
        for thread in threads:
            thread.start()
        try:
            for version in range(2, VERSIONS + 1):
                snapshot_id = publish_version(version, data)
                published[snapshot_id] = f"udgave{version}"
                wait_until(lambda named=snapshot_id: send(port, "/healthz").json["snapshot"] == named)  # type: ignore[misc]
        finally:
            stop.set()
            for thread in threads:
                thread.join()
    assert [fault for reader in readers for fault in reader.faults] == []
    seen: dict[str, set[str]] = defaultdict(set)
    for reader in readers:
        for snapshot_id, versions in reader.seen.items():
            seen[snapshot_id] |= versions
    assert all(versions == {published[snapshot_id]} for snapshot_id, versions in seen.items())
    assert len(seen) >= VERSIONS - 1, "the readers were too slow to see the versions change"


def test_a_lent_snapshot_stays_open_until_it_is_given_back(tmp_path: Path) -> None:
    data = tmp_path / "data"
    first = publish_version(1, data)
    with following(data) as follower:
        with follower.lend() as lent:
            for version in range(2, 6):
                last = publish_version(version, data)
                follower.look()
            with follower.lend() as newest:
                assert newest.id == last
            assert lent.id == first
            assert lent.catalogue.document_count == documents_of(1)
            assert "udgave1" in lent.catalogue.documents([0])[0].title
            assert first in Store(data).ids()
        publish_version(6, data)
        follower.look()
        assert first not in Store(data).ids()
    assert len(Store(data).ids()) == KEPT


def test_many_builds_leave_no_more_than_are_kept(tmp_path: Path) -> None:
    data = tmp_path / "data"
    ids = [publish_version(1, data)]
    with following(data) as follower:
        for version in range(2, 8):
            ids.append(publish_version(version, data))
            follower.look()
            with follower.lend() as snapshot:
                assert snapshot.id == ids[-1]
    assert Store(data).ids() == ids[: -KEPT - 1 : -1]


def test_a_forgetting_waits_for_the_reader_of_an_older_snapshot(tmp_path: Path) -> None:
    data = tmp_path / "data"
    publish_version(1, data)
    with following(data) as follower:
        follower.start()
        second = publish_version(2, data)
        started = time.monotonic()
        Store(data).keep_only_current()
        assert time.monotonic() - started < PATIENCE_SECONDS / 2
        with follower.lend() as snapshot:
            assert snapshot.id == second
    assert Store(data).ids() == [second]


def test_a_forgetting_removes_what_a_reader_does_not_let_go_of(tmp_path: Path) -> None:
    data = tmp_path / "data"
    publish_version(1, data)
    with following(data) as follower, follower.lend() as lent:
        assert "udgave1" in lent.catalogue.documents([0])[0].title
        second = publish_version(2, data)
        Store(data).keep_only_current(patience=0.2)
        assert Store(data).ids() == [second]
        assert "udgave1" in lent.catalogue.documents([0])[0].title, "what is open can be read to its end"
        follower.look()
        with follower.lend() as newest:
            assert newest.id == second


def test_a_new_snapshot_that_is_damaged_is_not_shown(tmp_path: Path) -> None:
    data = tmp_path / "data"
    first = publish_version(1, data)
    with following(data) as follower:
        second = publish_version(2, data)
        (Store(data).folder(second) / "catalogue.sqlite").write_bytes(b"")
        follower.look()
        with follower.lend() as snapshot:
            assert snapshot.id == first
        third = publish_version(3, data)
        follower.look()
        with follower.lend() as snapshot:
            assert snapshot.id == third


def test_a_follower_goes_on_after_an_unexpected_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As when the files that may be open are used up: SQLite has an error of its own for that."""
    data = tmp_path / "data"
    publish_version(1, data)
    failures = []

    def fail_once(*opened: object) -> None:
        monkeypatch.undo()
        failures.append(opened)
        raise sqlite3.OperationalError("unable to open database file")

    with following(data) as follower:
        second = publish_version(2, data)
        monkeypatch.setattr(Catalogue, "__init__", fail_once)
        follower.start()
        wait_until(lambda: shown_by(follower) == second)
        assert len(failures) == 1


def test_a_follower_finds_new_snapshots_by_itself(tmp_path: Path) -> None:
    data = tmp_path / "data"
    publish_version(1, data)
    with following(data) as follower:
        follower.start()
        second = publish_version(2, data)
        wait_until(lambda: shown_by(follower) == second)


def wait_until(happens: Callable[[], bool], seconds: float = 15) -> None:
    deadline = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < deadline, "the server does not follow"
        time.sleep(0.05)


def shown_by(follower: Follower) -> str:
    with follower.lend() as snapshot:
        return snapshot.id


@contextmanager
def following(data: Path) -> Iterator[Follower]:
    """A follower that looks when told to, closed at the end."""
    follower = Follower(Store(data))
    try:
        yield follower
    finally:
        follower.stop()
