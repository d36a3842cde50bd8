"""A search said as a sentence, `10 korte eksempler fra Horsens og Aalborg`: heading and title of the results."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.documents import DocumentType
from app.domain.query import NOT_STATED
from app.snapshot.finding import Found
from app.web.formatting import counted, listed

MOST_NAMED = 3
"""Values of a facet that are named; more are counted."""

_NOUNS = {
    DocumentType.CASE: ("case", "cases"),
    DocumentType.EXAMPLE: ("kort eksempel", "korte eksempler"),
    DocumentType.INITIATIVE: ("tiltag", "tiltag"),
    DocumentType.PRINCIPLE: ("pejlemærke", "pejlemærker"),
    DocumentType.WORKSHOP: ("workshop", "workshops"),
    DocumentType.PAGE: ("side", "sider"),
}

# Facet -> how its values hang on to the noun, what too many of them are called, and how "not stated" is said.
_PHRASES = {
    "kategori": ("under", "kategorier", "uden kategori"),
    "tema": ("om", "temaer", "uden tema"),
    "fagomraade": ("inden for", "fagområder", "uden fagområde"),
    "kommune": ("fra", "kommuner", "uden kommune"),
    "region": ("fra", "regioner", "uden region"),
    "noegletal": ("med nøgletallet", "nøgletal", "uden nøgletal"),
    "pejlemaerke": ("under pejlemærket", "pejlemærker", "uden pejlemærke"),
    "aar": ("fra", "år", "uden årstal"),
    "dokumentation": ("dokumenteret som", "slags dokumentation", "uden angivet dokumentation"),
    "har": ("med", "slags indhold", "uden tal, kontakt og video"),
}


def sentence(found: Found) -> str:
    """What the search gave, with its text and its selections."""
    parts = [_subject(found)]
    if found.query.text:
        parts.append(f"for »{found.query.text}«")
    parts += _selections(found)
    return " ".join(parts)


def _subject(found: Found) -> str:
    types = found.query.selected("type")
    nouns = [_NOUNS[DocumentType(value)] for value in types if value in set(DocumentType)]
    if len(nouns) == 1:
        one, many = nouns[0]
    elif nouns:
        one = many = listed([many for _, many in nouns])
    else:
        one, many = "resultat", "resultater"
    return counted(found.total, one, many) if found.total else f"Ingen {many}"


def _selections(found: Found) -> Iterator[str]:
    for facet, (link, many, without) in _PHRASES.items():
        chosen = [bucket for bucket in found.buckets[facet] if bucket.selected]
        labels = [_in_a_sentence(facet, bucket.label) for bucket in chosen if bucket.value != NOT_STATED]
        said = []
        if len(labels) > MOST_NAMED:
            said.append(f"{link} {len(labels)} {many}")
        elif labels:
            said.append(f"{link} {listed(labels)}")
        if len(labels) < len(chosen):
            said.append(without)
        if said:
            yield " eller ".join(said)


def _in_a_sentence(facet: str, label: str) -> str:
    """Plain words in small letters; names keep their capital."""
    return label.lower() if facet in {"har", "dokumentation"} else label
