"""Slides for a screen on the wall: one thing at a time, in words that can be read from the back of the room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.addresses import address_of
from app.domain.documents import Case, GuidingPrinciple, QuestionStatus
from app.domain.vocabulary import Vocabularies
from app.web.formatting import figure, unbroken
from app.web.views.cards import headline_result, kind_and_places
from app.web.views.links import Link
from app.web.views.qr import QrView

LONGEST_TO_TYPE = 70
"""Letters of an address that is shown below its code; nobody types a longer one from a wall."""


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One point of a programme that is shown as a whole."""

    time: str
    """When it begins, or else how long it is; empty where neither is known."""
    text: str


@dataclass(frozen=True, slots=True)
class Slide:
    kind: str
    """`titel`, `program`, `spoergsmaal`, `case`, `noter`, `punkt` or `qr`: by this CSS sets its sizes."""
    title: str
    kicker: str = ""
    href: str = ""
    """Where the title leads; empty when nowhere."""
    figure: str = ""
    figure_text: str = ""
    lines: tuple[str, ...] = ()
    agenda: tuple[AgendaLine, ...] = ()
    remark: str = ""
    """What the room must know of the text: that it is a proposal, or only a short example."""
    qr: QrView | None = None
    seconds: int = 0
    """What the clock is set to here; 0 for the usual two minutes."""
    point: int = 0
    """The number of the programme's point that the seconds are for; its slides share them."""
    number: int = 0
    heading_tag: str = "h2"
    anchor: str = ""
    position: str = ""
    """`2 af 9`; empty where there is no other."""
    previous: Link | None = None
    """To the slide before, with its title; None on the first."""
    next: Link | None = None


@dataclass(frozen=True, slots=True)
class SlidesView:
    slides: tuple[Slide, ...]
    ways: tuple[Link, ...]
    """Out of the slides, and to what belongs to them."""


def in_order(slides: Sequence[Slide]) -> tuple[Slide, ...]:
    """The slides with their numbers, the first as the page's heading, and each with its neighbours."""
    links = [Link(slide.title, f"#trin-{number}") for number, slide in enumerate(slides, 1)]
    return tuple(
        replace(
            slide,
            title=unbroken(slide.title),
            figure_text=unbroken(slide.figure_text),
            lines=tuple(map(unbroken, slide.lines)),
            number=number,
            heading_tag="h1" if number == 1 else "h2",
            anchor=here.href.removeprefix("#"),
            position=f"{number} af {len(slides)}" if len(slides) > 1 else "",
            previous=before,
            next=after,
        )
        for number, (slide, before, here, after) in enumerate(
            zip(slides, [None, *links], links, [*links[1:], None], strict=False), 1
        )
    )


def nothing_to_show(kicker: str, title: str, text: str, back: str) -> SlidesView:
    """One slide that says why there are no others, and the way back."""
    return SlidesView(in_order((Slide("titel", title, kicker, lines=(text,)),)), (Link("Luk", back),))


def case_slide(case: Case, vocabularies: Vocabularies, remark: str = "") -> Slide:
    """A case in brief: who, what came of it, and where to read on."""
    first = headline_result(case)
    return Slide(
        "case",
        case.title,
        kicker=kind_and_places(case, vocabularies),
        figure=str(figure(first)) if first else "",
        figure_text=first.text if first else "",
        lines=(case.summary,),
        href=address_of(case),
        remark=remark,
    )


def question_slides(principle: GuidingPrinciple) -> list[Slide]:
    """One slide for each question of a pejlemærke."""
    proposed = principle.question_status is QuestionStatus.PROPOSED
    remark = "Redaktionens forslag" if proposed else ""
    return [Slide("spoergsmaal", text, kicker="Spørgsmål", remark=remark) for text in principle.questions]


def qr_slide(title: str, qr: QrView | None) -> tuple[Slide, ...]:
    """The last slide, for the telephones in the room; none when the address is too long for a code."""
    if qr is None:
        return ()
    return (Slide("qr", title, qr=qr if len(qr.address) <= LONGEST_TO_TYPE else replace(qr, address="")),)
