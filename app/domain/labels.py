"""What a reader sees for each facet value, in the order in which values are shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from app.domain.danish import sort_key
from app.domain.documents import Case, Document, Documentation, DocumentType, GuidingPrinciple, Outcome
from app.domain.vocabulary import Vocabularies

TYPE_LABELS: Mapping[str, str] = {
    DocumentType.CASE: "Case",
    DocumentType.EXAMPLE: "Kort eksempel",
    DocumentType.INITIATIVE: "Tiltag",
    DocumentType.PRINCIPLE: "Pejlemærke",
    DocumentType.WORKSHOP: "Workshop",
    DocumentType.PAGE: "Side",
}

DOCUMENTATION_LABELS: Mapping[str, str] = {
    Documentation.DESCRIBED: "Beskrevet",
    Documentation.OWN_FIGURES: "Egne tal",
    Documentation.EVALUATED: "Evalueret",
    Documentation.EFFECT_STUDIED: "Effekt undersøgt",
}

OUTCOME_LABELS: Mapping[str, str] = {
    Outcome.WORKED: "Virkede",
    Outcome.MIXED: "Blandet",
    Outcome.DID_NOT_WORK: "Virkede ikke",
    Outcome.TOO_EARLY: "For tidligt at sige",
    Outcome.NOT_STATED: "Ikke oplyst",
}

CONTENT_LABELS: Mapping[str, str] = {"tal": "Tal", "kontakt": "Kontakt", "video": "Video"}

PRACTICE_HEADING = "Sådan ser det ud i praksis"
"""Of the section of a pejlemærke that tells what each featured case shows; its page leads there."""


class Named(Protocol):
    """An entry of any vocabulary."""

    @property
    def slug(self) -> str: ...

    @property
    def name(self) -> str: ...


def facet_labels(documents: Sequence[Document], vocabularies: Vocabularies) -> dict[str, dict[str, str]]:
    """Facet name -> value -> label, of the documents that are shown.

    Municipalities stand in Danish order, years newest first, the rest as the editors list them.
    """
    cases = [document for document in documents if isinstance(document, Case)]
    principles = sorted(
        (document for document in documents if isinstance(document, GuidingPrinciple)),
        key=lambda principle: principle.order,
    )
    years = sorted({year for case in cases for year in case.years}, reverse=True)
    return {
        "type": dict(TYPE_LABELS),
        "kategori": _names(vocabularies.categories.values()),
        "tema": _names(vocabularies.themes.values()),
        "fagomraade": _names(vocabularies.sectors.values()),
        "kommune": _names(sorted(vocabularies.municipalities.values(), key=lambda place: sort_key(place.name))),
        "region": _names(vocabularies.regions.values()),
        "noegletal": _names(vocabularies.metrics.values()),
        "pejlemaerke": {principle.slug: principle.title for principle in principles},
        "aar": {str(year): str(year) for year in years},
        "dokumentation": dict(DOCUMENTATION_LABELS),
        "har": dict(CONTENT_LABELS),
    }


def _names(entries: Iterable[Named]) -> dict[str, str]:
    return {entry.slug: entry.name for entry in entries}
