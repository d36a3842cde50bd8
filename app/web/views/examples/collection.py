"""Examples of the parts of a collection, for `views/components.py`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.web.views.collecting import make_collecting
from app.web.views.collection import CollectedView
from app.web.views.documents import SourceView
from app.web.views.examples.example import Example
from app.web.views.examples.reading import CARD, PERSON

COLLECTED: Final = CollectedView(
    number=1,
    added="Tilføjet: »Flere ledere og mindre bøvl« og de 2 sider herunder. I alt 3 sider.",
    address="/cases/viborg",
    public_address="https://casebanken.example.dk/cases/viborg",
    card=CARD,
    title=CARD.title,
    reason="",
    note="Ring til dem i marts",
    note_hint="Alle med linket kan læse noten.",
    contacts=(PERSON,),
    contact_text="",
    sources=(SourceView("Eksempler fra kommunerne", "", "2022"),),
    can_rise=False,
    can_sink=True,
    can_lead=False,
)
MISSING: Final = CollectedView(
    number=3,
    added="Tilføjet: »En gammel case«. I alt 3 sider.",
    address="/cases/trukket-tilbage",
    public_address="",
    card=None,
    title="En gammel case",
    reason="Trukket tilbage. Kommunen har bedt om det.",
    note="",
    note_hint="Alle med linket kan læse noten.",
    contacts=(),
    contact_text="",
    sources=(),
    can_rise=True,
    can_sink=False,
    can_lead=True,
)
CARRIED: Final = make_collecting("navn=N%C3%A6rledelse&dok=/tiltag/op-i-tid", "/cases/viborg", is_document=True)
COLLECTED_PAGE: Final = make_collecting("dok=/tiltag/op-i-tid", "/tiltag/op-i-tid", is_document=True)
SEARCHING: Final = make_collecting("dok=/tiltag/op-i-tid", "/soeg", is_document=False)

EXAMPLES: Final[Mapping[str, tuple[Example, ...]]] = {
    "collected": (Example("En case med note", (COLLECTED,)), Example("Trukket tilbage", (MISSING,))),
    "collecting": (
        Example("På en case", (CARRIED,)),
        Example("På en side, der er i samlingen", (COLLECTED_PAGE,)),
        Example("I søgningen", (SEARCHING,)),
    ),
}
