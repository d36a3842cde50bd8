"""What `casebank glem` has found, in Danish, with what to do."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.content.git_notes import HIDING
from app.editing.forgetting.names import Person
from app.editing.forgetting.past import Commit, Past
from app.editing.forgetting.places import FILE_NAME, Occurrence
from app.editing.forgetting.waiting import FILE
from app.search.in_vain import Row


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything known of where a person is."""

    person: Person
    data: Path
    places: tuple[Occurrence, ...]
    """What an editor mends."""
    elsewhere: tuple[Occurrence, ...]
    """What a developer mends: program, tests and documentation."""
    traces: tuple[str, ...]
    """Files of the data folder."""
    in_vain: tuple[Row, ...]
    """The person's names among the words that readers have searched for in vain."""
    past: Past | None
    no_history: str
    """Why `past` is not known."""
    removed: tuple[str, ...] = ()
    """Files that a contact was taken out of."""
    waits: bool = False
    """Whether the name has been written down for the builds to come."""

    @property
    def is_nowhere(self) -> bool:
        """Whether nothing is left, for an editor and in what is built, that certainly is the person.

        What lies in git's history is for KL to decide, and what lies in the program is for its developers.
        """
        return not (self.certain or self.traces or self.in_vain)

    @property
    def is_unknown(self) -> bool:
        """Whether there is no sign that the person ever was anywhere, in git neither."""
        past = self.past is not None and (self.past.contents or self.past.messages)
        return self.is_nowhere and not (self.removed or self.elsewhere or past)

    @property
    def certain(self) -> tuple[Occurrence, ...]:
        return tuple(place for place in self.places if place.certain)

    @property
    def uncertain(self) -> tuple[Occurrence, ...]:
        return tuple(place for place in self.places if not place.certain)


def report(found: Findings) -> Iterator[str]:
    """The whole answer, line by line."""
    yield f"Leder efter {', '.join((found.person.name, *found.person.also))}."
    yield from _done(found)
    yield ""
    yield f"Steder, hvor personen står: {len(found.certain) or 'ingen steder'}"
    yield from _places(found.certain)
    if found.uncertain:
        yield ""
        yield f"Steder, som måske er personen: {len(found.uncertain)}. Afgør det selv."
        yield from _places(found.uncertain)
    yield ""
    yield from _built(found)
    if found.elsewhere:
        yield ""
        yield f"Program, test og dokumentation: {len(found.elsewhere)}. Det er til udviklerne: send dem listen."
        yield from (f"  {place.path}:{place.line}:{place.column}: {place.context}" for place in found.elsewhere)
    yield ""
    yield from _history(found)
    if not found.is_nowhere:
        yield ""
        yield from _what_to_do(found)


def _done(found: Findings) -> Iterator[str]:
    for name in found.removed:
        yield f"Fjernet: kontakten i {name}"
    if found.waits:
        yield (
            f"Navnet er skrevet i {found.data / FILE} og står der, til det byggede ikke længere har personen;"
            " så sletter »casebank byg« det og de ældre øjebliksbilleder."
        )


def _places(places: Sequence[Occurrence]) -> Iterator[str]:
    for place in places:
        position = f":{place.line}:{place.column}" if place.field != FILE_NAME else ""
        yield f"  {place.path}{position}: [{place.field}] {place.context}"
        yield f"      {place.remedy}"


def _built(found: Findings) -> Iterator[str]:
    count = len(found.traces) + len(found.in_vain)
    yield f"Det byggede i {found.data}: {count or 'ingen steder'}"
    for name in found.traces:
        yield f"  {name}"
    for row in found.in_vain:
        yield f"  »{row.word}« er søgt forgæves {row.count} gange i {row.week}"


def _history(found: Findings) -> Iterator[str]:
    past = found.past
    if past is None:
        yield f"Git-historikken er ikke undersøgt: {found.no_history}."
        return
    shallow = " Klonen har kun den nyeste del af historikken." if past.is_shallow else ""
    yield f"Git-historikken: {_commits(past)}{shallow}"
    if past.contents:
        yield f"  Indhold: {_span(past.contents)} har sat personen ind eller taget personen ud."
    for commit in past.messages:
        yield f"  Besked, forfatter eller filnavn: {commit.id[:12]} fra {commit.day}"
        if commit.tells_readers:
            yield f"      Siden viser beskeden. Lav en commit med linjen: {HIDING}: {commit.id}"
    if past.contents or past.messages:
        yield "  Gamle udgaver kan hentes frem, indtil historikken er skrevet om med git filter-repo."
        yield "  Alle skal derefter hente lageret på ny, og kopier hos andre (kloner, forks) bliver ikke ændret."
        yield "  KL afgør, om det skal ske. Bed en udvikler om hjælp."


def _commits(past: Past) -> str:
    number = len({commit.id for commit in (*past.contents, *past.messages)})
    return "ingen steder." if not number else "1 commit." if number == 1 else f"{number} commits."


def _span(commits: Sequence[Commit]) -> str:
    if len(commits) == 1:
        return f"1 commit fra {commits[0].day}"
    return f"{len(commits)} commits fra {commits[0].day} til {commits[-1].day}"


def _what_to_do(found: Findings) -> Iterator[str]:
    again = shlex.join(["casebank", "glem", found.person.name, *(f"--ogsaa={one}" for one in found.person.also)])
    steps = [
        "Kør »casebank tjek«, gem i git, og kør »casebank byg«.",
        f"Viser en anden maskine siden, så hent indholdet dér, kør »{again} --ret«, og byg.",
        f"Se efter bagefter: {again}",
        "Tænk også på sikkerhedskopier og på søgemaskiner, som kan have siden gemt.",
    ]
    if found.certain:
        steps.insert(
            0,
            "Ret stederne ovenfor. Læs siderne igennem: en rolle, fx »kommunaldirektøren«, kan pege på personen"
            " uden navn.",
        )
    if not found.waits:
        steps.insert(
            0,
            f"Intet er ændret endnu. Kør »{again} --ret«: den fjerner personens kontakter, og de næste byg ved,"
            " at personen skal glemmes.",
        )
    yield "Sådan gør du:"
    yield from (f"  {number}. {step}" for number, step in enumerate(steps, 1))
