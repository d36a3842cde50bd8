"""Which line of a file a front-matter key stands on."""

from __future__ import annotations

from pathlib import Path

from app.content.front_matter import split
from app.content.nodes import Mapping, Node, Sequence
from app.content.report import Report
from app.content.text_decoding import decode
from app.content.yaml_reading import read_yaml


def key_line(file: Path, key: str) -> int:
    """The line, from 1, of a dotted key such as `kontakter.0.navn`; of what is nearest to it when it is not there.

    Raises:
        OSError: the file cannot be read.
    """
    report = Report(file.name)
    text = decode(file.read_bytes(), report)
    parts = split(text, report) if text is not None else None
    node: Node | None = read_yaml(parts.front_matter, parts.front_matter_line, report) if parts is not None else None
    line = 1
    for name in key.split("."):
        match node:
            case Mapping():
                line, node = node.place(name).line, node.get(name)
            case Sequence() if int(name) < len(node.items):
                node = node.items[int(name)]
    return line
