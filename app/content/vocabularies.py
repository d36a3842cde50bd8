"""The vocabularies in `ordlister/*.yml`, read by the same tables and rules as front matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.content.codes import Code
from app.content.cpr_numbers import check_cpr_numbers
from app.content.fields import Record
from app.content.file_names import VOCABULARY_FOLDER
from app.content.files import SourceFile
from app.content.read_lists import ReadList
from app.content.reading import Reading
from app.content.report import NOWHERE, Report, shortened
from app.content.slugs import is_slug, proposed_slug
from app.content.terms import Term as Writing
from app.content.terms import Terms, index, with_genitives
from app.content.text_decoding import decode
from app.content.vocabulary_schema import VOCABULARIES
from app.content.word_checks import check_words
from app.content.yaml_reading import read_yaml
from app.domain.documents import Category
from app.domain.language import LanguageTables
from app.domain.vocabulary import (
    Metric,
    Municipality,
    Term,
    Vocabularies,
)

_NAMED = (Term, Metric, Municipality)
"""Entries that front matter may name; the others are words for the search."""


@dataclass(frozen=True, slots=True)
class ReadVocabularies:
    """The vocabularies, None when there is an error in them, and how their terms may be written."""

    vocabularies: Vocabularies | None
    terms: Mapping[str, Terms]
    files: Mapping[str, ReadList]
    """By the file's name without its ending, what it says and where."""


def read_vocabularies(files: tuple[SourceFile, ...], today: date) -> ReadVocabularies:
    """Read every vocabulary. Each has a report; a file that is not there is an error in it."""
    by_path = {file.path: file for file in files}
    terms: dict[str, Terms] = {}
    lists: dict[str, ReadList] = {}
    for name, record in VOCABULARIES.items():
        report = Report(f"{VOCABULARY_FOLDER}/{name}.yml")
        found = lists[name] = _read_list(by_path.get(report.path), record, Reading(report, today, terms))
        named = (entry for entry in found.entries.values() if isinstance(entry, _NAMED))
        terms[name] = _terms(name, named, complete=found.complete)
    _require_categories(lists["kategorier"])
    check_words(lists)
    if any(found.report.errors for found in lists.values()):
        return ReadVocabularies(None, terms, lists)
    return ReadVocabularies(_vocabularies({name: found.entries for name, found in lists.items()}), terms, lists)


def terms_of(vocabularies: Vocabularies) -> Mapping[str, Terms]:
    """How the terms of vocabularies that have already been read may be written."""
    lists: dict[str, Mapping[str, Term | Metric | Municipality]] = {
        "temaer": vocabularies.themes,
        "fagomraader": vocabularies.sectors,
        "kategorier": vocabularies.categories,
        "regioner": vocabularies.regions,
        "kommuner": vocabularies.municipalities,
        "noegletal": vocabularies.metrics,
    }
    return {name: _terms(name, entries.values(), complete=True) for name, entries in lists.items()}


def _read_list(file: SourceFile | None, record: Record, reading: Reading) -> ReadList:
    """One file, its entries by slug in their order."""
    if file is None:
        message = "Ordlisten mangler eller kan ikke læses. Hent den igen fra git."
        reading.report.error(NOWHERE, "", Code.MISSING_VOCABULARY, message)
        return ReadList(reading.report)
    text = decode(file.data, reading.report)
    if text is not None:
        check_cpr_numbers(text, reading.report)
    top = read_yaml(text, 1, reading.report) if text is not None else None
    entries = {}
    for entry in top.entries if top is not None else ():
        slug = entry.key.text
        shown = shortened(slug)
        values = record.values(entry.value, shown, reading)
        if not is_slug(slug):
            proposal = proposed_slug(shown)
            better = f": »{proposal}«." if proposal else "."
            message = f"Nøglen skal være små bogstaver a-z, tal og bindestreger{better}"
            reading.report.error(entry.key, shown, Code.BAD_SLUG, message)
        elif values is not None:
            entries[slug] = record.build(slug=slug, **values)
    complete = top is not None and len(entries) == len(top.entries) and reading.report.errors == 0
    return ReadList(reading.report, top, entries, complete)


def _require_categories(categories: ReadList) -> None:
    """The two categories have a colour and a sign of their own: the file names them, it does not choose them."""
    if not categories.report.errors and set(categories.entries) != set(Category):
        message = f"Filen skal have netop disse nøgler: {', '.join(Category)}."
        categories.report.error(NOWHERE, "", Code.UNKNOWN_VALUE, message)


def _terms(name: str, entries: Iterable[Term | Metric | Municipality], *, complete: bool) -> Terms:
    return index(f"{VOCABULARY_FOLDER}/{name}.yml", map(_writing, entries), complete=complete)


def _writing(entry: Term | Metric | Municipality) -> Writing:
    if isinstance(entry, Municipality):
        names = (entry.name, *entry.aliases)
        return Writing(entry.slug, entry.name, (entry.name,), (entry.full_name, *with_genitives(names)))
    return Writing(entry.slug, entry.slug, (entry.name,))


def _vocabularies(entries: Mapping[str, Mapping[str, Any]]) -> Vocabularies:
    return Vocabularies(
        themes=entries["temaer"],
        sectors=entries["fagomraader"],
        categories=entries["kategorier"],
        regions=entries["regioner"],
        municipalities=entries["kommuner"],
        metrics=entries["noegletal"],
        synonyms=tuple(entries["synonymer"].values()),
        language=LanguageTables(
            stops=tuple(entries["stopord"].values()),
            stems=tuple(entries["stammer"].values()),
            parts=tuple(entries["orddele"].values()),
            spellings=tuple(entries["skrivemaader"].values()),
        ),
    )
