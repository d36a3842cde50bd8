"""Whether anybody can know a document by the name that it is about to lose."""

from __future__ import annotations

from pathlib import Path

from app.content.git import NoHistoryError, ask_git


def was_committed(content: Path, path: str) -> bool:
    """Whether git has had the file under this name. Where git does not know the content, it may well be published."""
    try:
        if not ask_git(content, "ls-files", "--", "."):
            return True
        return bool(ask_git(content, "--literal-pathspecs", "log", "-1", "--format=%H", "--", path).strip())
    except NoHistoryError:
        return True
