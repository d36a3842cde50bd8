"""Dialogue cards: one question each, to lie on a table; eight to a sheet of A4."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.addresses import address_of
from app.domain.documents import GuidingPrinciple, QuestionStatus
from app.web.views.fitting import height_of
from app.web.views.qr import QrView, make_qr

TO_A_SHEET = 8
OWN_QUESTION = "Jeres eget spørgsmål:"
WIDTH, HEIGHT = 85.0, 31.0
"""Millimetres for pejlemærke and question; the rest of a card is for the code and the lines."""
SIZES = {"large": (3.5, 5.3), "medium": (3.5, 4.2), "small": (3.0, 3.35), "smallest": (2.65, 2.65)}
"""Millimetres of the letters of pejlemærke and question, as `static/css/components/card_sheet.css` sets them."""


@dataclass(frozen=True, slots=True)
class DialogueCard:
    title: str
    """The pejlemærke."""
    question: str
    remark: str
    size: str
    """One of `SIZES`."""
    qr: QrView | None


@dataclass(frozen=True, slots=True)
class CardSheet:
    label: str
    """`Ark 1 af 4`."""
    cards: tuple[DialogueCard, ...]


def make_card_sheets(principles: Sequence[GuidingPrinciple], base_url: str) -> tuple[CardSheet, ...]:
    """A card for each question; what is left of the last sheet is cards for questions of one's own."""
    cards = [card for principle in principles for card in _cards(principle, base_url)]
    if not cards:
        return ()
    cards += [_own_card(principles, base_url)] * (-len(cards) % TO_A_SHEET)
    sheets = [tuple(cards[start : start + TO_A_SHEET]) for start in range(0, len(cards), TO_A_SHEET)]
    return tuple(CardSheet(f"Ark {number} af {len(sheets)}", sheet) for number, sheet in enumerate(sheets, 1))


def _cards(principle: GuidingPrinciple, base_url: str) -> Iterator[DialogueCard]:
    qr = make_qr(base_url, address_of(principle))
    remark = "Redaktionens forslag" if principle.question_status is QuestionStatus.PROPOSED else ""
    for question in principle.questions:
        yield DialogueCard(principle.title, question, remark, _size(principle.title, question), qr)


def _size(title: str, question: str) -> str:
    """The largest size that leaves room for writing."""
    heights = {
        name: height_of(title, small, WIDTH - small * 1.5) + height_of(question, large, WIDTH)
        for name, (small, large) in SIZES.items()
    }
    return next((name for name, height in heights.items() if height <= HEIGHT), "smallest")


def _own_card(principles: Sequence[GuidingPrinciple], base_url: str) -> DialogueCard:
    if len(principles) == 1:
        title, target = principles[0].title, address_of(principles[0])
    else:
        title, target = "Pejlemærker for faglig ledelse", "/pejlemaerker"
    return DialogueCard(title, OWN_QUESTION, "", "large", make_qr(base_url, target))
