"""Runs one command of `casebank`. Exit codes: 0 fine, 1 errors in the content, 130 interrupted, 2 anything else."""

from __future__ import annotations

import argparse
import importlib
import io
import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import replace

from app.cli.arguments import make_parser
from app.cli.exit_codes import INTERRUPTED, OTHER_ERRORS
from app.content.system_errors import why
from app.settings import Settings, SettingsError, read_settings

COMMANDS = {
    "tjek": "check",
    "eftersyn": "review",
    "ny": "new",
    "byg": "build",
    "server": "serve",
    "vis": "preview",
    "forklar": "explain",
    "forgaeves": "in_vain",
    "vurder": "judge",
    "skema": "schema",
    "omdoeb": "rename",
    "links": "links",
    "glem": "forget",
}
"""The module of each command, which has a function `run(settings, options)` that gives the exit code."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give back its exit code."""
    _write_what_can_be_written()
    options = make_parser().parse_args(arguments)
    try:
        settings = _with_options(read_settings(os.environ), options)
        # Imported here, so that starting the server does not load what only building needs.
        command = importlib.import_module(f"app.cli.{COMMANDS[options.command]}")
        return int(command.run(settings, options))
    except (SettingsError, OSError) as error:
        print(f"casebank: {_told(error)}", file=sys.stderr)  # noqa: T201 - a command speaks through its output
        return OTHER_ERRORS
    except KeyboardInterrupt:
        print("\nAfbrudt.", file=sys.stderr)  # noqa: T201
        return INTERRUPTED
    except Exception:  # noqa: BLE001 - Python's own exit code for a crash is 1, which here is "errors in the content"
        traceback.print_exc()
        return OTHER_ERRORS


def _write_what_can_be_written() -> None:
    """Let a sign that the terminal's encoding lacks become »?«: an answer with a flaw is better than none."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _told(error: SettingsError | OSError) -> str:
    """What we say ourselves, or in Danish what the system said of a file."""
    if isinstance(error, OSError) and error.errno is not None:
        return f"{error.filename}: {why(error)}." if error.filename is not None else f"{why(error)}.".capitalize()
    return str(error)


def _with_options(settings: Settings, options: argparse.Namespace) -> Settings:
    """Settings, with what the command line says instead."""
    given = vars(options)
    default_address = settings.base_url == f"http://127.0.0.1:{settings.port}"
    port = given.get("port") or settings.port
    return replace(
        settings,
        content=(given.get("indhold") or settings.content).absolute(),
        data=(given.get("data") or settings.data).absolute(),
        host=given.get("vaert") or settings.host,
        port=port,
        base_url=f"http://127.0.0.1:{port}" if default_address else settings.base_url,
    )
