"""What the Markdown of a body may not hold: raw HTML, headings of the wrong level, forbidden links and images."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import cast
from urllib.parse import unquote

from markdown_it.token import Token

from app.content.anchors import anchors_said
from app.content.codes import Code
from app.content.markdown_parsing import inline_tokens
from app.content.nearest import did_you_mean
from app.content.reading import Reference, Target
from app.content.report import Position, Report, shortened
from app.content.web_addresses import fault, is_local, is_mail
from app.domain.addresses import ADDRESSES_BY_FOLDER

_IMAGES = "/static/img/"
_IMAGE = re.compile(rf"(?=.{{1,200}}\Z){_IMAGES}[\w-]+(/[\w-]+)*\.[a-z0-9]+", re.ASCII)
"""At most 200 letters: a longer name is one that the system refuses."""
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_CONTENT_FILE = re.compile(r"(?:\.{0,2}/)*(?:content/)?(?:(?P<folder>[a-z]+)/)?(?P<slug>[\w-]+)\.md(?:#.*)?")
_TAG = re.compile(r"<[^<>]*>?")
_MOST_TAGS = 4
"""Shown of those on one line."""
_NOTE_MARK = re.compile(r"\[\^([^\]\s]{1,30})\]")
_NOTE = re.compile(r" {0,3}\[\^([^\]\s]+)\]:")


def check_html(tokens: Sequence[Token], lines: Sequence[str], first_line: int, report: Report) -> None:
    """Report the HTML tags and comments on each line of tokens that were parsed with HTML on."""
    by_line: dict[int, list[str]] = {}
    for token in tokens:
        for offset, text in enumerate(token.content.split("\n") if token.type == "html_block" else ()):
            for tag in _TAG.findall(text):
                by_line.setdefault(first_line + (token.map or [0])[0] + offset, []).append(tag)
    for line, token in inline_tokens(tokens, first_line):
        if token.type == "html_inline":
            by_line.setdefault(line, []).append(token.content.partition("\n")[0])
    for line, tags in by_line.items():
        shown = ", ".join(f"»{shortened(tag)}«" for tag in tags[:_MOST_TAGS])
        place = Position(line, _column(lines, line - first_line, tags[0]))
        message = f"Tegnene < og > kan ikke bruges her: {shown}. Slet dem."
        report.error(place, "", Code.RAW_HTML, message)


def check_headings(tokens: Sequence[Token], first_line: int, report: Report) -> None:
    """The title is the page's only h1; below it no level is skipped."""
    above = 1
    for token, text in pairwise(tokens):
        if token.type != "heading_open":
            continue
        level = int(token.tag[1])
        place = Position(first_line + (token.map or [0])[0], 1)
        if level == 1:
            message = "Overskrifter i teksten begynder med »##«; sidens titel er den eneste med »#«."
            report.error(place, "", Code.HEADING_LEVEL, message)
        elif token.markup == "-":
            message = (
                f"Linjen med streger gør »{shortened(text.content)}« til en overskrift. Slet den, eller sæt en tom"
                " linje over den."
            )
            report.warning(place, "", Code.HEADING_LEVEL, message)
        elif level > above + 1:
            message = f"Overskriften springer et niveau over. Brug »{'#' * (above + 1)}«."
            report.warning(place, "", Code.HEADING_LEVEL, message)
        above = level


def check_links(
    tokens: Sequence[Token], lines: Sequence[str], first_line: int, anchors: frozenset[str], report: Report
) -> tuple[Reference, ...]:
    """Report forbidden links; return those to other pages of the site, which can be checked when all files are read."""
    references = []
    for line, token in inline_tokens(tokens, first_line):
        if token.type != "link_open":
            continue
        address = unquote(cast(str, token.attrs["href"]))
        place = Position(line, _column(lines, line - first_line, address))
        if re.match(r"/(?!/)", address) and not is_local(address):
            references.append(Reference(Target.ADDRESS, address, place, ""))
        elif re.fullmatch(r"#.+", address):
            if address[1:] not in anchors:
                known = anchors_said(anchors) or "ingen, for teksten har ingen overskrifter"
                message = (
                    f"Siden har intet afsnit »{shortened(address)}«.{did_you_mean(address[1:], anchors)} Afsnit på"
                    f" siden: {known}."
                )
                report.error(place, "", Code.UNKNOWN_ANCHOR, message)
        elif said := _link_fault(address, cast(str, token.attrs["href"])):
            report.error(place, "", Code.BAD_ADDRESS, f"»{address[:60]}«: {said}")
    return tuple(references)


