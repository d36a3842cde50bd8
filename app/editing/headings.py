"""The sections that the text of each kind of document has, and what to write in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.documents import DocumentType
from app.domain.labels import PRACTICE_HEADING


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2; empty for text that stands without one."""

    text: str
    hint: str


_CASE = (
    Heading("Udgangspunkt", "Hvordan var det før, og hvorfor gjorde I noget ved det?"),
    Heading("Det gjorde de", "Hvem gjorde hvad, i hvilken rækkefølge, og hvor længe?"),
    Heading("Det kom der ud af det", "Hvad blev anderledes? Skriv tallene, som de står i kilden."),
    Heading("Det krævede det", "Tid, penge, aftaler, uddannelse eller ledelse."),
    Heading("Godt at vide", "Hvad ved kilden ikke, og hvad ville de gøre anderledes?"),
)

HEADINGS: Mapping[DocumentType, tuple[Heading, ...]] = {
    DocumentType.CASE: _CASE,
    DocumentType.EXAMPLE: _CASE[1:3],
    DocumentType.INITIATIVE: (
        Heading("Hvad det er, og hvorfor", "Hvad går tiltaget ud på, og hvilket problem løser det?"),
        Heading("Sådan kan I gøre", "De første skridt, med links til kommuner, der har prøvet det."),
        Heading("Vær opmærksom på", "Hvad kan gå galt, og hvad kræver det?"),
    ),
    DocumentType.PRINCIPLE: (
        Heading("Hvad pejlemærket handler om", "To-tre sætninger, som en ny leder forstår."),
        Heading("Hvorfor det er svært i hverdagen", "Hvad trækker den anden vej?"),
        Heading(PRACTICE_HEADING, "Eksempler fra kommuner, med links til deres cases."),
        Heading("Brug det på en workshop", "En øvelse, som en gruppe kan lave på en halv time."),
    ),
    DocumentType.WORKSHOP: (
        Heading("Anledning", "Hvem holdt workshoppen, for hvem og hvorfor?"),
        Heading("Kør selv workshoppen", "Hvad skal I have klar, og hvad skal I være opmærksomme på?"),
    ),
    DocumentType.PAGE: (Heading("", "Sidens tekst. Lav overskrifter med ## foran."),),
}
