"""`/workshops/byg/print`: the programme for whoever leads, with times, places, contacts and room for notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.agenda import Agenda
from app.domain.documents import Case
from app.domain.vocabulary import Vocabularies
from app.snapshot.scheduling import Referred, Scheduled
from app.web.agenda_parameters import AGENDA_SLIDES, agenda_url
from app.web.views.cards import kind_and_places
from app.web.views.documents import contact_views
from app.web.views.links import Link
from app.web.views.qr import QrView, make_qr
from app.web.views.schedule import UNNAMED, Reference, make_reference, named, span_text, total_text


@dataclass(frozen=True, slots=True)
class SheetLine:
    number: int
    time: str
    minutes: str
    text: str
    reference: Reference | None
    address: str
    """In full, as it is written on paper; empty where there is nothing to open."""
    who: tuple[str, ...]
    """Whom to ask."""


@dataclass(frozen=True, slots=True)
class RunSheetView:
    title: str
    total: str
    lines: tuple[SheetLine, ...]
    ways: tuple[Link, ...]
    qr: QrView | None


def make_run_sheet(
    agenda: Agenda, rows: Sequence[Scheduled], vocabularies: Vocabularies, base_url: str
) -> RunSheetView:
    """The sheet of an agenda whose points are looked up, with whom to call about each case."""
    return RunSheetView(
        title=agenda.title or UNNAMED,
        total=total_text(agenda),
        lines=tuple(_line(number, row, vocabularies, base_url) for number, row in enumerate(rows, 1)),
        ways=(
            Link("Tilbage til programmet", agenda_url(agenda)),
            *((Link("Vis på væggen", agenda_url(agenda, AGENDA_SLIDES)),) if rows else ()),
        ),
        qr=make_qr(base_url, agenda_url(agenda), named(agenda)) if rows else None,
    )


def _line(number: int, row: Scheduled, vocabularies: Vocabularies, base_url: str) -> SheetLine:
    reference = make_reference(row.found)
    if reference and isinstance(row.found, Case):
        reference = replace(reference, kind=kind_and_places(row.found, vocabularies))
    return SheetLine(
        number=number,
        time=span_text(row.span),
        minutes=str(row.point.minutes or ""),
        text=row.point.text or (reference.title if reference else ""),
        reference=reference,
        address=base_url + reference.href if reference and reference.href else "",
        who=_who(row.found),
    )


def _who(found: Referred) -> tuple[str, ...]:
    if not isinstance(found, Case):
        return ()
    contacts = [f"Kontakt: {contact.line}" for contact in contact_views(found)]
    return tuple(contacts) or ("Kontakt ikke oplyst.",)
