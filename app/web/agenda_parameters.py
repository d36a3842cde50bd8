"""The address of an agenda to the agenda, and back. No input is refused; what cannot be used is kept to be mended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from app.domain.agenda import MOST_LETTERS, MOST_POINTS, Agenda, Point
from app.web.formatting import clock, listed
from app.web.kept_in_address import MOVES, cut, page_address, pressed_way, read_pairs
from app.web.parameters import clean_text
from app.web.pending_point import NOTHING, Pending, Pressed, read_new_point, written_point
from app.web.times import LONGEST_TIME, read_clock

AGENDA = "/workshops/byg"
AGENDA_SLIDES = f"{AGENDA}/vaert"
RUN_SHEET = f"{AGENDA}/print"
AGENDA_ZIP = f"{AGENDA}.zip"

MAX_TITLE = 80
_TO_BE_ANSWERED = frozenset({"fejl", "q", "nyt", "fundet"})
"""Parts of the page at which the reader must do something."""
_FULL = f"Et program har plads til {MOST_POINTS} punkter. Resten er ikke kommet med."


@dataclass(frozen=True, slots=True)
class AgendaParameters:
    agenda: Agenda
    pending: Pending = NOTHING
    anchor: str = ""
    """Where on the page the reader should look next."""
    way: str = ""
    """How the reader wants to see it instead; empty while something must be mended or chosen first."""
    notices: tuple[str, ...] = ()
    """Danish sentences about what was cut off or taken out."""


def parse_agenda(pairs: Iterable[tuple[str, str]], base_url: str) -> AgendaParameters:
    """Read `titel`, `start`, and `punkt` with the `min` and `dok` that follow it; then what the form asks for.

    Of a point's `dok` the first that is not empty counts: the list of pejlemærker comes before the field.
    `op`, `ned` and `fjern` are the number of a point; `nyt` and the like are a point to add (`pending_point`);
    `videre` is a button that leads on.
    `base_url` is the site's own address, which may stand in front of a path.
    """
    notices = list[str]()
    read = [(name, clean_text(value)) for name, value in read_pairs(pairs, "et program", notices)]
    acted, anchor = _acted(_written(read, base_url, notices), read)
    before = _without_blanks(acted, notices)
    new, pending = read_new_point(read, base_url, notices)
    if len(before.points) == MOST_POINTS and (new or pending != NOTHING):
        new, pending = None, NOTHING
        notices.append(_FULL)
    agenda = before.with_point(new) if new else before
    anchor = anchor or _next(agenda, pending, added=agenda != before)
    way = "" if notices or anchor in _TO_BE_ANSWERED else pressed_way(read)
    return AgendaParameters(agenda, pending, anchor, way, tuple(dict.fromkeys(notices)))


def _written(pairs: Sequence[tuple[str, str]], base_url: str, notices: list[str]) -> Agenda:
    """The rows as they stand in the form, also empty ones: its buttons count them."""
    agenda, points = Agenda(), list[Point]()
    for name, text in pairs:
        match name:
            case "titel":
                agenda = replace(agenda, title=cut(text, MAX_TITLE, "Navnet", notices))
            case "start":
                time = text[:LONGEST_TIME].strip()
                start = read_clock(time)
                agenda = replace(agenda, start=start, unread_start=time if start is None else "")
            case "punkt":
                points.append(Point(cut(text, MOST_LETTERS, "Et punkt", notices)))
            case "min" if points:
                points[-1] = written_point(points[-1].text, text[:LONGEST_TIME].strip(), points[-1].address)
            case "dok" if points and not points[-1].address:
                points[-1] = replace(points[-1], address=page_address(text, notices, base_url))
    return replace(agenda, points=tuple(points))


def _acted(agenda: Agenda, pairs: Sequence[tuple[str, str]]) -> tuple[Agenda, str]:
    """After a button was pressed, and where the point is now."""
    for name, text in pairs:
        number = int(text) if re.fullmatch(r"\d{1,3}", text, re.ASCII) else 0
        if name in MOVES:
            to = min(max(number + MOVES[name], 1), len(agenda.points))
            return agenda.moved(number, MOVES[name]), f"punkt-{to}"
        if name == "fjern":
            return agenda.without(number), "program"
    return agenda, ""


def _without_blanks(agenda: Agenda, notices: list[str]) -> Agenda:
    """The points that are something, as many as there is room for."""
    blank = [str(n) for n, point in enumerate(agenda.points, 1) if not point.text and not point.address]
    if blank:
        notices.append(f"Punkt {listed(blank)} havde ingen tekst og er fjernet.")
    kept = tuple(point for point in agenda.points if point.text or point.address)
    if len(kept) > MOST_POINTS:
        notices.append(_FULL)
    return replace(agenda, points=kept[:MOST_POINTS])


def _next(agenda: Agenda, pending: Pending, *, added: bool) -> str:
    """The part of the page that answers what was done; what must be mended comes first."""
    if agenda.unread_start or any(point.unread for point in agenda.points):
        return "fejl"
    if pending.pressed:
        return "q" if pending.search or pending.pressed is Pressed.SEARCH else "nyt"
    if pending.search:
        return "fundet"
    return "tilfoejet" if added else "program"


def agenda_url(agenda: Agenda, path: str = AGENDA, pending: Pending = NOTHING) -> str:
    """The canonical address: title, start, then each point; what is empty is left out."""
    start = clock(agenda.start) if agenda.start is not None else agenda.unread_start
    pairs = [(name, value) for name, value in (("titel", agenda.title), ("start", start)) if value]
    for point in agenda.points:
        pairs.append(("punkt", point.text))
        if minutes := str(point.minutes or point.unread):
            pairs.append(("min", minutes))
        if point.address:
            pairs.append(("dok", point.address))
    pairs += pending.pairs()
    return f"{path}?{urlencode(pairs, safe='/:,!')}" if pairs else path
