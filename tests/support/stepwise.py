"""Builds that kill themselves at a given step: the n-th time that they touch something below the data folder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from app.settings import ROOT

_STEPS = {"open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "sqlite3.connect"}
"""Python's audit events; the first argument of each is a path."""

_CALL = "from tests.support.stepwise import build_until; build_until({step}, {arguments!r})"


def build_until(step: int, arguments: list[str]) -> None:
    """Run `casebank byg` and die at this step; a build that gets to its end prints how many steps it took."""
    from app.cli.build import build_content  # noqa: F401 - so that its import is not among the steps
    from app.cli.main import main

    data = arguments[arguments.index("--data") + 1]
    taken = 0

    def count(event: str, details: tuple[object, ...]) -> None:
        nonlocal taken
        if event in _STEPS and str(details[0]).startswith(data):
            taken += 1
            if taken == step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    code = main(arguments)
    sys.stdout.write(f"{taken}\n")
    raise SystemExit(code)


def run(content: Path, data: Path, *, until: int) -> subprocess.CompletedProcess[str]:
    """`build_until` in a process of its own; a step of 0 is never reached."""
    arguments = ["byg", "--indhold", str(content), "--data", str(data)]
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", _CALL.format(step=until, arguments=arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def steps_of(content: Path, data: Path) -> int:
    """How many steps a build takes."""
    done = run(content, data, until=0)
    assert done.returncode == 0, done.stderr
    return int(done.stdout.split()[-1])
