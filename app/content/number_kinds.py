"""Values that are counted or compared: days, years and numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from app.content.codes import Code
from app.content.dates import dates_meant, read_date
from app.content.kinds import text_of
from app.content.nearest import fold
from app.content.nodes import Mapping, Node, Scalar, items
from app.content.quantities import read_quantity
from app.content.quantities_meant import hint
from app.content.reading import Reading
from app.content.report import shortened
from app.domain.documents import Quantity

FIRST_YEAR = 1900
_YEARS_AHEAD = 20
_SPAN = re.compile(r"(\d{4})(?: ?[-–—/] ?| til )(\d{4}|\d\d)", re.ASCII)
_EACH = re.compile(r"\d{4}(?:(?:[,;] ?|,? og | & )\d{4}){1,14}", re.ASCII)
_MOST_YEARS = 15
_TELLING = 8
"""Letters of a title that are enough to tell a source by."""
_DIGITS = re.compile(r"\d{1,9}", re.ASCII)
_DECIMAL = re.compile(r"-?\d{1,3}(\.\d{1,6})?", re.ASCII)


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
        if _DIGITS.fullmatch(text) and FIRST_YEAR <= int(text) <= last:
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
    years = tuple(map(int, re.findall(r"\d{4}", text))) if _EACH.fullmatch(text) else ()
    return years if years == tuple(sorted(set(years))) else ()


@dataclass(frozen=True, slots=True)
class WholeNumber:
    lowest: int
    highest: int
    hint: str = ""
    """What to write, where the number is not simply that of something."""

    def read(self, node: Node, key: str, reading: Reading) -> int | None:
        text = text_of(node, key, reading)
        if text is None:
            return None
        if _DIGITS.fullmatch(text) and self.lowest <= int(text) <= self.highest:
            return int(text)
        message = f"»{shortened(text)}« er ikke et helt tal mellem {self.lowest} og {self.highest}. {self.hint}".strip()
        reading.report.error(node, key, Code.BAD_NUMBER, message)
        return None


@dataclass(frozen=True, slots=True)
class SourceNumber:
    """The place of a source in the list `kilder`, from 1."""

    highest: int = 100

    def read(self, node: Node, key: str, reading: Reading) -> int | None:
        text = text_of(node, key, reading)
        if text is None:
            return None
        place = self._place_of(text, reading)
        hint = f"Skriv kildens plads i listen »kilder«: {place or '1 for den første'}."
        return WholeNumber(1, self.highest, hint).read(node, key, reading)

    def _place_of(self, text: str, reading: Reading) -> int | None:
        """The place of the one source with this title, or a part of it; None when there is none, or several."""
        sources = items(reading.front_matter.get("kilder")) if reading.front_matter is not None else ()
        nodes = [source.get("titel") if isinstance(source, Mapping) else None for source in sources]
        titles = [(place, fold(node.text)) for place, node in enumerate(nodes, 1) if isinstance(node, Scalar)]
        wanted = fold(text)
        exact = [place for place, title in titles if title == wanted]
        found = exact or [place for place, title in titles if len(wanted) >= _TELLING and wanted in title]
        return found[0] if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Degrees:
    """A latitude or longitude with a decimal point."""

    lowest: int
    highest: int

    def read(self, node: Node, key: str, reading: Reading) -> float | None:
        text = text_of(node, key, reading)
        if text is None:
            return None
        if _DECIMAL.fullmatch(text) and self.lowest <= float(text) <= self.highest:
            return float(text)
        message = f"»{shortened(text)}« er ikke en grad mellem {self.lowest} og {self.highest} med punktum, fx 55.68."
        reading.report.error(node, key, Code.BAD_NUMBER, message)
        return None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, or an interval, in Danish writing."""

    def read(self, node: Node, key: str, reading: Reading) -> Quantity | None:
        text = text_of(node, key, reading)
        quantity = read_quantity(text) if text is not None else None
        if text is not None and quantity is None:
            message = f"»{shortened(text)}« kan ikke læses som et tal. {hint(shortened(text))}"
            reading.report.error(node, key, Code.BAD_QUANTITY, message)
        return quantity
