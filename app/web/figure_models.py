"""The shape of `/resultater.json`. Fields may be added; these stay."""

from __future__ import annotations

from decimal import Decimal

from pydantic import BaseModel

from app.domain.addresses import address_of
from app.domain.documents import Case, Quantity, document_type
from app.domain.vocabulary import Vocabularies
from app.snapshot.figures import Figure
from app.web.api_models import PlaceModel


class QuantityModel(BaseModel):
    """A number as the source writes it, and what can be counted with."""

    text: str
    low: int | float
    high: int | float


class FigureModel(BaseModel):
    type: str
    title: str
    url: str
    municipalities: list[PlaceModel]
    text: str
    before: QuantityModel | None
    after: QuantityModel | None
    value: QuantityModel | None
    unit: str | None
    out_of: QuantityModel | None
    period: str | None
    metric: str | None
    documentation: str | None
    source: str


class FiguresAnswer(BaseModel):
    total: int
    """Of the selection; `figures` may be fewer when they are very many."""
    figures: list[FigureModel]


def figure_model(figure: Figure, vocabularies: Vocabularies) -> FigureModel:
    document, result = figure.document, figure.result
    case = document if isinstance(document, Case) else None
    return FigureModel(
        type=document_type(document),
        title=document.title,
        url=address_of(document),
        municipalities=[
            PlaceModel(slug=slug, name=vocabularies.municipalities[slug].name)
            for slug in (case.municipalities if case else ())
        ],
        text=result.text,
        before=_quantity(result.before),
        after=_quantity(result.after),
        value=_quantity(result.value),
        unit=result.unit,
        out_of=_quantity(result.out_of),
        period=result.period,
        metric=result.metric,
        documentation=case.documentation if case else None,
        source=document.sources[result.source - 1].title,
    )


def _quantity(quantity: Quantity | None) -> QuantityModel | None:
    return (
        QuantityModel(text=quantity.text, low=_number(quantity.low), high=_number(quantity.high)) if quantity else None
    )


def _number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
