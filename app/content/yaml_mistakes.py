"""PyYAML's syntax errors said in Danish, with the remedy for the mistakes that editors make."""

from __future__ import annotations

import re

from app.content.codes import Code
from app.content.report import Position, Report

_KEY_AND_VALUE = re.compile(r"(?P<start>\s*(?:- +)?(?P<key>[^\s:'\"#]+):) +(?P<value>\S.*)")
_NO_SPACE = re.compile(r"\s*(?:- +)?([^\s:'\"#\[{]+):([^\s/].*)")
_SPECIAL = "@`%*&!|>[]{},?\"'"


def explain(failure: Exception, text: str, first_line: int, key: str, report: Report) -> None:
    """Report one syntax error of a text that begins on `first_line` of its file and stands under a top key."""
    mark = getattr(failure, "problem_mark", None) or getattr(failure, "context_mark", None)
    context_mark = getattr(failure, "context_mark", None)
    lines = text.split("\n")
    index = min(mark.line, len(lines) - 1) if mark is not None else 0
    # An open quotation mark or list is found at the end of the text; what is to be mended stands where it began.
    if context_mark is not None and (not lines[index].strip() or _is_open(failure)):
        mark, index = context_mark, context_mark.line
    column = mark.column + 1 if mark is not None else 1
    message = _remedy(failure, lines[index], column)
    report.error(Position(first_line + index, column), key, Code.YAML_SYNTAX, message)


def missing_space(line: str) -> str:
    """What to say about a key whose colon has no space after it; empty when the line has no such key."""
    glued = _NO_SPACE.fullmatch(line)
    return f"Der mangler et mellemrum efter kolon: »{glued[1]}: {glued[2]}«." if glued else ""


def _is_open(failure: Exception) -> bool:
    return "quoted scalar" in str(getattr(failure, "context", "")) or "flow" in str(getattr(failure, "context", ""))


def _remedy(failure: Exception, line: str, column: int) -> str:
    """What to do about the line. The order is from the surest sign to the vaguest."""
    context, problem = str(getattr(failure, "context", "")), str(getattr(failure, "problem", failure))
    pair = _KEY_AND_VALUE.fullmatch(line.rstrip())
    value = pair["value"] if pair else ""
    proposal = f"{pair['start'].strip()} {_quoted(value)}" if pair else ""
    if "\t" in line[: len(line) - len(line.lstrip())] or "'\\t'" in problem:
        return "Linjen er rykket ind med tabulator. Brug mellemrum."
    if "quoted scalar" in context:
        whole = value.strip("\"'")
        better = f" Skriv {pair['start'].strip()} {_quoted(whole)}" if pair and whole and value[0] in "\"'" else ""
        return f"Der mangler et afsluttende anførselstegn eller en afsluttende apostrof.{better}"
    if pair and "mapping values" in problem and ": " in value + " ":
        return f"Værdien indeholder »: «. Sæt værdien i apostroffer: {proposal}"
    if pair and value[0] in "\"'" and not _ends_quote(value):
        return f"Værdien fortsætter efter anførselstegnet. Sæt det hele i apostroffer: {proposal}"
    if "flow" in context:
        return (
            "Listen kan ikke læses. Mangler der »]« eller et komma? Værdier med »?« eller »: « skal stå i apostroffer."
        )
    if pair and value[0] == "[" and value.endswith("]"):
        sign = line[column - 1 : column]
        return f"Et punkt i listen begynder med »{sign}«. Sæt det punkt i apostroffer, fx ['{sign}ord', andet]."
    if pair and value[0] in _SPECIAL:
        return f"Værdien begynder med »{value[0]}«. Sæt værdien i apostroffer: {proposal}"
    if missing_space(line):
        return missing_space(line)
    if "could not find expected ':'" in problem:
        return "Linjen har ingen nøgle med kolon. Skriv »nøgle: værdi«, eller ryk den ind under linjen over."
    if "mapping values" in problem or "block" in context + problem:
        return "Indrykningen passer ikke med linjerne over. Nøgler i samme liste skal begynde lige langt inde."
    return f"Linjen kan ikke læses ved tegn {column}. Se efter kolon, indrykning, apostroffer og kantede parenteser."


def _quoted(value: str) -> str:
    inner = value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
    return "'" + inner.replace("'", "''") + "'"


def _ends_quote(value: str) -> bool:
    return len(value) > 1 and value[-1] == value[0] and value.count(value[0]) == 2
