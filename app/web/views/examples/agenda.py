"""Examples of the parts of a programme, for `views/components.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from app.web.views.agenda import AgendaPoint, PrincipleChoice
from app.web.views.examples.example import Example
from app.web.views.offers import Offer
from app.web.views.run_sheet import SheetLine
from app.web.views.schedule import Reference
from app.web.views.slides import Slide, in_order
from app.web.views.workshop import ProgrammeLine

_SHORT_EXAMPLE: Final = Reference("Kort eksempel", "Én faglig metode fra chef til medarbejder", "/cases")
_GONE: Final = Reference("Kan ikke vises", "En case", "", "Trukket tilbage. Kommunen har bedt om det.")

ONLY_POINT: Final = AgendaPoint(
    1, "punkt 1: Pause", "Pause", "", "", "", "", None, "Tilføj en side", can_rise=False, can_sink=False
)
POINT: Final = AgendaPoint(
    number=2,
    subject="punkt 2: Case",
    text="Case",
    minutes="15",
    error="",
    time="9.05–9.20",
    address="/cases",
    reference=_SHORT_EXAMPLE,
    change="Skift siden",
    can_rise=True,
    can_sink=True,
)
WRONG_POINT: Final = replace(
    POINT, number=4, minutes="ti", error="»ti« kan ikke bruges. Minutter skal være et helt tal fra 1 til 600."
)
PRINCIPLES: Final = (
    PrincipleChoice("Alle pejlemærker", "/pejlemaerker", chosen=False),
    PrincipleChoice("Når tillid forpligter!", "/pejlemaerker/naar-tillid-forpligter", chosen=False),
)
PROGRAMME: Final = (
    ProgrammeLine("Velkomst", "5 minutter", None),
    ProgrammeLine("Case fra Ikast-Brande", "", _SHORT_EXAMPLE),
    ProgrammeLine("Case fra før", "", _GONE),
)
RUN_SHEET: Final = (
    SheetLine(1, "", "", "Velkomst", None, "", ()),
    SheetLine(
        2,
        "9.05–9.20",
        "15",
        "Case fra Ikast-Brande",
        _SHORT_EXAMPLE,
        "https://casebanken.example.dk/cases",
        ("Ikast-Brande", "Kontakt ikke oplyst."),
    ),
    SheetLine(3, "9.20–", "", "Case fra før", _GONE, "", ()),
)

EXAMPLES: Final[Mapping[str, tuple[Example, ...]]] = {
    "agenda_point": (
        Example("Det eneste punkt", (ONLY_POINT, PRINCIPLES)),
        Example("Midt i, med et kort eksempel", (POINT, PRINCIPLES)),
        Example("Med minutter, der ikke kan læses", (WRONG_POINT, PRINCIPLES)),
    ),
    "offers": (
        Example(
            "Fundet for et søgeord",
            (
                (
                    Offer("/cases/koege-ledelsesspaend", "Færre medarbejdere pr. leder", "Case · Køge"),
                    Offer("/tiltag/op-i-tid", "Op i tid", "Tiltag"),
                ),
                "dok",
                "Tilføj",
            ),
        ),
    ),
    "programme": (Example("Med minutter, kort eksempel og en side, der er væk", (PROGRAMME,)),),
    "run_sheet": (Example("Uden tid, og med det hele", (RUN_SHEET,)),),
    "slides": (
        Example(
            "Spørgsmål og case",
            (
                in_order(
                    (
                        Slide("spoergsmaal", "Hvad vil vi lære i morgen?", "Spørgsmål", remark="Redaktionens forslag"),
                        Slide("case", "En case", "Case · Viborg", "/cases", "22", "ekstra ledere", ("Kort fortalt.",)),
                    )
                ),
            ),
        ),
    ),
}
