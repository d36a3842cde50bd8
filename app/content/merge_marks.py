"""What git leaves in a file when it cannot merge two versions, and what editors leave of it."""

from __future__ import annotations

import re

from app.content.codes import Code
from app.content.report import Position, Report

_MARK = re.compile(r"^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})$", re.MULTILINE)
_START = "<<<<<<<"


def has_merge_marks(text: str, report: Report) -> bool:
    """Whether a text has such marks, with a problem at the first: which version counts is for the editor to say."""
    marks = tuple(_MARK.finditer(text))
    if not marks:
        return False
    first = marks[0]
    lines = ", ".join(str(_line(text, mark.start())) for mark in marks[1:5])
    if first.group().startswith(_START):
        message = (
            "Git har lagt to udgaver af det samme her, mellem »<<<<<<<« og »>>>>>>>«. Vælg, hvad der skal stå, og slet"
            " mærkerne."
        )
    else:
        message = (
            f"Linjen »{first.group()[:7]}« er tilbage fra en fletning i git. Se efter, om det samme står to gange, og"
            f" slet linjen{f' (og linje {lines})' if lines else ''}."
        )
    report.error(Position(_line(text, first.start()), 1), "", Code.MERGE_CONFLICT, message)
    return True


def _line(text: str, index: int) -> int:
    return text.count("\n", 0, index) + 1
