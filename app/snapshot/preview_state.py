"""What the pages of an editor's preview know of it; apart from the building, which the site itself does not load."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.domain.problems import Problem


@dataclass(frozen=True, slots=True)
class PreviewState:
    """What a page of the preview says about the content besides showing it."""

    version: str
    """Another one for each change."""
    problems: tuple[Problem, ...]
    held_back: Mapping[str, bool]
    """The files that cannot be read now -> whether they are shown as they were before."""
    failing_since: datetime | None
    """When the content last was without errors; when the preview started, if it never was. None without errors."""
    drafts: frozenset[str]
    """The addresses of documents that readers will not see yet."""


class Previewed(Protocol):
    """A preview as the pages see it."""

    @property
    def state(self) -> PreviewState:
        """What is shown now; another value at each change."""
        ...

    def start(self) -> None: ...

    def stop(self) -> None: ...
