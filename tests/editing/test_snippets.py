"""The snippets for VS Code, filled in, are right; left as they stand, they publish nothing that nobody wrote."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from app.content.loader import load
from app.domain.documents import DocumentType
from app.domain.problems import Severity
from app.editing.composing import compose
from app.editing.drafts import Draft, Values
from app.editing.snippets import snippets
from app.settings import ROOT
from tests.support.corpus import CASE, MINIMAL, TODAY, write_tree


def read(text: str) -> dict[str, str]:
    """The body of each snippet by what one types to get it."""
    return {snippet["prefix"]: "\n".join(snippet["body"]) for snippet in json.loads(text).values()}


SNIPPETS = read((ROOT / ".vscode/dele.code-snippets").read_text(encoding="utf-8"))
NEW_FILES = read(snippets())
LISTS = {"resultat": "resultater", "tal": "resultater", "kontakt": "kontakter", "kilde": "kilder", "medie": "medier"}
"""The key that each snippet is an item of."""
WRITTEN = {
    "tekst": "Frafald på uddannelserne",
    "foer": "38",
    "efter": "4",
    "vaerdi": "113,5",
    "enhed": "procent",
    "periode": "2019-2021",
    "kilde": "1",
    "navn": "Ane Holm",
    "rolle": "centerchef",
    "mail": "ane.holm@frederikshavn.dk",
    "telefon": "12 34 56 78",
    "bekraeftet": "2026-11-21",
    "titel": "Tre samtaler",
    "udgiver": "Frederikshavn Kommune",
    "url": "https://www.kl.dk",
    "aar": "2020",
    "sted": "side 4",
    "tekstalternativ": "En elev fortæller om de tre samtaler.",
}
"""What an editor might write after each key."""
_CHOICES = re.compile(r"\$\{\d+\|([^}]*)\|\}")


def filled_in(snippet: str) -> list[str]:
    """The snippet with every stop written, once for each choice that it offers."""
    choices = _CHOICES.search(snippet)
    written = re.sub(r"(\w+): \$\d+$", lambda match: f"{match[1]}: {WRITTEN[match[1]]}", snippet, flags=re.MULTILINE)
    return [_CHOICES.sub(choice, written).replace("$0", "") for choice in (choices[1].split(",") if choices else [""])]


def errors(item: str, prefix: str, folder: Path) -> list[str]:
    """What is wrong with a case that has the item as the only one of its list."""
    key = LISTS[prefix]
    before, start, after = CASE.partition(f"{key}:\n")
    case = f"{before}{start}{item}" + re.sub(r"\A(  .*\n)+", "\n", after)
    if not start:
        case = CASE.replace("dokumentation:", f"{key}:\n{item}\ndokumentation:")
    loaded = load(write_tree(folder, {**MINIMAL, "cases/ny.md": case}), today=TODAY)
    return [problem.field for problem in loaded.problems if problem.severity is Severity.ERROR]


def test_every_snippet_belongs_to_a_list() -> None:
    assert set(SNIPPETS) == set(LISTS)


@pytest.mark.parametrize("prefix", LISTS)
def test_a_snippet_filled_in_has_no_errors(prefix: str, tmp_path: Path) -> None:
    for turn, item in enumerate(filled_in(SNIPPETS[prefix])):
        assert "$" not in item
        assert errors(item, prefix, tmp_path / str(turn)) == []


@pytest.mark.parametrize("prefix", LISTS)
def test_a_snippet_left_empty_is_an_error(prefix: str, tmp_path: Path) -> None:
    empty = re.sub(r"\$\d+", "", _CHOICES.sub("video", SNIPPETS[prefix]))
    assert all(field.startswith(LISTS[prefix]) for field in errors(empty, prefix, tmp_path))
    assert errors(empty, prefix, tmp_path)


def test_the_snippets_of_new_files_are_current() -> None:
    written = (ROOT / ".vscode/nye-sider.code-snippets").read_text(encoding="utf-8")
    assert written == snippets(), "Nøgler eller vejledning er ændret. Kør: casebank skema"


@pytest.mark.parametrize("kind", DocumentType)
def test_the_snippet_of_a_new_file_is_what_the_command_composes(kind: DocumentType) -> None:
    body = NEW_FILES[f"ny-{kind}"]
    plain = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", re.sub(r" \$\d+$", "", body, flags=re.MULTILINE))
    plain = plain.replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", TODAY.isoformat())
    assert plain + "\n" == compose(Draft(kind, "ny", Values()), TODAY)


@pytest.mark.parametrize("kind", DocumentType)
def test_every_place_to_write_can_be_jumped_to(kind: DocumentType) -> None:
    body = NEW_FILES[f"ny-{kind}"]
    assert [int(number) for number in re.findall(r"\$\{?(\d+)", body)] == list(range(1, body.count("$") - 2))
    assert "SKRIV HER" not in re.sub(r"\$\{\d+:[^}]*\}", "", body)
    assert re.search(r"^titel: \$1$", body, re.MULTILINE)
