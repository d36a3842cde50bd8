"""What the checks for editors read and give."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from app.content.codes import Code
from app.content.document_reading import ReadFile
from app.content.nodes import Mapping, Scalar, dotted, items, scalars
from app.content.plain_text import Line
from app.content.report import Place, Position

_RUNNING_TEXT = {
    "titel", "resume", "begrundelse", "tekst", "enhed", "periode", "rolle", "tekstalternativ", "kraever", "kort_titel",
    "beskrivelse", "spoergsmaal", "emne", "udfordringer", "potentialer", "soegeord",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at; becomes a warning."""

    place: Place
    key: str
    code: Code
    message: str


def value_of(node: Mapping | None, key: str) -> Scalar | None:
    """The single value of a key, or None when there is none."""
    found = node.get(key) if node is not None else None
    return found if isinstance(found, Scalar) and not found.empty else None


def values_of(node: Mapping | None, key: str, inner: str) -> Iterator[tuple[str, Scalar]]:
    """The values of one key in each record of a list, with their dotted keys."""
    for index, record in enumerate(items(node.get(key)) if node is not None else ()):
        found = value_of(record, inner) if isinstance(record, Mapping) else None
        if found is not None:
            yield dotted(f"{key}.{index}", inner), found


@dataclass(frozen=True, slots=True)
class Passage:
    """Running text: one value of the front matter, or one paragraph with its line breaks."""

    key: str
    """Dotted; empty for a paragraph of the body."""
    text: str
    line: int
    column: int
    breaks: tuple[int, ...] = ()
    """Where in the text its lines end."""

    def at(self, index: int) -> Position:
        """Where in the file the text has come to at `index`."""
        return Position(self.line + bisect_left(self.breaks, index), self.column)


def running_text(file: ReadFile) -> Iterator[Passage]:
    """Everything that is written in sentences; the titles of sources are others' and are left as they are."""
    for key, node in scalars(file.front_matter) if file.front_matter is not None else ():
        names = [name for name in key.split(".") if not name.isdigit()]
        if names[0] != "kilder" and names[-1] in _RUNNING_TEXT:
            yield Passage(key, " ".join(node.text.split()), node.line, node.column)
    yield from map(passage_of, file.body.paragraphs if file.body is not None else ())


def passage_of(line: Line) -> Passage:
    """Text of the body that begins on a line and may go on over the next ones."""
    return Passage("", line.text, line.line, 0, tuple(match.start() for match in re.finditer("\n", line.text)))
