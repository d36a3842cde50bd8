"""Real git repositories with a content folder, made for a test."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.support.corpus import write_tree

EDITOR = "Redaktør Æble <redaktion@example.dk>"


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository whose folder `content` is the site's."""

    folder: Path

    @property
    def content(self) -> Path:
        return self.folder / "content"

    def commit(
        self,
        message: str,
        files: Mapping[str, str | bytes] | None = None,
        when: str = "2026-03-01T12:00:00+01:00",
        *,
        delete: tuple[str, ...] = (),
        rename: Mapping[str, str] | None = None,
    ) -> str:
        """Write, delete and rename files of the content, and commit everything; gives the commit's name."""
        write_tree(self.content, files or {})
        for name in delete:
            (self.content / name).unlink()
        for old, new in (rename or {}).items():
            (self.content / old).rename(self.content / new)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", message, when=when)
        return self.git("rev-parse", "HEAD")

    def git(self, *arguments: str, when: str = "2026-03-01T12:00:00+01:00") -> str:
        return git(self.folder, *arguments, when=when)


def git(folder: Path, *arguments: str, when: str = "2026-03-01T12:00:00+01:00") -> str:
    """Run git without anybody's settings; what it answered."""
    name, _, mail = EDITOR.rstrip(">").partition(" <")
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    done = subprocess.run(  # noqa: S603 - fixed commands of the tests
        ["git", *arguments],  # noqa: S607 - README asks for git
        cwd=folder,
        env={
            **kept,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": name,
            "GIT_AUTHOR_EMAIL": mail,
            "GIT_COMMITTER_NAME": name,
            "GIT_COMMITTER_EMAIL": mail,
            "GIT_AUTHOR_DATE": when,
            "GIT_COMMITTER_DATE": when,
        },
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return done.stdout.strip()


def new_repository(folder: Path) -> Repository:
    """An empty repository with a content folder."""
    (folder / "content").mkdir(parents=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    return Repository(folder)
