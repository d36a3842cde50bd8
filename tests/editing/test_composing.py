"""A composed file is read back by the loader as what was given, and lacks only what was not."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.checks import CASE_SECTIONS
from app.content.document_reading import ReadFile, read_document
from app.content.files import SourceFile
from app.content.hints import HINTS
from app.content.loader import STATIC
from app.content.mojibake import check_mojibake
from app.content.nodes import Mapping, Node, Scalar, Sequence
from app.content.placeholders import PLACEHOLDER
from app.content.report import Report
from app.content.text_decoding import visible
from app.domain.documents import DocumentType
from app.editing.composing import compose, compose_bare
from app.editing.drafts import Draft, Value, Values
from app.editing.headings import HEADINGS
from tests.support.corpus import TODAY

NEEDED = {
    DocumentType.CASE: {"titel", "resume", "kilder.0.titel", "kommuner", "temaer"},
    DocumentType.EXAMPLE: {"titel", "resume", "kilder.0.titel", "kommuner", "temaer"},
    DocumentType.INITIATIVE: {"titel", "resume", "kilder.0.titel", "nummer", "kategori", "temaer"},
    DocumentType.PRINCIPLE: {"titel", "resume", "kilder.0.titel", "raekkefoelge"},
    DocumentType.WORKSHOP: {"titel", "resume", "kilder.0.titel", "program.0.titel"},
    DocumentType.PAGE: {"titel", "resume", "kilder.0.titel"},
}
"""What only an editor can know."""

# What is typed goes through `visible` before it becomes a draft (test_answers.py, test_contribution.py). What
# looks like letters read in a wrong character set is read as what they were (problems/mojibake.txt).
texts = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), max_size=60).map(
    lambda text: unicodedata.normalize("NFC", " ".join(visible(text).split()))
)
written_texts = st.one_of(
    texts,
    st.sampled_from(
        ["a: b", "nej #1", "# nej", "'x'", '"', "- a", "null", "~", "no", "2026-01-01", "a, b", "[x", "x]"]
    ),
    st.sampled_from(["---", "...", "*a", "&a", "!a", "%a", "@a", "`a", "? a", "x:", "{a}", "|", ">", "<<", "a\nb\t c"]),
).filter(lambda text: text.strip() and check_mojibake(text, Report("ny.md")) == text)
lists = st.lists(written_texts, min_size=1, max_size=3).map(tuple)
sources = st.builds(lambda title, place: Values.of(titel=title, sted=place), written_texts, written_texts)


def read(draft: Draft, today: date = TODAY) -> ReadFile:
    data = compose(draft, today).encode()
    return read_document(SourceFile(draft.folder, draft.slug, draft.path, data), {}, today, STATIC)


def plain(node: Node | None) -> object:
    """A node as the value that was given for it."""
    match node:
        case Scalar():
            return " ".join(node.text.split())
        case Sequence():
            return tuple(plain(item) for item in node.items)
        case Mapping():
            return {entry.key.text: plain(entry.value) for entry in node.entries}
    return None


def as_read(value: Value) -> object:
    match value:
        case str():
            return " ".join(value.split())
        case Values():
            return {key: as_read(inner) for key, inner in value.entries}
    return tuple(as_read(item) for item in value)


@given(written_texts, written_texts, lists, lists, st.lists(sources, min_size=1, max_size=2).map(tuple))
def test_what_is_given_is_what_is_read(
    title: str, summary: str, words: tuple[str, ...], demands: tuple[str, ...], kilder: tuple[Values, ...]
) -> None:
    values = Values.of(titel=title, resume=summary, soegeord=words, kraever=demands, kilder=kilder)
    front_matter = read(Draft(DocumentType.CASE, "ny", values)).front_matter
    assert front_matter is not None
    for key, value in values.entries:
        assert plain(front_matter.get(key)) == as_read(value)


@pytest.mark.parametrize("kind", DocumentType)
def test_a_file_of_which_nothing_is_known_lacks_just_what_only_an_editor_knows(kind: DocumentType) -> None:
    file = read(Draft(kind, "ny", Values()))
    assert {problem.field for problem in file.report.problems} == NEEDED[kind]
    assert {problem.code for problem in file.report.problems} == {"missing-key"}
    assert all(problem.line for problem in file.report.problems)


@pytest.mark.parametrize("kind", DocumentType)
def test_every_key_of_the_kind_stands_below_its_hint(kind: DocumentType) -> None:
    draft = Draft(kind, "ny", Values())
    lines = compose(draft, TODAY).splitlines()
    for key, hint in HINTS[draft.folder].items():
        name = key.rpartition(".")[2]
        below = [after for line, after in pairwise(lines) if hint in line]
        assert any(re.fullmatch(rf"[# -]*{name}:.*", line) for line in below), key


@pytest.mark.parametrize("kind", DocumentType)
def test_taking_the_marks_away_makes_the_keys_count(kind: DocumentType) -> None:
    draft = Draft(kind, "ny", Values())
    bare = re.sub(r"(?m)^# (?=(?:\w+:|  ))", "", compose(draft, TODAY)).encode()
    file = read_document(SourceFile(draft.folder, "ny", draft.path, bare), {}, TODAY, STATIC)
    assert file.front_matter is not None
    assert {entry.key.text for entry in file.front_matter.entries} == {
        key for key in HINTS[draft.folder] if "." not in key
    }
    assert not [problem for problem in file.report.problems if problem.code in {"yaml-syntax", "unknown-key"}]


@pytest.mark.parametrize("kind", DocumentType)
def test_it_is_a_draft_of_today_with_the_headings_of_its_kind(kind: DocumentType) -> None:
    file = read(Draft(kind, "ny", Values()), date(2027, 1, 2))
    assert file.front_matter is not None
    assert file.body is not None
    assert plain(file.front_matter.get("status")) == "kladde"
    assert plain(file.front_matter.get("opdateret")) == "2027-01-02"
    assert [line.text for line in file.body.headings] == [one.text for one in HEADINGS[kind] if one.text]
    asked = [line.text for line in file.body.paragraphs if line.text.startswith(PLACEHOLDER)]
    assert len(asked) == len(HEADINGS[kind])


def test_what_is_given_counts_before_what_is_known_without_asking() -> None:
    values = Values.of(status="udgivet", opdateret="2026-01-02", kommuner=(), antal_kommuner="33")
    draft = Draft(DocumentType.EXAMPLE, "ny", values, (("Det gjorde de", "Tre samtaler.\n\n- Den første"),))
    text = compose(draft, TODAY)
    assert "\nstatus: udgivet\n" in text
    assert "\nopdateret: 2026-01-02\n" in text
    assert "\nomfang: eksempel\n" in text
    assert "\nkommuner: []\n" in text
    assert "\n## Det gjorde de\n\nTre samtaler.\n\n- Den første\n" in text
    assert not [problem for problem in read(draft).report.problems if problem.field == "kommuner"]


def test_the_headings_of_a_case_are_those_that_readers_compare() -> None:
    assert tuple(one.text for one in HEADINGS[DocumentType.CASE]) == CASE_SECTIONS
    assert {one.text for one in HEADINGS[DocumentType.EXAMPLE]} <= set(CASE_SECTIONS)


@pytest.mark.parametrize("draft", [
    Draft(DocumentType.PAGE, "ny", Values.of(kommuner=("Viborg",))),
    Draft(DocumentType.PAGE, "ny", Values(), (("Udgangspunkt", "Tekst"),)),
])  # fmt: skip
def test_an_unknown_key_or_heading_is_refused(draft: Draft) -> None:
    with pytest.raises(ValueError, match="side has no"):
        compose(draft, TODAY)


def test_a_file_that_asks_for_nothing_holds_only_what_is_given() -> None:
    draft = Draft(
        DocumentType.CASE,
        "x",
        Values.of(
            titel="# Faste teams",
            kommuner=("Læsø",),
            kilder=(Values.of(titel="#1"), Values.of(titel="Notat")),
            resultater=(),
        ),
        (("Det gjorde de", "Vi delte os.\n\n# ikke en kommentar"),),
    )
    text = compose_bare(draft, TODAY)
    assert text == (
        "---\ntitel: '# Faste teams'\nresume:\nstatus: kladde\nopdateret: 2026-11-21\nkilder:\n  - titel: '#1'\n"
        "  - titel: Notat\nomfang: fuld\nkommuner: [Læsø]\ntemaer:\n---\n\n"
        "## Det gjorde de\n\nVi delte os.\n\n# ikke en kommentar\n"
    )
