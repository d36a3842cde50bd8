"""Examples of the parts of a collection, for `views/components.py`."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

from app.web.views.cards import Card
from app.web.views.collecting import make_collecting
from app.web.views.collection import CollectedView
from app.web.views.documents import ContactView, SourceView

_CARD: Final = Card(
    title="Flere ledere og mindre bøvl",
    href="/cases",
    type_label="Case",
    places="Viborg",
    categories=(),
    text=Markup("Lederne er tættere på medarbejderne."),
    section="",
    section_href="/cases",
    figure="22",
    figure_text="Ekstra lederstillinger",
    remarks=("Beskrevet",),
    reasons=(),
)
COLLECTED: Final = CollectedView(
    number=1,
    added="Tilføjet: »Flere ledere og mindre bøvl« og de 2 sider herunder. I alt 3 sider.",
    address="/cases/viborg",
    public_address="https://casebanken.example.dk/cases/viborg",
    card=_CARD,
    title="Flere ledere og mindre bøvl",
    reason="",
    note="Ring til dem i marts",
    note_hint="Alle med linket kan læse noten.",
    contacts=(ContactView("Et Navn", "Direktør", "navn@example.dk", "", "", "Sidst bekræftet 1. maj 2026."),),
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
