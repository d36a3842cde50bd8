"""The workflow files for GitHub and GitLab are valid, name what there is, and may do no more than they must."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.settings import ROOT
from tests.workflows.reading import read

GITLAB = ROOT / ".gitlab-ci.yml"
WORKFLOWS = {path.stem: path for path in sorted((ROOT / ".github/workflows").glob("*.yml"))}


@pytest.mark.parametrize("path", [*WORKFLOWS.values(), GITLAB], ids=lambda path: path.name)
def test_a_workflow_file_is_what_the_host_expects(path: Path) -> None:
    kind = ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"] if path == GITLAB else ["vendor.github-workflows"]
    answer = subprocess.run(  # noqa: S603 - our own tool on our own file
        [Path(sys.executable).parent / "check-jsonschema", "--builtin-schema", *kind, path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout


@pytest.mark.parametrize("path", [*WORKFLOWS.values(), GITLAB], ids=lambda path: path.name)
def test_every_program_of_ours_that_is_named_is_there(path: Path) -> None:
    for script in re.findall(r"\./(scripts/\w+|\.ci/\w+)", path.read_text(encoding="utf-8")):
        assert os.access(ROOT / script, os.X_OK), script


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_may_do_no_more_than_it_must(name: str) -> None:
    workflow = read(WORKFLOWS[name])
    assert "pull_request_target" not in workflow["on"]
    assert workflow["permissions"] in ({}, {"contents": "read"})
    for job in workflow["jobs"].values():
        writes = {right for right, level in job.get("permissions", {}).items() if level == "write"}
        uses = [step["uses"] for step in job["steps"] if "uses" in step]
        assert writes <= {"pull-requests"}
        assert not (writes and uses), "a job that may write runs nothing from elsewhere, the pull request included"
        assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action) for action in uses), "pinned to a commit"
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), "what others wrote reaches a script as a variable, never as text"


def test_the_comment_waits_for_the_check_and_takes_its_report() -> None:
    check, comment = read(WORKFLOWS["tjek"]), read(WORKFLOWS["kommentar"])
    assert comment["on"]["workflow_run"]["workflows"] == [check["name"]]
    (upload,) = [step for step in check["jobs"]["tjek"]["steps"] if "upload-artifact" in step.get("uses", "")]
    assert (upload["with"]["name"], upload["with"]["path"]) == ("rapport", "rapport.txt")
