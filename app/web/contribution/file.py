"""The form's entries as the editors' own kind of file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from app.content.checks import CASE_SECTIONS
from app.content.files import SourceFile
from app.content.vocabularies import terms_of
from app.domain.danish import slugify
from app.domain.documents import DocumentType
from app.editing.answers import places_of
from app.editing.composing import compose_bare
from app.editing.drafts import Draft, Value, Values
from app.editing.naming import free_slug, name_parts
from app.editing.proposing import stop_words
from app.snapshot.opened import Snapshot
from app.web.contribution.entries import Entries
from app.web.contribution.fields import CONSENT, FIELDS, LINK_ROWS, MUNICIPALITY, OTHERS, RESULT_ROWS, section_name
from app.web.formatting import danish_date


def file_of(entries: Entries, snapshot: Snapshot, today: date) -> SourceFile:
    """The whole file, checked or not. It is a draft (`kladde`), so that no editor publishes it by mistake."""
    draft = Draft(
        DocumentType.CASE,
        _unused_name(entries, snapshot),
        Values(tuple(_values(entries, today))),
        tuple(_sections(entries)),
    )
    return SourceFile(draft.folder, draft.slug, draft.path, compose_bare(draft, today).encode())


def _unused_name(entries: Entries, snapshot: Snapshot) -> str:
    """Municipality and title, as `casebank ny` names a file."""
    catalogue = snapshot.catalogue
    vocabularies = catalogue.vocabularies
    parts = name_parts(
        slugify(entries.text(MUNICIPALITY)),
        entries.text("titel"),
        terms_of(vocabularies)[MUNICIPALITY],
        stop_words(vocabularies.language.stops),
    )
    live = set(catalogue.addresses())
    return free_slug(
        DocumentType.CASE,
        parts,
        lambda place: place in live or catalogue.moved_to(place) is not None or catalogue.withdrawn(place) is not None,
    )


def _values(entries: Entries, today: date) -> Iterator[tuple[str, Value]]:
    for key in ("titel", "resume", "dokumentation", "udfald"):
        yield key, entries.text(key)
    own = entries.text(MUNICIPALITY)
    others = (place for place in places_of(entries.text(OTHERS)) if place.casefold() != own.casefold())
    yield MUNICIPALITY, tuple(filter(None, (own, *others)))
    for key in ("kategorier", "temaer"):
        yield key, entries.all(key)
    yield "resultater", tuple(_records(entries, "resultater", RESULT_ROWS))
    yield "kilder", tuple(_records(entries, "kilder", 1))
    yield "medier", tuple(_records(entries, "medier", LINK_ROWS, (("type", "link"),)))
    consent = f"Ja, oplyst på /bidrag den {danish_date(today)}."
    said = (("bekraeftet", today.isoformat()), ("samtykke", consent)) if entries.text(CONSENT) else ()
    yield "kontakter", tuple(_records(entries, "kontakter", 1, said))


def _records(entries: Entries, key: str, rows: int, more: Iterable[tuple[str, str]] = ()) -> Iterator[Values]:
    """The rows in which anything is written, each with what the form knows without asking."""
    for row in range(rows):
        prefix = f"{key}.{row}."
        names = [name for name in FIELDS if name.startswith(prefix) and name != CONSENT and entries.text(name)]
        if names:
            yield Values((*more, *((name.removeprefix(prefix), entries.text(name)) for name in names)))


def _sections(entries: Entries) -> Iterator[tuple[str, str]]:
    for heading in CASE_SECTIONS:
        text = entries.text(section_name(heading))
        if text:
            yield heading, text
