"""Content to a new, verified, current snapshot; or to the reasons why not."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from app.catalogue.reading import Catalogue
from app.catalogue.writing import published, write_catalogue
from app.content.history import read_history
from app.content.loader import load
from app.domain.corpus import Corpus
from app.domain.documents import Document
from app.domain.history import History
from app.domain.problems import Problem
from app.search.index import SearchIndex, write_index
from app.search.reader_text import parse
from app.snapshot.freshness import source_print
from app.snapshot.manifest import DamagedSnapshotError, read_manifest, write_manifest
from app.snapshot.opened import CATALOGUE, INDEX, open_snapshot
from app.snapshot.searchable import search_documents
from app.snapshot.store import Store

MAY_SHRINK_TO = 0.8
"""A corpus that loses more than a fifth of its documents is more often a mistake than a wish."""

Progress = Callable[[str, float], None]
"""Is told in Danish what begins now, and which share of the work (0 to 1) is done."""


class VerificationError(Exception):
    """A new snapshot does not answer as it should. A fault in the program, not in the content."""


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build."""

    problems: tuple[Problem, ...]
    snapshot_id: str | None = None
    """The new current snapshot; `None` when nothing was changed."""
    refused: str | None = None
    """Danish reason why content without errors was not published."""
    no_history: str = ""
    """Danish reason why pages have no history; empty when they have one."""


def build(
    content: Path, data: Path, *, today: date, force: bool = False, progress: Progress = lambda _step, _done: None
) -> Built:
    """Check the content and make a snapshot of it current. Changes nothing unless all of it succeeds.

    Args:
        content: the folder of Markdown files.
        data: the data folder; created when missing.
        today: the day that dates are judged against.
        force: publish although the corpus has shrunk by more than a fifth.
        progress: is told of each step.

    Raises:
        OSError: the data folder cannot be written.
        VerificationError: the built snapshot does not answer as it should.
    """
    store = Store(data)
    with store.building():
        progress("Læser indholdet", 0.0)
        history = read_history(content, datetime.now(UTC))
        content_print = source_print(content, history)
        loaded = load(content, today=today)
        problems = (*loaded.problems, *history.problems)
        if loaded.corpus is None:
            return Built(problems)
        documents = published(loaded.corpus)
        refused = None if force else _shrunk(store, len(documents))
        if refused:
            return Built(problems, refused=refused)
        snapshot_id = write_snapshot(store, loaded.corpus, documents, history, content_print, progress)
        progress("Efterprøver", 0.9)
        store.finish(snapshot_id)
        try:
            verify(store.folder(snapshot_id), documents)
        except (VerificationError, DamagedSnapshotError):
            store.discard(snapshot_id)
            raise
        store.make_current(snapshot_id)
        store.prune()
    return Built(problems, snapshot_id, no_history=history.missing)


def _shrunk(store: Store, documents: int) -> str | None:
    """Why a corpus of this size may not replace the current one, if it may not."""
    current = store.current_id()
    if documents == 0:
        return "Indholdet har ingen udgivne dokumenter. Brug --tving, hvis det er meningen."
    try:
        before = read_manifest(store.folder(current)).documents if current else 0
    except DamagedSnapshotError:
        return None
    if documents < before * MAY_SHRINK_TO:
        return f"Indholdet er skrumpet fra {before} til {documents} dokumenter. Brug --tving, hvis det er meningen."
    return None


def write_snapshot(
    store: Store,
    corpus: Corpus,
    documents: Sequence[Document],
    history: History,
    content_print: str,
    progress: Progress = lambda _step, _done: None,
    index: Path | None = None,
) -> str:
    """Write a folder of these documents that is not finished yet, and give its id. Call it within `store.building()`.

    `index` is one of documents with the same ordinals, to be copied instead of writing a new one.
    """
    snapshot_id = store.new_id()
    folder = store.unfinished_folder(snapshot_id)
    folder.mkdir()
    progress("Skriver kataloget", 0.4)
    write_catalogue(folder / CATALOGUE, corpus, documents, history)
    progress("Skriver søgeindekset", 0.6)
    if index is not None:
        shutil.copytree(index, folder / INDEX)
    else:
        (folder / INDEX).mkdir()
        write_index(folder / INDEX, search_documents(documents, corpus), corpus.vocabularies)
    built = datetime.now(UTC).isoformat(timespec="seconds")
    write_manifest(folder, snapshot_id, built=built, content=content_print, documents=len(documents))
    return snapshot_id


def verify(folder: Path, documents: Sequence[Document]) -> None:
    """Open a finished snapshot from disk and see that it answers.

    Raises:
        DamagedSnapshotError: a file is not what was written.
        VerificationError: counts disagree, or a known document cannot be read or found.
    """
    snapshot = open_snapshot(folder)
    try:
        _verify_counts(snapshot.catalogue, snapshot.index, len(documents))
        if documents:
            _verify_known_document(snapshot.catalogue, snapshot.index, documents)
    finally:
        snapshot.close()


def _verify_counts(catalogue: Catalogue, index: SearchIndex, wanted: int) -> None:
    if not catalogue.document_count == index.document_count == wanted:
        raise VerificationError(
            f"{wanted} documents, but {catalogue.document_count} in the catalogue, {index.document_count} in the index"
        )


def _verify_known_document(catalogue: Catalogue, index: SearchIndex, documents: Sequence[Document]) -> None:
    for ordinal in {0, len(documents) - 1}:
        known = documents[ordinal]
        if catalogue.documents([ordinal]) != [known]:
            raise VerificationError(f"{known.path} is read back otherwise than it was written")
        if ordinal not in index.match(parse(known.title)).scores:
            raise VerificationError(f"{known.path} is not found by its title")
