"""A sheet on which the room says what it thinks of the pejlemærker. It is paper: nothing comes back to the site."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.documents import GuidingPrinciple
from app.web.views.qr import QrView, make_qr

TO_A_SHEET = 8
ANSWERS = ("Det er klart", "Noget mangler", "Det vil vi prøve")


@dataclass(frozen=True, slots=True)
class FeedbackSheet:
    label: str
    titles: tuple[str, ...]
    """The pejlemærker."""
    answers: tuple[str, ...]
    qr: QrView | None


def make_feedback_sheets(principles: Sequence[GuidingPrinciple], base_url: str) -> tuple[FeedbackSheet, ...]:
    """One sheet for all of them, or several where they are more than can stand on one."""
    titles = tuple(principle.title for principle in principles)
    sheets = [titles[start : start + TO_A_SHEET] for start in range(0, len(titles), TO_A_SHEET)]
    qr = make_qr(base_url, "/pejlemaerker")
    return tuple(
        FeedbackSheet(f"Ark {number} af {len(sheets)}", sheet, ANSWERS, qr) for number, sheet in enumerate(sheets, 1)
    )
