"""YAML text becomes nodes, or problems that say what to mend. A mistake in one key does not hide the others."""

from __future__ import annotations

import re

from app.content.nodes import Entry, Mapping, Scalar, Unreadable
from app.content.report import Report
from app.content.yaml_events import SYNTAX_ERRORS, EventReader, GiveUpError, without_duplicates
from app.content.yaml_lines import mend_lines
from app.content.yaml_mistakes import explain

_TOP_KEY = re.compile(r"(?m)^(?=[^\s#\-'\"\[\]{},][^:\n]*:)")
_INDENTED_KEY = re.compile(r"(?m)^[ \t]+([a-z_]+):")


def read_yaml(text: str, first_line: int, report: Report) -> Mapping | None:
    """The keys of a YAML text that begins on `first_line` of its file.

    Where the syntax is wrong, each top key is read on its own, and the problems of all are reported.
    None when the text is not a set of keys, or is not worth reading on.
    """
    text = mend_lines(text, first_line, report)
    whole = Report(report.path)
    try:
        found = EventReader(text, first_line, whole).document()
    except GiveUpError:
        found = None
    except SYNTAX_ERRORS:
        return _read_key_by_key(text, first_line, report)
    report.problems.extend(whole.problems)
    return found


def _read_key_by_key(text: str, first_line: int, report: Report) -> Mapping | None:
    entries: list[Entry] = []
    unread: set[str] = set()
    line = first_line
    for chunk in _TOP_KEY.split(text):
        name, colon, _ = chunk.split("\n", 1)[0].partition(":")
        key = Scalar(name.strip() if colon else "", line, 1)
        try:
            found = EventReader(chunk, line, report).document()
        except GiveUpError:
            return None
        except SYNTAX_ERRORS as failure:
            explain(failure, chunk, line, key.text, report)
            unread.update(_INDENTED_KEY.findall(chunk))
            found = None
        if found is not None:
            entries += found.entries
        elif colon:
            # A key that cannot be read is not missing.
            entries.append(Entry(key, Unreadable(line, 1)))
        line += chunk.count("\n")
    return Mapping(without_duplicates(entries, "", report), first_line, 1, frozenset(unread))
