"""What somebody ought to look at again: pages past their date, contacts nobody has confirmed, drafts left lying."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.documents import Case, Contact, Document, Status

MONTHS_UNTIL_UNCONFIRMED = 18
"""A contact in a municipality changes about that often."""
MONTHS_UNTIL_FORGOTTEN = 3
"""A draft that has not been touched for so long is not being worked on."""
DAYS_AHEAD = 30
"""A review is announced so long before its date, so that there is time for it."""


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to look at in one document."""

    since: date | None
    """The day it should have been done, or from which it has been as it is; ahead when it is soon. None: unknown."""
    document: Document
    key: str
    """The front-matter key in dotted form that says so."""
    what: str
    """Danish, a sentence."""


def due_for_review(documents: Iterable[Document], today: date) -> tuple[Due, ...]:
    """Everything to look at, oldest first, and before it what nobody knows the age of. Withdrawn documents are left."""
    found = (
        due
        for document in documents
        if document.status is not Status.WITHDRAWN
        for due in (*_page(document, today), *_contacts(document, today), *_draft(document, today))
    )
    return tuple(sorted(found, key=lambda due: (due.since or date.min, due.document.path, due.key)))


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier; the 28th at the latest, so that it exists in every month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, 28))


def is_unconfirmed(confirmed: date, today: date) -> bool:
    """Whether a contact was last confirmed so long ago that somebody should ask again."""
    return confirmed < months_before(today, MONTHS_UNTIL_UNCONFIRMED)


def _page(document: Document, today: date) -> Iterator[Due]:
    day = document.review_by
    if day is not None and day <= today + timedelta(days=DAYS_AHEAD):
        what = "Siden skulle være efterset." if day < today else "Siden skal snart efterses."
        yield Due(day, document, "efterse_senest", what)


def _contacts(document: Document, today: date) -> Iterator[Due]:
    for index, contact in enumerate(document.contacts if isinstance(document, Case) else ()):
        if contact.confirmed is None:
            since, what = _never_confirmed(document, contact)
            yield Due(since, document, f"kontakter.{index}.navn", what)
        elif is_unconfirmed(contact.confirmed, today):
            what = f"Kontakten {contact.name} er ikke bekræftet siden da."
            yield Due(contact.confirmed, document, f"kontakter.{index}.bekraeftet", what)


def _never_confirmed(document: Document, contact: Contact) -> tuple[date | None, str]:
    """Nobody has confirmed the contact since the source was written; when that was is its year, if it has one.

    Not the document's own date: it says when a text was last mended, and nothing of its contacts.
    """
    year = max((source.year for source in document.sources if source.year), default=None)
    if year:
        return date(year, 12, 31), f"Kontakten {contact.name} står i kilden fra {year} og er aldrig bekræftet."
    return None, f"Kontakten {contact.name} er aldrig bekræftet, og kilden har intet årstal."


def _draft(document: Document, today: date) -> Iterator[Due]:
    if document.status is Status.DRAFT and document.updated < months_before(today, MONTHS_UNTIL_FORGOTTEN):
        yield Due(document.updated, document, "status", "Kladden er ikke rørt siden da. Udgiv den, eller slet den.")
