"""A contribution that is ready: the file, the ways to send it, and how its page reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from app.catalogue.reading import Catalogue
from app.domain.documents import Case
from app.web.contribution.checking import Contribution
from app.web.contribution.entries import Entries
from app.web.contribution.fields import FIELDS
from app.web.views.case import CaseView, make_case_view

LONGEST_MAIL_LINK = 1_900
"""Characters. Windows and Outlook cut longer addresses off."""


@dataclass(frozen=True, slots=True)
class FinishedView:
    title: str
    file_name: str
    file: str
    entries: tuple[tuple[str, str], ...]
    """What the next request needs, since nothing is kept."""
    advice: tuple[str, ...]
    mail: str
    """Address of a mail that is ready to send."""
    mail_note: str
    """Where the mail goes, and what the sender must do."""
    case: CaseView


def make_finished_view(
    contribution: Contribution, case: Case, entries: Entries, catalogue: Catalogue, editors: str | None
) -> FinishedView:
    """The view of a contribution without errors; `editors` is the mail address of those who receive it."""
    mail, is_whole = _mail(contribution, case, editors or "")
    return FinishedView(
        title="Filen er klar",
        file_name=f"{contribution.file.stem}.md",
        file=contribution.text,
        entries=tuple((name, value) for name, values in entries.values.items() for value in values),
        advice=tuple(_advice(contribution)),
        mail=mail,
        mail_note=" ".join(_mail_notes(editors, is_whole=is_whole)),
        case=make_case_view(case, catalogue, (), case.updated),
    )


def _advice(contribution: Contribution) -> Iterator[str]:
    for remark in contribution.remarks:
        label = f"{FIELDS[remark.field].label}: " if remark.field else ""
        yield f"{label}{remark.message}"


def _mail(contribution: Contribution, case: Case, receiver: str) -> tuple[str, bool]:
    """The link, and whether the whole file is in it."""
    whole = _mail_link(receiver, case, contribution.text)
    if len(whole) <= LONGEST_MAIL_LINK:
        return whole, True
    return _mail_link(receiver, case, f"Filen {contribution.file.stem}.md er vedhæftet."), False


def _mail_link(receiver: str, case: Case, body: str) -> str:
    subject, lines = f"Bidrag til Casebanken: {case.title}", body.replace("\n", "\r\n")
    return f"mailto:{quote(receiver, safe='@')}?subject={quote(subject)}&body={quote(lines)}"


def _mail_notes(editors: str | None, *, is_whole: bool) -> Iterator[str]:
    if editors is None:
        yield "Redaktionens adresse er ikke oplyst her, så du skal selv skrive modtageren."
    else:
        yield f"Mailen skal til {editors}."
    if not is_whole:
        yield "Filen er for lang til at stå i mailen: hent den først, og vedhæft den."
