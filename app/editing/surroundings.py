"""The content that a new document comes to lie in, as far as it can be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.content.document_reading import ReadFile, read_document
from app.content.file_names import DOCUMENT_FOLDERS
from app.content.files import read_files
from app.content.loader import STATIC
from app.content.references import Site, site_of
from app.content.terms import Terms
from app.content.vocabularies import read_vocabularies


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Vocabularies and files, also those with errors: one broken file must not keep an editor from making another."""

    terms: Mapping[str, Terms]
    entries: Mapping[str, Mapping[str, Any]]
    """What each vocabulary says, by its name and the slug."""
    files: tuple[ReadFile, ...]
    site: Site
    today: date

    def in_folder(self, folder: str) -> tuple[ReadFile, ...]:
        return tuple(file for file in self.files if file.folder == folder)


def read_surroundings(folder: Path, today: date) -> Surroundings:
    """Read a content folder."""
    files, _ = read_files(folder)
    vocabularies = read_vocabularies(files, today)
    documents = tuple(
        read_document(file, vocabularies.terms, today, STATIC) for file in files if file.folder in DOCUMENT_FOLDERS
    )
    entries = {name: found.entries for name, found in vocabularies.files.items()}
    return Surroundings(vocabularies.terms, entries, documents, site_of(documents, vocabularies.terms), today)
