"""Reading and checking, with a memory of the last times: what has not changed is not read again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from app.content.document_reading import ReadFile
from app.content.file_names import DOCUMENT_FOLDERS, VOCABULARY_FOLDER
from app.content.files import SourceFile
from app.content.one_file import read_and_check
from app.content.vocabularies import ReadVocabularies, read_vocabularies

_MOST_CIRCUMSTANCES = 2
"""A preview goes back and forth between broken word lists and those from before they broke."""


@dataclass(frozen=True, slots=True)
class _Circumstances:
    """All that the reading of a document depends on besides its own bytes."""

    lists: tuple[SourceFile, ...]
    today: date
    static: Path


@dataclass(slots=True)
class _Kept:
    vocabularies: ReadVocabularies
    documents: dict[SourceFile, ReadFile] = field(default_factory=dict)


class Memory:
    """For a process that reads the same folder again and again. Reading with a new one is plain reading."""

    def __init__(self) -> None:
        self._kept: dict[_Circumstances, _Kept] = {}

    def read(
        self, files: tuple[SourceFile, ...], today: date, static: Path
    ) -> tuple[ReadVocabularies, tuple[ReadFile, ...]]:
        """All files, each with a report of its own problems, which the caller may add to."""
        kept = self._under(_Circumstances(tuple(f for f in files if f.folder == VOCABULARY_FOLDER), today, static))
        documents = {
            file: kept.documents.get(file) or read_and_check(file, kept.vocabularies.terms, today, static)
            for file in files
            if file.folder in DOCUMENT_FOLDERS
        }
        # A file with an error is read again: a picture that it lacked may be there now.
        kept.documents = {file: read for file, read in documents.items() if not read.report.errors}
        # What is kept stays as it was read; the callers add to copies of the reports.
        lent = {name: replace(found, report=found.report.copy()) for name, found in kept.vocabularies.files.items()}
        return (
            replace(kept.vocabularies, files=lent),
            tuple(replace(read, report=read.report.copy()) for read in documents.values()),
        )

    def _under(self, circumstances: _Circumstances) -> _Kept:
        """What is kept from reading under the same circumstances; the latest of them stand last."""
        kept = self._kept.pop(circumstances, None) or _Kept(read_vocabularies(circumstances.lists, circumstances.today))
        self._kept[circumstances] = kept
        if len(self._kept) > _MOST_CIRCUMSTANCES:
            del self._kept[next(iter(self._kept))]
        return kept
