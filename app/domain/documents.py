"""The six kinds of document. Values are typed and references are slugs that are known to exist."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal


class DocumentType(StrEnum):
    """What a document is, as the reader sees it: the values of the facet `type`, in the page's order."""

    CASE = "case"
    EXAMPLE = "eksempel"
    INITIATIVE = "tiltag"
    PRINCIPLE = "pejlemaerke"
    WORKSHOP = "workshop"
    PAGE = "side"


class Status(StrEnum):
    PUBLISHED = "udgivet"
    DRAFT = "kladde"
    WITHDRAWN = "tilbagetrukket"


class Category(StrEnum):
    """The catalogue's two halves."""

    RECRUIT = "flere-medarbejdere"
    FREE_UP_TIME = "frigiv-tid"


class Extent(StrEnum):
    FULL = "fuld"
    EXAMPLE = "eksempel"


class InitiativeLink(StrEnum):
    """Who linked a case to its initiatives: the source, or the editors."""

    SOURCE = "kilde"
    EDITORS = "redaktion"


class Documentation(StrEnum):
    """How well a result is documented, weakest first."""

    DESCRIBED = "beskrevet"
    OWN_FIGURES = "egne-tal"
    EVALUATED = "evalueret"
    EFFECT_STUDIED = "effekt-undersoegt"


class Outcome(StrEnum):
    WORKED = "virkede"
    MIXED = "blandet"
    DID_NOT_WORK = "virkede-ikke"
    TOO_EARLY = "for-tidligt"
    NOT_STATED = "ikke-oplyst"


class QuestionStatus(StrEnum):
    PROPOSED = "forslag"
    APPROVED = "godkendt"


class MediumType(StrEnum):
    VIDEO = "video"
    PDF = "pdf"
    LINK = "link"
    IMAGE = "billede"


@dataclass(frozen=True, slots=True)
class Source:
    """Where the facts come from. `None` is "ikke oplyst"."""

    title: str
    publisher: str | None = None
    url: str | None = None
    year: int | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as the source gives it: `text` is what is shown, `low` to `high` what can be counted with."""

    text: str
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Result:
    """One figure that came of a case: either before and after, or one value."""

    text: str
    before: Quantity | None = None
    after: Quantity | None = None
    value: Quantity | None = None
    unit: str | None = None
    out_of: Quantity | None = None
    period: str | None = None
    source: int = 1
    """Number of the source in the document's list, from 1."""
    metric: str | None = None
    """The metric that the figure is a measurement of; most figures are of something else."""


@dataclass(frozen=True, slots=True)
class Contact:
    name: str
    role: str | None = None
    mail: str | None = None
    phone: str | None = None
    confirmed: date | None = None
    """When somebody last confirmed the contact; `None` when nobody has."""
    consent: str | None = None


@dataclass(frozen=True, slots=True)
class Medium:
    type: MediumType
    title: str
    url: str | None = None
    text_alternative: str | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """A national programme told about under an initiative."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """One point of a workshop's programme; `reference` is an address on the site."""

    title: str
    minutes: int | None = None
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class Track:
    title: str
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Dilemmas:
    subject: str
    challenges: tuple[str, ...] = ()
    potentials: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the plain text below it, up to the next heading. The text before the first heading has level 0."""

    level: int
    anchor: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Body:
    """A rendered body: `html` is sanitised; `sections` hold the same as plain text, in order."""

    html: str
    sections: tuple[Section, ...]

    @property
    def text(self) -> str:
        """The whole body as plain text, headings included, one paragraph a line."""
        parts = (part for section in self.sections for part in (section.heading, section.text) if part)
        return "\n".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """What every document has."""

    slug: str
    title: str
    summary: str
    updated: date
    sources: tuple[Source, ...]
    body: Body
    path: str
    """Relative to the content folder, with forward slashes."""
    status: Status = Status.PUBLISHED
    withdrawn_reason: str | None = None
    review_by: date | None = None
    former_slugs: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    """Addresses on the site, such as `/tiltag/op-i-tid`."""
    search_words: tuple[str, ...] = ()
    """Words that readers use and the text does not."""
    mentioned: tuple[str, ...] = ()
    """People whom the text names and who are not contacts; the editors have considered each of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case(Common):
    """A municipal case, full or a short example. All references are slugs."""

    kind: Literal["case"] = "case"
    extent: Extent
    municipalities: tuple[str, ...]
    themes: tuple[str, ...]
    municipality_count: int | None = None
    """How many municipalities took part where the source does not name them."""
    categories: tuple[Category, ...] = ()
    initiatives: tuple[str, ...] = ()
    initiative_link: InitiativeLink | None = None
    sectors: tuple[str, ...] = ()
    principles: tuple[str, ...] = ()
    metrics: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    results: tuple[Result, ...] = ()
    documentation: Documentation | None = None
    outcome: Outcome | None = None
    contacts: tuple[Contact, ...] = ()
    media: tuple[Medium, ...] = ()
    requires: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative(Common):
    """One of the catalogue's 20 entries."""

    kind: Literal["initiative"] = "initiative"
    number: int
    category: Category
    themes: tuple[str, ...]
    short_title: str | None = None
    metrics: tuple[str, ...] = ()
    principles: tuple[str, ...] = ()
    programmes: tuple[Programme, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidingPrinciple(Common):
    """A pejlemærke of professional leadership."""

    kind: Literal["principle"] = "principle"
    order: int
    questions: tuple[str, ...] = ()
    question_status: QuestionStatus = QuestionStatus.PROPOSED
    featured_cases: tuple[str, ...] = ()
    initiatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop(Common):
    kind: Literal["workshop"] = "workshop"
    programme: tuple[ProgrammeItem, ...]
    proposal: tuple[ProgrammeItem, ...] = ()
    """A programme of the editors' own, for those who hold the workshop themselves."""
    held_on: date | None = None
    place: str | None = None
    principles: tuple[str, ...] = ()
    tracks: tuple[Track, ...] = ()
    dilemmas: Dilemmas | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Common):
    kind: Literal["page"] = "page"
    figures: tuple[Result, ...] = ()
    """Figures that a page is about; the front page draws those of the first page that has any."""


Document = Case | Initiative | GuidingPrinciple | Workshop | Page


def document_type(document: Document) -> DocumentType:
    """The type that the reader sees; a case is a full case or a short example by its extent."""
    match document:
        case Case(extent=Extent.EXAMPLE):
            return DocumentType.EXAMPLE
        case Case():
            return DocumentType.CASE
        case Initiative():
            return DocumentType.INITIATIVE
        case GuidingPrinciple():
            return DocumentType.PRINCIPLE
        case Workshop():
            return DocumentType.WORKSHOP
        case Page():
            return DocumentType.PAGE
