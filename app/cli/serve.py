"""`casebank server`: serve the current snapshot, and follow a new one without a restart."""

from __future__ import annotations

import argparse
import logging
import sys

import uvicorn

from app.cli.listening import listen
from app.settings import Settings
from app.snapshot.following import Follower, NoSnapshotError
from app.snapshot.freshness import is_fresh
from app.snapshot.store import Store
from app.web.application import make_application


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Serve until stopped. Builds first where nothing is whole, or when asked to and something has changed."""
    logging.basicConfig(format="%(levelname)s %(message)s", level=logging.WARNING)
    store = Store(settings.data)
    with listen(settings) as listening:
        code = _build(settings) if options.byg and not is_fresh(store, settings.content) else 0
        try:
            follower = Follower(store)
        except NoSnapshotError:
            code = code or _build(settings)
            if code:
                return code
            follower = Follower(store)
        application = make_application(settings, follower)
        sys.stdout.write(f"Casebanken kører på http://{settings.host}:{settings.port} (stop med Ctrl-C)\n")
        sys.stdout.flush()
        config = uvicorn.Config(application, log_level="warning", access_log=False, server_header=False)
        uvicorn.Server(config).run(sockets=[listening])
    return 0


def _build(settings: Settings) -> int:
    from app.cli.build import build_content  # loads what only building needs

    return build_content(settings)
