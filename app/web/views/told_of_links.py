"""What a text says of the pages that it leads to: the point of a list in which the link stands."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser


def told_of_links(html: str) -> Mapping[str, str]:
    """The plain text of each point of a list by the addresses that it leads to; an address's first point counts.

    A point's text and links are its own, without those of a list inside it.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.told


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.told: dict[str, str] = {}
        self._open: list[tuple[list[str], list[str]]] = []
        """Texts and links of each point that has not ended."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "li":
            self._open.append(([], []))
        elif tag == "a" and self._open:
            self._open[-1][1].append(dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "li":
            texts, links = self._open.pop()
            for link in links:
                self.told.setdefault(link, " ".join("".join(texts).split()))

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1][0].append(data)
