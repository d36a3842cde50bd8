"""A municipality's contribution, as it is typed into the form of `/bidrag`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

FILLED: Final[Mapping[str, str | tuple[str, ...]]] = {
    "titel": "Faste teams giver borgerne færre ansigter",
    "resume": "Hjemmeplejen på Læsø har nu faste teams. Borgerne møder 6 medarbejdere om ugen, hvor de før mødte 14.",
    "kommuner": "Læsø",
    "kommuner.andre": "Frederikshavns Kommune, Samsø",
    "kategorier": ("frigiv-tid",),
    "temaer": ("faglig-ledelse", "elever-og-praktik"),
    "udgangspunkt": "Borgerne mødte mange forskellige medarbejdere.",
    "det-gjorde-de": "Vi delte os i tre *faste teams*.\r\n\r\n- Hvert team planlægger selv.\r\n- Lederen deltager.",
    "det-kom-der-ud-af-det": "Medarbejderne hos hver borger faldt fra 14 til 6 om ugen.",
    "det-kraevede-det": "Et halvt år og en lokal aftale: den om vagter.",
    "godt-at-vide": "Se også [tiltaget](/tiltag/den-gode-praktikplads).",
    "resultater.0.tekst": "Medarbejdere hos hver borger",
    "resultater.0.foer": "14",
    "resultater.0.efter": "6",
    "resultater.0.enhed": "om ugen",
    "resultater.0.periode": "2024-2025",
    "resultater.2.tekst": "Medarbejdere om ugen",
    "resultater.2.vaerdi": "6",
    "resultater.2.ud_af": "14",
    "dokumentation": "egne-tal",
    "udfald": "virkede",
    "kilder.0.titel": "Kommunens egne oplysninger",
    "kilder.0.udgiver": "Læsø Kommune",
    "kilder.0.aar": "2025",
    "kilder.0.url": "https://www.example.dk/notat",
    "kontakter.0.navn": "Anne Jensen",
    "kontakter.0.rolle": "Leder: hjemmepleje #1",
    "kontakter.0.mail": "anne@example.dk",
    "kontakter.0.telefon": "12 34 56 78",
    "kontakter.0.samtykke": "ja",
    "medier.1.titel": "Film om de nye teams",
    "medier.1.url": "https://www.example.dk/film",
}
"""Every field, with rows left empty between others. No problem of any kind."""

SHORTEST: Final[Mapping[str, str | tuple[str, ...]]] = {
    "titel": "Faste teams",
    "resume": "Læsø prøver faste teams.",
    "kommuner": "Læsø",
    "temaer": ("faglig-ledelse",),
    "det-gjorde-de": "Vi delte os i tre.",
    "kilder.0.titel": "Kommunens egne oplysninger",
}
"""Only what must be there."""

CONTRIBUTIONS: Final[Mapping[str, Mapping[str, str | tuple[str, ...]]]] = {
    "finished": FILLED,
    "short": SHORTEST,
    "with advice": {**FILLED, "resultater.0.efter": "5"},
    "with mistakes": {**FILLED, "titel": "", "temaer": (), "kontakter.0.mail": "<b>anne", "det-gjorde-de": "# <i>x"},
    "with everything missing": {"kontakter.0.rolle": "Leder"},
}
"""What is posted, by the page that answers."""
