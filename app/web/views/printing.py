"""What can be printed of the pejlemærker: the sheets themselves, and the ways to the other sheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.catalogue.reading import Catalogue
from app.domain.addresses import address_of
from app.domain.documents import GuidingPrinciple
from app.web.formatting import counted, listed
from app.web.print_parameters import MOST_CHOSEN, PRINT, Paper, PrintQuestion, Sheet
from app.web.views.dialogue_cards import TO_A_SHEET, CardSheet, make_card_sheets
from app.web.views.feedback_sheet import FeedbackSheet, make_feedback_sheets
from app.web.views.handout import Handout, make_handout
from app.web.views.links import Link
from app.web.views.poster import Poster, make_poster

_NAMES = {
    (Sheet.POSTER, Paper.A4): "Plakat A4",
    (Sheet.POSTER, Paper.A3): "Plakat A3",
    (Sheet.CARDS, Paper.A4): "Dialogkort",
    (Sheet.HANDOUT, Paper.A4): "Uddelingsark",
    (Sheet.FEEDBACK, Paper.A4): "Tilbagemelding",
}


@dataclass(frozen=True, slots=True)
class Way:
    """A kind of sheet."""

    link: Link
    current: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """A pejlemærke as a checkbox."""

    value: str
    label: str
    selected: bool


@dataclass(frozen=True, slots=True)
class PrintView:
    title: str
    lead: str
    """What there is, and how it is printed."""
    back: Link
    notices: tuple[str, ...]
    ways: tuple[Way, ...]
    hidden: tuple[tuple[str, str], ...]
    """What the form sends along: the kind of sheet."""
    choices: tuple[Choice, ...]
    """None on the page of one pejlemærke."""
    card_sheets: tuple[CardSheet, ...]
    posters: tuple[Poster, ...]
    handouts: tuple[Handout, ...]
    feedback_sheets: tuple[FeedbackSheet, ...]


def sheet_links(slugs: Sequence[str], catalogue: Catalogue) -> tuple[Link, ...]:
    """Every kind of sheet of these pejlemærker together; of all of them when none is named."""
    everyone = set(slugs) == set(catalogue.facet_labels["pejlemaerke"])
    chosen = () if everyone else tuple(slugs[:MOST_CHOSEN])
    return tuple(Link(name, PrintQuestion(PRINT, *key, chosen).url()) for key, name in _NAMES.items())


def feedback_link() -> Link:
    """The sheet on which participants answer, for all pejlemærker."""
    return Link(_NAMES[Sheet.FEEDBACK, Paper.A4], PrintQuestion(sheet=Sheet.FEEDBACK).url())


def make_print_view(
    question: PrintQuestion,
    notices: tuple[str, ...],
    principles: Sequence[GuidingPrinciple],
    catalogue: Catalogue,
    base_url: str,
) -> PrintView:
    """The sheets that are asked for: of those `principles` that are chosen, and of all of them when none is."""
    several = question.path == PRINT
    sheet, paper = question.sheet, question.paper
    chosen = [principle for principle in principles if principle.slug in question.slugs] or principles
    return PrintView(
        title="Print pejlemærkerne" if several else f"Print: {chosen[0].title}",
        lead=_lead(question, chosen),
        back=Link("Pejlemærkerne", "/pejlemaerker") if several else Link("Pejlemærkets side", address_of(chosen[0])),
        notices=(*notices, *_unknown(question, principles)),
        ways=tuple(
            Way(Link(name, question.of(*key).url()), key == (sheet, paper))
            for key, name in _NAMES.items()
            if several or key[0] is not Sheet.FEEDBACK
        ),
        hidden=(("ark", sheet), ("format", paper)),
        choices=tuple(Choice(p.slug, p.title, p.slug in question.slugs) for p in principles) if several else (),
        card_sheets=make_card_sheets(chosen, base_url) if sheet is Sheet.CARDS else (),
        posters=tuple(make_poster(p, base_url, paper) for p in chosen) if sheet is Sheet.POSTER else (),
        handouts=tuple(make_handout(p, catalogue, base_url) for p in chosen) if sheet is Sheet.HANDOUT else (),
        feedback_sheets=make_feedback_sheets(chosen, base_url) if sheet is Sheet.FEEDBACK else (),
    )


def _unknown(question: PrintQuestion, principles: Sequence[GuidingPrinciple]) -> Iterator[str]:
    unknown = set(question.slugs) - {principle.slug for principle in principles}
    if unknown:
        names = listed([f"»{slug}«" for slug in question.slugs if slug in unknown])
        yield f"{names} er ikke et pejlemærke i banken og er ikke med. Vælg på listen herunder."


def _lead(question: PrintQuestion, principles: Sequence[GuidingPrinciple]) -> str:
    how = "Print i 100 procent (»faktisk størrelse«), så passer målene."
    match question.sheet:
        case Sheet.CARDS:
            number = sum(len(principle.questions) for principle in principles)
            cards, sheets = counted(number, "dialogkort", "dialogkort"), -(-number // TO_A_SHEET)
            own = " På de tomme kort kan I skrive jeres egne spørgsmål." if number % TO_A_SHEET else ""
            return f"{cards} på {sheets} ark A4 med skæremærker.{own} {how}"
        case Sheet.POSTER:
            return f"{counted(len(principles), 'plakat', 'plakater')} i {question.paper.upper()}. {how}"
        case Sheet.HANDOUT:
            return "Idé, spørgsmål og cases, som deltagerne kan tage med hjem. Print på begge sider af A4."
        case Sheet.FEEDBACK:
            return (
                "Et ark i A4, som hver deltager udfylder i hånden og afleverer til værten. Intet gemmes på Casebanken."
            )
