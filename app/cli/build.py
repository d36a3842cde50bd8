"""`casebank byg`: check, build a snapshot, make it current."""

from __future__ import annotations

import argparse
import sys
import time
from datetime import date

from app.cli.colour import paint_for
from app.cli.exit_codes import CONTENT_ERRORS, OTHER_ERRORS
from app.cli.forgetting import forget_waiting
from app.cli.report import as_text
from app.domain.problems import has_errors
from app.settings import Settings
from app.snapshot.building import VerificationError, build
from app.snapshot.manifest import DamagedSnapshotError

BAR_WIDTH = 24
QUIET_SECONDS = 1.0


class ProgressBar:
    """A line on a terminal's stderr, shown when the work takes more than a second."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._shown = False

    def __call__(self, step: str, done: float) -> None:
        """Show the step that begins now; `done` is the share of the work behind it, from 0 to 1."""
        if sys.stderr.isatty() and time.monotonic() - self._started > QUIET_SECONDS:
            filled = round(done * BAR_WIDTH)
            sys.stderr.write(f"\r\x1b[K[{'#' * filled}{'.' * (BAR_WIDTH - filled)}] {step}")
            sys.stderr.flush()
            self._shown = True

    def clear(self) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Check, build and make current; what came of it is said on the way. Gives the exit code."""
    return build_content(settings, force=options.tving)


def build_content(settings: Settings, *, force: bool = False) -> int:
    """Publish the content, print its problems, and say what came of it."""
    progress = ProgressBar()
    try:
        built = build(settings.content, settings.data, today=date.today(), force=force, progress=progress)
    except (VerificationError, DamagedSnapshotError) as error:
        sys.stderr.write(f"casebank: Det byggede svarer ikke, som det skal, og er ikke udgivet: {error}\n")
        return OTHER_ERRORS
    finally:
        progress.clear()
    sys.stdout.write(as_text(built.problems, paint_for(sys.stdout)) + "\n")
    if has_errors(built.problems):
        sys.stderr.write("casebank: Der er fejl i indholdet. Intet er udgivet.\n")
        return CONTENT_ERRORS
    if built.refused:
        sys.stderr.write(f"casebank: {built.refused}\n")
        return OTHER_ERRORS
    if built.no_history:
        sys.stderr.write(f"casebank: Siderne viser ingen historik, for {built.no_history}.\n")
    sys.stdout.write(f"Udgivet som {built.snapshot_id}\n")
    for line in forget_waiting(settings.data):
        sys.stdout.write(line + "\n")
    return 0
