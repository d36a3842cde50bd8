"""Changes in the text of files, in place: everything else stays as it is, byte for byte.

An occurrence of the old name is a reference if changing it, and nothing else, changes where the file's references lead.
So comments, code, link texts and other words that look like the name are left alone, and every way to write a link that
the loader reads is mended.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from urllib.parse import parse_qsl, quote, urlsplit

from app.content.document_reading import ReadFile
from app.content.files import SourceFile
from app.content.nodes import Scalar
from app.content.nodes import Sequence as ListNode
from app.content.reading import Reference, Target
from app.content.references import address_of_reference, former_slugs, path_of
from app.editing.renaming.names import Move

Read = Callable[[SourceFile], ReadFile]
_FORMER = "tidligere_slugs"
_DOCUMENT = "dok"
"""The parameter by which the site's own pages name a document."""


def with_references(file: SourceFile, read: Read, move: Move) -> SourceFile:
    """The file with every reference to the old address changed to the new."""
    before = [one for one in read(file).references if path_of(one) == move.old or move.old in _documents_in(one)]
    if not before:
        return file
    by_slug = {reference.position.line for reference in before if reference.target is not Target.ADDRESS}
    lines = _lines(file)
    for index, line in enumerate(lines):
        for start, old, new in _candidates(line, move, by_slug=index + 1 in by_slug):
            tried = lines[index][:start] + new + lines[index][start + len(old) :]
            changed = _with_lines(file, [*lines[:index], tried, *lines[index + 1 :]])
            if _leads_on(read(_with_lines(file, lines)).references, read(changed).references, move):
                lines[index] = tried
    return _with_lines(file, lines)


def _candidates(line: str, move: Move, *, by_slug: bool) -> Iterable[tuple[int, str, str]]:
    """Where on a line the old address stands, and on a line with references by slug the slug; the last first."""
    ways = ((move.old, move.new), (quote(move.old, safe=""), quote(move.new, safe="")))
    found = [
        (match.start(), old, new)
        for old, new in ways
        for match in re.finditer(rf"(?<![\w./-]){re.escape(old)}(?![\w-])", line)
    ]
    if by_slug:
        found += [
            (match.start(), move.old_slug, move.new_slug)
            for match in re.finditer(rf"(?<![\w/-]){re.escape(move.old_slug)}(?![\w-])", line)
        ]
    return sorted(found, reverse=True)


def _leads_on(before: Sequence[Reference], after: Sequence[Reference], move: Move) -> bool:
    """Whether the references are the same but for some that led to the old address and now lead to the new."""
    if len(before) != len(after):
        return False
    moved = [pair for pair in zip(before, after, strict=True) if pair[0].value != pair[1].value]
    return bool(moved) and all(
        (old.target, old.key) == (new.target, new.key)
        and (_itself_leads_on(old, new, move) or _names_it(old, new, move))
        for old, new in moved
    )


def _itself_leads_on(old: Reference, new: Reference, move: Move) -> bool:
    before, after = address_of_reference(old), address_of_reference(new)
    is_the_same = before.removeprefix(move.old) == after.removeprefix(move.new)
    return path_of(old) == move.old and path_of(new) == move.new and is_the_same


def _names_it(old: Reference, new: Reference, move: Move) -> bool:
    """Whether the addresses are the same but for a document that a collection or a programme names."""
    before, after = urlsplit(old.value), urlsplit(new.value)
    then, now = parse_qsl(before.query), parse_qsl(after.query)
    changed = {pair for pair in zip(then, now, strict=False) if pair[0] != pair[1]}
    is_the_same = (before.path, before.fragment, len(then)) == (after.path, after.fragment, len(now))
    return is_the_same and changed == {((_DOCUMENT, move.old), (_DOCUMENT, move.new))}


def _documents_in(reference: Reference) -> list[str]:
    """The addresses that a collection, a programme or a comparison holds in its own."""
    return [value for key, value in parse_qsl(urlsplit(reference.value).query) if key == _DOCUMENT]


def with_former_slug(file: SourceFile, read: Read, move: Move, *, remembers: bool) -> SourceFile:
    """The document's own file, which `remembers` its old slug. One that it had before and takes again is let go."""
    document = read(file)
    known = {node.text.strip(): node for node in former_slugs(document)}
    lines = _lines(file)
    again = known.get(move.new_slug)
    if again is not None and not remembers:
        _let_go(lines, document, again)
    elif again is not None:
        line = lines[again.line - 1]
        start = again.column - 1
        lines[again.line - 1] = line[:start] + line[start:].replace(move.new_slug, move.old_slug, 1)
    elif remembers and move.old_slug not in known:
        _remember(lines, document, move.old_slug)
    return _with_lines(file, lines)


def _remember(lines: list[str], document: ReadFile, slug: str) -> None:
    """Write one more former slug, in the way that the file writes them; only ASCII stands before it on its line."""
    if document.front_matter is None:
        raise ValueError(f"{document.report.path} has no front matter")
    node = document.front_matter.get(_FORMER)
    if node is None:
        after = document.front_matter.place("opdateret").line
        lines.insert(after, f"{_FORMER}: [{slug}]{_ending(lines[after - 1])}")
        return
    line, start = lines[node.line - 1], node.column - 1
    match node:
        case ListNode() if line[start] == "[":
            changed = f"{line[: start + 1]}{slug}, {line[start + 1 :]}"
        case ListNode():
            changed = f"{line[:start]}- {slug}{_ending(line)}{line}"
        case Scalar(empty=True):
            changed = line.replace(f"{_FORMER}:", f"{_FORMER}: [{slug}]", 1)
        case _:
            value = line[start:].rstrip()
            changed = f"{line[:start]}[{slug}, {value}]{line[start + len(value) :]}"
    lines[node.line - 1] = changed


def _let_go(lines: list[str], document: ReadFile, slug: Scalar) -> None:
    """Take one former slug out, and the key with the last of them."""
    assert document.front_matter is not None  # noqa: S101 - the slug stands in it
    node = document.front_matter.get(_FORMER)
    line = lines[slug.line - 1]
    if len(former_slugs(document)) == 1:
        del lines[document.front_matter.place(_FORMER).line - 1 : slug.line]
    elif node is not None and lines[node.line - 1][node.column - 1] == "[":
        word = rf"""['"]?{re.escape(slug.text.strip())}['"]?"""
        lines[slug.line - 1] = re.sub(rf"(?<=[\[,\s]){word}\s*,\s*|,\s*{word}(?=[\s,\]])", "", line, count=1)
    else:
        del lines[slug.line - 1]


def _lines(file: SourceFile) -> list[str]:
    """The lines with their endings; the reader refuses every other character that Python would break lines at."""
    return file.data.decode("utf-8").splitlines(keepends=True)


def _ending(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]


def _with_lines(file: SourceFile, lines: Sequence[str]) -> SourceFile:
    return replace(file, data="".join(lines).encode())
