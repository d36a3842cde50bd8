"""A page of the site, taken apart once, and written as a file whose links lead to other files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape, unescape
from html.parser import HTMLParser

from app.web.carrying import not_carrying

NEEDS_NET = "data-net"
"""Marks in a template what is of no use without a network: search, menu, buttons. A pack leaves it out."""
ADDRESS_LINE = "site-header__address"
"""The class of the element that holds the page's public address: shown on paper, and in a pack."""
TO_START = "site-header__start"
"""The class of the link to the pack's first page, which the site's own pages do not have."""

_HOLDERS = {"a": "href", "link": "href", "script": "src", "img": "src"}
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})

Attributes = Iterable[tuple[str, str | None]]


@dataclass(frozen=True, slots=True)
class Holder:
    """A tag that holds an address of ours, a path."""

    tag: str
    attributes: tuple[tuple[str, str | None], ...]
    address: str


@dataclass(frozen=True, slots=True)
class HtmlFile:
    """A page for a pack: text as it is, and between it the tags whose addresses change."""

    parts: tuple[str | Holder, ...]
    title: str
    """Without the site's name."""

    @property
    def links(self) -> tuple[str, ...]:
        """The pages of ours that it leads to, without anchors."""
        return tuple(holder.address.partition("#")[0] for holder in self._holders() if holder.tag == "a")

    @property
    def files(self) -> tuple[str, ...]:
        """Style, scripts and pictures that it needs."""
        return tuple(holder.address for holder in self._holders() if holder.tag != "a")

    def _holders(self) -> list[Holder]:
        return [part for part in self.parts if isinstance(part, Holder)]

    def written(self, file_at: Callable[[str], str | None], base_url: str) -> str:
        """The page with its addresses led to files. Where `file_at` knows none, the public address stands."""
        return "".join(
            part if isinstance(part, str) else _led(part, file_at(part.address), base_url) for part in self.parts
        )


def _led(holder: Holder, file: str | None, base_url: str) -> str:
    given = dict(holder.attributes)
    given[_HOLDERS[holder.tag]] = base_url + holder.address if file is None else file
    if holder.tag == "a":
        given["data-adresse"] = base_url + holder.address
        if file is None:
            given["rel"] = _external(given)
    return _opening(holder.tag, given.items())


def _external(attributes: dict[str, str | None]) -> str:
    return " ".join(dict.fromkeys(("external", *(attributes.get("rel") or "").split())))


def _opening(tag: str, attributes: Attributes) -> str:
    given = (f" {name}" if value is None else f' {name}="{escape(value)}"' for name, value in attributes)
    return f"<{tag}{''.join(given)}>"


def read_html_file(html: str, made: str) -> HtmlFile:
    """Take a page of the site apart. `made` is what is said in front of its public address."""
    reader = _Reader(made)
    reader.feed(html)
    reader.close()
    return HtmlFile(tuple(reader.parts), unescape("".join(reader.title)).rpartition(" – ")[0])


class _Reader(HTMLParser):
    """Says everything again as it was written, but for what a pack has otherwise."""

    def __init__(self, made: str) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str | Holder] = []
        self.title: list[str] = []
        self._made = made
        self._canonical = ""
        self._left_out = ""
        """Name of the element that is being left out."""
        self._depth = 0
        """How many elements of that name are open."""
        self._in_address_line = False
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if self._left_out:
            self._depth += tag == self._left_out
        elif NEEDS_NET in given:
            self._left_out, self._depth = ("", 0) if tag in _VOID else (tag, 1)
        elif tag != "form":
            self._in_title = tag == "title"
            self._keep(tag, given)

    def _keep(self, tag: str, given: dict[str, str | None]) -> None:
        address = given.get(_HOLDERS.get(tag, "")) or ""
        if tag == "link" and given.get("rel") == "canonical":
            self._canonical = address
        if address.startswith("/"):
            self.parts.append(Holder(tag, tuple(given.items()), not_carrying(address)))
        elif tag == "a" and address.startswith("http"):
            self.parts.append(_opening(tag, {**given, "rel": _external(given)}.items()))
        else:
            self.parts.append(self.get_starttag_text() or "")
        if given.get("class") == ADDRESS_LINE:
            self._in_address_line = True
            self.parts += [Holder("a", (("class", TO_START), ("href", "/")), "/"), "Alle sider i pakken</a> "]
            link = _opening("a", (("href", self._canonical), ("rel", "external")))
            self.parts.append(f"{escape(self._made)} {link}")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if self._left_out == tag:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._left_out:
            self._depth -= tag == self._left_out
            if self._depth == 0:
                self._left_out = ""
        elif tag != "form":
            self.parts.append("</a></p>" if self._in_address_line and tag == "p" else f"</{tag}>")
            self._in_address_line &= tag != "p"
            self._in_title = False

    def handle_data(self, data: str) -> None:
        self._say(data)

    def handle_entityref(self, name: str) -> None:
        self._say(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._say(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self._say(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self._say(f"<!{decl}>")

    def _say(self, text: str) -> None:
        if not self._left_out:
            self.parts.append(text)
            self.title += [text] if self._in_title else []
