"""The feeds: what is new, and what a search finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time

from app.domain.addresses import address_of
from app.domain.documents import Document
from app.domain.history import Bundle, ChangeKind, News, bundled
from app.domain.query import DEFAULT_PAGE_SIZE, Query, Sort
from app.snapshot.opened import Snapshot
from app.web.atom import MOST_ENTRIES, Feed, FeedEntry
from app.web.urls import NEWS, NEWS_FEED, search_feed_url, search_url
from app.web.views.news import NEWS_LABELS, many

MOST_TITLES = 10
"""Named in an entry that stands for many."""


def make_search_feed(
    snapshot: Snapshot, query: Query, documents: Sequence[Document], title: str, base_url: str
) -> Feed:
    """What a search finds, each at the date that the editors gave it."""
    page = search_url(replace(query, sort=Sort.NEWEST, page=1, page_size=DEFAULT_PAGE_SIZE))
    return Feed(
        title=f"Casebanken: {title}",
        address=base_url + search_feed_url(query),
        page=base_url + page,
        updated=datetime.fromisoformat(snapshot.manifest.built),
        entries=[
            FeedEntry(
                id=base_url + address_of(document),
                title=document.title,
                href=base_url + address_of(document),
                updated=datetime.combine(document.updated, time(), UTC),
                summary=document.summary,
            )
            for document in documents
        ],
    )


def make_news_feed(snapshot: Snapshot, base_url: str) -> Feed:
    """The newest pieces of news, those that are many of a kind as one."""
    bundles = bundled(snapshot.catalogue.news)[:MOST_ENTRIES]
    return Feed(
        title="Nyt i Casebanken",
        address=base_url + NEWS_FEED,
        page=base_url + NEWS,
        updated=datetime.fromisoformat(snapshot.manifest.built),
        entries=list(_news_entries(bundles, snapshot, base_url)),
    )


def _news_entries(bundles: Sequence[Bundle], snapshot: Snapshot, base_url: str) -> Iterator[FeedEntry]:
    new = [bundle.news[0].address for bundle in bundles if bundle.kind is ChangeKind.CREATED]
    summaries = {address_of(document): document.summary for document in snapshot.catalogue.documents_at(new)}
    for bundle in bundles:
        if len(bundle.news) > 1:
            yield _entry_of_many(bundle, base_url)
        else:
            yield _entry_of_one(bundle, bundle.news[0], summaries, base_url)


def _entry_of_many(bundle: Bundle, base_url: str) -> FeedEntry:
    newest = bundle.news[0]
    return FeedEntry(
        id=f"{base_url}{NEWS}#{bundle.day}-{bundle.kind}-{_stamp(bundle.news[-1])}",
        title=many(bundle),
        href=base_url + NEWS,
        updated=newest.change.moment,
        summary=bundle.note or _titles([one.title for one in bundle.news]),
    )


def _titles(titles: Sequence[str]) -> str:
    rest = len(titles) - MOST_TITLES
    return "; ".join(titles[:MOST_TITLES]) + (f"; og {rest} til" if rest > 0 else "")


def _entry_of_one(bundle: Bundle, one: News, summaries: dict[str, str], base_url: str) -> FeedEntry:
    """What is no longer shown leads to the news instead."""
    label = NEWS_LABELS[bundle.kind]
    return FeedEntry(
        id=f"{base_url}{one.address}#{bundle.kind}-{_stamp(one)}",
        title=f"{label}: {one.title}",
        href=base_url + (one.address if one.type else NEWS),
        updated=one.change.moment,
        summary=bundle.note or summaries.get(one.address, f"{label}."),
    )


def _stamp(news: News) -> str:
    return news.change.moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
