"""What is said of an agenda wherever it is shown: when, how long, and what a point refers to."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.addresses import address_of
from app.domain.agenda import DAY, Agenda, Span
from app.domain.documents import document_type
from app.domain.labels import TYPE_LABELS
from app.snapshot.addressed import Missing
from app.snapshot.scheduling import Overview, Referred
from app.web.formatting import clock, counted

UNNAMED = "Dagens program"
LONGEST_IN_MINUTES = 120
"""Minutes that one can see as hours without being told."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What a point refers to. `href` is empty, and `reason` says why, where there is nothing to open."""

    kind: str
    """`Kort eksempel` where it is only that."""
    title: str
    href: str
    reason: str = ""


def named(agenda: Agenda) -> str:
    """What its code leads to, said aloud; its address is longer than anybody reads."""
    return f"programmet »{agenda.title}«" if agenda.title else "programmet"


def make_reference(found: Referred) -> Reference | None:
    """What a looked-up point refers to; None where it refers to nothing."""
    match found:
        case None:
            return None
        case Missing():
            return Reference("Kan ikke vises", found.title or found.address, "", found.reason)
        case Overview():
            return Reference("Oversigt", found.title, found.address)
    kind = TYPE_LABELS[document_type(found)]
    return Reference(
        kind, found.title.removeprefix(f"{kind}: "), address_of(found)
    )  # »Workshop: Workshop: …« says it twice


def total_text(agenda: Agenda) -> str:
    """`I alt 85 minutter, kl. 9.00–10.25.`, as far as it is known; a long time also in hours."""
    if not agenda.minutes:
        return "Ingen minutter endnu."
    hours = hours_text(agenda.minutes)
    length = minutes_text(agenda.minutes) + (f" ({hours})" if hours else "")
    if agenda.untimed:
        return f"Mindst {length}. {counted(agenda.untimed, 'punkt', 'punkter')} uden minutter."
    if agenda.start is None:
        return f"I alt {length}."
    end = agenda.start + agenda.minutes
    later = ("", " næste dag")[end // DAY] if end < 2 * DAY else f" {end // DAY} dage senere"
    return f"I alt {length}, kl. {clock(agenda.start)}–{clock(end)}{later}."


def span_text(span: Span) -> str:
    """`9.05–9.15`, as far as it is known."""
    if span.start is None:
        return ""
    return f"{clock(span.start)}–{clock(span.end)}" if span.end is not None else f"{clock(span.start)}–"


def minutes_text(minutes: int | None) -> str:
    """`5 minutter`; empty when it is not known."""
    return counted(minutes, "minut", "minutter") if minutes else ""


def hours_text(minutes: int) -> str:
    """`21 timer`, `2 timer og 30 min.`; empty where the minutes say enough."""
    if minutes <= LONGEST_IN_MINUTES:
        return ""
    hours, rest = divmod(minutes, 60)
    return f"{hours} timer" + (f" og {rest} min." if rest else "")
