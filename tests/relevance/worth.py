"""What each step of the search is worth: the judged queries with one step switched off at a time.

    python -m tests.relevance.worth [queries.yaml ...]

Prints one row a step, for `docs/soegning.md`. A step is switched off by putting something simpler in its place
everywhere in `app.search`, so that the search itself needs no switches.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import snowballstemmer

from app.domain.language import LanguageTables
from app.search import evidence, planning, scoring
from app.search.alternatives import without_general_part
from app.search.compounds import Compounds
from app.search.evaluation import sums
from app.search.hyphens import hyphen_words
from app.search.language import Language, language_of
from app.search.patterns import Kind
from app.search.planning import ASKING_FOR_MUNICIPALITIES
from app.search.recognition import Recognition
from app.search.spelling import fold, fold_coarsely
from app.search.stemming import Stemmer, make_stemmer, snowball
from app.search.synonyms import Synonyms
from app.search.unknown_words import longer_words, spellings
from app.search.weights import KIND_WEIGHTS
from app.search.zones import ZONE_WEIGHTS
from tests.relevance.judging import QUERIES, open_bank, read_queries

Change = tuple[Any, Any]
"""Something of `app.search`, and what takes its place."""


def nothing(*_: object, **__: object) -> list[Any]:
    return []


def unchanged(word: str) -> str:
    return word


def once(word: str) -> str:
    return str(snowballstemmer.stemmer("danish").stemWord(word))


def always(stemmer: Stemmer) -> Callable[[object], Stemmer]:
    """In the place of `make_stemmer`: the same stemmer whatever the exceptions."""
    return lambda _exceptions: stemmer


def without(table: str) -> Callable[[LanguageTables], Language]:
    """In the place of `language_of`: the tables with one of them empty."""
    emptied: dict[str, Any] = {table: frozenset()}
    return lambda tables: replace(language_of(tables), **emptied)


def plain_language(tables: LanguageTables) -> Language:
    return replace(language_of(tables), stop_words=frozenset(), weak_words=frozenset())


STEPS: dict[str, list[Change]] = {
    "stemming": [(make_stemmer, always(unchanged))],
    "stemming until nothing changes, and the exceptions": [(make_stemmer, always(once))],
    "the exceptions alone": [(make_stemmer, always(snowball))],
    "folding ae/oe/aa": [(fold, str.lower)],
    "coarse folding (last resort)": [(fold_coarsely, unchanged)],
    "parts of compounds": [(Compounds.parts, nothing)],
    "neighbours joined": [(Compounds.joined, lambda *_: None)],
    "hyphens": [(hyphen_words, nothing), (Compounds.completed, lambda *_: None)],
    "unknown compounds taken apart": [(Compounds.split, lambda *_: None)],
    "»-området« left out": [(without_general_part, nothing)],
    "endings that are no parts": [(language_of, without("endings"))],
    "short parts": [(language_of, without("short_parts"))],
    "synonyms": [(Synonyms.matches, nothing)],
    "half words": [(longer_words, nothing)],
    "slips of the finger": [(spellings, nothing)],
    "stop words": [(language_of, without("stop_words"))],
    "weak words": [(language_of, without("weak_words"))],
    "places, types, themes, metrics recognised": [(Recognition.find, nothing)],
    "who asks »hvem«": [(ASKING_FOR_MUNICIPALITIES, frozenset())],
}
Number = tuple[Any, str | Kind, float]
"""A table or module, a key in it, and another number."""

NUMBERS: dict[str, Number] = {
    "title counts double": (ZONE_WEIGHTS, "title", 1.0),
    "labels count half": (ZONE_WEIGHTS, "label", 1.0),
    "labels at all": (ZONE_WEIGHTS, "label", 0.0),
    "editors' search words": (ZONE_WEIGHTS, "word", 0.0),
    "synonyms weigh less": (KIND_WEIGHTS, Kind.SYNONYM, 1.0),
    "parts weigh less": (KIND_WEIGHTS, Kind.PART, 1.0),
    "the text as a whole": (vars(scoring), "WHOLE", 0.0),
    "coverage": (vars(scoring), "LEAST_COVERAGE", 0.0),
    "rare compounds taken apart": (vars(planning), "RARE", -1),
    "several occurrences": (vars(evidence), "SATURATION", 0.001),
}


@contextmanager
def replaced(old: Any, new: Any) -> Iterator[None]:
    """One object in the place of another, wherever a module or a class of `app.search` holds it."""
    modules = [module for name, module in sys.modules.items() if name.startswith("app.search")]
    classes = [value for module in modules for value in vars(module).values() if isinstance(value, type)]
    holders = [
        (holder, name)
        for holder in [*modules, *dict.fromkeys(classes)]
        for name, value in vars(holder).items()
        if value is old
    ]
    for holder, name in holders:
        setattr(holder, name, new)
    try:
        yield
    finally:
        for holder, name in holders:
            setattr(holder, name, old)


@contextmanager
def numbered(table: dict[Any, Any], key: str | Kind, value: float) -> Iterator[None]:
    """Another number in a table or a module."""
    before = table[key]
    table[key] = value
    try:
        yield
    finally:
        table[key] = before


def row(name: str, files: Sequence[Path], changes: Sequence[Change] = (), numbers: Sequence[Number] = ()) -> str:
    """A line of the table: nDCG@10 and success@3 of each file, with the shares of empty and of false answers."""
    cells = [name]
    with ExitStack() as stack:
        for change in changes:
            stack.enter_context(replaced(*change))
        for number in numbers:
            stack.enter_context(numbered(*number))
        bank = stack.enter_context(open_bank())
        for file in files:
            found = sums([(query, bank.ranking(query.text)) for query in read_queries(file)])
            values = (found.ndcg, found.success_at_3, found.without_hit, found.false_hit)
            cells += ["–" if value is None else f"{value:.3f}" for value in values]
    return "| " + " | ".join(cells) + " |\n"


def main(arguments: Sequence[str]) -> None:
    files = [Path(argument) for argument in arguments] or [QUERIES]
    write = sys.stdout.write
    write(row("(everything on)", files))
    for name, changes in STEPS.items():
        write(row(name, files, changes))
    for name, number in NUMBERS.items():
        write(row(name, files, (), [number]))
    others = [
        change for changes in STEPS.values() for change in changes if change[0] not in {make_stemmer, language_of}
    ]
    plain = [NUMBERS[name] for name in ("title counts double", "labels count half", "the text as a whole", "coverage")]
    write(
        row(
            "(plain: Snowball once, equal zones)",
            files,
            [(make_stemmer, always(once)), (language_of, plain_language), *others],
            plain,
        )
    )


if __name__ == "__main__":
    main(sys.argv[1:])
