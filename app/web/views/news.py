"""What is new and changed, by day."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from app.domain.history import Bundle, ChangeKind, News, bundled
from app.domain.labels import TYPE_LABELS
from app.web.formatting import counted, danish_date
from app.web.urls import NEWS, NEWS_FEED
from app.web.views.history import KIND_LABELS
from app.web.views.links import Link

PER_PAGE = 25

NEWS_LABELS = {**KIND_LABELS, ChangeKind.CREATED: "Ny"}

_MANY = {
    ChangeKind.CREATED: "nye sider",
    ChangeKind.CHANGED: "rettede sider",
    ChangeKind.RENAMED: "sider med ny adresse",
    ChangeKind.WITHDRAWN: "sider trukket tilbage",
    ChangeKind.DATED: "opdaterede sider",
}
"""Only ever said of more than a few."""

_BY_HISTORY = "Nye og ændrede sider, de nyeste først."
_BY_DATES = "Siderne efter den dato, redaktionen har skrevet på dem. Hvad der er ændret hvornår, er ikke oplyst her."


@dataclass(frozen=True, slots=True)
class NewsItem:
    title: str
    href: str
    """Empty for a page that is no longer shown."""
    type_label: str


@dataclass(frozen=True, slots=True)
class NewsEntry:
    label: str
    is_new: bool
    items: tuple[NewsItem, ...]
    folded: str
    """How many there are, when they are too many to stand open."""
    note: str


@dataclass(frozen=True, slots=True)
class NewsDay:
    id: str
    heading: str
    entries: tuple[NewsEntry, ...]


@dataclass(frozen=True, slots=True)
class NewsView:
    title: str
    lead: str
    notices: tuple[str, ...]
    days: tuple[NewsDay, ...]
    feed: Link
    previous: Link | None
    next: Link | None
    place: str


def make_news_view(news: Sequence[News], page: int, notices: Sequence[str]) -> NewsView:
    """One page of the news, which come newest first."""
    bundles = bundled(news)
    pages = max(1, math.ceil(len(bundles) / PER_PAGE))
    beyond = (f"Der er kun {counted(pages, 'side', 'sider')}.",) if page > pages else ()
    shown = bundles[(page - 1) * PER_PAGE : page * PER_PAGE]
    has_history = not news or news[0].change.kind is not ChangeKind.DATED
    return NewsView(
        title="Nyt",
        lead=_BY_HISTORY if has_history else _BY_DATES,
        notices=(*notices, *beyond),
        days=tuple(
            NewsDay(f"dag-{day}", danish_date(day), tuple(news_entry(bundle) for bundle in of_day))
            for day, of_day in groupby(shown, key=lambda bundle: bundle.day)
        ),
        feed=Link("Følg med i en nyhedslæser (Atom)", NEWS_FEED),
        previous=Link("Nyere", news_url(min(page - 1, pages))) if page > 1 else None,
        next=Link("Ældre", news_url(page + 1)) if page < pages else None,
        place=f"Side {page} af {pages}" if pages > 1 else "",
    )


def news_url(page: int) -> str:
    """The canonical address of a page of the news."""
    return NEWS if page == 1 else f"{NEWS}?side={page}"


def news_entry(bundle: Bundle) -> NewsEntry:
    return NewsEntry(
        label=NEWS_LABELS[bundle.kind],
        is_new=bundle.kind is ChangeKind.CREATED,
        items=tuple(
            NewsItem(one.title, one.address if one.type else "", TYPE_LABELS.get(one.type, "")) for one in bundle.news
        ),
        folded=many(bundle) if len(bundle.news) > 1 else "",
        note=bundle.note,
    )


def many(bundle: Bundle) -> str:
    """Such as `63 nye sider`."""
    return f"{len(bundle.news)} {_MANY[bundle.kind]}"
