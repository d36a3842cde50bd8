"""A pejlemærke as a poster: the name, the idea, a few questions and the way to the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.addresses import address_of
from app.domain.documents import GuidingPrinciple
from app.web.print_parameters import Paper
from app.web.views.documents import QUESTION_STATUS_TEXTS
from app.web.views.fitting import height_of
from app.web.views.principle_slides import paragraphs
from app.web.views.qr import QrView, make_qr

MOST_QUESTIONS = 4
LONGEST_IDEA = 400
"""Letters. A longer idea is for the page; the poster has the summary."""
SCALES = {"large": 1.0, "medium": 0.9, "small": 0.78, "smallest": 0.54}
"""How large the words are set; see `static/css/components/poster.css`."""
WIDTH, HEIGHT = 176.0, 212.0
"""Millimetres of an A4 for the words."""


@dataclass(frozen=True, slots=True)
class Poster:
    label: str
    paper: str
    """`a4` or `a3`."""
    title: str
    idea: str
    questions: tuple[str, ...]
    size: str
    """One of `SCALES`."""
    note: str
    qr: QrView | None


def make_poster(principle: GuidingPrinciple, base_url: str, paper: Paper) -> Poster:
    """The poster of one pejlemærke; A3 is the same drawing, larger."""
    first = paragraphs(principle, 0)[:1]
    idea = first[0] if first and 0 < len(first[0]) <= LONGEST_IDEA else principle.summary
    questions = principle.questions[:MOST_QUESTIONS]
    return Poster(
        label=f"Plakat: {principle.title}",
        paper=paper,
        title=principle.title,
        idea=idea,
        questions=questions,
        size=_size(principle.title, idea, questions),
        note=QUESTION_STATUS_TEXTS[principle.question_status] if questions else "",
        qr=make_qr(base_url, address_of(principle)),
    )


def _size(title: str, idea: str, questions: Sequence[str]) -> str:
    """The largest scale at which everything stands on the sheet."""
    heights = {name: _height(title, idea, questions, scale) for name, scale in SCALES.items()}
    return next((name for name, height in heights.items() if height <= HEIGHT), "smallest")


def _height(title: str, idea: str, questions: Sequence[str], scale: float) -> float:
    words = height_of(title, 18.5 * scale, WIDTH, 1.08) + height_of(idea, 6.2 * scale, WIDTH, 1.4)
    asked = sum(height_of(question, 7 * scale, WIDTH) + 8 * scale for question in questions)
    return words + asked + 31 * scale
