"""What must be mended in a programme, at the field where it stands and together on top."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.domain.agenda import MOST_MINUTES, Agenda
from app.web.pending_point import Pending, Pressed
from app.web.times import read_minutes
from app.web.views.contribution import ErrorSummary
from app.web.views.links import Link


@dataclass(frozen=True, slots=True)
class AgendaError:
    field: str
    """Its id."""
    label: str
    """What it is called where the field is not in sight."""
    message: str


def agenda_errors(agenda: Agenda, pending: Pending) -> tuple[AgendaError, ...]:
    """In the order of the page."""
    return (*_written(agenda), *_waiting(pending))


def by_field(errors: tuple[AgendaError, ...]) -> Mapping[str, str]:
    """The message of each field that has one."""
    return {error.field: error.message for error in errors}


def error_summary(errors: tuple[AgendaError, ...]) -> ErrorSummary | None:
    """All of them, each with a link to its field."""
    if not errors:
        return None
    links = (Link(f"{error.label}: {error.message}", f"#{error.field}") for error in errors)
    return ErrorSummary(f"{len(errors)} ting skal rettes", tuple(links))


def _written(agenda: Agenda) -> Iterator[AgendaError]:
    if agenda.unread_start:
        message = f"»{agenda.unread_start}« kan ikke bruges. Start skal være et klokkeslæt, for eksempel 9.00."
        yield AgendaError("start", "Start kl.", message)
    for number, point in enumerate(agenda.points, 1):
        if point.unread:
            label = f"Punkt {number}, {point.text or point.address}"
            yield AgendaError(f"minutter-{number}", label, _minutes(point.unread))


def _waiting(pending: Pending) -> Iterator[AgendaError]:
    if pending.pressed is Pressed.ADD and not pending.search:
        yield AgendaError("nyt", "Nyt punkt", "Skriv et punkt, eller vælg en side.")
    if pending.minutes and read_minutes(pending.minutes) is None:
        yield AgendaError("nyt-min", "Minutter til det nye punkt", _minutes(pending.minutes))
    if pending.pressed is Pressed.SEARCH:
        yield AgendaError("q", "Case eller tiltag", "Skriv et søgeord eller en adresse.")
    if pending.pressed is Pressed.ADD and pending.search:
        yield AgendaError("q", "Case eller tiltag", "Vælg en af siderne, der er fundet, eller tøm feltet.")


def _minutes(text: str) -> str:
    return f"»{text}« kan ikke bruges. Minutter skal være et helt tal fra 1 til {MOST_MINUTES}."
