"""The address of an agenda to the agenda, and back. No input is refused; what cannot be used becomes a notice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from app.domain.agenda import DAY, MOST_LETTERS, MOST_MINUTES, MOST_POINTS, Agenda, Point
from app.web.formatting import clock
from app.web.kept_in_address import MAX_ADDRESS, MOVES, cut, read_pairs
from app.web.parameters import clean_text

AGENDA = "/workshops/byg"
AGENDA_SLIDES = f"{AGENDA}/vaert"
RUN_SHEET = f"{AGENDA}/print"
AGENDA_ZIP = f"{AGENDA}.zip"

MAX_TITLE = 80
MAX_SEARCH = 200

_CLOCK = re.compile(r"(?:kl\.?\s*)?(\d{1,2})(?:[.:,]?(\d{2}))?", re.ASCII | re.IGNORECASE)
_MINUTES = re.compile(r"(\d{1,4})\s*(?:m|min|min\.|minutter)?", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pending:
    """A point that is being added, while the reader looks for something to go with it."""

    text: str = ""
    minutes: int | None = None
    search: str = ""


@dataclass(frozen=True, slots=True)
class AgendaParameters:
    agenda: Agenda
    pending: Pending = Pending()
    anchor: str = ""
    """Where on the page the reader was at work."""
    notices: tuple[str, ...] = ()
    """Danish sentences about what was cut off or could not be used."""


def parse_agenda(pairs: Iterable[tuple[str, str]], base_url: str) -> AgendaParameters:
    """Read `titel`, `start`, and `punkt` with the `min` and `dok` that follow it; then what the form asks for.

    `nyt`, `nyt_min` and `nyt_dok` are a point to add, `q` what is searched for to go with it (or the address of it),
    `op`, `ned` and `fjern` the number of a point.
    `base_url` is the site's own address, which may stand in front of a path.
    """
    notices = list[str]()
    read = [(name, clean_text(value)) for name, value in read_pairs(pairs, "et program", notices)]
    written = _written(read, notices)
    added, pending = _added(written, read, base_url, notices)
    agenda, anchor = _acted(added, read)
    if not anchor and (pending.search or len(added.points) > len(written.points)):
        anchor = "tilfoej"
    return AgendaParameters(agenda, pending, anchor, tuple(dict.fromkeys(notices)))


def _written(pairs: Sequence[tuple[str, str]], notices: list[str]) -> Agenda:
    title, start, points = "", None, list[Point]()
    for name, text in pairs:
        match name:
            case "titel":
                title = cut(text, MAX_TITLE, "Navnet", notices)
            case "start":
                start = _start(text, notices)
            case "punkt":
                points.append(Point(cut(text, MOST_LETTERS, "Et punkt", notices)))
            case "min" if points:
                points[-1] = Point(points[-1].text, _minutes(text, notices), points[-1].address)
            case "dok" if points and text and len(text) <= MAX_ADDRESS:
                points[-1] = Point(points[-1].text, points[-1].minutes, text)
    kept = tuple(point for point in points if _is_something(point, notices))
    if len(kept) > MOST_POINTS:
        notices.append(_FULL)
    return Agenda(title, start, kept[:MOST_POINTS])


def _added(
    agenda: Agenda, pairs: Sequence[tuple[str, str]], base_url: str, notices: list[str]
) -> tuple[Agenda, Pending]:
    """With the new point, unless the reader is searching for what goes with it."""
    text = cut(_last(pairs, "nyt"), MOST_LETTERS, "Et punkt", notices)
    minutes = _minutes(_last(pairs, "nyt_min"), notices)
    search = _last(pairs, "q")[:MAX_SEARCH].strip()
    pasted = _own_path(search, base_url)
    chosen = (_last(pairs, "nyt_dok") or pasted)[:MAX_ADDRESS]
    if search and not chosen and not _last(pairs, "uden"):
        return agenda, Pending(text, minutes, search)
    point = Point(text, minutes, chosen)
    if not _is_something(point, notices):
        return agenda, Pending()
    if len(agenda.points) == MOST_POINTS:
        notices.append(_FULL)
    return agenda.with_point(point), Pending()


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


_FULL = f"Et program har plads til {MOST_POINTS} punkter. Resten er ikke kommet med."


def _last(pairs: Sequence[tuple[str, str]], name: str) -> str:
    """The last value that is not empty: a form sends both a list to choose from and the button that was pressed."""
    return next((text for key, text in reversed(pairs) if key == name and text), "")


def _start(text: str, notices: list[str]) -> int | None:
    found = _CLOCK.fullmatch(text)
    minutes = int(found[1]) * 60 + int(found[2] or 0) if found else DAY
    if found and minutes < DAY and int(found[2] or 0) < 60:
        return minutes
    if text:
        notices.append("Start skal være et klokkeslæt, for eksempel 9.00. Programmet har ingen tider endnu.")
    return None


def _minutes(text: str, notices: list[str]) -> int | None:
    found = _MINUTES.fullmatch(text)
    if found and 1 <= int(found[1]) <= MOST_MINUTES:
        return int(found[1])
    if text:
        notices.append(f"Minutter skal være et helt tal fra 1 til {MOST_MINUTES}. Andet er ikke brugt.")
    return None


def _is_something(point: Point, notices: list[str]) -> bool:
    if point.minutes and not point.text and not point.address:
        notices.append("Et punkt skal have en tekst eller en side. Ellers kommer det ikke med.")
    return bool(point.text or point.address)


def _own_path(text: str, base_url: str) -> str:
    """The path of a page of ours that was pasted; empty when the text is anything else."""
    path = text.removeprefix(base_url)
    return re.split(r"[?#]", path)[0] if path.startswith("/") and not path.startswith("//") else ""


def agenda_url(agenda: Agenda, path: str = AGENDA, pending: Pending = Pending()) -> str:
    """The canonical address: title, start, then each point; what is empty is left out."""
    pairs = [("titel", agenda.title)] if agenda.title else []
    if agenda.start is not None:
        pairs.append(("start", clock(agenda.start)))
    for point in agenda.points:
        pairs.append(("punkt", point.text))
        if point.minutes:
            pairs.append(("min", str(point.minutes)))
        if point.address:
            pairs.append(("dok", point.address))
    if pending.search:
        pairs += [("nyt", pending.text)] if pending.text else []
        pairs += [("nyt_min", str(pending.minutes))] if pending.minutes else []
        pairs.append(("q", pending.search))
    return f"{path}?{urlencode(pairs, safe='/:,!')}" if pairs else path
