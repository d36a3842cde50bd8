"""The comment on a pull request: one, mended at each push, and plain text whatever the pull request brings.

The scripts run as they stand in the workflow files, with the programs that speak to the host replaced.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from app.settings import ROOT
from tests.workflows.reading import read

GITHUB = ROOT / ".github/workflows/kommentar.yml"
GITLAB = ROOT / ".gitlab-ci.yml"
REPORT = "cases/viborg.md:6:12: fejl: »Sønderbog« findes ikke i ordlister/kommuner.yml. [kommuner.0]\n1 fejl\n"
HOSTILE = "```\n@everyone <img src=x onerror=alert(1)>\n" + "æ" * 5_000 + "\n~~~~\r\n" * 5_000
LARGEST_COMMENT = 65_536
FAKE_GH = """\
#!/usr/bin/env bash
echo "$*" >> calls
case "$*" in
  *"/pulls "*) [ -f no-pull-request ] || echo 12 ;;
  "run download "*) mkdir -p hentet; [ ! -f rapport.txt ] || cp rapport.txt hentet/ ;;
  *"/comments --jq"*) [ ! -f earlier ] || echo 99 ;;
esac
"""
FAKE_CURL = """\
#!/usr/bin/env bash
echo "$*" >> calls
case "$*" in
  *per_page*) if [ -f earlier ]; then cat with-ours.json; else echo '[{"id": 7, "body": "Hej"}]'; fi ;;
esac
"""
NOTES = [{"id": 7, "body": "Hej"}, {"id": 99, "body": "<!-- casebank tjek -->\nFør"}]


def run_script(script: str, folder: Path, fakes: dict[str, str], variables: dict[str, str]) -> list[str]:
    """Run a script of a workflow with some programs replaced; gives what they were called with."""
    for name, text in fakes.items():
        program = folder / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(text, encoding="utf-8")
        program.chmod(0o755)
    answer = subprocess.run(  # noqa: S603 - the script under test
        ["/usr/bin/env", "bash", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env={"PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "LANG": "C.UTF-8", **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    calls = folder / "calls"
    return calls.read_text(encoding="utf-8").splitlines() if calls.exists() else []


def comment_on_github(folder: Path, result: str = "failure") -> list[str]:
    (step,) = read(GITHUB)["jobs"]["kommentar"]["steps"]
    variables = {"GH_REPO": "kl/bank", "RUN": "5", "HEAD": "ane:ny-case", "RESULT": result, "LOG": "https://log.dk"}
    return run_script(step["run"], folder, {"gh": FAKE_GH}, variables)


def note_on_gitlab(folder: Path, status: str = "failed", token: str = "t") -> list[str]:  # noqa: S107 - not a real one
    (script,) = read(GITLAB)["tjek"]["after_script"]
    variables = {
        "CASEBANK_TOKEN": token,
        "CI_API_V4_URL": "https://gitlab.dk/api/v4",
        "CI_MERGE_REQUEST_PROJECT_ID": "3",
        "CI_MERGE_REQUEST_IID": "12",
        "CI_JOB_STATUS": status,
    }
    return run_script(script, folder, {"curl": FAKE_CURL}, variables)


HOSTS: dict[str, Callable[[Path], list[str]]] = {"github": comment_on_github, "gitlab": note_on_gitlab}


@pytest.mark.parametrize("host", HOSTS)
def test_there_is_one_comment_and_it_is_mended(host: str, tmp_path: Path) -> None:
    (tmp_path / "rapport.txt").write_text(REPORT, encoding="utf-8")
    first = HOSTS[host](tmp_path)[-1]
    assert "POST" in first
    assert "12/" in first
    (tmp_path / "earlier").touch()
    (tmp_path / "with-ours.json").write_text(json.dumps(NOTES), encoding="utf-8")
    again = HOSTS[host](tmp_path)[-1]
    assert re.search(r"(PATCH|PUT) .*/99\b", again)
    comment = (tmp_path / "kommentar.md").read_text(encoding="utf-8")
    assert comment.startswith("<!-- casebank tjek -->\n**Der er fejl")
    assert f"\n    {REPORT.splitlines()[0]}\n" in comment


@pytest.mark.parametrize("host", HOSTS)
def test_a_report_cannot_say_more_than_text(host: str, tmp_path: Path) -> None:
    (tmp_path / "rapport.txt").write_text(HOSTILE, encoding="utf-8")
    HOSTS[host](tmp_path)
    comment = (tmp_path / "kommentar.md").read_text(encoding="utf-8")
    own, _, foreign = comment.partition("\n\n")
    assert "@" not in own
    assert all(line.startswith("    ") for line in foreign.splitlines())
    assert len(comment) < LARGEST_COMMENT


def test_content_without_errors_is_said_to_be_fine(tmp_path: Path) -> None:
    (tmp_path / "rapport.txt").write_text("0 fejl, 0 advarsler, 0 noter\n", encoding="utf-8")
    comment_on_github(tmp_path, "success")
    assert "**Indholdet kan udgives.**" in (tmp_path / "kommentar.md").read_text(encoding="utf-8")
    note_on_gitlab(tmp_path, "success")
    assert "**Indholdet kan udgives.**" in (tmp_path / "kommentar.md").read_text(encoding="utf-8")


def test_a_check_that_did_not_run_is_not_called_fine(tmp_path: Path) -> None:
    comment_on_github(tmp_path)
    assert "ikke tjekket" in (tmp_path / "kommentar.md").read_text(encoding="utf-8")


def test_nothing_is_written_where_there_is_nowhere_to_write(tmp_path: Path) -> None:
    (tmp_path / "rapport.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "no-pull-request").touch()
    assert len(comment_on_github(tmp_path)) == 1
    assert len(note_on_gitlab(tmp_path, token="")) == 1, "nothing more is called"
    assert not (tmp_path / "kommentar.md").exists()
