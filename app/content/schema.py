"""The front matter of each kind of document, one table a kind. Keys are declared only here."""

from __future__ import annotations

from app.content.date_kinds import Date, Year
from app.content.fields import Field, ListOf, Record
from app.content.kinds import MAIL, PHONE, SLUG, URL, Choice, Link, Phrase, Term, Text
from app.content.number_kinds import Figure, SourceNumber, WholeNumber
from app.content.reading import Target
from app.content.rules import (
    consent_is_given,
    count_replaces_names,
    figures_fit,
    link_has_author,
    reason_when_withdrawn,
    sources_exist,
)
from app.domain.documents import (
    Case,
    Category,
    Contact,
    Dilemmas,
    Documentation,
    Extent,
    GuidingPrinciple,
    Initiative,
    InitiativeLink,
    Medium,
    MediumType,
    Outcome,
    Page,
    Programme,
    ProgrammeItem,
    QuestionStatus,
    Result,
    Source,
    Status,
    Track,
    Workshop,
)

TITLE = Text(150)
LONGEST_SUMMARY = 300
LONGEST_QUESTION = 300
"""So much can be read on a card on a table (app/web/views/dialogue_cards.py)."""

SOURCE = Record(
    Source,
    (
        Field("titel", "title", Text(300), required=True),
        Field("udgiver", "publisher", TITLE),
        Field("url", "url", URL),
        Field("aar", "year", Year()),
        Field("sted", "place", Text(300)),
    ),
)
RESULT = Record(
    Result,
    (
        Field("tekst", "text", Text(), required=True),
        Field("foer", "before", Figure()),
        Field("efter", "after", Figure()),
        Field("vaerdi", "value", Figure()),
        Field("enhed", "unit", TITLE),
        Field("ud_af", "out_of", Figure()),
        Field("periode", "period", TITLE),
        Field("kilde", "source", SourceNumber()),
        Field("noegletal", "metric", Term("noegletal")),
    ),
    rules=(figures_fit,),
)
CONTACT = Record(
    Contact,
    (
        Field("navn", "name", TITLE, required=True),
        Field("rolle", "role", TITLE),
        Field("mail", "mail", MAIL),
        Field("telefon", "phone", PHONE),
        Field("bekraeftet", "confirmed", Date(past=True)),
        Field("samtykke", "consent", Text()),
    ),
    rules=(consent_is_given,),
)
MEDIUM = Record(
    Medium,
    (
        Field("type", "type", Choice(MediumType), required=True),
        Field("titel", "title", Text(300), required=True),
        Field("url", "url", URL),
        Field("tekstalternativ", "text_alternative", Text()),
    ),
)
PROGRAMME = Record(
    Programme,
    (Field("navn", "name", TITLE, required=True), Field("beskrivelse", "description", Text(), required=True)),
)
PROGRAMME_ITEM = Record(
    ProgrammeItem,
    (
        Field("titel", "title", TITLE, required=True),
        Field("minutter", "minutes", WholeNumber(1, 1_440)),
        Field("henvisning", "reference", Link(Target.ADDRESS)),
    ),
)
TRACK = Record(Track, (Field("titel", "title", TITLE, required=True), Field("sted", "place", TITLE)))
DILEMMAS = Record(
    Dilemmas,
    (
        Field("emne", "subject", TITLE, required=True),
        Field("udfordringer", "challenges", ListOf(Text())),
        Field("potentialer", "potentials", ListOf(Text())),
    ),
)

