"""A value written as YAML, so that reading it gives the same text back."""

from __future__ import annotations

import sys

import yaml

from app.content.yaml_events import NO_VALUE


def written(text: str, *, in_list: bool = False) -> str:
    """Text as a YAML value on one line, in quotation marks only where it must be.

    White space in it becomes single spaces, as it does when it is read. `in_list` is for a value between `[` and `]`.
    """
    one_line = " ".join(text.split())
    may_be_plain = one_line not in NO_VALUE
    events = (
        yaml.StreamStartEvent(),
        yaml.DocumentStartEvent(explicit=False),
        yaml.SequenceStartEvent(None, None, True, flow_style=in_list),
        yaml.ScalarEvent(None, None, (may_be_plain, True), one_line),
        yaml.SequenceEndEvent(),
        yaml.DocumentEndEvent(explicit=False),
        yaml.StreamEndEvent(),
    )
    line: str = yaml.emit(events, allow_unicode=True, width=sys.maxsize).strip()
    return line[1:-1] if in_list else line.removeprefix("- ")
