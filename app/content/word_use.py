"""Word lists against the documents: a group that nothing in the content has is of no use, and perhaps misspelt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from app.content.codes import Code
from app.content.document_reading import ReadFile
from app.content.nearest import fold
from app.content.nodes import scalars
from app.content.read_lists import ReadList
from app.domain.vocabulary import SynonymType

_WORD = re.compile(r"[^\W_]+")
LONG_ENOUGH = 5
"""Letters from which a word may stand inside another (»medicinrobot« has »robot«); shorter ones must stand alone."""


def check_word_use(lists: Mapping[str, ReadList], documents: Iterable[ReadFile]) -> None:
    """Warn of each group of the word lists that the documents give no use. Call it when all documents are sound."""
    said = _Said(documents)
    for name, useful in _USEFUL.items():
        found = lists[name]
        for slug, group in found.entries.items():
            if not any(map(said.has, useful(group))):
                message = (
                    "Ingen af ordene står i indholdet, så gruppen gør ingen forskel. Ret stavningen, eller slet den."
                )
                found.report.warning(found.place(slug), slug, Code.UNUSED_WORDS, message)


class _Said:
    """Everything that the documents say, to look words up in."""

    def __init__(self, documents: Iterable[ReadFile]) -> None:
        self._text = f"-{'-'.join(word for text in _texts(documents) for word in _words(text))}-"

    def has(self, term: str) -> bool:
        """Whether the documents have the words side by side, with any ending and, when long enough, inside others."""
        words = "-".join(_words(term))
        return (words if len(words) >= LONG_ENOUGH else f"-{words}-") in self._text


def _texts(documents: Iterable[ReadFile]) -> Iterator[str]:
    for document in documents:
        if document.front_matter is not None:
            yield from (node.text for _, node in scalars(document.front_matter))
        if document.body is not None:
            yield document.body.body.text


def _words(text: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(text)]


def _found_by_synonyms(group: Any) -> Iterable[str]:
    """Of a narrower group the first word finds the others."""
    terms: tuple[str, ...] = group.terms
    return terms[1:] if group.type is SynonymType.NARROWER else terms


_USEFUL: Mapping[str, Callable[[Any], Iterable[str]]] = {
    "synonymer": _found_by_synonyms,
    "stopord": lambda group: group.words,
    "stammer": lambda group: group.words,
    "orddele": lambda group: group.words,
    "skrivemaader": lambda group: (group.spelling, *group.words),
}
"""For each list, the words of a group of which the documents must have one."""
