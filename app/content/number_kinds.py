"""Values that are counted or compared: days, years and numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from app.content.codes import Code
from app.content.dates import propose_date, read_date
from app.content.kinds import report_comma, text_of
from app.content.nodes import Node
from app.content.quantities import hint, read_quantity
from app.content.reading import Reading
from app.content.report import shortened
from app.domain.documents import Quantity

FIRST_YEAR = 1900
_YEARS_AHEAD = 20
_YEARS = re.compile(r"(\d{4}) ?[-–/] ?(\d{4})", re.ASCII)
_MOST_YEARS = 15
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
            proposal = propose_date(text)
            better = f" Skriv {proposal.isoformat()}." if proposal else " Skriv år-måned-dag, fx 2022-12-09."
            message = f"»{shortened(text)}« er ikke en dato, som den skal skrives.{better}"
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


@dataclass(frozen=True, slots=True)
class Year:
    def read(self, node: Node, key: str, reading: Reading) -> int | None:
        text = text_of(node, key, reading)
        if text is None:
            return None
        last = reading.today.year + _YEARS_AHEAD
        if "," in text:
            report_comma(text, node, key, reading)
        elif _DIGITS.fullmatch(text) and FIRST_YEAR <= int(text) <= last:
            return int(text)
        else:
            span = _YEARS.fullmatch(text)
            years = range(int(span[1]), int(span[2]) + 1) if span is not None else range(0)
            proposal = (
                f"Skriv årene i en liste: [{', '.join(map(str, years))}]"
                if 0 < len(years) <= _MOST_YEARS
                else f"Skriv fire cifre mellem {FIRST_YEAR} og {last}."
            )
            message = f"»{shortened(text)}« er ikke et årstal. {proposal}"
            reading.report.error(node, key, Code.BAD_YEAR, message)
        return None


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
