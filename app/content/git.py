"""One question to git, answered within bounds or not at all."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
from pathlib import Path

MOST_SECONDS = 20
MOST_BYTES = 32 << 20
"""Of what git answers; the whole history of a large site takes a tenth of it."""


class NoHistoryError(Exception):
    """There is no history to read; the message is a Danish half sentence that says why."""


def ask_git(folder: Path, *arguments: str, finds_nothing: int = 0) -> str:
    """What git answers about the repository that the folder lies in. No shell, no network, no waiting for ever.

    Args:
        folder: where git is run.
        arguments: git's command and its options, as git gets them.
        finds_nothing: the exit code, besides 0, with which git says that the answer is empty.

    Raises:
        NoHistoryError: there is no git, no repository, or git does not answer as it should.
    """
    git = shutil.which("git")
    if git is None:
        raise NoHistoryError("programmet git findes ikke på maskinen")
    with subprocess.Popen(  # noqa: S603 - git itself, and no shell
        [git, "-C", str(folder), "--no-pager", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(),
    ) as process:
        assert process.stdout is not None  # noqa: S101 - asked for above
        assert process.stderr is not None  # noqa: S101 - asked for above
        stop = threading.Timer(MOST_SECONDS, process.kill)
        stop.start()
        try:
            answer = process.stdout.read(MOST_BYTES + 1)
            if len(answer) > MOST_BYTES:
                process.kill()
            said = process.stderr.read(2_000).decode("utf-8", "replace")
            code = process.wait()
        finally:
            stop.cancel()
    if len(answer) > MOST_BYTES:
        raise NoHistoryError(f"historikken fylder mere end {MOST_BYTES >> 20} MB")
    if code < 0:
        raise NoHistoryError(f"git blev ikke færdig på {MOST_SECONDS} sekunder")
    if code not in {0, finds_nothing}:
        raise NoHistoryError(_reason(said))
    return answer.decode("utf-8", "replace")


def _environment() -> dict[str, str]:
    """Without the variables by which git itself, running this from a hook, points to another repository."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name.startswith(("GIT_CONFIG", "GIT_CEILING"))
    }
    # A clone that fetches files only when they are asked for must not do so here: building needs no network.
    offline = {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0"}
    return {**kept, **offline, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}


def _reason(said: str) -> str:
    if "not a git repository" in said:
        return "indholdet ligger ikke i et git-repository"
    if "does not have any commits" in said:
        return "der er endnu ingen ændringer i git"
    if "dubious ownership" in said:
        return "mappen tilhører en anden bruger (se safe.directory i gits vejledning)"
    return f"git svarede: {said.strip().partition(chr(10))[0] or 'ingenting'}"
