"""One Markdown file becomes a document, or the problems that keep it from being one."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import cast

from app.content.bodies import ReadBody, read_body
from app.content.cpr_numbers import check_cpr_numbers
from app.content.files import SourceFile
from app.content.front_matter import split
from app.content.nodes import Mapping
from app.content.reading import Reading, Reference
from app.content.report import Report
from app.content.schema import SCHEMAS
from app.content.terms import Terms
from app.content.text_decoding import decode
from app.content.wrong_folders import meant_folder
from app.content.yaml_reading import read_yaml
from app.domain.documents import Document


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as far as it could be read. What is known of a broken file still serves the checks of the others."""

    folder: str
    slug: str
    report: Report
    front_matter: Mapping | None = None
    body: ReadBody | None = None
    document: Document | None = None
    """None when the file has errors of its own."""
    references: tuple[Reference, ...] = field(default=())


def read_document(file: SourceFile, terms: MappingOf[str, Terms], today: date, static: Path) -> ReadFile:
    """Read a file of one of the document folders; all its own problems are in the report of the answer."""
    report = Report(file.path)
    text = decode(file.data, report)
    if text is None:
        return ReadFile(file.folder, file.stem, report)
    check_cpr_numbers(text, report)
    parts = split(text, report)
    if parts is None:
        return ReadFile(file.folder, file.stem, report)
    front_matter = read_yaml(parts.front_matter, parts.front_matter_line, report)
    body = read_body(parts.body, parts.body_line, static, report)
    record = SCHEMAS[meant_folder(file.folder, front_matter, report)]
    keys = frozenset(field.key for field in record.fields)
    reading = Reading(report, today, terms, front_matter=front_matter, keys=keys)
    values = record.values(front_matter, "", reading) if front_matter is not None else None
    document = None
    if values is not None and body is not None and not report.errors:
        document = cast(Document, record.build(slug=file.stem, path=file.path, body=body.body, **values))
    references = (*reading.references, *(body.references if body is not None else ()))
    return ReadFile(file.folder, file.stem, report, front_matter, body, document, references)
