"""Examples of the parts of a document's page, for `views/components.py`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.web.views.case import Fact
from app.web.views.documents import SourceView
from app.web.views.examples.example import Example
from app.web.views.history import ChangeLine, HistoryView
from app.web.views.links import Link

EXAMPLES: Final[Mapping[str, tuple[Example, ...]]] = {
    "citation": (
        Example(
            "Titel, dato og adresse", ("En case", "9. december 2022", "https://casebanken.example.dk/cases", "h-1")
        ),
    ),
    "draft_badge": (Example("En side, som læserne ikke ser endnu", ("Kladde",)),),
    "facts": (
        Example(
            "Med links, med tekst og uden oplysning",
            (
                (
                    Fact("Kommune", (Link("Horsens Kommune", "/kommuner/horsens"),), ""),
                    Fact("År", (), "2017, 2018"),
                    Fact("Udfald", (), "Ikke oplyst"),
                ),
            ),
        ),
    ),
    "history": (
        Example(
            "Oprettet og rettet",
            (
                HistoryView(
                    "Siden er oprettet 21. november 2026 og senest ændret 3. december 2026.",
                    (
                        ChangeLine("3. december 2026", "Rettet: Tallene for 2026 er kommet."),
                        ChangeLine("21. november 2026", "Oprettet"),
                    ),
                ),
            ),
        ),
        Example("Kun oprettet", (HistoryView("Siden er oprettet 21. november 2026.", ()),)),
        Example("Uden historik", (HistoryView("", ()),)),
    ),
    "icon": (Example("Felterne", ("tiles",)), Example("Krydset", ("cross",))),
    "notice": (Example("Før man læser videre", ("Det nyeste årstal i kilderne er 2022. Meget kan have ændret sig.",)),),
    "sources": (
        Example(
            "Med adresse og uden",
            (
                (
                    SourceView("En artikel", "https://kilde.example/artikel", "KL, 2022"),
                    SourceView("Slides fra en workshop", "", "afsnittet »Program«"),
                ),
                "9. december 2022",
                "kilder-1",
            ),
        ),
    ),
}
