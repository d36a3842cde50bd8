"""Files in which a commit that renames others changed nothing but the links to them: no news to a reader."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from app.content.git import ask_git
from app.content.git_log import SAFELY, Commit

MOST_COMMITS = 500
"""That are looked into, the newest; in older ones a mended link counts as a change."""

_PATCH = ("log", "--no-walk=unsorted", *SAFELY, "--patch", "--unified=0", "--src-prefix=a/", "--dst-prefix=b/")


def mended_links(folder: Path, commits: Sequence[Commit]) -> frozenset[tuple[str, str]]:
    """The commit's name and the file's path of each. Starts git once more when there are commits that rename.

    Raises:
        NoHistoryError: git does not answer as it should.
    """
    renaming = {commit.name: renamed for commit in commits if (renamed := _renamed(commit))}
    names = list(renaming)[:MOST_COMMITS]
    if not names:
        return frozenset()
    answer = ask_git(folder, "-c", "core.quotePath=false", *_PATCH, "--diff-filter=M", "--format=%x00%H", *names, "--")
    patches = (part.partition("\n") for part in answer.split("\0")[1:])
    return frozenset((name, path) for name, _, patch in patches for path in _only_links(patch, renaming[name]))


def _renamed(commit: Commit) -> Mapping[str, str]:
    """Slug before -> slug after."""
    return {PurePosixPath(file.former).stem: PurePosixPath(file.path).stem for file in commit.files if file.former}


def _only_links(patch: str, renamed: Mapping[str, str]) -> Iterator[str]:
    old = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, renamed))})(?![\w-])")
    for of_file in re.split(r"^diff --git ", patch, flags=re.MULTILINE)[1:]:
        head, _, hunks = of_file.partition("\n@@")
        path = re.search(r"^\+\+\+ b/(.*)$", head, re.MULTILINE)
        lines = hunks.split("\n")
        before = [old.sub(lambda slug: renamed[slug.group()], line[1:]) for line in lines if line.startswith("-")]
        after = [line[1:] for line in lines if line.startswith("+")]
        if path and before == after:
            yield path[1].rstrip("\t")
