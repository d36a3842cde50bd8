"""The questions to an editor at a terminal, one at a time. Each answer is checked by the loader's rules at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from app.content.hints import HINTS
from app.domain.problems import Severity
from app.editing.answers import (
    NOTHING,
    allowed,
    fault_in,
    field_of,
    nothing_for,
    parts_of,
    questions_for,
    takes_sentences,
    value_from,
)
from app.editing.checking import problems_of_key
from app.editing.drafts import Draft
from app.editing.naming import same_title, slug_fault, slug_of
from app.editing.proposals import propose
from app.editing.questions import Question
from app.editing.surroundings import Surroundings

_HELP = "?"
_INTRODUCTION = """\
Enter tager forslaget i [ ] eller springer over. ? viser mulighederne, - betyder ingen.
Ctrl-C afbryder, og så er intet gemt."""


class Terminal(Protocol):
    """Where the editor sits."""

    def say(self, text: str) -> None: ...

    def ask(self, prompt: str, typed: str = "") -> str:
        """One line from the editor, who may go on from what was `typed` before. Raises EOFError when there is none."""
        ...


def ask_for_all(draft: Draft, around: Surroundings, terminal: Terminal) -> Draft:
    """The draft with every answer; what it has already is not asked for."""
    terminal.say(_INTRODUCTION)
    for question in questions_for(draft.folder):
        if _is_open(question, draft):
            draft = _Asked(question, around, terminal).answered(draft)
    return draft if draft.slug else replace(draft, slug=_name(draft, around, terminal))


def _is_open(question: Question, draft: Draft) -> bool:
    has_meaning = not question.needs or draft.values.get(question.needs)
    is_known = draft.values.get(question.key) is not None or (question.unless and draft.values.get(question.unless))
    return bool(has_meaning and not is_known)


@dataclass(frozen=True, slots=True)
class _Asked:
    """One question, asked until the answer can be used."""

    question: Question
    around: Surroundings
    terminal: Terminal

    def answered(self, draft: Draft) -> Draft:
        one = field_of(draft.folder, self.question.key)
        self.terminal.say(f"\n{self.question.name}\n  {HINTS[draft.folder][one.key]} {self.question.how}".rstrip())
        proposed = propose(self.question.key, draft, self.around)
        texts: tuple[str, ...] = ()
        typed = ""
        while True:
            answer = self.terminal.ask(_prompt(proposed, more=bool(texts)), typed).strip()
            typed = ""
            new = parts_of(answer, one) if answer else proposed
            if answer == _HELP:
                self._help(draft)
            elif answer in NOTHING or not new:
                nothing = nothing_for(one) if answer and not texts else None
                if nothing is not None:
                    return draft.with_value(one.key, nothing)
                if texts or self.question.key != "titel":
                    return draft
                self.terminal.say("  Skriv en titel. Filen får navn efter den.")
            elif fault := fault_in(answer, one):
                self.terminal.say(f"  Fejl: {fault}")
                typed = answer
            else:
                tried = draft.with_value(one.key, value_from((*texts, *new), one, self.around))
                if self._has_errors(tried):
                    typed = answer
                elif takes_sentences(one):
                    draft, texts, proposed = tried, (*texts, *new), ()
                else:
                    self._say_twins(tried)
                    return tried

    def _has_errors(self, draft: Draft) -> bool:
        """Whether the answer is to be given again; everything that the loader says about it is shown."""
        problems = problems_of_key(draft, self.question.key, self.around)
        for problem in problems:
            self.terminal.say(f"  {problem.severity.capitalize()}: {problem.message}")
        has_errors = any(problem.severity is Severity.ERROR for problem in problems)
        if has_errors and allowed(field_of(draft.folder, self.question.key), self.around):
            self.terminal.say("  Skriv ? for at se mulighederne.")
        return has_errors

    def _say_twins(self, draft: Draft) -> None:
        """Somebody may have begun on the same page."""
        for path in same_title(draft, self.around) if self.question.key == "titel" else ():
            self.terminal.say(f"  Bemærk: {path} har den titel allerede.")

    def _help(self, draft: Draft) -> None:
        values = allowed(field_of(draft.folder, self.question.key), self.around)
        for value, name in values:
            self.terminal.say(f"  {value:<42} {name}".rstrip())
        if not values:
            self.terminal.say("  Her skriver du selv teksten.")


def _name(draft: Draft, around: Surroundings, terminal: Terminal) -> str:
    proposed = slug_of(draft, around)
    terminal.say("\nFilnavn\n  Filens navn bliver sidens adresse. Små bogstaver, tal og bindestreger.")
    typed = ""
    while True:
        typed = terminal.ask(_prompt((proposed,)), typed).strip().removesuffix(".md") or proposed
        fault = slug_fault(replace(draft, slug=typed), around)
        if not fault:
            return typed
        terminal.say(f"  Fejl: {fault}")


def _prompt(proposed: tuple[str, ...], *, more: bool = False) -> str:
    if more:
        return "  En til, eller Enter: "
    return f"  [{', '.join(proposed)}]: " if proposed else "  : "
