"""Every address outside the site that the content names, once each, with the places where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.content.file_names import DOCUMENT_FOLDERS
from app.content.files import SourceFile
from app.content.front_matter import split
from app.content.markdown_parsing import inline_tokens, parse
from app.content.nodes import scalars
from app.content.report import Report
from app.content.text_decoding import decode
from app.content.yaml_reading import read_yaml


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line of a file; the path is relative to the content folder."""

    path: str
    line: int


@dataclass(frozen=True, slots=True)
class OutgoingLink:
    """An address on the web, without its anchor."""

    address: str
    places: tuple[Place, ...]


def outgoing_links(files: Sequence[SourceFile]) -> tuple[OutgoingLink, ...]:
    """The links of all files, sorted by address. What cannot be read of a file is left out; `tjek` says so."""
    places: dict[str, set[Place]] = {}
    for file in files:
        for address, line in _addresses(file):
            if address.lower().startswith(("http:", "https:")):
                places.setdefault(address.partition("#")[0], set()).add(Place(file.path, line))
    return tuple(OutgoingLink(address, tuple(sorted(found))) for address, found in sorted(places.items()))


def _addresses(file: SourceFile) -> Iterator[tuple[str, int]]:
    report = Report(file.path)
    text = decode(file.data, report)
    if text is None:
        return
    if file.folder not in DOCUMENT_FOLDERS:
        yield from _in_yaml(text, 1, report)
        return
    parts = split(text, report)
    if parts is None:
        return
    yield from _in_yaml(parts.front_matter, parts.front_matter_line, report)
    for line, token in inline_tokens(parse(parts.body, parts.body_line, report) or (), parts.body_line):
        if token.type == "link_open":
            yield str(token.attrs["href"]), line


def _in_yaml(text: str, first_line: int, report: Report) -> Iterator[tuple[str, int]]:
    """Every value that is an address, whatever its key; words that hold one are not links on the site."""
    found = read_yaml(text, first_line, report)
    for _, node in scalars(found) if found is not None else ():
        value = node.text.strip()
        if not any(character.isspace() for character in value):
            yield value, node.line
