"""`casebank server`: starting it, and what keeps it from starting."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from app.cli import main
from app.snapshot.store import Store
from tests.support.command import free_port, server, start
from tests.support.corpus import write_tree
from tests.support.http import send
from tests.support.publishing import a_page, publish


def test_a_port_that_is_taken_gives_2_and_the_remedy(
    content: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    publish(content, data)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["server", "--indhold", str(content), "--data", str(data), "--port", str(port)]) == 2
    said = capsys.readouterr()
    assert f"Kan ikke lytte på 127.0.0.1:{port}" in said.err
    assert "Vælg en anden med --port" in said.err
    assert "kører på" not in said.out


def test_without_a_snapshot_the_server_builds_one(content: Path, data: Path) -> None:
    with server(content, data) as port:
        assert send(port, "/healthz").json["snapshot"] == Store(data).current_id()


def test_without_a_snapshot_content_with_an_error_gives_1(content: Path, data: Path) -> None:
    write_tree(content, {"sider/om.md": a_page("Om", status="faerdig")})
    with start("server", "--indhold", content, "--data", data, "--port", str(free_port())) as process:
        out, error = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "sider/om.md:5:" in out
    assert "Intet er udgivet" in error


def test_with_a_snapshot_content_with_an_error_does_not_hinder_the_server(content: Path, data: Path) -> None:
    snapshot_id = publish(content, data)
    write_tree(content, {"sider/om.md": a_page("Om", status="faerdig")})
    with server(content, data, "--byg") as port:
        assert send(port, "/healthz").json["snapshot"] == snapshot_id


def test_byg_builds_only_what_has_changed(content: Path, data: Path) -> None:
    snapshot_id = publish(content, data)
    with server(content, data, "--byg") as port:
        assert send(port, "/healthz").json["snapshot"] == snapshot_id
    write_tree(content, {"sider/ny.md": a_page("Ny side")})
    with server(content, data, "--byg") as port:
        assert send(port, "/healthz").json["snapshot"] != snapshot_id
        assert send(port, "/ny").status == 200
