"""Suggestions while typing: names and titles whose words begin with what is typed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.search.spelling import fold_coarsely
from app.search.tokens import tokenise

MOST_WORDS = 6
"""Words of the typed text that are looked at."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be suggested, and where it leads."""

    group: str
    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Typeahead:
    """Entries by the beginnings of their words. Spelling is folded as in the search, and æøå count as a, o, a too."""

    entries: Sequence[Entry]
    _words: tuple[tuple[str, int, int], ...]
    """(folded word, entry, place of the word in the entry), sorted."""

    def suggest(self, text: str, per_group: int) -> list[Entry]:
        """The entries that have a word beginning with each typed word, at most `per_group` of each group.

        Entries that begin as the text does stand first in their group, then short ones; groups keep their order.
        """
        typed = _folded(text)[:MOST_WORDS]
        if not typed:
            return []
        places = [dict(sorted(self._beginning_with(word), reverse=True)) for word in typed]
        common = set(places[0]).intersection(*places[1:])
        ranked = sorted(common, key=lambda entry: (places[0][entry], len(self.entries[entry].text), entry))
        return list(self._first_of_each_group(ranked, per_group))

    def _beginning_with(self, prefix: str) -> Iterator[tuple[int, int]]:
        """Pairs of entry and the word's place in it."""
        for position in range(bisect_left(self._words, (prefix, 0, 0)), len(self._words)):
            word, entry, place = self._words[position]
            if not word.startswith(prefix):
                return
            yield entry, place

    def _first_of_each_group(self, ranked: Iterable[int], per_group: int) -> Iterator[Entry]:
        groups: dict[str, list[Entry]] = {entry.group: [] for entry in self.entries}
        for index in ranked:
            entry = self.entries[index]
            if len(groups[entry.group]) < per_group:
                groups[entry.group].append(entry)
        for entries in groups.values():
            yield from entries


def build_typeahead(entries: Iterable[Entry]) -> Typeahead:
    """A typeahead over these entries; their groups are shown in the order of first occurrence."""
    listed = tuple(entries)
    words = (
        (word, index, place) for index, entry in enumerate(listed) for place, word in enumerate(_folded(entry.text))
    )
    return Typeahead(listed, tuple(sorted(words)))


def _folded(text: str) -> list[str]:
    return [fold_coarsely(token.text) for token in tokenise(text)]
