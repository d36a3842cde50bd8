"""A build that is killed, at whatever moment, leaves the last whole snapshot servable, and the next build tidies up."""

from __future__ import annotations

import shutil
import signal
import time
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from app.domain.query import Query
from app.editing.forgetting.names import Person
from app.editing.forgetting.waiting import FILE as WAITING
from app.editing.forgetting.waiting import write_waiting
from app.snapshot.finding import find
from app.snapshot.following import open_current
from app.snapshot.store import KEPT, Store
from tests.support import stepwise
from tests.support.command import start
from tests.support.corpus import write_tree
from tests.support.publishing import publish, state_of, versioned, versions_in

KILLS = 30
STEPS_TRIED = 20
FORGETTING_STEPS = 40
"""The last steps of a build that forgets: reading the new snapshot, removing two old ones, striking off the name."""


@pytest.fixture(scope="module")
def contents(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two versions of the content."""
    folder = tmp_path_factory.mktemp("indhold")
    return write_tree(folder / "1", versioned(1)), write_tree(folder / "2", versioned(2))


def test_kills_at_random_moments_leave_a_whole_published_version(contents: tuple[Path, Path], tmp_path: Path) -> None:
    publish(contents[0], tmp_path)
    duration = seconds_of_a_build(contents[1], tmp_path)
    random = Random(2026)  # noqa: S311 - spreads the kills, nothing secret
    killed = 0
    for attempt in range(2 * KILLS):
        moment = duration * (killed + random.random()) / KILLS
        if build_and_kill(contents[attempt % 2], tmp_path, after=moment):
            killed += 1
        else:
            duration = moment  # it came to its end: builds are quicker than the first one was
        assert_a_whole_version_serves(tmp_path)
        if killed == KILLS:
            break
    assert killed == KILLS
    assert_the_next_build_tidies_up(contents[0], tmp_path)


def test_kills_at_the_steps_on_disk_leave_a_whole_published_version(
    contents: tuple[Path, Path], tmp_path: Path
) -> None:
    """The clock seldom hits the moments between flushing, renaming, pointing and pruning; steps do, one by one."""
    publish(contents[0], tmp_path)
    publish(contents[1], tmp_path)
    steps = stepwise.steps_of(contents[0], tmp_path)
    for kill, step in enumerate(range(1, steps + 1, steps // STEPS_TRIED)):
        done = stepwise.run(contents[kill % 2], tmp_path, until=step)
        assert done.returncode in (-signal.SIGKILL, 0), done.stderr
        assert_a_whole_version_serves(tmp_path)
    assert_the_next_build_tidies_up(contents[0], tmp_path)


def test_kills_while_somebody_is_forgotten_leave_it_to_the_next_build(
    contents: tuple[Path, Path], tmp_path: Path
) -> None:
    """The mark is there until nothing older than the current snapshot is."""
    prepared = prepared_to_forget(contents[0], tmp_path / "prepared")
    whole = shutil.copytree(prepared, tmp_path / "whole")
    steps = stepwise.steps_of(contents[1], whole)
    assert not (whole / WAITING).exists()
    for step in range(steps - FORGETTING_STEPS, steps + 1, 8):
        data = shutil.copytree(prepared, tmp_path / str(step))
        assert stepwise.run(contents[1], data, until=step).returncode == -signal.SIGKILL
        assert_a_whole_version_serves(data)
        assert (data / WAITING).exists() or len(Store(data).ids()) == 1
        assert stepwise.run(contents[1], data, until=0).returncode == 0
        assert not (data / WAITING).exists()
        assert not any(b"udgave1" in path.read_bytes() for path in data.rglob("*") if path.is_file())


def prepared_to_forget(content: Path, data: Path) -> Path:
    """A data folder with two snapshots of somebody who is to be forgotten, here by the name of the version."""
    publish(content, data)
    publish(content, data)
    write_waiting(data, [Person("Udgave1")])
    return data


def test_a_first_build_that_is_killed_does_not_hinder_the_next(contents: tuple[Path, Path], tmp_path: Path) -> None:
    assert stepwise.run(contents[0], tmp_path, until=6).returncode == -signal.SIGKILL
    assert state_of(tmp_path)[:2] == (None, [])
    assert_the_next_build_tidies_up(contents[0], tmp_path)


def seconds_of_a_build(content: Path, data: Path) -> float:
    """How long a build takes when everything is imported."""
    with start("byg", "--indhold", content, "--data", data, say_when_ready=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "klar\n"
        started = time.monotonic()
        process.communicate(timeout=60)
        assert process.returncode == 0
        return time.monotonic() - started


def build_and_kill(content: Path, data: Path, *, after: float) -> bool:
    """Kill a build so many seconds after it has begun; whether it was still running."""
    with start("byg", "--indhold", content, "--data", data, say_when_ready=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "klar\n"
        time.sleep(after)
        process.kill()
        process.communicate(timeout=60)
        return process.returncode == -signal.SIGKILL


def assert_a_whole_version_serves(data: Path) -> None:
    store = Store(data)
    with closing(open_current(store)) as snapshot:
        assert snapshot.id == store.current_id(), "the pointer names a snapshot that is not whole"
        documents = snapshot.catalogue.documents(range(snapshot.catalogue.document_count))
        versions = {frozenset(versions_in(document.title)) for document in documents}
        assert versions in ({frozenset({"udgave1"})}, {frozenset({"udgave2"})})
        (word,) = versions_in(documents[0].title)
        assert find(snapshot, Query(text=word)).total == len(documents) == 5


def assert_the_next_build_tidies_up(content: Path, data: Path) -> None:
    snapshot_id = publish(content, data)
    current, ids, names = state_of(data)
    assert current == snapshot_id == ids[0]
    assert len(ids) <= KEPT
    assert names == sorted(ids), "what killed builds left is still there"
