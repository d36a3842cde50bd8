"""What surrounds every page: title, description, canonical address, navigation."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from markupsafe import Markup

from app.web.views.collecting import Collecting
from app.web.views.links import Link
from app.web.views.preview_panel import PreviewPanel
from app.web.views.qr import qr_address

SITE_NAME = "Casebanken"
HOW_TO_CONTRIBUTE = "/saadan-bidrager-du"

_NAVIGATION = (
    ("Cases", "/cases"),
    ("Tiltag", "/tiltag"),
    ("Pejlemærker", "/pejlemaerker"),
    ("Kommuner", "/kommuner"),
    ("Temaer", "/temaer"),
    ("Nøgletal", "/noegletal"),
    ("Workshops", "/workshops"),
)


@dataclass(frozen=True, slots=True)
class NavigationItem:
    text: str
    href: str
    current: bool
    """Whether the reader is in this part of the site."""


@dataclass(frozen=True, slots=True)
class Chrome:
    title: str
    description: str
    base_url: str
    """The site's public address, for paper."""
    canonical: str
    """Absolute address."""
    navigation: tuple[NavigationItem, ...]
    noindex: bool
    search_text: str
    """What stands in the header's search box."""
    kind: str
    """Open Graph's type: `article` for a document, `website` for the rest."""
    qr_href: str
    """Where the page's QR code is."""
    collecting: Collecting
    """The reader's collection, and how the page comes into it."""
    correction: Link | None
    """Where the reader can propose a correction; nowhere unless the settings say."""
    structured_data: Markup
    """JSON-LD of a document (schema.org); empty for the rest."""
    preview: PreviewPanel | None
    """Only in an editor's preview."""


def make_chrome(
    base_url: str,
    path: str,
    title: str,
    description: str,
    *,
    noindex: bool = False,
    search_text: str = "",
    modified: date | None = None,
    collecting: Collecting,
    correction: Link | None = None,
    preview: PreviewPanel | None = None,
) -> Chrome:
    """The chrome of the page at `path` (canonical, with query string) below the public address.

    `modified` is given for documents.
    """
    part = "/" + path.split("?", 1)[0].strip("/").split("/", 1)[0]
    return Chrome(
        title=SITE_NAME if path == "/" else f"{title} – {SITE_NAME}",
        description=description,
        base_url=base_url,
        canonical=base_url + path,
        navigation=tuple(NavigationItem(text, href, part == href) for text, href in _NAVIGATION),
        noindex=noindex,
        search_text=search_text,
        kind="article" if modified else "website",
        qr_href=qr_address(path),
        collecting=collecting,
        correction=correction,
        structured_data=_article(base_url, path, title, description, modified) if modified else Markup(""),
        preview=preview,
    )


def make_correction(template: str | None, source: str) -> Link | None:
    """Where the file of a page can be mended (`source`, in the content folder).

    A page that is made of many files leads to the page that tells how to report a mistake.
    """
    if template is None:
        return None
    return Link("Foreslå en rettelse", template.replace("{sti}", quote(source)) if source else HOW_TO_CONTRIBUTE)


def _article(base_url: str, path: str, title: str, description: str, modified: date) -> Markup:
    data = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": title,
        "description": description,
        "inLanguage": "da",
        "dateModified": modified.isoformat(),
        "url": base_url + path,
        "isPartOf": {"@type": "WebSite", "name": SITE_NAME, "url": base_url + "/"},
    }
    # A text that holds "</script>" must not end the element.
    return Markup(json.dumps(data, ensure_ascii=False).replace("<", "\\u003c"))  # noqa: S704 - escaped for its place
