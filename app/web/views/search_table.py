"""What a search found, as rows of a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.catalogue.reading import Catalogue
from app.domain.addresses import address, address_of
from app.domain.documents import Case, Document, DocumentType, Initiative, document_type
from app.domain.labels import DOCUMENTATION_LABELS, OUTCOME_LABELS, TYPE_LABELS
from app.web.csv import Cell
from app.web.formatting import figure
from app.web.views.cards import category_badges, headline_result

_HEADER = [
    *("Type", "Titel", "Kommuner", "Kategorier", "Tiltag", "Temaer", "År"),
    *("Resultat", "Resultatet er", "Dokumentation", "Udfald", "Resumé", "Opdateret", "Adresse"),
]


def search_table(
    documents: Sequence[Document], catalogue: Catalogue, base_url: str
) -> tuple[list[str], Iterator[list[Cell]]]:
    """Header and rows; several values of one document stand in one cell with commas between them."""
    named = {slug for document in documents if isinstance(document, Case) for slug in document.initiatives}
    initiatives = catalogue.documents_at(address(DocumentType.INITIATIVE, slug) for slug in sorted(named))
    titles = {initiative.slug: initiative.title for initiative in initiatives}
    return _HEADER, (_row(document, catalogue, titles, base_url) for document in documents)


def _row(document: Document, catalogue: Catalogue, titles: dict[str, str], base_url: str) -> list[Cell]:
    vocabularies = catalogue.vocabularies
    case = document if isinstance(document, Case) else None
    themes = document.themes if isinstance(document, Case | Initiative) else ()
    first = headline_result(document)
    return [
        TYPE_LABELS[document_type(document)],
        document.title,
        ", ".join(vocabularies.municipalities[slug].name for slug in (case.municipalities if case else ())),
        ", ".join(badge.name for badge in category_badges(document, vocabularies)),
        ", ".join(titles[slug] for slug in (case.initiatives if case else ()) if slug in titles),
        ", ".join(vocabularies.themes[slug].name for slug in themes),
        ", ".join(map(str, case.years if case else ())),
        str(figure(first)) if first else None,
        first.text if first else None,
        DOCUMENTATION_LABELS.get(case.documentation or "") if case else None,
        OUTCOME_LABELS.get(case.outcome or "") if case else None,
        document.summary,
        document.updated.isoformat(),
        base_url + address_of(document),
    ]
