"""Examples of the parts of a form, for `views/components.py`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.web.views.contribution import ErrorSummary, FieldView, GroupView, Option
from app.web.views.examples.example import Example
from app.web.views.links import Link


def _field(
    name: str,
    label: str,
    control: str = "line",
    *,
    hint: str = "",
    note: str = "",
    value: str = "",
    options: tuple[Option, ...] = (),
    errors: tuple[str, ...] = (),
    advice: tuple[str, ...] = (),
) -> FieldView:
    parts = (("hjaelp", hint), ("fejl", errors), ("raad", advice))
    return FieldView(
        id=f"eks-{name}",
        name=name,
        label=label,
        note=note,
        is_required=bool(note),
        hint=hint,
        control=control,
        type="text",
        autocomplete="on",
        rows=3,
        value=value,
        options=options,
        errors=errors,
        advice=advice,
        described_by=" ".join(f"eks-{name}-{part}" for part, text in parts if text),
    )


LINE: Final = _field("titel", "Titel", hint="Hvad gjorde I?", note="skal udfyldes", errors=("Skriv en titel.",))
TEXT: Final = _field("tekst", "Resume", "text", value="Kort sagt.", advice=("Resumeet siger det samme som titlen.",))
SELECT: Final = _field(
    "valg",
    "Kommune",
    "select",
    options=(Option("eks-valg-0", "", "Ikke valgt", chosen=False), Option("eks-valg-1", "1", "Læsø", chosen=True)),
)
BOXES: Final = _field(
    "krydser",
    "Temaer",
    "boxes",
    hint="Vælg dem, der passer bedst.",
    options=(
        Option("eks-krydser", "a", "Faglig ledelse og ledelsesspænd", chosen=True),
        Option("eks-krydser-1", "b", "Elever og praktik", chosen=False),
    ),
)
BOX: Final = _field("ja", "Personen har sagt ja", "box", errors=("Spørg personen, og sæt kryds, når svaret er ja.",))
GROUP: Final = GroupView(
    "Resultater i tal",
    "Har I ingen tal, så spring over.",
    "eks-om",
    (),
    (
        GroupView(
            "Resultat 1",
            "",
            "",
            (_field("maalt", "Hvad er målt?"), _field("foer", "Før", value="38"), _field("efter", "Efter", value="4")),
            (),
        ),
    ),
)
SUMMARY: Final = ErrorSummary(
    "2 ting skal rettes, før filen er klar",
    (Link("Titel: Skriv en titel.", "#eks-titel"), Link("Teksten fylder mere end 16 KB. Forkort.", "")),
)

EXAMPLES: Final[Mapping[str, tuple[Example, ...]]] = {
    "button": (Example("Siger, hvad der sker", ("Vis resultater",)),),
    "error_summary": (Example("Med og uden felt", (SUMMARY, "eks-svar")),),
    "field": (
        Example("En linje, der mangler", (LINE,)),
        Example("En tekst med et råd", (TEXT,)),
        Example("Et valg", (SELECT,)),
        Example("Flere krydser", (BOXES,)),
        Example("Ét kryds", (BOX,)),
    ),
    "form_group": (Example("Den samme række spørgsmål", (GROUP,)),),
    "print_button": (Example("Får sin knap af script", ("Print arkene",)),),
    "search_box": (
        Example("Som i sidens top", ("eksempel-lille", "", "search-box--small")),
        Example("Som på forsiden", ("eksempel-stor", "frafald", "search-box--large")),
    ),
}
