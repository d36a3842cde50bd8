"""The notes of commits as readers see them. One that could harm somebody is withheld, and the editor is told."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.content.codes import Code
from app.content.cpr_numbers import check_cpr_numbers
from app.content.git import NoHistoryError
from app.content.git_log import Commit, read_log
from app.content.git_notes import HIDING, NOTE, Told
from app.content.local_paths import local_path, path_fault
from app.content.report import NOWHERE, Report, shortened
from app.content.web_addresses import fault
from app.domain.problems import Problem

LONGEST_NOTE = 300
_CHECKED = 2 * LONGEST_NOTE
"""Letters in which faults are looked for: what is shown, and whatever may be cut in two at its end."""
_SHOWN_OF_NAME = 10
_MAIL = re.compile(r"[^\s@]@[\w-]{1,63}\.\w")
_ADDRESS = re.compile(r"https?://[^\s<>\"»«()]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReaderNotes:
    shown: Mapping[str, str]
    """The commit's name -> its note; the commits that tell readers nothing are left out."""
    problems: tuple[Problem, ...]
    """A warning for each note that is withheld."""


def check_notes(folder: Path) -> tuple[Problem, ...]:
    """The warnings of the content folder's history; none where there is no history."""
    try:
        return reader_notes(read_log(folder)).problems
    except NoHistoryError:
        return ()


def reader_notes(commits: Sequence[Commit]) -> ReaderNotes:
    """What the commits tell readers, but for what a later commit hides."""
    hidden = tuple({name for commit in commits for name in commit.told.hides})
    report = Report("")
    shown = {}
    for commit in commits:
        text = _one_line(commit.told)
        if not text or (hidden and commit.name.startswith(hidden)):
            continue
        said = fault_in_note(text)
        if not said:
            shown[commit.name] = text if len(text) <= LONGEST_NOTE else f"{text[: LONGEST_NOTE - 1].rstrip()}…"
        elif commit.files:
            report.warning(NOWHERE, "", Code.UNFIT_NOTE, _withheld(commit.name[:_SHOWN_OF_NAME], said))
    return ReaderNotes(shown, tuple(report.problems))


def published_note(told: Told) -> str:
    """What a message tells readers when no other hides it, however long; empty when that is withheld."""
    text = _one_line(told)
    return "" if fault_in_note(text) else text


def fault_in_note(text: str) -> str:
    """Why a note may not be published, in Danish; empty when it may."""
    return next(_faults(text[:_CHECKED]), "")


def _faults(text: str) -> Iterator[str]:
    report = Report("")
    check_cpr_numbers(text, report)
    yield from (problem.message for problem in report.problems)
    path = local_path(text)
    if path is not None:
        yield path_fault(path.group())
    if _MAIL.search(text):
        yield "Der står en mailadresse."
    for address in (match.group().rstrip(".,;:!?") for match in _ADDRESS.finditer(text)):
        if said := fault(address):
            yield f"»{shortened(address)}«: {said}"


def _one_line(told: Told) -> str:
    """The notes as one line of plain text."""
    return " ".join("".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in " ".join(told.notes)).split())


def _withheld(name: str, said: str) -> str:
    return (
        f"Læserne får ikke »{NOTE}:« i ændring {name} at se. {said} Er ændringen ikke delt endnu, så ret beskeden med"
        f" »git commit --amend«. Ellers skriv »{HIDING}: {name}« i en senere besked, og fortæl det igen på en ny måde."
    )
