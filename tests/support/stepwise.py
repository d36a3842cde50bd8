"""Commands that kill themselves at a given step: the n-th time that they touch something below a folder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from app.settings import ROOT

_STEPS = {"open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "sqlite3.connect"}
"""Python's audit events; the first argument of each is a path."""

_CALL = "from tests.support.stepwise import command_until; command_until({step}, {watched!r}, {arguments!r}, {fails})"


def command_until(step: int, watched: str, arguments: list[str], fails: bool) -> None:
    """Run a command and die at this step, or let the step fail; one that gets to its end says how many it took."""
    from app.cli.main import main

    taken = 0

    def count(event: str, details: tuple[object, ...]) -> None:
        nonlocal taken
        if event in _STEPS and str(details[0]).startswith(watched):
            taken += 1
            if taken == step and fails:
                raise OSError("Disken er fuld")
            if taken == step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    code = main(arguments)
    sys.stdout.write(f"{taken}\n")
    raise SystemExit(code)


def run(content: Path, data: Path, *, until: int) -> subprocess.CompletedProcess[str]:
    """`casebank byg`, killed at a step below the data folder; a step of 0 is never reached."""
    return run_command("byg", "--indhold", content, "--data", data, watched=data, until=until)


def run_command(
    *arguments: str | Path, watched: Path, until: int, fails: bool = False
) -> subprocess.CompletedProcess[str]:
    """`command_until` in a process of its own."""
    call = _CALL.format(step=until, watched=str(watched), arguments=[str(one) for one in arguments], fails=fails)
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", call], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )


def steps_of(content: Path, data: Path) -> int:
    """How many steps a build takes."""
    return steps_in(run(content, data, until=0))


def steps_in(done: subprocess.CompletedProcess[str]) -> int:
    """How many steps a command took that came to its end."""
    assert done.returncode == 0, done.stderr
    return int(done.stdout.split()[-1])
