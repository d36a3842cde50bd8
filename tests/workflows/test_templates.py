"""Each kind of change has its checklist on both hosts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.cli.main import COMMANDS
from app.settings import ROOT

GITHUB = ROOT / ".github/PULL_REQUEST_TEMPLATE"
GITLAB = ROOT / ".gitlab/merge_request_templates"
DEFAULT = ROOT / ".github/pull_request_template.md"
KINDS = {"ny_case", "ret_case", "kontakt", "ordliste", "kode"}


def stems(folder: Path) -> set[str]:
    return {path.stem for path in folder.glob("*.md")}


def test_both_hosts_have_a_checklist_for_each_kind_of_change() -> None:
    assert stems(GITHUB) == KINDS
    assert stems(GITLAB) == {*KINDS, "Default"}


def test_the_first_text_leads_to_each_checklist() -> None:
    assert set(re.findall(r"template=(\w+)\.md", DEFAULT.read_text(encoding="utf-8"))) == KINDS


@pytest.mark.parametrize(
    "path", [*sorted(GITHUB.glob("*.md")), DEFAULT, *sorted(GITLAB.glob("*.md"))], ids=lambda path: path.stem
)
def test_a_checklist_is_short_and_names_commands_that_there_are(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert 1 < text.count("- [ ] ") <= 6
    assert set(re.findall(r"`casebank (\w+)", text)) <= set(COMMANDS)
