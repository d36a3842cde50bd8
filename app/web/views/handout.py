"""What participants take home of a pejlemærke: the idea, the questions, and the cases with whom to call."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote

from app.catalogue.reading import Catalogue
from app.domain.addresses import address_of
from app.domain.documents import Case, GuidingPrinciple, document_type
from app.domain.labels import TYPE_LABELS
from app.web.formatting import figure
from app.web.views.cards import headline_result, place_names
from app.web.views.documents import (
    QUESTION_STATUS_TEXTS,
    ContactView,
    SourceView,
    contact_views,
    source_views,
)
from app.web.views.principle_slides import featured_cases, paragraphs
from app.web.views.qr import QrView, make_qr
from app.web.views.told_of_links import told_of_links


@dataclass(frozen=True, slots=True)
class HandoutCase:
    kicker: str
    title: str
    figure: str
    """Empty where the source gives no figure."""
    figure_text: str
    summary: str
    why: str
    """How it shows the pejlemærke, in the pejlemærke's own words; empty where its text does not mention the case."""
    contacts: tuple[ContactView, ...]
    href: str
    address: str
    """The full public address, as it is read."""


@dataclass(frozen=True, slots=True)
class Handout:
    anchor: str
    title: str
    running: str
    """Said on top of every sheet of paper."""
    idea: tuple[str, ...]
    questions: tuple[str, ...]
    question_note: str
    cases: tuple[HandoutCase, ...]
    sources: tuple[SourceView, ...]
    qr: QrView | None


def make_handout(principle: GuidingPrinciple, catalogue: Catalogue, base_url: str) -> Handout:
    """The handout of one pejlemærke."""
    whys = told_of_links(principle.body.html)
    return Handout(
        anchor=principle.slug,
        title=principle.title,
        running=f"Pejlemærke for faglig ledelse: {principle.title}",
        idea=paragraphs(principle, 0) or (principle.summary,),
        questions=principle.questions,
        question_note=QUESTION_STATUS_TEXTS[principle.question_status],
        cases=tuple(
            _case(case, whys.get(address_of(case), ""), catalogue, base_url)
            for case in featured_cases(principle, catalogue)
        ),
        sources=source_views(principle),
        qr=make_qr(base_url, address_of(principle)),
    )


def _case(case: Case, why: str, catalogue: Catalogue, base_url: str) -> HandoutCase:
    first, href = headline_result(case), address_of(case)
    places = place_names(case, catalogue.vocabularies)
    return HandoutCase(
        kicker=" · ".join(filter(None, (TYPE_LABELS[document_type(case)], places))),
        title=case.title,
        figure=str(figure(first)) if first else "",
        figure_text=first.text if first else "",
        summary=case.summary,
        why=why,
        contacts=contact_views(case),
        href=href,
        address=unquote(base_url + href),
    )
