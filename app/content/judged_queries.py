"""The file of judged searches: `queries`, a list of `q` (text), `class` and `judgments` (slug to 1, 2 or 3)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app.content.nodes import Mapping, Node, Scalar, items
from app.content.report import Report
from app.content.text_decoding import decode
from app.content.yaml_reading import read_yaml
from app.domain.judged import GRADES, Judged


class JudgedError(Exception):
    """The file is not what it should be; the message, in Danish, says where."""


def read_judged(path: Path) -> list[Judged]:
    """Every judged search of a file.

    Raises:
        JudgedError: something in the file cannot be read.
        OSError: the file cannot be opened.
    """
    report = Report(path.name)
    text = decode(path.read_bytes(), report)
    top = read_yaml(text, 1, report) if text is not None else None
    if report.problems:
        first = report.problems[0]
        raise JudgedError(f"{path}:{first.line}: {first.message}")
    found = [_judged(node, path) for node in items(top.get("queries") if top is not None else None)]
    if not found:
        raise JudgedError(f"{path} har ingen søgninger under »queries«.")
    return found


def _judged(node: Node, path: Path) -> Judged:
    if isinstance(node, Mapping):
        text, group = node.get("q"), node.get("class")
        if isinstance(text, Scalar) and isinstance(group, Scalar):
            return Judged(text.text, group.text, dict(_grades(node.get("judgments"), path)))
    raise JudgedError(f"{path}:{node.line}: En bedømt søgning har »q«, »class« og »judgments«.")


def _grades(node: Node | None, path: Path) -> Iterator[tuple[str, int]]:
    for entry in node.entries if isinstance(node, Mapping) else ():
        grade = entry.value.text if isinstance(entry.value, Scalar) else ""
        if grade not in map(str, GRADES):
            raise JudgedError(f"{path}:{entry.key.line}: »{entry.key.text}« skal bedømmes med 1, 2 eller 3.")
        yield entry.key.text, int(grade)
