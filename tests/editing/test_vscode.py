"""The settings and tasks for VS Code name what there is, and understand what `casebank tjek` prints."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from app.cli.main import COMMANDS
from app.cli.report import as_text
from app.content.file_names import VOCABULARY_FILES
from app.domain.documents import DocumentType
from app.domain.problems import Problem, Severity
from app.settings import ROOT

TASKS: dict[str, Any] = {
    task["label"]: task for task in json.loads((ROOT / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
}
SETTINGS: dict[str, Any] = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
LEVELS = {"error": "fejl", "warning": "advarsel", "info": "note"}


def seen(report: str) -> list[tuple[str, ...]]:
    """What VS Code would list under Problems: level, file, line, column and message."""
    listed = []
    for line in report.splitlines():
        for matcher in TASKS["tjek"]["problemMatcher"]:
            pattern = matcher["pattern"]
            found = re.search(pattern["regexp"], line)
            if found:
                groups = (found[pattern[name]] or "0" for name in ("file", "line", "column", "message"))
                listed.append((LEVELS[matcher["severity"]], *groups))
    return listed


PROBLEMS = (
    Problem("cases/viborg.md", 6, 12, "kommuner.0", "unknown-value", "»Sønderbog« findes ikke: Mente du »Sønderborg«?"),
    Problem("cases/viborg.md", 0, 0, "", "bad-file-name", "Filens navn bliver sidens adresse."),
    Problem("ordlister/temaer.yml", 3, 0, "", "yaml-syntax", "Kan ikke læses: fejl: i linje 3."),
    Problem("sider/om.md", 9, 2, "", "lost-hyphen", "»7090«: mente du 70-90?", Severity.WARNING),
    Problem("cases/viborg.docx", 0, 0, "", "not-markdown", "Filen har ikke endelsen .md."),
    Problem("cases/viborg.md.txt", 0, 0, "", "not-markdown", "Filen har ikke endelsen .md."),
    Problem("casse", 0, 0, "", "unknown-folder", "Mappen bliver ikke læst. Mente du »cases«?"),
    Problem("cases/en: to.md", 7, 3, "", "doubled-word", "»fejl: fejl: « står to gange.", Severity.WARNING),
    Problem("workshops/dag.md", 4, 1, "sted", "alias", "»koebenhavn« er læst som København.", Severity.NOTE),
)


def test_every_problem_is_listed_once_at_its_place() -> None:
    listed = sorted(seen(as_text(PROBLEMS)))
    assert len(listed) == len(PROBLEMS)
    for one, problem in zip(listed, sorted(PROBLEMS, key=lambda one: (one.severity, one.path, one.line)), strict=True):
        assert one[:4] == (problem.severity, problem.path, str(problem.line), str(problem.column))
        assert one[4].startswith(problem.message)


def test_a_task_runs_a_command_that_there_is() -> None:
    for task in TASKS.values():
        assert task["command"] == "${workspaceFolder}/.venv/bin/casebank"
        assert task["args"][0] in COMMANDS


def test_the_task_for_a_new_file_offers_every_kind() -> None:
    (asked,) = json.loads((ROOT / ".vscode/tasks.json").read_text(encoding="utf-8"))["inputs"]
    assert asked["options"] == [str(kind) for kind in DocumentType]


def test_every_word_list_has_its_schema() -> None:
    schemas = SETTINGS["yaml.schemas"]
    assert set(schemas.values()) == {f"content/ordlister/{name}" for name in VOCABULARY_FILES}
    for schema, file in schemas.items():
        assert (ROOT / schema).is_file()
        assert Path(schema).stem == Path(file).stem
