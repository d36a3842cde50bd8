"""The history of documents as rows, and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time

from app.catalogue.tables import ChangeRow, DocumentRow
from app.domain.addresses import address_of
from app.domain.corpus import Corpus
from app.domain.documents import Document, Status
from app.domain.history import Change, ChangeKind, History, News


def change_rows(corpus: Corpus, history: History) -> Iterator[ChangeRow]:
    """A row for each change that readers may know of, newest first.

    Of a withdrawn document that is its withdrawal alone, and of a draft nothing. A deleted document has no changes: its
    title stands in an old version only, and what was deleted may have been deleted for somebody's sake.
    """
    shown = [
        (address_of(document), change)
        for document in corpus.documents
        for change in _shown(document, history.changes.get(document.path, ()))
    ]
    newest_first = sorted(shown, key=lambda pair: (-pair[1].moment.timestamp(), pair[0]))
    for position, (address, change) in enumerate(newest_first):
        yield ChangeRow(
            position=position,
            address=address,
            moment=change.moment.isoformat(),
            kind=change.kind,
            note=change.note,
        )


def _shown(document: Document, changes: tuple[Change, ...]) -> tuple[Change, ...]:
    match document.status:
        case Status.PUBLISHED:
            return changes
        case Status.WITHDRAWN:
            return tuple(replace(change, kind=ChangeKind.WITHDRAWN, note="") for change in changes[:1])
        case Status.DRAFT:
            return ()


def change_from_row(row: ChangeRow) -> Change:
    return Change(datetime.fromisoformat(row.moment), ChangeKind(row.kind), row.note)


def dated_news(row: DocumentRow) -> News:
    """What the editors' own date tells of a document, where there is no history."""
    moment = datetime.combine(row.updated, time(), UTC)
    return News(Change(moment, ChangeKind.DATED), row.title, row.address, row.type)
