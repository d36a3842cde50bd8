"""Takes a person's contact out of a file, and leaves every other byte as it was."""

from __future__ import annotations

import re
from collections.abc import Sequence as SequenceOf

from app.content.front_matter import Parts, split
from app.content.nodes import Entry, Mapping, Node, Scalar, Sequence, items
from app.content.report import Report
from app.content.text_decoding import decode
from app.content.yaml_reading import read_yaml
from app.editing.forgetting.names import Person
from app.editing.forgetting.places import is_contact

KEY = "kontakter"
_ITEM = re.compile(rb"\s*-(\s|$)")
_LONE_DASH = re.compile(rb"\s*-\s*(#.*)?$")
_NO_VALUE = re.compile(rb"\s*(#.*)?$")


def without_contact(data: bytes, person: Person) -> bytes | None:
    """The file without the person's entries of `kontakter`; without the key when no entry is left.

    None when there is nothing to take out, or when it cannot be taken out by lines alone (`[{navn: …}, {…}]`), so that
    a human must do it.
    """
    before = _read(data)
    if before is None:
        return None
    parts, front_matter = before
    contacts = items(front_matter.get(KEY))
    gone = [index for index, one in enumerate(contacts) if isinstance(one, Mapping) and is_contact(one, person)]
    lines = data.splitlines(keepends=True)
    end = _end_of_key(front_matter, parts)
    if not gone:
        return None
    if len(gone) == len(contacts):
        ranges: list[tuple[int, int]] | None = [(front_matter.place(KEY).line, end)]
    else:
        ranges = _ranges(contacts, gone, lines, end)
    if ranges is None:
        return None
    cut = {number for start, stop in ranges for number in range(start, _without_trailing(lines, start, stop))}
    result = b"".join(line for number, line in enumerate(lines, 1) if number not in cut)
    return result if _is_what_was_meant(before, _read(result), gone) else None


def _read(data: bytes) -> tuple[Parts, Mapping] | None:
    text = decode(data, Report(""))
    parts = split(text, Report("")) if text is not None else None
    report = Report("")
    front_matter = read_yaml(parts.front_matter, parts.front_matter_line, report) if parts else None
    return (parts, front_matter) if parts and front_matter and not report.problems else None


def _end_of_key(front_matter: Mapping, parts: Parts) -> int:
    """The line after the last of the key's value: that of the next key, or of the closing `---`."""
    start = front_matter.place(KEY).line
    later = [entry.key.line for entry in front_matter.entries if entry.key.line > start]
    return min(later, default=parts.body_line - 1)


def _ranges(
    contacts: SequenceOf[Node], gone: SequenceOf[int], lines: SequenceOf[bytes], end: int
) -> list[tuple[int, int]] | None:
    """First line and the line after the last, from 1, of each entry; None when one does not begin with a dash."""
    starts = [_dash_line(contact.line, lines) for contact in contacts]
    if None in starts:
        return None
    known = [*(start for start in starts if start is not None), end]
    return [(known[index], known[index + 1]) for index in gone]


def _dash_line(line: int, lines: SequenceOf[bytes]) -> int | None:
    """The line of an entry's dash, which may stand alone above its first key."""
    if _ITEM.match(lines[line - 1]):
        return line
    above = line - 1
    while above > 0 and _NO_VALUE.match(lines[above - 1]):
        above -= 1
    return above if above > 0 and _LONE_DASH.match(lines[above - 1]) else None


def _without_trailing(lines: SequenceOf[bytes], start: int, stop: int) -> int:
    """Blank lines and comments after an entry belong to what follows as often as to it, so they stay."""
    while stop - 1 > start and _NO_VALUE.match(lines[stop - 2]):
        stop -= 1
    return stop


def _is_what_was_meant(
    before: tuple[Parts, Mapping], after: tuple[Parts, Mapping] | None, gone: SequenceOf[int]
) -> bool:
    """Whether the file is read as before but for those entries."""
    if after is None or after[0].body != before[0].body:
        return False
    left = tuple(one for index, one in enumerate(items(before[1].get(KEY))) if index not in gone)
    return _wanted(before[1], left) == _plain(after[1])


def _wanted(front_matter: Mapping, left: tuple[Node, ...]) -> object:
    entries = tuple(
        Entry(entry.key, Sequence(left, 0, 0)) if entry.key.text == KEY else entry
        for entry in front_matter.entries
        if entry.key.text != KEY or left
    )
    return _plain(Mapping(entries, 0, 0))


def _plain(node: Node) -> object:
    """What a node says, without its places."""
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [_plain(item) for item in node.items]
        case Mapping():
            return [(entry.key.text, _plain(entry.value)) for entry in node.entries]
    return None
