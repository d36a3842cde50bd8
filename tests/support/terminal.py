"""The command `casebank` with somebody at a terminal."""

from __future__ import annotations

import os
import pty
import re
import select
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from app.settings import ROOT

CTRL_C = "\x03"
CTRL_D = "\x04"
CTRL_U = "\x15"
"""Takes away what stands on the line."""
PATIENCE = 20
"""Seconds to wait for a question."""
_WAITS_FOR_AN_ANSWER = re.compile(r"\n(?:\x1b\[[?\d;]*[a-z])?  .*: [^\n]*\Z")
"""A prompt, perhaps with an answer on the line that is to be mended; some terminals are told that one begins."""


@dataclass(frozen=True, slots=True)
class Session:
    """What was shown, and how it ended."""

    shown: str
    code: int


def converse(answers: list[str], *arguments: str | Path, term: str = "dumb") -> Session:
    """Run `casebank` at a terminal and answer its questions; each answer ends with the key that ends it.

    The terminal has colours when it is called `xterm`.
    """
    process, terminal = pty.fork()
    if process == 0:
        _become_casebank(arguments, term)
    shown = ""
    try:
        for answer in answers:
            shown += _until_asked(terminal)
            os.write(terminal, answer.encode())
        shown += _until_asked(terminal)
    finally:
        os.close(terminal)  # hangs up on a command that still asks
        _, status = os.waitpid(process, 0)
    return Session(shown, os.waitstatus_to_exitcode(status))


def _become_casebank(arguments: tuple[str | Path, ...], term: str) -> None:
    os.chdir(ROOT)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CASEBANK_")}
    call = "import sys; from app.cli import main; raise SystemExit(main(sys.argv[1:]))"
    os.execve(  # noqa: S606 - our own program
        sys.executable, [sys.executable, "-c", call, *map(str, arguments)], {**environment, "TERM": term}
    )


def _until_asked(terminal: int) -> str:
    """What is shown until there is a question, or until the end."""
    shown, deadline = b"", time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        ready, _, _ = select.select([terminal], [], [], 0.1)
        if not ready and _WAITS_FOR_AN_ANSWER.search(_text(shown)):
            return _text(shown)
        if ready:
            try:
                shown += os.read(terminal, 65_536)
            except OSError:  # how Linux says that the other end is closed
                return _text(shown)
    raise AssertionError(f"no question within {PATIENCE} seconds after: {_text(shown)}")


def _text(shown: bytes) -> str:
    return shown.decode("utf-8", "replace").replace("\r\n", "\n")
