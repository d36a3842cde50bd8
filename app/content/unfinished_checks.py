"""What is left to write on a page that is published already. A draft is unfinished by nature, and is left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from app.content.codes import Code
from app.content.document_reading import ReadFile
from app.content.findings import Finding, running_text, value_of
from app.content.report import Position, shortened
from app.domain.documents import Status

_LEFT_OVER = re.compile(r"\b(?:TODO|TBD)\b|(?i:\[(?:skriv|indsæt|udfyld)\b[^\[\]\n]{0,80}\]|\blorem ipsum\b)")


def empty_sections(file: ReadFile, _today: date) -> Iterator[Finding]:
    """Every heading without anything under it, and a page without any text."""
    if file.body is None or not _is_published(file):
        return
    if not file.body.source.text.strip():
        message = "Siden har ingen tekst. Skriv den under »---«, eller skriv »status: kladde«."
        yield Finding(Position(file.body.source.line, 0), "", Code.EMPTY_SECTION, message)
    for heading in file.body.empty_headings:
        message = f"Der står intet under »{shortened(heading.text)}«. Skriv teksten, eller slet overskriften."
        yield Finding(Position(heading.line, 1), "", Code.EMPTY_SECTION, message)


def left_overs(file: ReadFile, _today: date) -> Iterator[Finding]:
    """Every mark that somebody set to come back to, and every text that only filled the place of another."""
    for passage in running_text(file) if _is_published(file) else ():
        for match in _LEFT_OVER.finditer(passage.text):
            message = f"»{match.group()}« ser ud til at være glemt. Skriv det, der skal stå, eller slet det."
            yield Finding(passage.at(match.start()), passage.key, Code.PLACEHOLDER, message)


def _is_published(file: ReadFile) -> bool:
    status = value_of(file.front_matter, "status")
    return status is None or status.text.strip() == Status.PUBLISHED