COMMON = (
    Field("titel", "title", TITLE, required=True),
    Field("resume", "summary", Text(LONGEST_SUMMARY), required=True),
    Field("status", "status", Choice(Status)),
    Field("begrundelse", "withdrawn_reason", Text()),
    Field("opdateret", "updated", Date(past=True), required=True),
    Field("efterse_senest", "review_by", Date()),
    Field("tidligere_slugs", "former_slugs", ListOf(SLUG)),
    Field("kilder", "sources", ListOf(SOURCE), required=True),
    Field("relaterede", "related", ListOf(Link(Target.ADDRESS))),
    Field("soegeord", "search_words", ListOf(Phrase(150))),
    Field("omtalte", "mentioned", ListOf(Phrase(150))),
)
CASE = Record(
    Case,
    (
        *COMMON,
        Field("omfang", "extent", Choice(Extent), required=True),
        Field("kommuner", "municipalities", ListOf(Term("kommuner"), may_be_empty=True), required=True),
        Field("antal_kommuner", "municipality_count", WholeNumber(1, 98)),
        Field("kategorier", "categories", ListOf(Term("kategorier", Category))),
        Field("tiltag", "initiatives", ListOf(Link(Target.INITIATIVE))),
        Field("tiltag_kobling", "initiative_link", Choice(InitiativeLink)),
        Field("temaer", "themes", ListOf(Term("temaer")), required=True),
        Field("fagomraader", "sectors", ListOf(Term("fagomraader"))),
        Field("pejlemaerker", "principles", ListOf(Link(Target.PRINCIPLE))),
        Field("noegletal", "metrics", ListOf(Term("noegletal"))),
        Field("aar", "years", ListOf(Year(in_list=True))),
        Field("resultater", "results", ListOf(RESULT)),
        Field("dokumentation", "documentation", Choice(Documentation)),
        Field("udfald", "outcome", Choice(Outcome)),
        Field("kontakter", "contacts", ListOf(CONTACT)),
        Field("medier", "media", ListOf(MEDIUM)),
        Field("kraever", "requires", ListOf(Text())),
    ),
    rules=(reason_when_withdrawn, count_replaces_names, link_has_author, sources_exist),
)
INITIATIVE = Record(
    Initiative,
    (
        *COMMON,
        Field("nummer", "number", WholeNumber(1, 999), required=True),
        Field("kort_titel", "short_title", Text(60)),
        Field("kategori", "category", Term("kategorier", Category), required=True),
        Field("temaer", "themes", ListOf(Term("temaer")), required=True),
        Field("noegletal", "metrics", ListOf(Term("noegletal"))),
        Field("pejlemaerker", "principles", ListOf(Link(Target.PRINCIPLE))),
        Field("programmer", "programmes", ListOf(PROGRAMME)),
    ),
    rules=(reason_when_withdrawn,),
)
PRINCIPLE = Record(
    GuidingPrinciple,
    (
        *COMMON,
        Field("raekkefoelge", "order", WholeNumber(1, 999), required=True),
        Field("spoergsmaal", "questions", ListOf(Text(LONGEST_QUESTION))),
        Field("spoergsmaal_status", "question_status", Choice(QuestionStatus)),
        Field("cases", "featured_cases", ListOf(Link(Target.CASE))),
        Field("tiltag", "initiatives", ListOf(Link(Target.INITIATIVE))),
    ),
    rules=(reason_when_withdrawn,),
)
WORKSHOP = Record(
    Workshop,
    (
        *COMMON,
        Field("dato", "held_on", Date()),
        Field("sted", "place", TITLE),
        Field("program", "programme", ListOf(PROGRAMME_ITEM), required=True),
        Field("forslag", "proposal", ListOf(PROGRAMME_ITEM)),
        Field("pejlemaerker", "principles", ListOf(Link(Target.PRINCIPLE))),
        Field("spor", "tracks", ListOf(TRACK)),
        Field("dilemmaer", "dilemmas", DILEMMAS),
    ),
    rules=(reason_when_withdrawn,),
)
PAGE = Record(Page, (*COMMON, Field("tal", "figures", ListOf(RESULT))), rules=(reason_when_withdrawn, sources_exist))

SCHEMAS = {"cases": CASE, "initiatives": INITIATIVE, "pejlemaerker": PRINCIPLE, "sider": PAGE, "workshops": WORKSHOP}
"""The front matter of the documents in each folder."""
