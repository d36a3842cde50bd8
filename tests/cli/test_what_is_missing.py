"""A folder or file that is not there, or not what it should be, gives 2 and a Danish sentence."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.cli import main

NEEDS_CONTENT = [
    ["eftersyn"],
    ["ny", "side", "--titel", "Om os"],
    ["skema"],
    ["omdoeb", "om", "om-os"],
    ["links"],
    ["glem", "Anne Hansen"],
]
"""Commands that can do nothing without content; `tjek`, `byg` and `vis` tell of it as a problem."""


@pytest.mark.parametrize("command", NEEDS_CONTENT, ids=lambda command: command[0])
@pytest.mark.parametrize("name", ["ingen", "en-fil"])
def test_without_a_content_folder_the_remedy_is_named(
    command: list[str], name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "en-fil").touch()
    assert main([*command, "--indhold", str(tmp_path / name)]) == 2
    said = f"casebank: Indholdsmappen »{tmp_path / name}« findes ikke. Vælg en anden med --indhold.\n"
    assert capsys.readouterr().err == said
    assert [path.name for path in tmp_path.iterdir()] == ["en-fil"]


def test_what_the_system_refuses_is_said_in_danish(
    content: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data.touch()
    assert main(["byg", "--indhold", str(content), "--data", str(data)]) == 2
    assert capsys.readouterr().err == f"casebank: {data}/snapshots: den er ikke en mappe.\n"


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """Nobody in this process can write more than so many bytes to a file, as when the disk is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_catalogue_that_cannot_be_written_is_said_without_a_stack_trace(
    content: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with files_of_at_most(20_000):
        assert main(["byg", "--indhold", str(content), "--data", str(data)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("casebank: ")
    assert "kan ikke skrives" in said
    assert "Er disken fuld?" in said
    assert "Traceback" not in said
    assert main(["byg", "--indhold", str(content), "--data", str(data)]) == 0
