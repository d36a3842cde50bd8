"""What surrounds every page: title, description, canonical address, navigation."""

from __future__ import annotations

from dataclasses import dataclass

SITE_NAME = "Casebanken"

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
class Link:
    text: str
    href: str


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
    canonical: str
    """Absolute address."""
    navigation: tuple[NavigationItem, ...]
    noindex: bool
    search_text: str
    """What stands in the header's search box."""


def make_chrome(
    base_url: str, path: str, title: str, description: str, *, noindex: bool = False, search_text: str = ""
) -> Chrome:
    """The chrome of the page at `path` (canonical, with query string) below the public address."""
    part = "/" + path.split("?", 1)[0].strip("/").split("/", 1)[0]
    return Chrome(
        title=SITE_NAME if path == "/" else f"{title} – {SITE_NAME}",
        description=description,
        canonical=base_url + path,
        navigation=tuple(NavigationItem(text, href, part == href) for text, href in _NAVIGATION),
        noindex=noindex,
        search_text=search_text,
    )
