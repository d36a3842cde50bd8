"""A whole programme on a wall: its points in turn, each with what it refers to, and the clock set to its minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.catalogue.reading import Catalogue
from app.domain.addresses import address_of
from app.domain.agenda import Agenda, agenda_of
from app.domain.documents import Case, Document, GuidingPrinciple, Workshop
from app.domain.vocabulary import Vocabularies
from app.snapshot.addressed import Missing
from app.snapshot.scheduling import Overview, Referred, Scheduled
from app.web.agenda_parameters import RUN_SHEET, agenda_url
from app.web.formatting import clock, counted
from app.web.views.agenda_parts import in_parts
from app.web.views.links import Link
from app.web.views.qr import make_qr
from app.web.views.schedule import UNNAMED, make_reference, minutes_text, named, span_text, total_text
from app.web.views.slides import (
    AgendaLine,
    Slide,
    SlidesView,
    case_slide,
    in_order,
    nothing_to_show,
    qr_slide,
    question_slides,
)


def make_agenda_slides(
    agenda: Agenda, rows: Sequence[Scheduled], vocabularies: Vocabularies, base_url: str
) -> SlidesView:
    """The programme as a whole, its points, and the way to the run sheet."""
    if not rows:
        how = "Vælg »Luk« for at sætte det sammen."
        return nothing_to_show(agenda.title, "Programmet er tomt", how, agenda_url(agenda))
    slides = (
        *_whole(agenda.title or UNNAMED, agenda, rows),
        *_points(rows, vocabularies),
        *qr_slide("Programmet på telefonen", make_qr(base_url, agenda_url(agenda, RUN_SHEET), named(agenda))),
    )
    ways = (Link("Luk", agenda_url(agenda)), Link("Køreplan", agenda_url(agenda, RUN_SHEET)))
    return SlidesView(in_order(slides), ways)


def make_workshop_slides(
    workshop: Workshop, rows: Sequence[Scheduled], catalogue: Catalogue, base_url: str
) -> SlidesView:
    """The same for a workshop of the bank, with what it is about and its pejlemærker."""
    here, agenda = address_of(workshop), agenda_of(workshop)
    documents = catalogue.documents_at(f"/pejlemaerker/{slug}" for slug in workshop.principles)
    slides = (
        Slide("titel", workshop.title, kicker="Workshop", lines=(workshop.summary,)),
        *(_whole(UNNAMED, agenda, rows) if rows else ()),
        *((_principles(documents),) if documents else ()),
        *_points(rows, catalogue.vocabularies),
        *qr_slide("Workshoppen på telefonen", make_qr(base_url, here)),
    )
    ways = (Link("Luk", here), *((Link("Køreplan", agenda_url(agenda, RUN_SHEET)),) if rows else ()))
    return SlidesView(in_order(slides), ways)


def _principles(documents: Sequence[Document]) -> Slide:
    heading = counted(len(documents), "pejlemærke", "pejlemærker")
    return Slide("program", heading, agenda=tuple(AgendaLine("", document.title) for document in documents))


def _whole(title: str, agenda: Agenda, rows: Sequence[Scheduled]) -> tuple[Slide, ...]:
    """What the room sees while people come in: every point, and when; on several slides where one has no room."""
    total = total_text(agenda) if agenda.minutes else ""
    lines = tuple(map(_line, rows))
    if len(in_parts(lines, title, total)) == 1:
        return (Slide("program", title, kicker=total, agenda=lines),)
    of_several = f" · {total}" if total else ""
    parts = in_parts(lines, title, f"Program 1 af 2{of_several}")
    first, *others = (f"Program {number} af {len(parts)}" for number in range(1, len(parts) + 1))
    return (
        Slide("program", title, kicker=first + of_several, agenda=parts[0]),
        *(Slide("program", place, agenda=part) for place, part in zip(others, parts[1:], strict=True)),
    )


def _line(row: Scheduled) -> AgendaLine:
    start, minutes, reference = row.span.start, row.point.minutes, make_reference(row.found)
    time = clock(start) if start is not None else f"{minutes} min." if minutes else ""
    return AgendaLine(time, row.point.text or (reference.title if reference else ""))


def _points(rows: Sequence[Scheduled], vocabularies: Vocabularies) -> Iterator[Slide]:
    """Each point; a pejlemærke is followed by its questions, one at a time."""
    for number, row in enumerate(rows, 1):
        when = (f"Punkt {number} af {len(rows)}", span_text(row.span), minutes_text(row.point.minutes))
        slide = _brief(row.found, vocabularies)
        seconds = (row.point.minutes or 0) * 60
        yield replace(
            slide,
            kicker=" · ".join(part for part in when if part),
            title=row.point.text or slide.title,
            remark=slide.remark or _what(row),
            seconds=seconds,
            point=number,
        )
        if isinstance(row.found, GuidingPrinciple):
            for question in question_slides(row.found):
                yield replace(question, seconds=seconds, point=number)


def _brief(found: Referred, vocabularies: Vocabularies) -> Slide:
    """What a point refers to, in its own words; a point that refers to nothing has only those of the programme."""
    match found:
        case None:
            return Slide("punkt", "")
        case Missing():
            return Slide("case", found.title or found.address, remark=found.reason)
        case Overview():
            return _principles(found.principles)
        case Case():
            return case_slide(found, vocabularies)
    return Slide("case", found.title, lines=(found.summary,), href=address_of(found))


def _what(row: Scheduled) -> str:
    """`Kort eksempel: Én faglig metode`; without the title where the point has no other words."""
    reference = make_reference(row.found)
    if reference is None or isinstance(row.found, Overview):
        return ""
    return reference.kind if row.point.text == reference.title else f"{reference.kind}: {reference.title}"
