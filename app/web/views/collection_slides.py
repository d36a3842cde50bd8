"""A reader's collection on a wall."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.catalogue.reading import Catalogue
from app.domain.addresses import address_of
from app.domain.collection import Collection
from app.domain.documents import Case, Document, GuidingPrinciple, document_type
from app.domain.labels import TYPE_LABELS
from app.snapshot.addressed import Missing
from app.snapshot.collecting import Collected
from app.web.collection_parameters import collection_url
from app.web.formatting import counted
from app.web.views.collection import UNNAMED, named
from app.web.views.links import Link
from app.web.views.qr import make_qr
from app.web.views.slides import Slide, SlidesView, case_slide, in_order, nothing_to_show, qr_slide, question_slides

LONGEST_BESIDE = 60
"""Letters of a note that stands on the slide of its item: one line there."""


def make_collection_slides(
    collection: Collection, found: Sequence[Collected], catalogue: Catalogue, base_url: str
) -> SlidesView:
    """The collection on a wall: its name, then each item in brief with the reader's note, then the way to it."""
    here = collection_url(collection)
    documents = [(one.found, one.item.note) for one in found if not isinstance(one.found, Missing)]
    missing = len(found) - len(documents)
    unseen = f"{counted(missing, 'side', 'sider')} kan ikke vises" if missing else ""
    if not documents:
        title, way_back = (unseen, "se hvorfor") if missing else ("Samlingen er tom", "finde sider til den")
        return nothing_to_show(collection.name, title, f"Vælg »Luk« for at {way_back}.", here)
    pages = counted(len(documents), "side", "sider")
    slides = (
        Slide("titel", collection.name or UNNAMED, kicker="Samling", lines=(pages,), remark=unseen),
        *(slide for document, note in documents for slide in _slides(document, note, catalogue)),
        *qr_slide("Hele samlingen på telefonen", make_qr(base_url, here, named(collection))),
    )
    return SlidesView(in_order(slides), (Link("Luk", here),))


def _slides(document: Document, note: str, catalogue: Catalogue) -> Iterator[Slide]:
    """One item in brief. A short note stands with it, a longer one is a thing by itself; questions come last."""
    short = note if len(note) <= LONGEST_BESIDE else ""
    if isinstance(document, Case):
        yield case_slide(document, catalogue.vocabularies, short)
    else:
        kind = TYPE_LABELS[document_type(document)]
        yield Slide("case", document.title, kind, address_of(document), lines=(document.summary,), remark=short)
    if not short and note:
        yield Slide("noter", "Note", kicker=document.title, lines=(note,))
    if isinstance(document, GuidingPrinciple):
        yield from question_slides(document)
