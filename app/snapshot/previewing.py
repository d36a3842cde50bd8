"""An editor's preview: the content folder is watched, and a snapshot of it, drafts included, is made at each save."""

from __future__ import annotations

import logging
import secrets
import threading
import time
from datetime import UTC, date, datetime
from pathlib import Path

from app.catalogue.writing import published
from app.content.history import read_history
from app.content.last_readable import LastReadable, LastReadableLoader
from app.content.stamps import Stamps, stamps
from app.domain.addresses import address_of
from app.domain.corpus import Corpus
from app.domain.documents import Status
from app.domain.history import NO_HISTORY
from app.domain.problems import has_errors
from app.snapshot.building import write_snapshot
from app.snapshot.following import Follower
from app.snapshot.freshness import source_print
from app.snapshot.opened import INDEX
from app.snapshot.preview_state import PreviewState
from app.snapshot.store import Store

log = logging.getLogger("casebank")

POLL_SECONDS = 0.1
SETTLE_SECONDS = 0.04
"""A folder that has not changed for so long is not being written to: many files are often saved at once."""
LONGEST_WAIT_SECONDS = 1.0
"""Even where something is always being written, what is there is shown after so long."""

_SHOWN = (Status.PUBLISHED, Status.DRAFT)


class Preview:
    """Keeps a temporary data folder in step with the content. Its follower lends out the snapshots."""

    def __init__(self, content: Path, data: Path) -> None:
        """Build the content, whatever is wrong with it.

        Args:
            content: the folder to watch.
            data: a folder of the preview's own, which whoever made it removes in the end.

        Raises:
            OSError: the data folder cannot be written.
        """
        self._content = content
        self._store = Store(data, lasting=False)
        self._loader = LastReadableLoader(content)
        self._seen = stamps(content)
        loaded = self._loader.load(date.today())
        self._shown = loaded.corpus
        self._history = NO_HISTORY
        self._make_current(loaded.corpus, index=None)
        self._state = _state(loaded, None)
        self.follower = Follower(self._store)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="preview", daemon=True)

    @property
    def state(self) -> PreviewState:
        """What is shown now."""
        return self._state

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Stop watching and close every snapshot."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()
        self.follower.stop()

    def look(self) -> None:
        """Show what the folder holds now, if anything in it was touched. Requests that follow see it."""
        now = stamps(self._content)
        if now == self._seen:
            return
        self._seen = self._settled(now)
        loaded = self._loader.load(date.today())
        if loaded.corpus != self._shown:
            self._show(loaded)
        self._state = _state(loaded, self._state.failing_since)

    def _show(self, loaded: LastReadable) -> None:
        """First the pages, then the search, which takes longer: meanwhile it finds what the documents said before."""
        if _addresses(loaded.corpus) == _addresses(self._shown):
            current = self._store.current_id()
            self._make_current(loaded.corpus, index=self._store.folder(current) / INDEX if current else None)
            self.follower.look()
            self._state = _state(loaded, self._state.failing_since)
        self._shown = loaded.corpus
        self._make_current(loaded.corpus, index=None)
        self.follower.look()

    def _make_current(self, corpus: Corpus, index: Path | None) -> None:
        """Build a snapshot; an index that is given has the same documents, perhaps with other words in them."""
        if index is None:
            self._history = read_history(self._content, datetime.now(UTC))
        source = source_print(self._content, self._history)
        with self._store.building():
            documents = published(corpus, _SHOWN)
            snapshot_id = write_snapshot(self._store, corpus, documents, self._history, source, index=index)
            self._store.finish(snapshot_id)
            self._store.make_current(snapshot_id)
            self._store.prune()

    def _watch(self) -> None:
        while not self._stop.wait(POLL_SECONDS):
            try:
                self.look()
            except Exception:
                log.exception("Forhåndsvisningen kunne ikke vise det, der er gemt")

    def _settled(self, now: Stamps) -> Stamps:
        """The stamps when nothing is being written any more."""
        latest = time.monotonic() + LONGEST_WAIT_SECONDS
        while time.monotonic() < latest and not self._stop.wait(SETTLE_SECONDS):
            before, now = now, stamps(self._content)
            if now == before:
                break
        return now


def _addresses(corpus: Corpus) -> list[str]:
    """By ordinal."""
    return [address_of(document) for document in published(corpus, _SHOWN)]


def _state(loaded: LastReadable, failing_since: datetime | None) -> PreviewState:
    drafts = (document for document in loaded.corpus.documents if document.status is Status.DRAFT)
    return PreviewState(
        version=secrets.token_hex(8),
        problems=loaded.problems,
        held_back=loaded.held_back,
        failing_since=(failing_since or datetime.now().astimezone()) if has_errors(loaded.problems) else None,
        drafts=frozenset(map(address_of, drafts)),
    )
