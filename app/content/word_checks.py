"""Rules among the word lists: no word in two groups, no synonyms in a circle, no stop word that is a synonym."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from app.content.codes import Code
from app.content.language_schema import LANGUAGE_TABLES
from app.content.nearest import fold
from app.content.read_lists import ReadList
from app.domain.language import StopType
from app.domain.vocabulary import SynonymGroup, SynonymType

Edge = tuple[str, str, str]
"""A broad word and a narrow one, folded, and the group that says so."""


def check_words(lists: Mapping[str, ReadList]) -> None:
    """Report what the lists say against themselves and each other; a list with errors of its own is passed over."""
    for name in LANGUAGE_TABLES:
        if lists[name].complete:
            _check_repeated(lists[name])
    if lists["synonymer"].complete:
        _check_circles(lists["synonymer"])
        if lists["stopord"].complete:
            _check_stop_words(lists["synonymer"], lists["stopord"])


def _check_repeated(found: ReadList) -> None:
    """A form with two stems, or a word that is a stop word and a weak one, would make one of the lines untrue."""
    first: dict[str, str] = {}
    for slug, group in found.entries.items():
        for word in group.words:
            other = first.setdefault(fold(word), slug)
            if other != slug:
                message = f"»{word}« står allerede under »{other}«. Behold det kun ét sted."
                found.report.error(found.place_of(slug, "ord", word), f"{slug}.ord", Code.REPEATED_WORD, message)


def _check_stop_words(synonyms: ReadList, stops: ReadList) -> None:
    passed_over = {
        fold(word): slug for slug, group in stops.entries.items() if group.type is StopType.STOP for word in group.words
    }
    for slug, group in synonyms.entries.items():
        in_capitals = set(map(fold, group.capitals))
        for term in group.terms:
            if fold(term) in passed_over and fold(term) not in in_capitals:
                message = (
                    f"»{term}« er et stopord (under »{passed_over[fold(term)]}«), så der bliver aldrig søgt på det."
                    " Slet det ét af stederne, eller skriv det også under »kun_store_bogstaver«."
                )
                place = synonyms.place_of(slug, "ord", term)
                synonyms.report.error(place, f"{slug}.ord", Code.STOP_WORD_SYNONYM, message)


def _check_circles(synonyms: ReadList) -> None:
    """No word may be narrower than itself, by whatever way round and whichever words mean the same."""
    groups: Sequence[SynonymGroup] = tuple(synonyms.entries.values())
    same = _same(groups)
    edges = [(same.get(broad, broad), same.get(narrow, narrow), slug) for broad, narrow, slug in _narrower(groups)]
    narrower: dict[str, set[str]] = {}
    for broad, narrow, _ in edges:
        narrower.setdefault(broad, set()).add(narrow)
    for broad, narrow, slug in edges:
        if _reaches(narrow, broad, narrower):
            head = synonyms.entries[slug].terms[0]
            message = (
                f"Gruppen siger, at »{head}« er bredere end et af sine ord, men en anden gruppe siger, at ordet er det"
                " samme eller bredere. Slet ordet ét af stederne."
            )
            synonyms.report.error(synonyms.place(slug), slug, Code.CIRCULAR_SYNONYM, message)


def _narrower(groups: Sequence[SynonymGroup]) -> Iterator[Edge]:
    for group in groups:
        if group.type is SynonymType.NARROWER:
            broad, *narrow = map(fold, group.terms)
            yield from ((broad, one, group.name) for one in narrow)


def _same(groups: Sequence[SynonymGroup]) -> dict[str, str]:
    """Each word of the groups of equals -> one word that stands for all that mean the same."""
    stands_for: dict[str, str] = {}
    for group in groups:
        if group.type is SynonymType.EQUIVALENT:
            words = [fold(term) for term in group.terms]
            old = {stands_for.get(word, word) for word in words}
            every = {*words, *(word for word, first in stands_for.items() if first in old)}
            stands_for.update(dict.fromkeys(every, words[0]))
    return stands_for


def _reaches(start: str, goal: str, narrower: Mapping[str, set[str]]) -> bool:
    """Whether the goal is the word itself, or narrower than it in any number of steps."""
    found, waiting = {start}, [start]
    while waiting:
        word = waiting.pop()
        if word == goal:
            return True
        new = narrower.get(word, set()) - found
        found |= new
        waiting += new
    return False
