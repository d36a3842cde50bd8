"""`casebank ny`: a new file, from answers or from options."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.cli.content_folder import content_folder
from app.cli.dialogue import ask_for_all
from app.cli.exit_codes import OTHER_ERRORS
from app.cli.report import as_text
from app.cli.terminal import SystemTerminal
from app.content.codes import Code
from app.content.uniqueness import NUMBER_KEYS
from app.domain.addresses import CONTENT_FOLDERS
from app.domain.problems import Severity
from app.editing.answers import NOTHING, fault_in, field_of, nothing_for, parts_of, questions_for, value_from
from app.editing.checking import problems_of, problems_of_key
from app.editing.composing import compose
from app.editing.drafts import Draft, Values
from app.editing.naming import next_number, same_title, slug_fault, slug_of
from app.editing.questions import QUESTIONS, Question
from app.editing.surroundings import Surroundings, read_surroundings
from app.settings import Settings


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Write the file and say what it still lacks; 2 when nothing is written."""
    around = read_surroundings(content_folder(settings), date.today())
    asks = sys.stdin.isatty() and not options.uden_spoergsmaal
    draft = _from_options(options, around)
    faults = [*_unusable(options), *_faults(draft, around)]
    if not (asks or draft.slug or draft.values.get("titel")):
        faults.append("Skriv --titel eller --slug, så filen kan få et navn.")
    if faults:
        sys.stderr.write("".join(f"casebank: {fault}\n" for fault in faults))
        return OTHER_ERRORS
    if asks:
        try:
            draft = ask_for_all(draft, around, SystemTerminal())
        except (KeyboardInterrupt, EOFError):
            sys.stderr.write("\nAfbrudt. Intet er gemt.\n")
            return OTHER_ERRORS
    else:
        draft = _numbered(replace(draft, slug=draft.slug or slug_of(draft, around)), around)
    path = settings.content / draft.path
    _write_new(path, compose(draft, around.today))
    folder = f" {shlex.join(['--indhold', str(options.indhold)])}" if options.indhold else ""
    twins = () if asks else same_title(draft, around)
    sys.stdout.write("\n".join(_report(path, draft, around, twins, folder)) + "\n")
    return 0


def _from_options(options: argparse.Namespace, around: Surroundings) -> Draft:
    draft = Draft(options.slags, (options.slug or "").removesuffix(".md"), Values())
    for question in questions_for(draft.folder):
        one = field_of(draft.folder, question.key)
        said = _said(options, question)
        texts = [part for text in said if text not in NOTHING for part in parts_of(text, one)]
        value = value_from(texts, one, around) if texts else nothing_for(one) if said else None
        if value is not None:
            draft = draft.with_value(question.key, value)
    return draft


def _said(options: argparse.Namespace, question: Question) -> list[str]:
    given = getattr(options, question.option)
    return given if isinstance(given, list) else [given] if given else []


def _unusable(options: argparse.Namespace) -> Iterator[str]:
    """Options that the kind has no use for, and answers that cannot be written so."""
    folder = CONTENT_FOLDERS[options.slags]
    asked = {question.option: question for question in questions_for(folder)}
    for option in dict.fromkeys(question.option for question in QUESTIONS):
        if getattr(options, option) and option not in asked:
            yield f"--{option} kan ikke bruges, når du laver {options.slags}. Udelad den."
    for option, question in asked.items():
        faults = (fault_in(text, field_of(folder, question.key)) for text in _said(options, question))
        yield from (f"--{option}: {fault}" for fault in faults if fault)


def _faults(draft: Draft, around: Surroundings) -> Iterator[str]:
    """What is wrong with the options, so that no file is made of them."""
    for question in questions_for(draft.folder):
        if draft.values.get(question.key) is not None:
            for problem in problems_of_key(draft, question.key, around):
                if problem.severity is Severity.ERROR and problem.code != Code.MISSING_KEY:
                    yield f"--{question.option}: {problem.message}"
    fault = slug_fault(draft, around) if draft.slug else ""
    if fault:
        yield f"--slug: {fault}"


def _numbered(draft: Draft, around: Surroundings) -> Draft:
    """The draft with the next free number where its kind has one; what else could be proposed is for an editor."""
    key = NUMBER_KEYS.get(draft.folder)
    if key is None or draft.values.get(key) is not None:
        return draft
    return draft.with_value(key, next_number(draft.folder, key, around))


def _write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet; nothing is left behind when it cannot be finished."""
    path.parent.mkdir(exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise OSError(f"{path} findes allerede. Intet er ændret.") from error
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _report(path: Path, draft: Draft, around: Surroundings, twins: Sequence[str], folder: str) -> Iterator[str]:
    """Where the file is, what it lacks, and what to do next."""
    yield f"\nSkrevet: {path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path}"
    yield from (f"Bemærk: {twin} har samme titel. Slet den nye fil, hvis det er den samme side." for twin in twins)
    problems = problems_of(draft, around)
    if problems:
        yield f"\nDet mangler endnu:\n{as_text(problems)}"
    yield "\nNæste skridt"
    yield f"  casebank vis{folder}     se siden, mens du skriver"
    yield f"  casebank tjek{folder}    se, hvad der mangler"
    yield "  Skriv »status: udgivet« i filen, når den er klar til læserne."
