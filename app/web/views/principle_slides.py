"""A pejlemærke in a room: slides for the wall, and notes for whoever leads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from app.catalogue.reading import Catalogue
from app.domain.addresses import address_of
from app.domain.documents import Case, GuidingPrinciple
from app.web.print_parameters import print_url
from app.web.urls import facilitator_url, notes_url
from app.web.views.cards import Card, make_card
from app.web.views.documents import QUESTION_STATUS_TEXTS, ContactView, ResultView, contact_views, result_views
from app.web.views.links import Link
from app.web.views.qr import make_qr
from app.web.views.slides import Slide, SlidesView, case_slide, in_order, qr_slide, question_slides

EXERCISE = "Brug det på en workshop"
"""The heading of the section whose first paragraph is an exercise for the room."""


@dataclass(frozen=True, slots=True)
class NotesCase:
    card: Card
    results: tuple[ResultView, ...]
    contacts: tuple[ContactView, ...]


@dataclass(frozen=True, slots=True)
class NotesView:
    title: str
    idea: tuple[str, ...]
    questions: tuple[str, ...]
    question_note: str
    exercise: str
    cases: tuple[NotesCase, ...]
    ways: tuple[Link, ...]


def make_principle_slides(principle: GuidingPrinciple, catalogue: Catalogue, base_url: str) -> SlidesView:
    """Title, then questions and cases in turn, then the exercise, then the way to the page."""
    here = address_of(principle)
    questions = question_slides(principle)
    cases = [case_slide(case, catalogue.vocabularies) for case in featured_cases(principle, catalogue)]
    in_turn = [slide for slide in chain.from_iterable(zip_longest(questions, cases)) if slide]
    exercise = exercise_of(principle)
    notes = [Slide("noter", "Noter", lines=(exercise,), remark="Redaktionens forslag")] if exercise else []
    slides = (
        Slide("titel", principle.title, kicker="Pejlemærke for faglig ledelse", lines=(principle.summary,)),
        *in_turn,
        *notes,
        *qr_slide("Læs mere på telefonen", make_qr(base_url, here)),
    )
    return SlidesView(in_order(slides), (Link("Luk", here), Link("Værtens noter", notes_url(here))))


def make_principle_notes(principle: GuidingPrinciple, catalogue: Catalogue) -> NotesView:
    """What whoever leads has in the hand: the same in the same order, with figures, sources and contacts."""
    here = address_of(principle)
    return NotesView(
        title=principle.title,
        idea=paragraphs(principle, 0),
        questions=principle.questions,
        question_note=QUESTION_STATUS_TEXTS[principle.question_status],
        exercise=exercise_of(principle),
        cases=tuple(
            NotesCase(make_card(case, catalogue.vocabularies), result_views(case), contact_views(case))
            for case in featured_cases(principle, catalogue)
        ),
        ways=(
            Link("Vis på væggen", facilitator_url(here)),
            Link("Print plakat, dialogkort og uddelingsark", print_url(here)),
            Link("Pejlemærkets side", here),
        ),
    )


def featured_cases(principle: GuidingPrinciple, catalogue: Catalogue) -> Sequence[Case]:
    """The cases that the editors show first, in their order."""
    documents = catalogue.documents_at(f"/cases/{slug}" for slug in principle.featured_cases)
    return [document for document in documents if isinstance(document, Case)]


def paragraphs(principle: GuidingPrinciple, section: int) -> tuple[str, ...]:
    """The paragraphs of one section of the text; none when there is no such section."""
    sections = principle.body.sections
    return tuple(sections[section].text.split("\n")) if section < len(sections) else ()


def exercise_of(principle: GuidingPrinciple) -> str:
    """What the text proposes to do in the room; empty when it proposes nothing."""
    found = (section.text for section in principle.body.sections if section.heading == EXERCISE)
    return next(found, "").split("\n")[0]
