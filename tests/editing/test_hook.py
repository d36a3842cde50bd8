"""The hook before a commit, in a real repository: errors stop it, and nothing else does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.settings import ROOT
from tests.support.corpus import MINIMAL, PAGE, write_tree

TOOL = Path(sys.executable).parent / "casebank"
WRONG = PAGE.replace("opdateret: 2026-11-21", "opdateret: 21. november 2026")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A repository with content, the hook and the tool, where nothing has been committed but the scripts."""
    run(tmp_path, "git", "init", "--quiet")
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts")
    run(tmp_path, "git", "add", "scripts")
    commit = run(tmp_path, "git", "commit", "--quiet", "-m", "Scripts")
    assert commit.returncode == 0, commit.stderr
    write_tree(tmp_path / "content", MINIMAL)
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / ".venv/bin/casebank").symlink_to(TOOL)
    (tmp_path / ".gitignore").write_text(".venv/\n", encoding="utf-8")
    assert "tjekkes" in run(tmp_path, "scripts/hook").stdout
    return tmp_path


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """A command as an editor with a new machine would run it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CASEBANK_", "GIT_"))}
    who = {
        f"GIT_{role}_{what}": value
        for role in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", "Ane Holm"), ("EMAIL", "ane@example.dk"))
    }
    environment = {**kept, **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    return subprocess.run(  # noqa: S603 - commands of our own
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60
    )


def commit(clone: Path) -> subprocess.CompletedProcess[str]:
    run(clone, "git", "add", "--all")
    return run(clone, "git", "commit", "-m", "Ny side")


def test_content_without_errors_is_committed(clone: Path) -> None:
    answer = commit(clone)
    assert answer.returncode == 0, answer.stderr
    assert "0 fejl" in answer.stderr


def test_an_error_stops_the_commit_and_says_what_to_do(clone: Path) -> None:
    write_tree(clone, {"content/sider/ny.md": WRONG})
    answer = commit(clone)
    assert answer.returncode == 1
    assert "sider/ny.md:4" in answer.stderr
    assert "ret fejlene" in answer.stderr


def test_what_is_no_content_is_not_checked(clone: Path) -> None:
    assert commit(clone).returncode == 0
    write_tree(clone, {"content/sider/ny.md": WRONG, "README.md": "Casebanken"})
    run(clone, "git", "add", "README.md")
    answer = run(clone, "git", "commit", "-m", "README")
    assert answer.returncode == 0
    assert "fejl" not in answer.stderr


def test_what_is_committed_is_checked_and_not_what_lies_in_the_folder(clone: Path) -> None:
    assert commit(clone).returncode == 0
    write_tree(clone, {"content/sider/ny.md": WRONG})
    run(clone, "git", "add", "content")
    write_tree(clone, {"content/sider/ny.md": PAGE})
    answer = run(clone, "git", "commit", "-m", "Ny side")
    assert answer.returncode == 1
    assert "sider/ny.md:4" in answer.stderr
    run(clone, "git", "add", "content")
    write_tree(clone, {"content/sider/halv.md": WRONG, "content/sider/ny.md": WRONG})
    answer = run(clone, "git", "commit", "-m", "Ny side")
    assert answer.returncode == 0, answer.stderr
    answer = run(clone, "git", "commit", "-am", "Alt")
    assert answer.returncode == 1


def test_a_page_that_is_deleted_is_not_checked_any_more(clone: Path) -> None:
    write_tree(clone, {"content/sider/ny.md": PAGE})
    assert commit(clone).returncode == 0
    run(clone, "git", "rm", "--quiet", "content/sider/ny.md")
    assert run(clone, "git", "commit", "-m", "Slet").returncode == 0


def test_without_the_tool_the_commit_goes_through_with_advice(clone: Path) -> None:
    (clone / ".venv/bin/casebank").unlink()
    answer = commit(clone)
    assert answer.returncode == 0
    assert "./scripts/setup" in answer.stderr
