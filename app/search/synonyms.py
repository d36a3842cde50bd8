"""Words that find each other, from the editors' list. Looked up at the query; the index knows nothing of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.domain.vocabulary import SynonymGroup, SynonymType
from app.search.language import Language
from app.search.tokens import Token


@dataclass(frozen=True, slots=True)
class SynonymTerm:
    """One term of a group, as stems; with `capitals` it is an abbreviation that counts in capitals only."""

    text: str
    stems: tuple[str, ...]
    capitals: bool


@dataclass(frozen=True, slots=True)
class Match:
    """A term found in a text: the tokens `start` to `end` (not included), and the terms it finds."""

    start: int
    end: int
    term: SynonymTerm
    finds: tuple[SynonymTerm, ...]
    broader: tuple[SynonymTerm, ...]
    """What the term is a kind of; for a reader whose narrow word the corpus lacks."""
    begun: bool
    """Whether the last word only begins with the term's: »social- og sundhedsuddannelse« for »social- og sundhed«."""


@dataclass(frozen=True, slots=True)
class Entry:
    term: SynonymTerm
    finds: tuple[SynonymTerm, ...]
    broader: tuple[SynonymTerm, ...]


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Entries by the first stem of their term."""

    entries: Mapping[str, tuple[Entry, ...]]
    language: Language

    def matches(self, tokens: Sequence[Token], first_parts: Sequence[str | None] = ()) -> list[Match]:
        """Every term in the text; a term inside a longer one is left out.

        Args:
            tokens: the text.
            first_parts: the stem of each token's first part where it is a compound; left out, no word counts as begun.
        """
        stems = [self.language.stem(token.text) for token in tokens]
        parts = first_parts or [None] * len(stems)
        found = [match for start in range(len(stems)) for match in self._at(start, tokens, stems, parts)]
        return [match for match in found if not any(_inside(match, other) for other in found)]

    def _at(
        self, start: int, tokens: Sequence[Token], stems: Sequence[str], parts: Sequence[str | None]
    ) -> Iterator[Match]:
        for entry in self.entries.get(stems[start], ()):
            term = entry.term
            end = start + len(term.stems)
            if end > len(stems) or tuple(stems[start : end - 1]) != term.stems[:-1]:
                continue
            whole = stems[end - 1] == term.stems[-1] and (not term.capitals or tokens[start].capitals)
            begun = len(term.stems) > 1 and parts[end - 1] == term.stems[-1]
            if whole or begun:
                yield Match(start, end, term, entry.finds, entry.broader, begun=not whole)


def build(groups: Iterable[SynonymGroup], language: Language) -> Synonyms:
    """In a group of equals every term finds the others; in a narrower group the first finds the rest."""
    entries: dict[str, list[Entry]] = defaultdict(list)
    for group in groups:
        members = _members(group, language)
        for term in members:
            others = tuple(other for other in members if other.stems != term.stems)
            if group.type is SynonymType.EQUIVALENT or term is members[0]:
                entries[term.stems[0]].append(Entry(term, others, ()))
            else:
                entries[term.stems[0]].append(Entry(term, (), members[0:1]))
    return Synonyms({first: tuple(found) for first, found in entries.items()}, language)


def _members(group: SynonymGroup, language: Language) -> tuple[SynonymTerm, ...]:
    in_capitals = {term.casefold() for term in group.capitals}
    texts = dict.fromkeys(
        [*group.terms, *(term for term in group.capitals if term.casefold() not in map(str.casefold, group.terms))]
    )
    rows = ((text, language.stems_of(text)) for text in texts)
    return tuple(SynonymTerm(text, stems, text.casefold() in in_capitals) for text, stems in rows if stems)


def _inside(match: Match, other: Match) -> bool:
    return (
        other.start <= match.start and match.end <= other.end and (match.end - match.start) < (other.end - other.start)
    )
