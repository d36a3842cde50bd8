"""Pages of running text, errors, and the state of the site."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from app.catalogue.reading import Catalogue
from app.domain.addresses import address_of
from app.domain.documents import Page
from app.domain.labels import TYPE_LABELS
from app.domain.reviewing import Due
from app.snapshot.finding import Found
from app.snapshot.manifest import Manifest
from app.web.formatting import danish_date, danish_moment
from app.web.views.documents import SourceView, source_views
from app.web.views.history import HistoryView, make_history_view
from app.web.views.listing import Entry, EntryGroup


@dataclass(frozen=True, slots=True)
class PlainView:
    title: str
    summary: str
    body: Markup
    sources: tuple[SourceView, ...]
    history: HistoryView
    updated: str


@dataclass(frozen=True, slots=True)
class ErrorView:
    title: str
    message: str
    detail: str


@dataclass(frozen=True, slots=True)
class StatusView:
    snapshot: str
    built: str
    content: str
    total: int
    counts: tuple[tuple[str, int], ...]
    """Type and number of documents, every type."""
    cases: int
    """Full cases and short examples together."""
    reviews: tuple[EntryGroup, ...]
    """What somebody ought to look at again, oldest first; nothing when there is nothing."""


def make_plain_view(page: Page, catalogue: Catalogue) -> PlainView:
    """A page of `content/sider/`."""
    return PlainView(
        page.title,
        page.summary,
        Markup(page.body.html),  # noqa: S704 - sanitised when the content was rendered
        source_views(page),
        make_history_view(catalogue.changes_of(address_of(page))),
        danish_date(page.updated),
    )


def make_status_view(manifest: Manifest, everything: Found, reviews: Sequence[Due]) -> StatusView:
    """Counts of what is shown now; `everything` is the empty query."""
    counts = {bucket.value: bucket.count for bucket in everything.buckets["type"]}
    return StatusView(
        manifest.id,
        danish_moment(manifest.built),
        manifest.content[:12],
        everything.total,
        tuple((label, counts.get(kind, 0)) for kind, label in TYPE_LABELS.items()),
        counts.get("case", 0) + counts.get("eksempel", 0),
        (EntryGroup("Til eftersyn", tuple(map(_review, reviews))),) if reviews else (),
    )


def _review(due: Due) -> Entry:
    since = f"{danish_date(due.since)}: " if due.since else ""
    return Entry(due.document.title, address_of(due.document), "", f"{since}{due.what}")
