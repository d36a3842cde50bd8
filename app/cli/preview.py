"""`casebank vis`: the editor's preview, which follows the files as they are saved."""

from __future__ import annotations

import argparse
import gc
import logging
import signal
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from app.cli.listening import listen, serve
from app.cli.report import as_text
from app.settings import Settings
from app.snapshot.previewing import Preview


def run(settings: Settings, _options: argparse.Namespace) -> int:
    """Serve until stopped, from a temporary data folder; whatever is wrong with the content is said on the pages."""
    logging.basicConfig(format="%(levelname)s %(message)s", level=logging.WARNING)
    signal.signal(signal.SIGTERM, _stop)
    with suppress(KeyboardInterrupt), listen(settings) as listening, TemporaryDirectory(prefix="casebank-vis-") as data:
        preview = Preview(settings.content, Path(data))
        gc.freeze()  # what has been read so far stays, so the builds need not look through it
        sys.stdout.write(as_text(preview.state.problems) + "\n")
        here = replace(settings, data=Path(data))
        serve(here, listening, "Forhåndsvisningen er på", preview.follower, preview)
    return 0


def _stop(_signal: int, _frame: FrameType | None) -> None:
    """End as with Ctrl-C, so that the temporary folder is removed."""
    raise KeyboardInterrupt
