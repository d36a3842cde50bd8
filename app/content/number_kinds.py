"""Values that are counted or compared."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.content.codes import Code
from app.content.kinds import text_of
from app.content.nearest import fold
from app.content.nodes import Mapping, Node, Scalar, items
from app.content.quantities import read_quantity
from app.content.quantities_meant import hint
from app.content.reading import Reading
from app.content.report import shortened
from app.domain.documents import Quantity

_TELLING = 8
"""Letters of a title that are enough to tell a source by."""
_DIGITS = re.compile(r"\d{1,9}", re.ASCII)
_DECIMAL = re.compile(r"-?\d{1,3}(\.\d{1,6})?", re.ASCII)


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
        where = f"Skriv kildens plads i listen »kilder«: {place or '1 for den første'}."
        return WholeNumber(1, self.highest, where).read(node, key, reading)

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
