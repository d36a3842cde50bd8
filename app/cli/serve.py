"""`casebank server`: serve the current snapshot, and follow a new one without a restart."""

from __future__ import annotations

import argparse
import logging

from app.cli.listening import listen, serve
from app.settings import Settings
from app.snapshot.following import Follower, NoSnapshotError
from app.snapshot.freshness import is_fresh
from app.snapshot.store import Store


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
        serve(settings, listening, "Casebanken kører på", follower)
    return 0


def _build(settings: Settings) -> int:
    from app.cli.build import build_content  # loads what only building needs

    return build_content(settings)
