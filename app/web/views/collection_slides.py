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
from app.web.views.slides import Slide, SlidesView, case_slide, in_order, qr_slide

LONGEST_BESIDE = 60
"""Letters of a note that stands on the slide of its item: one line there."""


def make_collection_slides(
    collection: Collection, found: Sequence[Collected], catalogue: Catalogue, base_url: str
) -> SlidesView:
    """The collection on a wall: its name, then each item in brief with the reader's note, then the way to it."""
    here = collection_url(collection)
    documents = [(one.found, one.item.note) for one in found if not isinstance(one.found, Missing)]
    slides = (
        Slide("titel", collection.name or UNNAMED, kicker="Samling", lines=(counted(len(documents), "side", "sider"),)),
        *(slide for document, note in documents for slide in _slides(document, note, catalogue)),
        *qr_slide("Hele samlingen på telefonen", make_qr(base_url, here, named(collection))),
    )
    return SlidesView(in_order(slides), (Link("Luk", here),))


def _slides(document: Document, note: str, catalogue: Catalogue) -> Iterator[Slide]:
    """One item in brief. A note of a few words stands with it, a longer one is a thing by itself."""
    short = note if len(note) <= LONGEST_BESIDE else ""
    if isinstance(document, Case):
        yield case_slide(document, catalogue.vocabularies, short)
    else:
        questions = document.questions[:1] if isinstance(document, GuidingPrinciple) else ()
        kind, lines = TYPE_LABELS[document_type(document)], (document.summary, *questions)
        yield Slide("case", document.title, kind, address_of(document), lines=lines, remark=short)
    if not short and note:
        yield Slide("noter", "Note", kicker=document.title, lines=(note,))
