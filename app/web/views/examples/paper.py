"""Examples of what is printed for a room, for `views/components.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from app.web.views.dialogue_cards import CardSheet, DialogueCard
from app.web.views.documents import ContactView, SourceView
from app.web.views.examples.example import Example
from app.web.views.feedback_sheet import ANSWERS, FeedbackSheet
from app.web.views.handout import Handout, HandoutCase
from app.web.views.poster import Poster
from app.web.views.qr import make_qr

_QR: Final = make_qr("https://casebanken.example.dk", "/pejlemaerker/naar-tillid-forpligter")
_TITLE: Final = "Når tillid forpligter!"
_QUESTION: Final = "Hvordan opdager I, at tilliden er ved at briste?"
_PROPOSED: Final = "Redaktionens forslag"

CARD_SHEET: Final = CardSheet(
    "Et ark",
    (
        DialogueCard(_TITLE, _QUESTION, _PROPOSED, "large", _QR),
        DialogueCard(_TITLE, f"{_QUESTION} " * 6, _PROPOSED, "smallest", None),
    ),
)
FEEDBACK_SHEET: Final = FeedbackSheet("Et ark at udfylde", (_TITLE, "Nærvær og synlighed"), ANSWERS, _QR)
POSTER: Final = Poster(
    label=f"Plakat: {_TITLE}",
    paper="a4",
    title=_TITLE,
    idea="Den forpligter begge veje.",
    questions=(_QUESTION,),
    size="large",
    note=_PROPOSED,
    qr=_QR,
)
BARE_POSTER: Final = replace(POSTER, label="Plakat", questions=(), note="", qr=None)

_PERSON: Final = ContactView(
    name="Navn Navnesen",
    role="Social- og sundhedschef",
    mail="navn@kommune.example",
    phone="12 34 56 78",
    phone_href="tel:12345678",
    standing="Sidst bekræftet 9. december 2022.",
)
HANDOUT: Final = Handout(
    anchor="uddeling",
    title=_TITLE,
    running=f"Pejlemærke for faglig ledelse: {_TITLE}",
    idea=("Den forpligter begge veje.",),
    questions=(_QUESTION,),
    question_note=_PROPOSED,
    cases=(
        HandoutCase(
            kicker="Case · Aalborg",
            title="En case",
            figure="2 → 1",
            figure_text="Gange om året",
            summary="Kort fortalt.",
            why="Aalborg spørger, før der bliver kontrolleret.",
            contacts=(_PERSON,),
            href="/cases",
            address="https://casebanken.example.dk/cases",
        ),
        HandoutCase(
            kicker="Kort eksempel · Viborg",
            title="En case uden tal",
            figure="",
            figure_text="",
            summary="Kilden giver ingen tal.",
            why="",
            contacts=(),
            href="/cases",
            address="https://casebanken.example.dk/cases",
        ),
    ),
    sources=(SourceView("En artikel", "https://kilde.example/artikel", "KL, 2022"),),
    qr=_QR,
)

EXAMPLES: Final[Mapping[str, tuple[Example, ...]]] = {
    "card_sheet": (Example("Stort og småt, med kode og uden", (CARD_SHEET,)),),
    "feedback_sheet": (Example("To pejlemærker", (FEEDBACK_SHEET,)),),
    "handout": (Example("Med kontakt og uden", (HANDOUT,)),),
    "poster": (Example("Med spørgsmål", (POSTER,)), Example("Uden spørgsmål og kode", (BARE_POSTER,))),
    "qr": (
        Example("Kort adresse", (make_qr("https://casebanken.example.dk", "/pejlemaerker/naar-tillid-forpligter"),)),
        Example(
            "Så lang, som den må være",
            (make_qr("https://casebanken.example.dk", f"/samling?navn={'lang' * 135}"),),
        ),
        Example("Med et navn", (make_qr("https://casebanken.example.dk", "/samling?dok=/om", "samlingen »Nord«"),)),
    ),
    "writing_lines": (Example("To linjer", ()),),
}
