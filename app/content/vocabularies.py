"""The vocabularies in `ordlister/*.yml`, read by the same tables and rules as front matter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.content.codes import Code
from app.content.fields import Record
from app.content.files import VOCABULARY_FOLDER, SourceFile, is_slug
from app.content.reading import Reading
from app.content.report import NOWHERE, Report, shortened
from app.content.terms import Term as Writing
from app.content.terms import Terms, index, with_genitives
from app.content.text_decoding import decode
from app.content.vocabulary_schema import VOCABULARIES
from app.content.yaml_reading import read_yaml
from app.domain.danish import slugify
from app.domain.documents import Category
from app.domain.vocabulary import (
    Metric,
    Municipality,
    SynonymGroup,
    Term,
    Vocabularies,
)


@dataclass(frozen=True, slots=True)
class ReadVocabularies:
    """The vocabularies, None when there is an error in them, and how their terms may be written."""

    vocabularies: Vocabularies | None
    terms: Mapping[str, Terms]


def read_vocabularies(files: tuple[SourceFile, ...], today: date, reports: list[Report]) -> ReadVocabularies:
    """Read every vocabulary. A report is added for each file; a file that is not there is an error in it."""
    by_path = {file.path: file for file in files}
    terms: dict[str, Terms] = {}
    entries: dict[str, dict[str, Any]] = {}
    for name, record in VOCABULARIES.items():
        report = Report(f"{VOCABULARY_FOLDER}/{name}.yml")
        reports.append(report)
        entries[name], complete = _read_entries(by_path.get(report.path), record, Reading(report, today, terms))
        writings = (_writing(entry) for entry in entries[name].values() if not isinstance(entry, SynonymGroup))
        terms[name] = index(report.path, writings, complete=complete)
    _require_categories(entries["kategorier"], reports)
    if any(report.errors for report in reports):
        return ReadVocabularies(None, terms)
    return ReadVocabularies(_vocabularies(entries), terms)


def _read_entries(file: SourceFile | None, record: Record, reading: Reading) -> tuple[dict[str, Any], bool]:
    """The entries of one file by slug, in the order of the file, and whether none was left out for its errors."""
    if file is None:
        message = "Ordlisten mangler eller kan ikke læses. Hent den igen fra git."
        reading.report.error(NOWHERE, "", Code.MISSING_VOCABULARY, message)
        return {}, False
    text = decode(file.data, reading.report)
    top = read_yaml(text, 1, reading.report) if text is not None else None
    entries = {}
    for entry in top.entries if top is not None else ():
        slug = entry.key.text
        shown = shortened(slug)
        values = record.values(entry.value, shown, reading)
        if not is_slug(slug):
            proposal = slugify(shown)
            better = f": »{proposal}«." if proposal else "."
            message = f"Nøglen skal være små bogstaver a-z, tal og bindestreger{better}"
            reading.report.error(entry.key, shown, Code.BAD_SLUG, message)
        elif values is not None:
            entries[slug] = record.build(slug=slug, **values)
    return entries, top is not None and len(entries) == len(top.entries) and reading.report.errors == 0


def _require_categories(categories: dict[str, Any], reports: list[Report]) -> None:
    """The two categories have a colour and a sign of their own: the file names them, it does not choose them."""
    report = next(report for report in reports if report.path.endswith("/kategorier.yml"))
    if not report.errors and set(categories) != set(Category):
        message = f"Filen skal have netop disse nøgler: {', '.join(Category)}."
        report.error(NOWHERE, "", Code.UNKNOWN_VALUE, message)


def _writing(entry: Term | Metric | Municipality) -> Writing:
    if isinstance(entry, Municipality):
        names = (entry.name, *entry.aliases)
        return Writing(entry.slug, entry.name, (entry.name,), (entry.full_name, *with_genitives(names)))
    return Writing(entry.slug, entry.slug, (entry.name,))


def _vocabularies(entries: dict[str, dict[str, Any]]) -> Vocabularies:
    return Vocabularies(
        themes=entries["temaer"],
        sectors=entries["fagomraader"],
        categories=entries["kategorier"],
        regions=entries["regioner"],
        municipalities=entries["kommuner"],
        metrics=entries["noegletal"],
        synonyms=tuple(entries["synonymer"].values()),
    )
