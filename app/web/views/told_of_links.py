"""What a text says of the pages that it leads to: the point of a list in which the link stands."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser


def told_of_links(html: str) -> Mapping[str, str]:
    """The plain text of each point of a list by the addresses that it leads to; an address's first point counts."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.told


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.told: dict[str, str] = {}
        self._text: list[str] = []
        self._links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "li":
            self._text, self._links = [], []
        elif tag == "a":
            self._links.append(dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "li":
            for link in self._links:
                self.told.setdefault(link, " ".join("".join(self._text).split()))
            self._links = []

    def handle_data(self, data: str) -> None:
        self._text.append(data)
