"""The command `casebank` in a process of its own."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.settings import ROOT

_CALL = "import sys; from app.cli import main; raise SystemExit(main(sys.argv[1:]))"
_WARM_CALL = f"import app.cli.build; print('klar', flush=True); {_CALL}"


def start(*arguments: str | Path, say_when_ready: bool = False) -> subprocess.Popen[str]:
    """Run `casebank` with these arguments. With `say_when_ready` its first line, `klar`, comes when all is imported."""
    return subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-c", _WARM_CALL if say_when_ready else _CALL, *map(str, arguments)],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if not name.startswith("CASEBANK_")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


@contextmanager
def server(content: Path, data: Path, *more: str) -> Iterator[int]:
    """`casebank server` on a free port, which is given; stopped as with Ctrl-C at the end."""
    with start("server", "--indhold", content, "--data", data, "--port", str(free_port()), *more) as process:
        try:
            yield wait_until_it_listens(process)
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=30)


@contextmanager
def preview(content: Path) -> Iterator[int]:
    """`casebank vis` on a free port, which is given; stopped as with Ctrl-C at the end."""
    with start("vis", "--indhold", content, "--port", str(free_port())) as process:
        try:
            yield wait_until_it_listens(process)
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=30)


def wait_until_it_listens(process: subprocess.Popen[str]) -> int:
    """The port that the process says it listens on."""
    assert process.stdout is not None
    assert process.stderr is not None
    for line in process.stdout:
        listening = re.search(r"http://127\.0\.0\.1:(\d+)", line)
        if listening:
            return int(listening[1])
    raise AssertionError(process.stderr.read())


def free_port() -> int:
    """A port that nobody listened on a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port
