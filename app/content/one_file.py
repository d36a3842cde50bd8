"""The checks of one file; also of a file that is alone, against documents that have been read before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.content.checks import check_for_editor
from app.content.document_reading import ReadFile, read_document
from app.content.files import SourceFile
from app.content.placeholders import check_placeholders
from app.content.references import Site, check_references, path_of, site_of
from app.content.terms import Terms
from app.domain.documents import Document
from app.domain.problems import Problem, has_errors


def read_and_check(file: SourceFile, terms: Mapping[str, Terms], today: date, static: Path) -> ReadFile:
    """Read a file and report all that is wrong within it; what it refers to is for `check_references`."""
    read = read_document(file, terms, today, static)
    check_for_editor(read, today)
    check_placeholders(read)
    return read


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """The outcome for one file."""

    document: Document | None
    """None when there is any error."""
    problems: tuple[Problem, ...]
    """Sorted by place."""


def check_file(
    file: SourceFile, terms: Mapping[str, Terms], site_with: Callable[[Iterable[str]], Site], today: date, static: Path
) -> CheckedFile:
    """Read and check one file as `load` does with each.

    Args:
        file: of one of the document folders; it need not lie on a disk.
        terms: how the terms of the vocabularies may be written.
        site_with: given the addresses that the text refers to, the known documents, with these among them.
        today: what dates are compared with.
        static: the folder that `/static/` shows.
    """
    read = read_and_check(file, terms, today, static)
    others = site_with({path_of(reference) for reference in read.references})
    check_references(read, others | site_of((read,), terms))
    problems = tuple(sorted(set(read.report.problems)))
    return CheckedFile(None if has_errors(problems) else read.document, problems)
