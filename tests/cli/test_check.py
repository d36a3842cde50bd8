"""`casebank tjek`: every problem, in four forms, and the exit code."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import main
from app.settings import ROOT
from tests.support.corpus import CASE, write_tree
from tests.support.publishing import a_page

WRONG_CASE = CASE.replace("kommuner: [Frederikshavn]", "kommuner: [Frederikshavm]")


@pytest.fixture
def wrong(content: Path) -> Path:
    """Content with an error in its one case, on line 6."""
    return write_tree(content, {"cases/frederikshavn-fastholdelsessamtaler.md": WRONG_CASE})


def test_content_without_problems_gives_0(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tjek", "--indhold", str(content)]) == 0
    assert capsys.readouterr().out == "0 fejl, 0 advarsler, 0 noter\n"


def test_an_error_gives_1_and_a_line_with_its_place(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tjek", "--indhold", str(wrong)]) == 1
    heading, line, _, guide, summary = capsys.readouterr().out.splitlines()
    assert heading == "Fejl. De skal rettes, før noget kan udgives:"
    assert line.startswith("cases/frederikshavn-fastholdelsessamtaler.md:6:12: fejl: ")
    assert "Mente du »Frederikshavn«?" in line
    assert line.endswith(" [kommuner.0] (unknown-value)")
    assert "docs/tjek.md" in guide
    assert summary == "1 fejl, 0 advarsler, 0 noter"


def test_github_gets_an_annotation_on_the_line(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tjek", "--indhold", str(wrong), "--format", "github"]) == 1
    line = capsys.readouterr().out.splitlines()[0]
    place = f"file={wrong.as_posix()}/cases/frederikshavn-fastholdelsessamtaler.md,line=6,col=12"
    assert line.startswith(f"::error {place},title=unknown-value::")


def test_gitlab_gets_a_report_where_each_problem_is_one(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    twice = WRONG_CASE.replace("kommuner: [Frederikshavm]", "kommuner: [Frederikshavm, Frederikshavm]")
    write_tree(wrong, {"cases/frederikshavn-fastholdelsessamtaler.md": twice})
    assert main(["tjek", "--indhold", str(wrong), "--format", "gitlab"]) == 1
    first, second = json.loads(capsys.readouterr().out)
    assert first["check_name"] == second["check_name"] == "unknown-value"
    assert first["fingerprint"] != second["fingerprint"]
    assert first["severity"] == "critical"
    path = f"{wrong.as_posix()}/cases/frederikshavn-fastholdelsessamtaler.md"
    assert first["location"] == {"path": path, "lines": {"begin": 6}}
    assert "Mente du »Frederikshavn«?" in first["description"]


def test_json_has_every_field_of_a_problem(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tjek", "--indhold", str(wrong), "--format", "json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert "Frederikshavn" in problem.pop("message")
    assert problem == {
        "path": "cases/frederikshavn-fastholdelsessamtaler.md",
        "line": 6,
        "column": 12,
        "field": "kommuner.0",
        "code": "unknown-value",
        "severity": "fejl",
    }


def test_json_without_problems_is_an_empty_list(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tjek", "--indhold", str(content), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"problems": []}


def test_errors_come_first_then_warnings_then_notes_each_by_file_and_line(
    wrong: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong_page = a_page("Forkert", status="faerdig") + "\nDet er og og, så så.\n"
    aliased = CASE.replace("kommuner: [Frederikshavn]", "kommuner: [Frederikshavns]")
    write_tree(wrong, {"cases/alias.md": aliased, "sider/a.md": wrong_page, "sider/b.md": a_page("B") + "\nog og\n"})
    assert main(["tjek", "--indhold", str(wrong)]) == 1
    *groups, last = capsys.readouterr().out.split("\n\n")
    headings, *_ = zip(*(group.splitlines() for group in groups), strict=False)
    assert [heading.partition(".")[0] for heading in headings] == ["Fejl", "Advarsler", "Noter"]
    places = [[line.partition(": ")[0] for line in group.splitlines()[1:]] for group in groups]
    assert places == [
        ["cases/frederikshavn-fastholdelsessamtaler.md:6:12", "sider/a.md:5:9"],
        ["sider/a.md:12", "sider/a.md:12", "sider/b.md:12"],
        ["cases/alias.md:6:12"],
    ]
    assert last.splitlines()[-1] == "2 fejl, 3 advarsler, 1 note"


def test_a_terminal_gets_colours_and_a_pipe_does_not(
    wrong: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(*, terminal: bool) -> str:
        monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
        main(["tjek", "--indhold", str(wrong)])
        return capsys.readouterr().out

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    plain, coloured = told(terminal=False), told(terminal=True)
    assert "\x1b" not in plain
    assert "\x1b[1;31mfejl:\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert told(terminal=True) == plain


def test_a_file_name_cannot_write_an_annotation_of_its_own(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(content, {"sider/a\n::error::b,line=9.md": a_page("A")})
    assert main(["tjek", "--indhold", str(content), "--format", "github"]) == 1
    annotation, _ = capsys.readouterr().out.splitlines()
    assert "sider/a\ufffd%3A%3Aerror%3A%3Ab%2Cline=9.md,title=bad-file-name::" in annotation


def test_problems_of_all_files_come_in_one_run(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(wrong, {"sider/forkert.md": a_page("Forkert", status="faerdig")})
    assert main(["tjek", "--indhold", str(wrong)]) == 1
    out = capsys.readouterr().out
    assert "cases/frederikshavn" in out
    assert "sider/forkert.md:5:" in out
    assert "2 fejl" in out


def test_a_folder_that_is_not_there_is_an_error_with_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tjek", "--indhold", str(tmp_path / "mangler")]) != 0
    assert "fejl: " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("encoding", "shown"), [("latin-1", "Mente du »Frederikshavn«?"), ("ascii", "?Frederikshavn??")]
)
@pytest.mark.parametrize("command", ["tjek", "eftersyn"])
def test_a_terminal_that_lacks_letters_gets_the_rest(command: str, encoding: str, shown: str, wrong: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", "from app.cli import main; raise SystemExit(main())", command, "--indhold", wrong],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    said = (done.stdout + done.stderr).decode(encoding)
    assert (shown if command == "tjek" else "casebank: Der er fejl i indholdet.") in said
