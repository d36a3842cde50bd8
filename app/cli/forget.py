"""`casebank glem`: every place where a person occurs, and what to do about it."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.cli.content_folder import content_folder
from app.cli.exit_codes import CONTENT_ERRORS, OTHER_ERRORS
from app.cli.forget_report import Findings, report
from app.cli.report import as_text
from app.content.git import NoHistoryError
from app.content.loader import load
from app.content.nearest import did_you_mean_one_of
from app.domain.problems import has_errors
from app.editing.forgetting.contact_removal import without_contact
from app.editing.forgetting.names import Person, UnusableNameError, read_person
from app.editing.forgetting.near_names import near_names
from app.editing.forgetting.past import Past, past_of
from app.editing.forgetting.patterns import is_word_of
from app.editing.forgetting.places import Occurrence, contact_details, find_person, ordinary_words
from app.editing.forgetting.texts import read_texts, texts_below
from app.editing.forgetting.traces import traces_in
from app.editing.forgetting.waiting import FILE, joined, read_waiting, without, write_waiting
from app.editing.replacing import replace_text
from app.search.in_vain import read_in_vain
from app.settings import JUDGED_QUERIES, ROOT, Settings
from app.snapshot.store import Store


def run(settings: Settings, options: argparse.Namespace) -> int:
    """List; with `--ret` also remove contacts, and let builds forget the person.

    0 when the person is nowhere that an editor can mend, nor in what is built; 1 while something is left to do; 2 when
    the name cannot be used, or is nowhere while another one is nearly the same.
    """
    try:
        person = read_person(" ".join(options.navn), options.ogsaa)
    except UnusableNameError as error:
        sys.stderr.write(f"casebank: {error}\n")
        return OTHER_ERRORS
    content = content_folder(settings)
    person = _with_what_is_known(settings, person)
    found = _look(settings, person)
    is_sound = True
    if options.ret:
        _mark(settings, found)
        removed = _remove_contacts(content, person)
        found = replace(found, places=_places(settings, person), removed=removed)
        is_sound = not removed or _still_loads(content)
    found = replace(found, waits=_waits(settings, person))
    sys.stdout.write("\n".join(report(found)) + "\n")
    if found.is_unknown and (near := near_names(texts_below(content), person)):
        question = did_you_mean_one_of(near)
        sys.stderr.write(f"casebank: »{person.name}« står ingen steder.{question} Ellers er der intet at gøre.\n")
        return OTHER_ERRORS
    return 0 if is_sound and found.is_nowhere else CONTENT_ERRORS


def _with_what_is_known(settings: Settings, person: Person) -> Person:
    """The person with the mail and telephone of the contact, which are gone from the content when it is."""
    waiting = (other for other in read_waiting(settings.data) if other.name == person.name)
    details = contact_details(texts_below(settings.content), person)
    return person.with_also([*details, *(detail for other in waiting for detail in other.also)])


def _look(settings: Settings, person: Person) -> Findings:
    past, no_history = None, ""
    try:
        past = past_of(settings.content, person)
    except NoHistoryError as reason:
        no_history = str(reason)
    traces = traces_in(settings.data, person, besides=[FILE])
    in_vain = [row for row in read_in_vain(settings.data) if is_word_of(person, row.word)]
    return Findings(
        person,
        settings.data,
        _places(settings, person),
        _elsewhere(settings, person, past) if past is not None else (),
        tuple(traces),
        tuple(in_vain),
        past,
        no_history,
    )


def _places(settings: Settings, person: Person) -> tuple[Occurrence, ...]:
    """In the content and the judged searches, which are the editors'."""
    texts = tuple(texts_below(settings.content))
    judged = read_texts(ROOT, [JUDGED_QUERIES] if JUDGED_QUERIES.is_file() else [])
    return tuple(find_person((*texts, *judged), person, ordinary_words(texts, person)))


def _elsewhere(settings: Settings, person: Person, past: Past) -> tuple[Occurrence, ...]:
    """In the rest of the repository, which is the developers', only what is certain."""
    known = (settings.content, JUDGED_QUERIES)
    others = [path for path in past.elsewhere if not any(path.is_relative_to(folder) for folder in known)]
    texts = read_texts(past.top, (path for path in others if path.is_file() and not path.is_symlink()))
    return tuple(place for place in find_person(texts, person) if place.certain)


def _mark(settings: Settings, found: Findings) -> None:
    """Let the next build that is without the person keep no older one; take the mark away when there is no need."""
    store = Store(settings.data)
    is_needed = not found.is_nowhere
    if is_needed or _waits(settings, found.person):
        with store.building():
            waiting = read_waiting(settings.data)
            change = joined if is_needed else without
            write_waiting(settings.data, change(waiting, found.person))


def _waits(settings: Settings, person: Person) -> bool:
    return any(other.name == person.name for other in read_waiting(settings.data))


def _remove_contacts(content: Path, person: Person) -> tuple[str, ...]:
    """Take the person's contacts out of the cases; the files that were changed."""
    changed = []
    for path in sorted(content.glob("cases/*.md")):
        if path.is_symlink() or not path.is_file():
            continue
        data = without_contact(path.read_bytes(), person)
        if data is not None:
            replace_text(path, data)
            changed.append(path.relative_to(content).as_posix())
    return tuple(changed)


def _still_loads(content: Path) -> bool:
    """Whether the content has no errors; what it has is printed."""
    problems = load(content, today=date.today()).problems
    if has_errors(problems):
        sys.stdout.write(as_text(problems) + "\n")
    return not has_errors(problems)
