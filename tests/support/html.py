"""What a page says, read from its HTML: headings, links, anchors, forms."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"input", "img", "br", "hr", "meta", "link", "source", "wbr", "col", "area", "base", "embed"})


@dataclass(slots=True)
class Html:
    """The parts of a page that tests ask about."""

    title: str = ""
    headings: list[str] = field(default_factory=list)
    """The text of each h1."""
    canonical: str | None = None
    links: list[str] = field(default_factory=list)
    """Every `href` of an anchor."""
    files: list[str] = field(default_factory=list)
    """Every other address that the browser would fetch."""
    anchors: set[str] = field(default_factory=set)
    inline: list[str] = field(default_factory=list)
    """Inline scripts (not data), styles and event handlers, which the Content-Security-Policy forbids."""
    elements: list[str] = field(default_factory=list)
    """The name of every element, in order."""
    text: str = ""
    """What one reads, with single spaces."""
    main: str = ""
    """The same, of the main element."""
    search_boxes: list[dict[str, str]] = field(default_factory=list)
    """The attributes of every `input` of type search inside a form that leads to the search."""
    hits: list[str] = field(default_factory=list)
    """The links of the headings below h1 in the main element: the documents that are listed."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Html()
        self._open: list[str] = []
        self._action = ""
        self._text: list[str] = []
        self._main: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        page = self.page
        page.elements.append(tag)
        if "id" in given:
            page.anchors.add(given["id"])
        page.inline += [name for name in given if name.startswith("on") or name == "style"]
        match tag:
            case "a" if "href" in given:
                page.links.append(given["href"])
                if "main" in self._open and {"h2", "h3"} & set(self._open):
                    page.hits.append(given["href"])
            case "link" if given.get("rel") == "canonical":
                page.canonical = given["href"]
            case "link":
                page.files.append(given["href"])
            case "script" | "img" | "iframe" | "source" | "video" | "audio":
                page.files += [given[name] for name in ("src", "poster") if name in given]
                is_code = given.get("type", "module") in {"module", "text/javascript"}
                page.inline += ["script"] if tag == "script" and "src" not in given and is_code else []
            case "style":
                page.inline.append("style")
            case "form":
                self._action = given.get("action", "")
            case "input" if given.get("type") == "search" and self._action == "/soeg":
                page.search_boxes.append(given)
            case "h1":
                page.headings.append("")
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass
        if tag == "form":
            self._action = ""

    def handle_data(self, data: str) -> None:
        if "title" in self._open and "svg" not in self._open:
            self.page.title += data
            return
        if {"script", "style"} & set(self._open):
            return
        if "h1" in self._open:
            self.page.headings[-1] += data
        self._text.append(data)
        if "main" in self._open:
            self._main.append(data)

    def finish(self) -> Html:
        self.close()
        self.page.text = " ".join("".join(self._text).split())
        self.page.main = " ".join("".join(self._main).split())
        self.page.headings = [" ".join(heading.split()) for heading in self.page.headings]
        return self.page


def read_html(text: str) -> Html:
    """The page as tests see it."""
    reader = _Reader()
    reader.feed(text)
    return reader.finish()


def is_internal(link: str) -> bool:
    """Whether an address is a path on this site."""
    return link.startswith("/") and not link.startswith(("//", "/\\"))
