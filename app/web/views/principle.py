"""A pejlemærke: the idea, the questions, the cases that show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from app.catalogue.reading import Catalogue
from app.domain.addresses import address_of
from app.domain.collection import Collection, Item
from app.domain.documents import GuidingPrinciple, Initiative
from app.domain.labels import PRACTICE_HEADING
from app.snapshot.relating import Related
from app.web.collection_parameters import collection_url
from app.web.formatting import danish_date
from app.web.print_parameters import print_url
from app.web.urls import facilitator_url, notes_url
from app.web.views.cards import Card, make_card, related_cards
from app.web.views.documents import QUESTION_STATUS_TEXTS, MetricView, SourceView, metric_views, source_views
from app.web.views.history import HistoryView, make_history_view
from app.web.views.links import Link
from app.web.views.qr import QrView, make_qr


@dataclass(frozen=True, slots=True)
class PrincipleView:
    title: str
    summary: str
    body: Markup
    questions: tuple[str, ...]
    question_note: str
    featured: tuple[Card, ...]
    why: Link | None
    """Where the text tells what each of them shows."""
    others: tuple[Card, ...]
    """Further cases that name the pejlemærke."""
    initiatives: tuple[Link, ...]
    metrics: tuple[MetricView, ...]
    """What the catalogue suggests to measure for these initiatives, each once."""
    tools: tuple[Link, ...]
    """The pejlemærke for use in a room: shown, printed, collected."""
    qr: QrView | None
    previous: Link | None
    next: Link | None
    sources: tuple[SourceView, ...]
    related: tuple[Card, ...]
    history: HistoryView
    updated: str


def make_principle_view(
    principle: GuidingPrinciple, catalogue: Catalogue, related: Iterable[Related], base_url: str
) -> PrincipleView:
    """The view of one pejlemærke; `base_url` is the public address that its QR code holds."""
    vocabularies = catalogue.vocabularies
    here = address_of(principle)
    featured = catalogue.documents_at(f"/cases/{slug}" for slug in principle.featured_cases)
    linking = [d for d in catalogue.linking_to("pejlemaerker", here) if address_of(d).startswith("/cases/")]
    others = [document for document in linking if document not in featured]
    initiatives = catalogue.documents_at(f"/tiltag/{slug}" for slug in principle.initiatives)
    shown = {address_of(document) for document in (*featured, *others, *initiatives)}
    metrics = dict.fromkeys(slug for one in initiatives if isinstance(one, Initiative) for slug in one.metrics)
    together = Collection(principle.title).added(map(Item, (here, *map(address_of, featured))))
    siblings = [(title, f"/pejlemaerker/{slug}") for slug, title in catalogue.facet_labels["pejlemaerke"].items()]
    place = [href for _, href in siblings].index(here)
    return PrincipleView(
        title=principle.title,
        summary=principle.summary,
        body=Markup(principle.body.html),  # noqa: S704 - sanitised when the content was rendered
        questions=principle.questions,
        question_note=QUESTION_STATUS_TEXTS[principle.question_status],
        featured=tuple(make_card(document, vocabularies) for document in featured),
        why=_why(principle),
        others=tuple(make_card(document, vocabularies) for document in others),
        initiatives=tuple(Link(document.title, address_of(document)) for document in initiatives),
        metrics=metric_views(metrics, vocabularies.metrics),
        tools=(
            Link("Vis på væggen", facilitator_url(here)),
            Link("Værtens noter", notes_url(here)),
            Link("Saml pejlemærket og dets cases", collection_url(together)),
            Link("Print plakat, dialogkort og uddelingsark", print_url(here)),
        ),
        qr=make_qr(base_url, here),
        previous=Link(*siblings[place - 1]) if place else None,
        next=Link(*siblings[place + 1]) if place + 1 < len(siblings) else None,
        sources=source_views(principle),
        related=related_cards((one for one in related if address_of(one.document) not in shown), vocabularies),
        history=make_history_view(catalogue.changes_of(address_of(principle))),
        updated=danish_date(principle.updated),
    )


def _why(principle: GuidingPrinciple) -> Link | None:
    section = next((section for section in principle.body.sections if section.heading == PRACTICE_HEADING), None)
    return Link(section.heading, f"#{section.anchor}") if section else None
