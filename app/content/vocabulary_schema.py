"""The entries of each vocabulary, one table a file. Keys are declared only here."""

from __future__ import annotations

from typing import Any

from app.content.codes import Code
from app.content.fields import Field, ListOf, Record
from app.content.kinds import Choice, Phrase, Shaped, Text
from app.content.kinds import Term as TermKind
from app.content.language_schema import LANGUAGE_TABLES
from app.content.number_kinds import Degrees
from app.domain.vocabulary import Direction, Frequency, Metric, Municipality, SynonymGroup, SynonymType, Term

NAME = Text(150)
PHRASE = Phrase(150)


def _code_fault(text: str) -> str:
    return "" if len(text) == 3 and text.isascii() and text.isdigit() else "Koden er tre cifre, fx 101."


TERM = Record(Term, (Field("navn", "name", NAME, required=True), Field("beskrivelse", "description", Text())))
MUNICIPALITY = Record(
    Municipality,
    (
        Field("navn", "name", NAME, required=True),
        Field("fuldt_navn", "full_name", NAME, required=True),
        Field("kode", "code", Shaped(Code.BAD_NUMBER, _code_fault), required=True),
        Field("region", "region", TermKind("regioner"), required=True),
        Field("bredde", "latitude", Degrees(54, 58), required=True),
        Field("laengde", "longitude", Degrees(7, 16), required=True),
        Field("aliaser", "aliases", ListOf(PHRASE)),
    ),
)
METRIC = Record(
    Metric,
    (
        Field("navn", "name", NAME, required=True),
        Field("enhed", "unit", NAME, required=True),
        Field("alternativ_enhed", "alternative_unit", NAME),
        Field("hyppighed", "frequencies", ListOf(Choice(Frequency))),
        Field("retning", "direction", Choice(Direction), required=True),
        Field("definition", "definition", Text()),
        Field("kilde", "source", Text()),
    ),
)


def _synonym_group(slug: str, **values: Any) -> SynonymGroup:
    """A group's key in the file is its name."""
    return SynonymGroup(name=slug, **values)


SYNONYMS = Record(
    _synonym_group,
    (
        Field("type", "type", Choice(SynonymType), required=True),
        Field("ord", "terms", ListOf(PHRASE), required=True),
        Field("kun_store_bogstaver", "capitals", ListOf(PHRASE)),
    ),
)
VOCABULARIES = {
    "regioner": TERM,
    "kategorier": TERM,
    "temaer": TERM,
    "fagomraader": TERM,
    "noegletal": METRIC,
    "kommuner": MUNICIPALITY,
    "synonymer": SYNONYMS,
    **LANGUAGE_TABLES,
}
"""What the entries of each file are, in the order of reading: the regions before the municipalities that name them."""
