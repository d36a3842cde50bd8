"""The fields of the form, in the order in which they are asked for.

A field of the front matter has its dotted key as its name, with rows numbered from 0, so that a problem in the file
finds its field. A section has its heading's anchor.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.content.checks import CASE_SECTIONS
from app.content.kinds import LONGEST_TEXT
from app.domain.danish import slugify

LONGEST_SECTION: Final = 5_000
"""Characters. Some 800 words; a whole case is shorter."""
RESULT_ROWS: Final = 3
LINK_ROWS: Final = 2


class Control(StrEnum):
    """How a field is filled in."""

    LINE = "line"
    TEXT = "text"
    SELECT = "select"
    BOXES = "boxes"
    """Any number of a vocabulary's values."""
    BOX = "box"
    """Yes or nothing."""


@dataclass(frozen=True, slots=True)
class Field:
    """One question."""

    name: str
    label: str
    hint: str = ""
    control: Control = Control.LINE
    missing: str = ""
    """Said when it is empty and must not be."""
    required: bool = False
    """Always; a field can also be missing because of what stands in another."""
    type: str = "text"
    """Of the HTML input: which keyboard a telephone shows."""
    autocomplete: str = "on"


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that belong together."""

    legend: str
    hint: str
    fields: tuple[Field, ...] = ()
    rows: tuple[Group, ...] = ()
    """The same questions several times."""

    @property
    def every_field(self) -> tuple[Field, ...]:
        return (*self.fields, *(field for row in self.rows for field in row.fields))


def section_name(heading: str) -> str:
    return slugify(heading)


_SECTION_HINTS: Final = (
    "Hvad var problemet, og hvor? Hvordan gik det før?",
    "Hvad gjorde I, hvem var med, og hvornår?",
    "Hvad blev anderledes? Skriv også, hvis I ikke har tal. Tal fra resultaterne længere nede skal også stå her.",
    "Hvad krævede det af tid, penge og mennesker?",
    "Hvad gik anderledes, end I ventede? Hvad vil I råde andre til?",
)
MUNICIPALITY: Final = "kommuner"
OTHERS: Final = "kommuner.andre"
TOLD: Final = section_name("Det gjorde de")
CONSENT: Final = "kontakter.0.samtykke"
CONTACT: Final = ("kontakter.0.navn", "kontakter.0.rolle", "kontakter.0.mail", "kontakter.0.telefon")


def _section(heading: str, hint: str) -> Field:
    name = section_name(heading)
    missing = "Fortæl, hvad I gjorde." if name == TOLD else ""
    return Field(name, heading, hint, Control.TEXT, missing, required=bool(missing))


def _result(row: int) -> Group:
    key = f"resultater.{row}"
    return Group(
        f"Resultat {row + 1}",
        "",
        (
            Field(
                f"{key}.tekst", "Hvad er målt?", "Fx »Frafald blandt SOSU-elever«.", missing="Skriv, hvad der er målt."
            ),
            Field(
                f"{key}.foer",
                "Før",
                "Fx 38, 113,5 eller ca. 500.",
                missing="Skriv tallet før og efter. Er der kun ét tal, så skriv det under »Ét tal«.",
            ),
            Field(f"{key}.efter", "Efter", "Skrives på samme måde."),
            Field(f"{key}.vaerdi", "Ét tal", "I stedet for før og efter."),
            Field(f"{key}.ud_af", "Ud af", "Hvor mange der var i alt, fx 12, når tallet er 9 ud af 12."),
            Field(f"{key}.enhed", "Enhed", "Fx procent, timer om ugen eller medarbejdere."),
            Field(f"{key}.periode", "Periode", "Fx 2019-2021."),
        ),
    )


def _link(row: int) -> Group:
    key = f"medier.{row}"
    return Group(
        f"Link {row + 1}",
        "",
        (
            Field(
                f"{key}.titel",
                "Hvad viser det?",
                "Fx »Film om de nye vagtplaner«.",
                missing="Skriv, hvad linket viser.",
            ),
            Field(f"{key}.url", "Adresse", "Hele adressen med https:// foran.", type="url"),
        ),
    )


GROUPS: Final = (
    Group(
        "Det vigtigste",
        "",
        (
            Field(
                "titel",
                "Titel",
                "Hvad gjorde I, eller hvad kom der ud af det? Fx »Tre samtaler holder flere i uddannelse«.",
                missing="Skriv en titel.",
                required=True,
            ),
            Field(
                "resume",
                "Resume",
                "En eller to sætninger, højst 220 tegn, med nyheden først: hvem, hvad og med hvilket resultat.",
                Control.TEXT,
                "Skriv et resume på en eller to sætninger.",
                required=True,
            ),
            Field(MUNICIPALITY, "Kommune", "", Control.SELECT, "Vælg kommunen på listen.", required=True),
            Field(OTHERS, "Andre kommuner, der var med", "Fx »Odense, Nyborg og Svendborg«."),
        ),
    ),
    Group(
        "Hvad det handler om",
        "",
        (
            Field("kategorier", "Kategori", "Vælg en, begge eller ingen.", Control.BOXES),
            Field(
                "temaer", "Temaer", "Vælg dem, der passer bedst.", Control.BOXES, "Vælg mindst ét tema.", required=True
            ),
        ),
    ),
    Group(
        "Hvem gjorde hvad",
        "Skriv, som I taler; redaktionen retter til. Kun ét felt skal udfyldes. En tom linje giver et nyt afsnit, "
        "og »- « foran en linje giver et punkt.",
        tuple(map(_section, CASE_SECTIONS, _SECTION_HINTS)),
    ),
    Group(
        "Resultater i tal",
        "Har I ingen tal, så spring over. Siden viser så »Tal ikke oplyst«.",
        rows=tuple(map(_result, range(RESULT_ROWS))),
    ),
    Group(
        "Hvor sikkert er det?",
        "",
        (
            Field("dokumentation", "Dokumentation", "Hvor godt ved I, at det virker?", Control.SELECT),
            Field("udfald", "Hvordan gik det?", "Det, der ikke virkede, er lige så nyttigt for andre.", Control.SELECT),
        ),
    ),
    Group(
        "Kilde",
        "Der skal stå, hvor oplysningerne kommer fra. Har I intet skrevet, så skriv »Kommunens egne oplysninger«.",
        (
            Field(
                "kilder.0.titel",
                "Kildens titel",
                "Fx navnet på en rapport, en artikel eller et notat.",
                missing="Skriv, hvor oplysningerne kommer fra.",
                required=True,
            ),
            Field("kilder.0.udgiver", "Hvem står bag?", "Fx kommunen eller et universitet."),
            Field("kilder.0.aar", "År", "Året, den er fra, med fire cifre."),
            Field("kilder.0.url", "Adresse på nettet", "Hele adressen med https:// foran.", type="url"),
        ),
    ),
    Group(
        "Kontaktperson",
        "Her kan andre kommuner ringe eller skrive. Oplysningerne kommer til at stå på en offentlig side, så nævn "
        "kun en person, der har sagt ja. Personen kan altid fortryde. Har ingen sagt ja, så spring over.",
        (
            Field(CONTACT[0], "Navn", missing="Skriv kontaktpersonens navn.", autocomplete="name"),
            Field(CONTACT[1], "Stilling", "Fx centerchef.", autocomplete="organization-title"),
            Field(CONTACT[2], "Mail", "Arbejdsmail, fx navn@kommune.dk.", type="email", autocomplete="email"),
            Field(CONTACT[3], "Telefon", "Arbejdstelefon, fx 12 34 56 78.", type="tel", autocomplete="tel"),
            Field(
                CONSENT,
                "Personen har sagt ja til at stå på siden med disse oplysninger",
                control=Control.BOX,
                missing="Spørg personen, og sæt kryds, når svaret er ja. Ellers slet oplysningerne om personen.",
            ),
        ),
    ),
    Group("Links", "Film, rapporter og artikler, som alle kan åbne.", rows=tuple(map(_link, range(LINK_ROWS)))),
)
FIELDS: Final = {field.name: field for group in GROUPS for field in group.every_field}
"""By name, in their order."""
LONGEST: Final = dict.fromkeys(FIELDS, LONGEST_TEXT) | dict.fromkeys(map(section_name, CASE_SECTIONS), LONGEST_SECTION)
"""By name, the characters of a value that is looked at at all."""
