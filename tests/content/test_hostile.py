"""Files that want to take long, or to break out: answered with problems, soon, and never with an exception."""

from __future__ import annotations

import re
import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.content.anchors import add_anchors
from app.content.bodies import read_body
from app.content.document_reading import read_document
from app.content.file_names import DOCUMENT_FOLDERS
from app.content.files import SourceFile
from app.content.loader import load
from app.content.markdown_parsing import parse
from app.content.report import Report
from app.domain.danish import slugify
from app.domain.problems import has_errors
from tests.support.corpus import CASE, MINIMAL, PAGE, TODAY, write_tree
from tests.support.hostile_content import FRONT_MATTERS, HEAD

SECONDS = 10


def read(data: bytes, folder: str = "sider") -> Report:
    file = SourceFile(folder, "om", f"{folder}/om.md", data)
    return read_document(file, {}, TODAY, Path("static")).report


@pytest.mark.parametrize("name", FRONT_MATTERS)
def test_no_front_matter_takes_long(name: str) -> None:
    started = time.monotonic()
    assert read(FRONT_MATTERS[name].encode()).errors
    assert time.monotonic() - started < SECONDS


def test_stacked_accents_are_refused_before_they_are_sorted() -> None:
    data = (HEAD + "a" + "\u0301" * 50_000 + "\u0327" * 50_000).encode()
    assert [problem.code for problem in read(data).problems] == ["control-character"]


@settings(max_examples=300, deadline=None)
@given(data=st.binary(max_size=400), folder=st.sampled_from(DOCUMENT_FOLDERS))
@example(data=b"---", folder="sider")
@example(data=b"\xef\xbb\xbf---\n\xff", folder="sider")
@example(data=b"", folder="cases")
def test_arbitrary_bytes_are_never_an_exception(data: bytes, folder: str) -> None:
    read(data, folder)


_FRAGMENTS = st.lists(
    st.sampled_from(
        [*CASE.splitlines(keepends=True), "---\n", "- ", "  ", "[", "]", "{", "}", "'", '"', ": ", "&a ", "*a", "!x ",
         "<<: ", "#", "|\n", ">\n", "? ", "\t", "%", "@", "\\x00", "null", "a: ", "\n", "æ", "2022-13-01", "1,300.5",
         "[a, b]"]
    ),
    max_size=30,
)  # fmt: skip


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lines=_FRAGMENTS, folder=st.sampled_from(DOCUMENT_FOLDERS))
def test_shuffled_front_matter_is_never_an_exception(lines: list[str], folder: str) -> None:
    report = read(("---\n" + "".join(lines)).encode(), folder)
    assert all(problem.line >= 0 and f"{problem.field}{problem.message}".encode() for problem in report.problems)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(path=st.sampled_from(sorted(MINIMAL)), lines=_FRAGMENTS, keep=st.integers(0, 600), tail=st.binary(max_size=40))
def test_the_whole_loader_never_raises(path: str, lines: list[str], keep: int, tail: bytes) -> None:
    damaged = (MINIMAL[path][:keep] + "".join(lines)).encode() + tail
    with TemporaryDirectory() as folder:
        loaded = load(write_tree(Path(folder), {**MINIMAL, path: damaged}), today=TODAY)
    assert (loaded.corpus is None) is has_errors(loaded.problems)


_MARKUP = st.lists(
    st.sampled_from(
        ["<script>", "</script>", "<img src=x onerror=alert(1)>", "<svg/onload=x>", "[a](", "javascript:alert(1)", ")",
         "![b](", "data:text/html,<script>", "//evil.dk", "<javascript:x>", "[r]: vbscript:x\n", "[r]", "`", "```\n",
         "*", "**", "> ", "- ", "\n", "\n\n", "## ", "|a|\n|-|\n", "[^1]", "[^1]: n\n", "&lt;", "&#106;", '"', "'",
         "\\", "<!--", "-->", "<a href='", "java\tscript:", "https://kl.dk", "/om", "#x", ' "t" onclick="x', "æ",
         "\u00ad", "{", "style=x"]
    ),
    max_size=25,
)  # fmt: skip
_TAG = re.compile(r"<(/?)([a-z0-9]+)((?:\s[^<>]*)?)>")
_ADDRESS = re.compile(r'(?:href|src)="([^"]*)"')


@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(parts=_MARKUP)
@example(parts=["[a](", "[r]", "javascript:alert(1)", ")"])
@example(parts=["[a](", "java\tscript:", "alert(1)", ")"])
def test_html_never_holds_a_script_a_handler_or_a_foreign_scheme(parts: list[str]) -> None:
    body = read_body("".join(parts), 1, Path("static"), Report("x.md"))
    assert body is not None
    html = body.body.html
    for _, tag, attributes in _TAG.findall(html):
        assert tag not in {"script", "svg", "iframe", "style", "object"}
        assert not re.search(r"\s(on\w+|style)=", re.sub(r'"[^"]*"', '""', attributes))
    for address in _ADDRESS.findall(html):
        # As a browser reads it: without white space and control characters, letter case aside.
        scheme = re.match(r"([a-z][a-z0-9+.-]*):", re.sub(r"[\x00-\x20]", "", address).lower())
        assert scheme is None or scheme[1] in {"http", "https", "mailto"}
    # Every < of the text is written as an entity, so what looks like a tag is one.
    assert html.count("<") == len(_TAG.findall(html))


@given(headings=st.lists(st.text(max_size=12), max_size=12))
@example(headings=["a", "a", "a-2", "a", "fn1", "fnref1", "", "🙂", "å"])
def test_anchors_are_slugs_and_stand_once(headings: list[str]) -> None:
    tokens = parse("".join(f"## {' '.join(heading.split())}\n\n" for heading in headings), 1, Report("x.md"))
    assert tokens is not None
    add_anchors(tokens)
    anchors = [str(token.attrs["id"]) for token in tokens if token.type == "heading_open"]
    assert len(anchors) == len(set(anchors))
    assert all(slugify(anchor) == anchor != "" for anchor in anchors)


@given(day=st.dates())
def test_every_date_in_iso_is_read_back(day: date) -> None:
    report = read(PAGE.replace("2026-11-21", day.isoformat()).encode())
    dates = [problem for problem in report.problems if problem.field == "opdateret"]
    assert bool(dates) is not (date(1900, 1, 1) <= day <= TODAY)
