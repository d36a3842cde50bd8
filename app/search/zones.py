"""What is indexed of a document: its zones, each as a line of stems and a line of the parts of its compounds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.domain.documents import Section
from app.search.compounds import Compounds
from app.search.hyphens import hyphen_words
from app.search.language import Line
from app.search.tokens import without_invisible

NEAR = 12
"""Words within which the parts of a compound belong together."""

GAP = " ".join(["¶"] * NEAR)
"""Stands between texts, so that no phrase reaches from one into the next."""


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """What the index gets of a document; the snapshot's builder makes it."""

    ordinal: int
    type: str
    title: str
    summary: str
    search_words: tuple[str, ...]
    sections: tuple[Section, ...]
    labels: tuple[str, ...]
    """Names of themes, metrics, initiatives, pejlemærker, categories, sectors and the type."""
    places: tuple[str, ...]
    """Names of municipalities and regions."""
    people: tuple[str, ...]
    """Names and roles of contacts."""


ZONE_WEIGHTS: dict[str, float] = {
    # What a page is called says what it is about (»mod til nytænkning«, »personaleomsætning«).
    "title": 2.0,
    "summary": 1.0,
    "heading": 1.0,
    "body": 1.0,
    # The readers' own words, chosen by the editors for this page (»for mange skemaer«).
    "word": 1.0,
    # Many documents share a label, which says less than the words of the page itself (»SOSU«).
    "label": 0.5,
    "place": 1.0,
    "person": 1.0,
}
"""Zone -> what an occurrence in it counts. Summary, heading and body were tried from 0.5 to 2 and earned nothing."""


def zones(document: SearchDocument) -> dict[str, tuple[str, ...]]:
    """Zone -> its texts, in the order of `ZONE_WEIGHTS`."""
    texts = {
        "title": (document.title,),
        "summary": (document.summary,),
        "heading": tuple(section.heading for section in document.sections if section.heading),
        "body": tuple(line for section in document.sections for line in section.text.splitlines() if line.strip()),
        "word": document.search_words,
        "label": document.labels,
        "place": document.places,
        "person": document.people,
    }
    return {zone: tuple(map(without_invisible, lines)) for zone, lines in texts.items()}


def stem_line(lines: Sequence[Line], compounds: Compounds) -> str:
    """The stems of the lines in order, then those of the words that hyphens stand for."""
    stem = compounds.language.stem
    stems = [" ".join(stem(token.text) for token in line.tokens) for line in lines]
    extra = [stem(word.text) for line in lines for word in hyphen_words(line.tokens, compounds)]
    return f" {GAP} ".join([*stems, *extra])


def part_line(lines: Sequence[Line], compounds: Compounds, part_stems: Callable[[str], Sequence[str]]) -> str:
    """The stems of all parts of all compounds in the lines, as `part_stems` gives them; their order means nothing."""
    words = [token.text for line in lines for token in line.tokens]
    words += [word.text for line in lines for word in hyphen_words(line.tokens, compounds)]
    return " ".join(stem for word in words for stem in part_stems(word))


def capitals_line(lines: Sequence[Line]) -> str:
    """The abbreviations in the lines, each once."""
    return " ".join(sorted({token.text.upper() for line in lines for token in line.tokens if token.capitals}))
