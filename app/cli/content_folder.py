"""The content folder, for a command that can do nothing without one; `tjek`, `byg` and `vis` call it a problem."""

from __future__ import annotations

from pathlib import Path

from app.settings import Settings


def content_folder(settings: Settings) -> Path:
    """The folder with the Markdown files.

    Raises:
        OSError: there is no such folder.
    """
    if not settings.content.is_dir():
        raise OSError(f"Indholdsmappen »{settings.content}« findes ikke. Vælg en anden med --indhold.")
    return settings.content
