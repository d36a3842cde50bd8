"""Atom feeds (RFC 4287). Every address in them is absolute and public."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree import ElementTree

from starlette.responses import Response

from app.web.views.chrome import SITE_NAME

MEDIA_TYPE = "application/atom+xml"
MOST_ENTRIES = 50

_NAMESPACE = "http://www.w3.org/2005/Atom"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold, however it is written."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    id: str
    """An address that stays the same and that no other entry has."""
    title: str
    href: str
    updated: datetime
    summary: str


@dataclass(frozen=True, slots=True)
class Feed:
    title: str
    address: str
    """Its own; its id as well."""
    page: str
    """Where the same is shown to readers."""
    updated: datetime
    """Said when there are no entries."""
    entries: Sequence[FeedEntry]


def atom_answer(feed: Feed) -> Response:
    """The feed as an answer; search engines are asked to keep to the pages."""
    return Response(atom_bytes(feed), media_type=MEDIA_TYPE, headers={"X-Robots-Tag": "noindex"})


def atom_bytes(feed: Feed) -> bytes:
    """The feed as a file."""
    root = ElementTree.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": "da"})
    _add(root, "id", feed.address)
    _add(root, "title", feed.title)
    _add(root, "updated", _moment(max((entry.updated for entry in feed.entries), default=feed.updated)))
    _add(ElementTree.SubElement(root, "author"), "name", SITE_NAME)
    ElementTree.SubElement(root, "link", {"rel": "self", "type": MEDIA_TYPE, "href": feed.address})
    ElementTree.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.page})
    for entry in feed.entries:
        element = ElementTree.SubElement(root, "entry")
        _add(element, "id", entry.id)
        _add(element, "title", entry.title)
        _add(element, "updated", _moment(entry.updated))
        ElementTree.SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": entry.href})
        _add(element, "summary", entry.summary)
    xml: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return xml


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = _NOT_XML.sub("", text)


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
