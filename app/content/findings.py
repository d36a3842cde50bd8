"""What the checks for editors read and give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.content.codes import Code
from app.content.document_reading import ReadFile
from app.content.nodes import Mapping, Scalar, dotted, items, scalars
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


def running_text(file: ReadFile) -> Iterator[tuple[Place, str, str]]:
    """Place, dotted key and text of everything that is written in sentences; others' titles are left as they are."""
    for key, node in scalars(file.front_matter) if file.front_matter is not None else ():
        names = [name for name in key.split(".") if not name.isdigit()]
        if names[0] != "kilder" and names[-1] in _RUNNING_TEXT:
            yield node, key, node.text
    for line in file.body.lines if file.body is not None else ():
        yield Position(line.line, 0), "", line.text
