"""The parts that pages of documents share: sources, results, contacts, age."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.documents import Case, Contact, Document, Medium, MediumType, QuestionStatus, Result, Source
from app.domain.vocabulary import Direction, Frequency, Metric
from app.web.formatting import NOT_STATED_TEXT, Figure, danish_date, figure, listed

OLD_AFTER_YEARS = 2
"""A text about years further back than this may no longer be true; the reader is told."""

_MEDIUM_LABELS: Mapping[MediumType, str] = {
    MediumType.VIDEO: "Video",
    MediumType.PDF: "PDF",
    MediumType.LINK: "Link",
    MediumType.IMAGE: "Billede",
}

_FREQUENCIES: Mapping[Frequency, str] = {
    Frequency.DAY: "dag",
    Frequency.WEEK: "uge",
    Frequency.MONTH: "måned",
    Frequency.YEAR: "år",
}

_DIRECTIONS: Mapping[Direction, str] = {
    Direction.UP: "Bør stige",
    Direction.DOWN: "Bør falde",
    Direction.NEUTRAL: "Følges uden retning",
}

QUESTION_STATUS_TEXTS: Mapping[QuestionStatus, str] = {
    QuestionStatus.PROPOSED: "Spørgsmålene er redaktionens forslag. KL kan godkende eller ændre dem.",
    QuestionStatus.APPROVED: "Spørgsmålene er godkendt af KL.",
}


@dataclass(frozen=True, slots=True)
class SourceView:
    title: str
    href: str
    """Empty where the source has no address."""
    details: str
    """Publisher, place in the document and year, as far as they are known."""


@dataclass(frozen=True, slots=True)
class ResultView:
    figure: Figure
    text: str
    period: str
    """As it stands within a sentence."""
    source: str


@dataclass(frozen=True, slots=True)
class ContactView:
    name: str
    role: str
    mail: str
    phone: str
    phone_href: str
    standing: str
    """When the contact was last confirmed, or that it never was."""

    @property
    def line(self) -> str:
        """Everything in one line."""
        return f"{', '.join(filter(None, (self.name, self.role, self.mail, self.phone)))}. {self.standing}"


@dataclass(frozen=True, slots=True)
class MediumView:
    type_label: str
    title: str
    href: str
    description: str


@dataclass(frozen=True, slots=True)
class MetricView:
    name: str
    href: str
    unit: str
    rhythm: str
    direction: str


def source_views(document: Document) -> tuple[SourceView, ...]:
    """The document's sources, in its order."""
    return tuple(SourceView(s.title, s.url or "", _source_details(s)) for s in document.sources)


def _source_details(source: Source) -> str:
    parts = (
        source.publisher or "",
        f"afsnittet »{source.place}«" if source.place else "",
        str(source.year) if source.year else "",
    )
    return ", ".join(part for part in parts if part)


def result_views(case: Case) -> tuple[ResultView, ...]:
    """The figures of a case, headline first, each with its source."""
    return tuple(result_view(case, result) for result in case.results)


def result_view(case: Case, result: Result) -> ResultView:
    """One figure of a case as it is shown, with the title of its source."""
    return ResultView(
        figure=figure(result),
        text=result.text,
        period=result.period or NOT_STATED_TEXT.lower(),
        source=case.sources[result.source - 1].title,
    )


def contact_views(case: Case) -> tuple[ContactView, ...]:
    """The contacts that the source of this very case gives."""
    year = max((source.year for source in case.sources if source.year), default=None)
    return tuple(
        ContactView(
            name=contact.name,
            role=contact.role or "Titel ikke oplyst",
            mail=contact.mail or "",
            phone=contact.phone or "",
            phone_href=f"tel:{''.join((contact.phone or '').split())}",
            standing=_standing(contact, year),
        )
        for contact in case.contacts
    )


def _standing(contact: Contact, source_year: int | None) -> str:
    if contact.confirmed:
        return f"Sidst bekræftet {danish_date(contact.confirmed)}."
    origin = f"kilden fra {source_year}" if source_year else "kilden, der ikke oplyser årstal"
    return f"Står i {origin}. Ikke bekræftet siden."


def medium_views(media: Iterable[Medium]) -> tuple[MediumView, ...]:
    return tuple(MediumView(_MEDIUM_LABELS[m.type], m.title, m.url or "", m.text_alternative or "") for m in media)


def metric_views(slugs: Iterable[str], metrics: Mapping[str, Metric]) -> tuple[MetricView, ...]:
    return tuple(metric_view(metrics[slug]) for slug in slugs)


def metric_view(metric: Metric) -> MetricView:
    unit = f"{metric.unit} eller {metric.alternative_unit}" if metric.alternative_unit else metric.unit
    rhythm = listed([f"pr. {_FREQUENCIES[frequency]}" for frequency in metric.frequencies])
    return MetricView(
        metric.name,
        f"/noegletal/{metric.slug}",
        unit,
        (rhythm or "rytme ikke oplyst").replace(" og pr.", " eller pr."),
        _DIRECTIONS[metric.direction],
    )


def age_notice(years: Sequence[int], document: Document, today: date) -> str:
    """A sentence for a text that may be out of date; empty when its newest year is recent or unknown."""
    newest = max((*years, *(source.year for source in document.sources if source.year)), default=None)
    if newest is None or today.year - newest <= OLD_AFTER_YEARS:
        return ""
    return f"Det nyeste årstal i kilderne er {newest}. Meget kan have ændret sig siden."
