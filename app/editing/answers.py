"""The questions that fit a kind of document; answers become values, written the way the corpus writes them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.content.cpr_numbers import check_cpr_numbers
from app.content.fields import Field, ListOf, Record
from app.content.findings import value_of
from app.content.kinds import Choice, Link, Term
from app.content.nearest import fold
from app.content.reading import Target
from app.content.report import Report
from app.content.schema import SCHEMAS
from app.content.text_decoding import visible
from app.editing.drafts import Value, Values
from app.editing.keys import inner_kind
from app.editing.questions import QUESTIONS, Question
from app.editing.surroundings import Surroundings

NOTHING = ("-", "[]")
"""How an editor says that there is no value."""
_BETWEEN_PLACES = re.compile(r"[,;/&+\n]|\s(?:og|samt)\s", re.IGNORECASE)
_AROUND_PLACES = "[](){}.- "
_PLURAL = re.compile(r" kommuner$", re.IGNORECASE)
_WITH_ADDRESS = re.compile(r"(?:(?P<title>.*?)[\s,;:(]+)?(?P<url>https?://[^\s)]+)\)?")


def questions_for(folder: str) -> tuple[Question, ...]:
    """The questions that fit the documents of a folder."""
    keys = {one.key for one in SCHEMAS[folder].fields}
    return tuple(question for question in QUESTIONS if question.key in keys)


def field_of(folder: str, key: str) -> Field:
    """The field of a folder's documents that has this key; a key that they do not have is a KeyError."""
    return {one.key: one for one in SCHEMAS[folder].fields}[key]


def takes_sentences(one: Field) -> bool:
    """Whether there may be several answers, each with commas of its own."""
    return isinstance(one.kind, ListOf) and isinstance(inner_kind(one.kind), Record)


def parts_of(answer: str, one: Field) -> tuple[str, ...]:
    """A typed line as one answer or several."""
    several = isinstance(one.kind, ListOf) and not takes_sentences(one)
    if inner_kind(one.kind) == Term("kommuner"):
        return places_of(answer)
    parts = (part.strip() for part in (answer.split(",") if several else (answer,)))
    return tuple(part for part in parts if part)


def places_of(answer: str) -> tuple[str, ...]:
    """The municipalities of a typed line, without what people write between and around them."""
    # No municipality has »og« in its name, as themes and titles have.
    parts = (_PLURAL.sub("", part.strip(_AROUND_PLACES)) for part in _BETWEEN_PLACES.split(answer))
    return tuple(part for part in parts if part)


def nothing_for(one: Field) -> Value | None:
    """What a key gets when there is no value: an empty list where that says something, else nothing."""
    return () if isinstance(one.kind, ListOf) and one.kind.may_be_empty else None


def fault_in(text: str, one: Field) -> str:
    """Why an answer cannot be written so, in Danish; empty when it can. The loader does not say it of one key."""
    report = Report("")
    check_cpr_numbers(visible(text), report)
    if report.problems:
        return report.problems[0].message
    if _has_address(one) and not _source(text).get("titel"):
        return f"Skriv også titlen, før adressen: Årsrapport 2024, {text}"
    return ""


def value_from(texts: Sequence[str], one: Field, around: Surroundings) -> Value:
    """The value of a key. What is wrong in it stays as it was written, for the loader to find, where it can be seen.

    A source may end with its address on the web; a vocabulary's words and titles of initiatives become what is
    written in the files.
    """
    inner, texts = inner_kind(one.kind), tuple(map(visible, texts))
    if isinstance(inner, Record):
        return tuple(_source(text) if _has_address(one) else Values.of(titel=text) for text in texts)
    written = tuple(dict.fromkeys(_as_written(text, one, around) for text in texts))
    return written if isinstance(one.kind, ListOf) else " ".join(written)


def allowed(one: Field, around: Surroundings) -> tuple[tuple[str, str], ...]:
    """The values that a key may have, each with its name in words; empty where there is no list of them."""
    match inner_kind(one.kind):
        case Term("kommuner"):
            return tuple((name, "") for name in around.terms["kommuner"].shown.values())
        case Term(vocabulary):
            return tuple((slug, entry.name) for slug, entry in around.entries[vocabulary].items())
        case Choice(values):
            return tuple((member.value, "") for member in values)
        case Link(target) if target is not Target.ADDRESS:
            return tuple(_titles(target, around))
    return ()


def _has_address(one: Field) -> bool:
    inner = inner_kind(one.kind)
    return isinstance(inner, Record) and any(field.key == "url" for field in inner.fields)


def _source(text: str) -> Values:
    """Its title and perhaps its address on the web."""
    match = _WITH_ADDRESS.fullmatch(text)
    return Values.of(titel=match["title"] or "", url=match["url"]) if match else Values.of(titel=text)


def _as_written(text: str, one: Field, around: Surroundings) -> str:
    match inner_kind(one.kind):
        case Term(vocabulary):
            terms = around.terms[vocabulary]
            found = terms.find(text)
            return terms.shown[found[0]] if found is not None else text
        case Link(target) if target is not Target.ADDRESS:
            by_title = {fold(title): slug for slug, title in _titles(target, around)}
            return by_title.get(fold(text), text)
    return text


def _titles(target: Target, around: Surroundings) -> list[tuple[str, str]]:
    titles = ((file.slug, value_of(file.front_matter, "titel")) for file in around.in_folder(target))
    return [(slug, title.text if title is not None else "") for slug, title in titles]
