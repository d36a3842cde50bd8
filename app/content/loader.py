"""The content folder becomes a corpus, or the problems of all its files. The checker is this and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.content.document_reading import ReadFile
from app.content.files import SourceFile, read_files
from app.content.memory import Memory
from app.content.references import check_references, site_of, unread
from app.content.uniqueness import check_uniqueness
from app.content.word_use import check_word_use
from app.domain.corpus import Corpus
from app.domain.problems import Problem, has_errors
from app.domain.vocabulary import Vocabularies

STATIC = Path(__file__).resolve().parents[2] / "static"
"""The site's own files; images in the content must be there."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The outcome of one run."""

    corpus: Corpus | None
    """None when there is any error. Drafts and withdrawn documents are in it; later layers decide what to show."""
    problems: tuple[Problem, ...]
    """Errors, warnings and notes of all files, sorted by place."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Every file as far as it could be read, and all that is wrong within and between them."""

    vocabularies: Vocabularies | None
    """None when there is an error in them."""
    documents: tuple[ReadFile, ...]
    problems: tuple[Problem, ...]
    """Sorted by place."""


def load(folder: Path, *, today: date, static: Path = STATIC) -> Loaded:
    """Read all content. Whatever is wrong, also a missing folder, is a problem and never an exception.

    Args:
        folder: the content folder with `cases/`, `initiatives/`, … and `ordlister/`.
        today: what dates are compared with.
        static: the folder that `/static/` shows.
    """
    files, folder_problems = read_files(folder)
    if not folder.is_dir():
        return Loaded(None, folder_problems)
    return load_files(files, folder_problems, today=today, static=static)


def load_files(
    files: tuple[SourceFile, ...], folder_problems: Sequence[Problem] = (), *, today: date, static: Path = STATIC
) -> Loaded:
    """The same of files that are read already, sorted by path; `folder_problems` come along."""
    checked = check(files, folder_problems, Memory(), today=today, static=static)
    if checked.vocabularies is None or has_errors(checked.problems):
        return Loaded(None, checked.problems)
    whole = (document.document for document in checked.documents if document.document is not None)
    return Loaded(Corpus(tuple(whole), checked.vocabularies), checked.problems)


def check(
    files: tuple[SourceFile, ...], folder_problems: Sequence[Problem], memory: Memory, *, today: date, static: Path
) -> Checked:
    """Read the files, and hold each against the rules and against the others."""
    vocabularies, documents = memory.read(files, today, static)
    reports = [
        *(found.report for found in vocabularies.files.values()),
        *(document.report for document in documents),
    ]
    site = site_of(documents, vocabularies.terms) | unread(folder_problems)
    for document in documents:
        check_references(document, site)
    check_uniqueness(documents)
    if not any(report.errors for report in reports):
        check_word_use(vocabularies.files, documents)
    problems = {*folder_problems, *(problem for report in reports for problem in report.problems)}
    return Checked(vocabularies.vocabularies, documents, tuple(sorted(problems)))
