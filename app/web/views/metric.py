"""A metric: how it is measured, who suggests it, which cases report a figure for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.domain.addresses import address_of
from app.domain.documents import Case, Document, Initiative, Quantity
from app.domain.query import Query
from app.domain.vocabulary import Metric, Vocabularies
from app.web.formatting import NOT_STATED_TEXT
from app.web.urls import search_url
from app.web.views.bars import PER_CENT
from app.web.views.cards import place_names
from app.web.views.documents import metric_view
from app.web.views.links import Link
from app.web.views.listing import Group, groups_by_type


@dataclass(frozen=True, slots=True)
class Measurement:
    """A figure that a case reports for the metric, as a row of a table with its bars."""

    places: str
    link: Link
    before: str
    after: str
    unit: str
    period: str
    source: str
    before_length: str
    """Bar in the drawing's units, 0 to 100; of the largest value in the table, or of 100 for per cent."""
    after_length: str


@dataclass(frozen=True, slots=True)
class MetricPageView:
    title: str
    lead: str
    facts: tuple[tuple[str, str], ...]
    """Label and value."""
    initiatives: tuple[Link, ...]
    measurements: tuple[Measurement, ...]
    groups: tuple[Group, ...]
    search: Link


@dataclass(frozen=True, slots=True)
class MetricLine:
    link: Link
    unit: str
    rhythm: str


@dataclass(frozen=True, slots=True)
class MetricGroup:
    heading: Link | None
    title: str
    lines: tuple[MetricLine, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class MetricsView:
    total: int
    by_initiative: tuple[MetricGroup, ...]
    by_unit: tuple[MetricGroup, ...]


def make_metric_page_view(metric: Metric, documents: Sequence[Document], vocabularies: Vocabularies) -> MetricPageView:
    """The page of one metric; `documents` are all that name it."""
    view = metric_view(metric)
    cases = [document for document in documents if isinstance(document, Case)]
    return MetricPageView(
        title=metric.name,
        lead=metric.definition or "",
        facts=(
            ("Enhed", view.unit),
            ("Rytme", view.rhythm),
            ("Retning", f"{view.direction} (redaktionens forslag)"),
            ("Hvor tallet findes", metric.source or NOT_STATED_TEXT),
        ),
        initiatives=tuple(Link(d.title, address_of(d)) for d in documents if isinstance(d, Initiative)),
        measurements=tuple(_measurements(metric, cases, vocabularies)),
        groups=groups_by_type(cases, vocabularies),
        search=Link("Søg videre i nøgletallets cases", search_url(Query().with_value("noegletal", metric.slug))),
    )


def _measurements(metric: Metric, cases: Iterable[Case], vocabularies: Vocabularies) -> Iterator[Measurement]:
    found = [(case, result) for case in cases for result in case.results if result.metric == metric.slug]
    largest = max((_high(quantity) for _, r in found for quantity in (r.before, r.after, r.value)), default=0.0)
    for case, result in found:
        after = result.after or result.value
        scale = 100.0 if result.unit == PER_CENT else largest
        yield Measurement(
            places=place_names(case, vocabularies),
            link=Link(case.title, address_of(case)),
            before=result.before.text if result.before else NOT_STATED_TEXT,
            after=after.text if after else NOT_STATED_TEXT,
            unit=result.unit or "",
            period=result.period or NOT_STATED_TEXT,
            source=case.sources[result.source - 1].title,
            before_length=_length(result.before, scale),
            after_length=_length(after, scale),
        )


def _high(quantity: Quantity | None) -> float:
    return float(quantity.high) if quantity else 0.0


def _length(quantity: Quantity | None, scale: float) -> str:
    return f"{min(100.0, _high(quantity) / scale * 100):.1f}" if scale else "0"


def make_metrics_view(initiatives: Iterable[Initiative], metrics: Mapping[str, Metric]) -> MetricsView:
    """All metrics, by the initiative that suggests them and by unit."""
    units = sorted({metric.unit for metric in metrics.values()})
    return MetricsView(
        total=len(metrics),
        by_initiative=tuple(
            MetricGroup(
                Link(initiative.title, address_of(initiative)),
                "",
                tuple(_line(metrics[slug]) for slug in initiative.metrics),
                "Kataloget foreslår ingen nøgletal.",
            )
            for initiative in sorted(initiatives, key=lambda initiative: initiative.number)
        ),
        by_unit=tuple(
            MetricGroup(None, unit.capitalize(), tuple(_line(m) for m in metrics.values() if m.unit == unit), "")
            for unit in units
        ),
    )


def _line(metric: Metric) -> MetricLine:
    view = metric_view(metric)
    return MetricLine(Link(metric.name, view.href), view.unit, view.rhythm)
