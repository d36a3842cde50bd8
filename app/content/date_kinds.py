"""Values that are days and years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from app.content.codes import Code
from app.content.dates import dates_meant, read_date
from app.content.kinds import text_of
from app.content.nodes import Node
from app.content.reading import Reading
from app.content.report import shortened

FIRST_YEAR = 1900
_YEARS_AHEAD = 20
_YEAR = re.compile(r"\d{4}", re.ASCII)
_SPAN = re.compile(r"(\d{4})(?: ?[-–—/] ?| til )(\d{4}|\d\d)", re.ASCII)
_EACH = re.compile(r"\d{4}(?:(?:[,;] ?|,? og | & )\d{4}){1,14}", re.ASCII)
_MOST_YEARS = 15


@dataclass(frozen=True, slots=True)
class Date:
    """A day in ISO writing. `past` means that it cannot lie in the future."""

    past: bool = False

    def read(self, node: Node, key: str, reading: Reading) -> date | None:
        text = text_of(node, key, reading)
        if text is None:
            return None
        day = read_date(text)
        if day is None:
            meant = " eller ".join(one.isoformat() for one in dates_meant(text) if self._fits(one, reading))
            proposal = meant or "år-måned-dag, fx 2022-12-09"
            message = f"»{shortened(text)}« er ikke en dato, som den skal skrives. Skriv {proposal}."
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
                message = f"Datoen {text} findes ikke i kalenderen. Ret dagen eller måneden."
            reading.report.error(node, key, Code.BAD_DATE, message)
        elif day.year < FIRST_YEAR:
            reading.report.error(node, key, Code.BAD_DATE, f"Datoen {text} ligger før {FIRST_YEAR}. Ret året.")
        elif day.year > reading.today.year + _YEARS_AHEAD:
            reading.report.error(node, key, Code.BAD_DATE, f"Datoen {text} er over {_YEARS_AHEAD} år fremme. Ret året.")
        elif self.past and day > reading.today:
            message = (
                f"Datoen {text} ligger i fremtiden; i dag er det {reading.today.isoformat()}. Skriv dagen, det skete."
            )
            reading.report.error(node, key, Code.FUTURE_DATE, message)
        else:
            return day
        return None

    def _fits(self, day: date, reading: Reading) -> bool:
        """Whether the day would be accepted."""
        latest = reading.today if self.past else date(reading.today.year + _YEARS_AHEAD, 12, 31)
        return date(FIRST_YEAR, 1, 1) <= day <= latest


@dataclass(frozen=True, slots=True)
class Year:
    in_list: bool = False
    """Whether there may be several."""

    def read(self, node: Node, key: str, reading: Reading) -> int | None:
        text = text_of(node, key, reading)
        if text is None:
            return None
        last = reading.today.year + _YEARS_AHEAD
        if _YEAR.fullmatch(text) and FIRST_YEAR <= int(text) <= last:
            return int(text)
        years = _years_meant(text)
        proposal = f"Skriv fire cifre mellem {FIRST_YEAR} og {last}."
        if years and FIRST_YEAR <= years[0] < years[-1] <= last:
            every = f"Skriv årene i en liste: [{', '.join(map(str, years))}]"
            proposal = every if self.in_list else f"Her er kun plads til ét årstal. Skriv det seneste: {years[-1]}."
        reading.report.error(node, key, Code.BAD_YEAR, f"»{shortened(text)}« er ikke et årstal. {proposal}")
        return None


def _years_meant(text: str) -> tuple[int, ...]:
    """The years, in their order, of a text such as `2017-2019`, `2019/20` or `2019, 2020 og 2022`; often none."""
    if span := _SPAN.fullmatch(text):
        first, last = int(span[1]), int(span[1][: 4 - len(span[2])] + span[2])
        return tuple(range(first, last + 1)) if first < last < first + _MOST_YEARS else ()
    years = tuple(map(int, _YEAR.findall(text))) if _EACH.fullmatch(text) else ()
    return years if years == tuple(sorted(set(years))) else ()
