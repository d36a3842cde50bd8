"""`/forslag?q=`: suggestions while typing, as JSON for the combobox."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from fastapi import APIRouter, Request
from pydantic import BaseModel

from app.domain.query import Query
from app.search.typeahead import Entry
from app.snapshot.opened import Snapshot
from app.snapshot.suggesting import WORDS
from app.web.context import CurrentSnapshot
from app.web.parameters import clean_text
from app.web.urls import search_url

PER_GROUP = 4
MAX_LETTERS = 60

router = APIRouter(include_in_schema=False)


class Suggestion(BaseModel):
    text: str
    href: str


class SuggestionGroup(BaseModel):
    label: str
    items: list[Suggestion]


class Suggestions(BaseModel):
    query: str
    groups: list[SuggestionGroup]


@router.get("/forslag")
def suggestions(request: Request, snapshot: CurrentSnapshot) -> Suggestions:
    """Municipalities, themes, metrics, titles and words that begin as the text does; none for less than two letters."""
    text = clean_text(request.query_params.get("q", ""))[:MAX_LETTERS]
    entries = list(_entries(snapshot, text)) if len(text) > 1 else []
    return Suggestions(
        query=text,
        groups=[
            SuggestionGroup(label=label, items=[Suggestion(text=e.text, href=e.address) for e in group])
            for label, group in groupby(entries, key=lambda entry: entry.group)
        ],
    )


def _entries(snapshot: Snapshot, text: str) -> Iterator[Entry]:
    yield from snapshot.typeahead.suggest(text, PER_GROUP)
    for word in snapshot.index.words_beginning_with(text)[:PER_GROUP]:
        yield Entry(WORDS, word, search_url(Query(word)))
