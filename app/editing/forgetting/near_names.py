"""Names in the content that somebody may have meant who spelt a person's name in another way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from app.content.nearest import nearest
from app.editing.forgetting.names import Person
from app.editing.forgetting.texts import Text

_WORD = r"[^\W\d_a-zæøå][\w’'-]{1,40}"
_NAME = re.compile(rf"(?<![\w’'-]){_WORD}(?:[ \n]{_WORD}){{1,5}}")
"""Words with capitals side by side; a name is some of them, since a title or a sentence's first word may come along."""


def near_names(texts: Iterable[Text], person: Person) -> tuple[str, ...]:
    """The names whose first and last word are near the person's, best first, at most three.

    Both must be near: half the country has the same last names.
    """
    first, last = person.words[0], person.words[-1]
    rows = {tuple(match.group().split()) for text in texts for match in _NAME.finditer(text.text)}
    words = {word for row in rows for word in row}
    firsts, lasts = ({word for word in words if nearest(asked, [word])} for asked in (first, last))
    names = {name for row in rows for name in _names(row) if name[0] in firsts and name[-1] in lasts}
    return nearest(person.name, sorted(map(" ".join, names)))


def _names(row: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every two or more words of a row that stand together."""
    yield from (row[start:end] for start, end in combinations(range(len(row) + 1), 2) if end - start > 1)
