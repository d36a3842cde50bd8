"""A new file of each kind as a snippet for VS Code: what `casebank ny` composes, with places to jump to."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date

from app.content.placeholders import PLACEHOLDER
from app.domain.documents import DocumentType
from app.editing.composing import compose
from app.editing.drafts import Draft, Values

_TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
_SOME_DAY = date(2000, 1, 1)
"""Stands in for the day that VS Code fills in."""
_EMPTY = re.compile(r"(?P<indent>[ -]*)[a-z_]+:")
"""A key without a value; what is a comment stays one."""


def snippets() -> str:
    """The text of a file of snippets, one for each kind of document, called by the kind's name."""
    made = {
        f"Ny {kind}": {
            "scope": "markdown",
            "prefix": f"ny-{kind}",
            "description": f"En hel ny fil med alle nøgler: {kind}",
            "body": list(_with_stops(compose(Draft(kind, "ny", Values()), _SOME_DAY).splitlines())),
        }
        for kind in DocumentType
    }
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _with_stops(lines: list[str]) -> Iterator[str]:
    """The lines, with a place to jump to wherever something is to be written."""
    stop = 0
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        stop += 1
        if (empty := _EMPTY.fullmatch(line)) and not following.startswith(" " * (len(empty["indent"]) + 1)):
            yield f"{line} ${stop}"
        elif line.startswith(PLACEHOLDER):
            yield f"${{{stop}:{line}}}"
        else:
            stop -= 1
            yield line.replace(_SOME_DAY.isoformat(), _TODAY)
