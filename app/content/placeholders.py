"""Lines that a new file asks its editor to replace. They may stand in a draft, and never reach a reader."""

from __future__ import annotations

from app.content.codes import Code
from app.content.document_reading import ReadFile
from app.content.findings import value_of
from app.content.report import Position, shortened
from app.domain.documents import Status

PLACEHOLDER = "SKRIV HER"
"""How such a line begins."""


def check_placeholders(file: ReadFile) -> None:
    """Report each line of the text that is still to be written: a warning in a draft, otherwise an error."""
    status = value_of(file.front_matter, "status")
    is_draft = status is not None and status.text.strip() == Status.DRAFT
    report = file.report.warning if is_draft else file.report.error
    for paragraph in file.body.paragraphs if file.body is not None else ():
        for number, text in enumerate(paragraph.text.split("\n"), start=paragraph.line):
            if text.startswith(PLACEHOLDER):
                asked = shortened(text)
                message = f"Her mangler teksten: »{asked}« Skriv den, eller slet afsnittet, før siden udgives."
                report(Position(number, 1), "", Code.PLACEHOLDER, message)
