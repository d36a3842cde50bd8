"""What came of a link."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.editing.links.collecting import OutgoingLink


class Status(StrEnum):
    """What an editor should know of a link; the order is that of the report, the worst first."""

    NOT_FOUND = "findes ikke"
    NO_ANSWER = "svarer ikke"
    MOVED = "er flyttet"
    SKIPPED = "er sprunget over"
    WORKS = "virker"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One link, its status, and what there is to say about it: why, or where to."""

    link: OutgoingLink
    status: Status
    detail: str = ""
    nothing_heard: bool = False
    """Whether no server has said anything, so that it may be the editor who has no network."""
