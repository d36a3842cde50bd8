"""`casebank vis`: it always starts, and leaves nothing behind."""

from __future__ import annotations

import signal
import socket
import subprocess
import tempfile
from pathlib import Path

import pytest

from app.cli import main
from tests.support.command import free_port, start, wait_until_it_listens
from tests.support.corpus import write_tree
from tests.support.http import send
from tests.support.publishing import a_page


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the command makes its temporary folders."""
    folder = tmp_path / "midlertidigt"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


def vis(content: Path) -> subprocess.Popen[str]:
    return start("vis", "--indhold", content, "--port", str(free_port()))


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_quietly_and_removes_its_folder(content: Path, temporary: Path, ending: signal.Signals) -> None:
    with vis(content) as process:
        port = wait_until_it_listens(process)
        assert send(port, "/om").status == 200
        assert len(list(temporary.iterdir())) == 1
        process.send_signal(ending)
        _, error = process.communicate(timeout=30)
    assert (process.returncode, error) == (0, "")
    assert list(temporary.iterdir()) == []


def test_content_with_errors_is_shown_with_them(content: Path) -> None:
    write_tree(content, {"sider/om.md": a_page("Om", status="faerdig")})
    with vis(content) as process:
        port = wait_until_it_listens(process)
        answer = send(port, "/om")
        assert answer.status == 404
        assert "sider/om.md:5:9" in answer.text
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
    assert process.returncode == 0


def test_a_save_is_shown_by_itself(content: Path) -> None:
    with vis(content) as process:
        port = wait_until_it_listens(process)
        shown = send(port, "/vis/udgave").json["version"]
        write_tree(content, {"sider/om.md": a_page("Helt om")})
        answers = (send(port, f"/vis/udgave?efter={shown}").json["version"] for _ in range(30))
        assert next(version for version in answers if version != shown)
        assert "Helt om" in send(port, "/om").text
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)


def test_a_port_that_is_taken_gives_2_and_leaves_nothing(
    content: Path, temporary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert main(["vis", "--indhold", str(content), "--port", str(taken.getsockname()[1])]) == 2
    assert "Vælg en anden med --port" in capsys.readouterr().err
    assert list(temporary.iterdir()) == []
