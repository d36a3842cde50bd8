"""Links, bold and code that Markdown does not recognise and shows as they were typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from app.content.codes import Code
from app.content.markdown_parsing import inline_tokens
from app.content.report import Position, Report, shortened

_TEXT = r"\[(?P<text>[^\[\]\n]{1,200})\]"
_ADDRESS = r"(?:/|https?:|www\.|mailto:)"
_LINKS = (
    re.compile(rf"{_TEXT}[ \u00a0]{{1,3}}\((?P<address>{_ADDRESS}[^\s()]*)\)"),
    re.compile(rf"{_TEXT}\((?=[^() \u00a0\n]{{0,300}}[ \u00a0])(?P<address>{_ADDRESS}[^()\n]{{0,300}})\)"),
    re.compile(rf"{_TEXT}\((?P<address>{_ADDRESS}[^\s()]*)(?=\s|$)"),
    re.compile(rf"\((?P<text>[^()\n]{{1,200}})\)\[(?P<address>{_ADDRESS}[^\s\[\]]*)\]"),
)
"""A space between the halves, a space in the address, no end, and the brackets the wrong way round."""


def check_inline(tokens: Sequence[Token], lines: Sequence[str], first_line: int, report: Report) -> None:
    """Warn of each such link, and of the first mark without a fellow on each line, with what to write instead."""
    for line, text in _shown(tokens, first_line):
        source = lines[line - first_line] if line - first_line < len(lines) else ""
        for snippet, message in (*_links(text), *_marks(text)):
            # Where it stands more than once, the others may be right: then the line alone is sure.
            column = source.find(snippet) + 1 if source.count(snippet) == 1 else 0
            report.warning(Position(line, column), "", Code.NOT_MARKDOWN, message)


def _shown(tokens: Sequence[Token], first_line: int) -> Iterator[tuple[int, str]]:
    """The text of each line as it is shown; where there is something else, such as a link, stands a NUL."""
    texts: dict[int, str] = {}
    for line, token in inline_tokens(tokens, first_line):
        if token.type not in {"softbreak", "hardbreak"}:
            texts[line] = texts.get(line, "") + (token.content if token.type == "text" else "\0")
    yield from texts.items()


def _links(text: str) -> Iterator[tuple[str, str]]:
    taken: set[int] = set()
    for pattern in _LINKS:
        for found in pattern.finditer(text):
            if found.start() not in taken:
                taken.add(found.start())
                yield found.group(), f"Linket virker ikke. Skriv »{_link(found['text'], found['address'])}«."


def _link(text: str, address: str) -> str:
    joined = re.sub(r"\s+", "-" if address.startswith("/") else "%20", address.strip().rstrip(".,;"))
    scheme = "https://" if joined.startswith("www.") else ""
    return f"[{shortened(text)}]({scheme}{joined})"


def _marks(text: str) -> Iterator[tuple[str, str]]:
    if "**" in text:
        yield (
            "**",
            "Stjernerne »**« bliver vist. Skriv »**ordene**« uden mellemrum inden for stjernerne, eller slet dem.",
        )
    if "`" in text:
        yield "`", "Tegnet »`« bliver vist. Slet det, eller skriv »'«, hvis det skal være en apostrof."
