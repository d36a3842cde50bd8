"""Markdown to HTML and to plain text. The examples in `rendering.txt` are paragraphs anyone can add."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.content.bodies import ReadBody, read_body
from app.content.report import Report
from app.domain.documents import Section

_EXAMPLES = re.findall(
    r"^(\S[^\n]*)\n\.\n(.*?)\n\.\n(.*?)\n\.$",
    (Path(__file__).parent / "rendering.txt").read_text(encoding="utf-8"),
    re.MULTILINE | re.DOTALL,
)


def read(markdown: str) -> ReadBody:
    body = read_body(markdown, 1, Path("static"), Report("x.md"))
    assert body is not None
    return body


@pytest.mark.parametrize(("markdown", "html"), [row[1:] for row in _EXAMPLES], ids=[row[0] for row in _EXAMPLES])
def test_rendering(markdown: str, html: str) -> None:
    assert read(markdown).body.html.strip() == html


def test_there_are_examples() -> None:
    assert len(_EXAMPLES) >= 9


def test_sections_hold_the_plain_text_below_each_heading() -> None:
    body = read(
        "Før.\n\n## Det **gjorde** de\n\nEt [link](/om), `kode` og\nen syge\u00adpleje\u00adklinik.[^1]\n\n- a\n- b\n\n"
        "### Tal\n\n| Kommune | Timer |\n|--|--|\n| Vejle | 113,5 |\n\n[^1]: Noten.\n"
    ).body
    assert body.sections == (
        Section(0, "", "", "Før."),
        Section(2, "det-gjorde-de", "Det gjorde de", "Et link, kode og en sygeplejeklinik.\na\nb"),
        Section(3, "tal", "Tal", "Kommune | Timer\nVejle | 113,5\nNoten."),
    )
    assert body.text.startswith("Før.\nDet gjorde de\nEt link")


def test_paragraphs_know_where_the_text_stands() -> None:
    paragraphs = read("Et\n*to*\n\n- tre [fire](/om)\n\n`kode` <https://kl.dk/>\n").paragraphs
    assert [(line.line, line.text) for line in paragraphs] == [(1, "Et\nto"), (4, "tre fire"), (6, "` `")]


def test_an_empty_body_has_no_sections() -> None:
    body = read("\n").body
    assert (body.html, body.sections, body.text) == ("", (), "")