def check_images(tokens: Sequence[Token], lines: Sequence[str], first_line: int, static: Path, report: Report) -> None:
    """Images are our own, exist, and have a text for those who cannot see them."""
    for line, token in inline_tokens(tokens, first_line):
        if token.type != "image":
            continue
        address = unquote(cast(str, token.attrs["src"]))
        place = Position(line, _column(lines, line - first_line, address))
        if not token.content.strip():
            message = "Billedet har ingen tekst. Skriv mellem [ og ], hvad det viser."
            report.error(place, "", Code.MISSING_TEXT_ALTERNATIVE, message)
        if not _IMAGE.fullmatch(address):
            message = (
                f"»{address[:60]}«: Billeder skal ligge i {_IMAGES} med et navn af bogstaver, tal og bindestreger."
            )
            report.error(place, "", Code.BAD_ADDRESS, message)
        elif not (static / address.removeprefix("/static/")).is_file():
            report.error(
                place, "", Code.MISSING_IMAGE, f"Billedet {address} findes ikke. Læg filen der, eller ret navnet."
            )


def check_notes(tokens: Sequence[Token], lines: Sequence[str], first_line: int, report: Report) -> None:
    """A mark such as `[^1]` has a note, and a note has a mark: without, one is shown as it stands, the other not."""
    shown = {token.meta["label"] for token in tokens if token.type == "footnote_open"}
    for line, token in inline_tokens(tokens, first_line):
        for mark in _NOTE_MARK.findall(token.content) if token.type == "text" else ():
            message = (
                f"Noten [^{mark}] findes ikke. Skriv »[^{mark}]: …« på en linje for sig sidst i teksten, eller slet"
                " henvisningen."
            )
            place = Position(line, _column(lines, line - first_line, f"[^{mark}]"))
            report.error(place, "", Code.UNMATCHED_NOTE, message)
    code = {line for token in tokens if token.type in {"fence", "code_block"} for line in range(*token.map or (0, 0))}
    for index, text in enumerate(lines):
        note = _NOTE.match(text) if index not in code else None
        if note is not None and note[1] not in shown:
            message = (
                f"Teksten henviser ikke til noten, så den bliver ikke vist. Skriv [^{note[1]}], hvor den hører til,"
                " eller slet den."
            )
            report.error(Position(first_line + index, 1), "", Code.UNMATCHED_NOTE, message)


def _link_fault(address: str, encoded: str) -> str:
    found = _SCHEME.match(encoded)
    scheme = found[1].lower() if found else ""
    if scheme == "mailto":
        mail = address.partition(":")[2].partition("?")[0]
        return "" if is_mail(mail) else "Det er ikke en mailadresse. Den skal ligne navn@kommune.dk."
    if scheme in {"http", "https"}:
        return fault(encoded)
    if scheme or not address or is_local(address) or address.startswith(("#", "//")):
        return fault(address)
    if address.lower().startswith("www."):
        return fault(address)
    file = _CONTENT_FILE.fullmatch(address)
    if file is not None:
        page = ADDRESSES_BY_FOLDER.get(file["folder"] or "", "/cases/") + file["slug"]
        return f"Skriv sidens adresse på sitet og ikke filens navn, fx {page}."
    return "Skriv adressen her på sitet med »/« foran (/cases/…), eller en hel adresse med https://."


def _column(lines: Sequence[str], index: int, text: str) -> int:
    """Where the text begins on its line, from 1; 0 when it cannot be seen there."""
    return lines[index].find(text) + 1 if text and index < len(lines) else 0
