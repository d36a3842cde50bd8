"""Municipalities, regions, themes, metrics and kinds of document, recognised in a text by their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.domain.vocabulary import Vocabularies
from app.search.language import Language
from app.search.stemming import Stemmer
from app.search.tokens import Token
from app.search.zones import SearchDocument

FRAMES = frozenset({"kommune", "region", "type"})
"""Facets that say where to look; the others are subjects."""

_TYPES = {
    "case": ("case", "cases"),
    "eksempel": ("eksempel", "eksempler", "kort eksempel", "korte eksempler"),
    "tiltag": ("tiltag", "tiltaget", "tiltagene"),
    "pejlemaerke": ("pejlemærke", "pejlemærket", "pejlemærker", "pejlemærkerne"),
    "workshop": ("workshop", "workshops", "workshoppen"),
}


@dataclass(frozen=True, slots=True)
class FacetName:
    """A name by which a facet's value is known."""

    facet: str
    value: str
    words: tuple[str, ...]
    """Normalised words for places and types, stems for the rest: »Skive« is a town, »skiver« are slices."""

    def has(self, word: str, token: Token, stem: Stemmer) -> bool:
        """Whether a token is this word of the name; a place may stand in the genitive."""
        if self.facet in FRAMES:
            return token.text in (word, word + "s")
        return stem(token.text) == word


@dataclass(frozen=True, slots=True)
class Recognised:
    """A facet's value found in a text, from token `start` to `end` (not included)."""

    start: int
    end: int
    facet: str
    value: str


@dataclass(frozen=True, slots=True)
class Recognition:
    names: Mapping[str, tuple[FacetName, ...]]
    """By first word."""
    language: Language

    def find(self, tokens: Sequence[Token]) -> list[Recognised]:
        """The values named in the text, longest name first at each place, in the text's order."""
        found: list[Recognised] = []
        start = 0
        while start < len(tokens):
            here = max(self._at(tokens, start), key=lambda match: match.end, default=None)
            if here:
                found.append(here)
            start = here.end if here else start + 1
        return found

    def _at(self, tokens: Sequence[Token], start: int) -> Iterator[Recognised]:
        word, stem = tokens[start].text, self.language.stem
        for first in sorted({word, word.removesuffix("s"), stem(word)}):
            for name in self.names.get(first, ()):
                end = start + len(name.words)
                if end <= len(tokens) and all(
                    name.has(own, token, stem) for own, token in zip(name.words, tokens[start:end], strict=True)
                ):
                    yield Recognised(start, end, name.facet, name.value)


def build(names: Iterable[FacetName], language: Language) -> Recognition:
    """Names ready to be looked up."""
    by_first: dict[str, list[FacetName]] = defaultdict(list)
    for name in names:
        by_first[name.words[0]].append(name)
    return Recognition({first: tuple(entries) for first, entries in by_first.items()}, language)


def facet_token(facet: str, value: str) -> str:
    """How a document's value is written in the index."""
    return f"{facet}={value}"


def facet_tokens(document: SearchDocument, vocabularies: Vocabularies) -> list[str]:
    """The document's values, found by their names among its labels and places."""
    names = {*document.labels, *document.places}
    found = [(facet, slug) for facet, slug, name in _vocabulary_names(vocabularies) if name in names]
    return [facet_token("type", document.type), *(facet_token(facet, slug) for facet, slug in found)]


def facet_names(vocabularies: Vocabularies, language: Language) -> Iterator[FacetName]:
    """The names of every vocabulary and of the types, in the vocabularies' order."""
    for facet, slug, name in _vocabulary_names(vocabularies):
        yield from _named(facet, slug, [name], language)
    for town in vocabularies.municipalities.values():
        yield from _named("kommune", town.slug, [town.full_name, *town.aliases], language)
    for region in vocabularies.regions.values():
        yield from _named("region", region.slug, [region.name.removeprefix("Region ")], language)
    for value, forms in _TYPES.items():
        yield from _named("type", value, forms, language)


def _vocabulary_names(vocabularies: Vocabularies) -> Iterator[tuple[str, str, str]]:
    for facet, entries in (
        ("kommune", vocabularies.municipalities),
        ("region", vocabularies.regions),
        ("tema", vocabularies.themes),
        ("fagomraade", vocabularies.sectors),
        ("kategori", vocabularies.categories),
        ("noegletal", vocabularies.metrics),
    ):
        yield from ((facet, slug, entry.name) for slug, entry in entries.items())


def _named(facet: str, value: str, names: Iterable[str], language: Language) -> Iterator[FacetName]:
    for name in names:
        words = [token.text for token in language.tokenise(name)]
        if words:
            yield FacetName(facet, value, tuple(words if facet in FRAMES else map(language.stem, words)))
