"""When documents came into being and what has happened to them since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ChangeKind(StrEnum):
    """What happened to a document, as far as readers are concerned."""

    CREATED = "oprettet"
    CHANGED = "rettet"
    RENAMED = "omdoebt"
    WITHDRAWN = "tilbagetrukket"
    DATED = "dateret"
    """The editors' own date in the front matter; stands in for a history where there is none."""


@dataclass(frozen=True, slots=True)
class Change:
    moment: datetime
    """With the time zone of whoever made the change, so that its date is theirs."""
    kind: ChangeKind
    note: str = ""
    """What the editors tell readers about it, in Danish; mostly they tell nothing."""


@dataclass(frozen=True, slots=True)
class History:
    """The changes of each document that has any."""

    changes: Mapping[str, tuple[Change, ...]]
    """Path relative to the content folder, as it is today -> changes, newest first."""
    missing: str = ""
    """Why there is no history, in Danish; empty when there is one."""


NO_HISTORY = History({})
