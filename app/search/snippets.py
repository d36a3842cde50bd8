"""The sentence or two that show why a document was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.domain.documents import Section
from app.search.marking import Marked, Marker
from app.search.results import Snippet
from app.search.sentences import sentences
from app.search.tokens import without_invisible

MAX_LENGTH = 240
LEAD = 60
"""Characters before the first marked word, when a long sentence is cut."""

_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class _Passage:
    section: Section
    text: str
    marked: Marked


def best_snippet(marker: Marker, sections: Sequence[Section]) -> Snippet | None:
    """The passage that has most of what was searched for, the shorter and earlier first; at most 240 characters.

    `None` when the sections have nothing of it, because the title, a label or a contact matched.
    """
    passages = [passage for section in sections for passage in _passages(section, marker)]
    best = max(passages, key=lambda passage: marker.worth(passage.marked), default=None)
    if best is None or not best.marked.stretches:
        return None
    text, stretches = _cut(best.text, best.marked.stretches)
    return Snippet(tuple(_parts(text, stretches)), best.section.heading, best.section.anchor)


def _passages(section: Section, marker: Marker) -> Iterator[_Passage]:
    """Every sentence, then every pair of neighbours that is short enough."""
    found = [_Passage(section, text, marker.mark(text)) for text in sentences(without_invisible(section.text))]
    yield from found
    for one, other in pairwise(found):
        if len(one.text) + 1 + len(other.text) <= MAX_LENGTH:
            yield _joined(one, other)


def _joined(one: _Passage, other: _Passage) -> _Passage:
    shift = len(one.text) + 1
    moved = tuple((start + shift, end + shift) for start, end in other.marked.stretches)
    marked = Marked(one.marked.stretches + moved, one.marked.met | other.marked.met)
    return _Passage(one.section, f"{one.text} {other.text}", marked)


def _cut(text: str, stretches: Sequence[tuple[int, int]]) -> tuple[str, Sequence[tuple[int, int]]]:
    """A text that is too long, cut at spaces around its first marked word."""
    if len(text) <= MAX_LENGTH:
        return text, stretches
    start = max(0, min(stretches[0][0] - LEAD, len(text) - MAX_LENGTH + 2))
    if start:
        start = text.find(" ", start, stretches[0][0]) + 1 or stretches[0][0]
    end = len(text)
    if end - start > MAX_LENGTH - 2:
        end = max(text.rfind(" ", start, start + MAX_LENGTH - 2), min(stretches[0][1], start + MAX_LENGTH - 2))
    lead, tail = (_ELLIPSIS if start else ""), (_ELLIPSIS if end < len(text) else "")
    shift = len(lead) - start
    inside = [(a + shift, b + shift) for a, b in stretches if a >= start and b <= end]
    return lead + text[start:end] + tail, inside


def _parts(text: str, stretches: Sequence[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    at = 0
    for start, end in stretches:
        if start > at:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False
