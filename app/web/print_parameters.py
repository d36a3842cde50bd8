"""What is to be printed of the pejlemærker. No input is refused, and equal questions have one address."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import urlencode

from app.web.parameters import clean_text

PRINT = "/pejlemaerker/print"
MOST_CHOSEN = 20
LONGEST_SLUG = 100


class Sheet(StrEnum):
    """What lies on the paper: the values of `ark`."""

    POSTER = "plakat"
    CARDS = "kort"
    HANDOUT = "uddeling"
    FEEDBACK = "tilbagemelding"


class Paper(StrEnum):
    """The values of `format`."""

    A4 = "a4"
    A3 = "a3"


@dataclass(frozen=True, slots=True)
class PrintQuestion:
    """A kind of sheet, and for which pejlemærker."""

    path: str = PRINT
    """`PRINT`, or the print page of one pejlemærke."""
    sheet: Sheet = Sheet.CARDS
    paper: Paper = Paper.A4
    """Of a poster; the other sheets are A4."""
    slugs: tuple[str, ...] = ()
    """Those chosen; none means all. Nothing is chosen on the page of one pejlemærke."""

    def url(self) -> str:
        """The canonical address."""
        pairs = [] if self.sheet is first_sheet(self.path) else [("ark", str(self.sheet))]
        if self.paper is not Paper.A4:
            pairs.append(("format", str(self.paper)))
        pairs += [("pejlemaerke", slug) for slug in self.slugs]
        return f"{self.path}?{urlencode(pairs)}" if pairs else self.path

    def of(self, sheet: Sheet, paper: Paper = Paper.A4) -> PrintQuestion:
        """Another sheet for the same pejlemærker."""
        return replace(self, sheet=sheet, paper=paper)


def print_url(address: str) -> str:
    """The print page of one pejlemærke."""
    return f"{address}/print"


def first_sheet(path: str) -> Sheet:
    """What is shown when nothing is asked for."""
    return Sheet.CARDS if path == PRINT else Sheet.POSTER


def parse_print_question(items: Iterable[tuple[str, str]], path: str) -> tuple[PrintQuestion, tuple[str, ...]]:
    """The question at this path, and Danish sentences about what could not be used."""
    pairs = list(items)
    notices: list[str] = []
    sheet_name = next((value for name, value in pairs if name == "ark"), "")
    known = sheet_name in set(Sheet)
    sheet = Sheet(sheet_name) if known else first_sheet(path)
    if sheet_name and not known:
        notices.append("Arket findes ikke. Vælg et af dem herunder.")
    large = sheet is Sheet.POSTER and ("format", Paper.A3.value) in pairs
    given = [clean_text(value)[:LONGEST_SLUG] for name, value in pairs if name == "pejlemaerke" and path == PRINT]
    slugs = tuple(dict.fromkeys(filter(None, given)))
    if len(slugs) > MOST_CHOSEN:
        notices.append(f"Der er valgt {len(slugs)} pejlemærker. Kun de første {MOST_CHOSEN} er med.")
    return PrintQuestion(path, sheet, Paper.A3 if large else Paper.A4, slugs[:MOST_CHOSEN]), tuple(notices)
