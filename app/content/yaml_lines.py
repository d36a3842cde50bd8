"""Lines of YAML that hold a slip of the keyboard or of Word. Each is reported, and read as it was meant.

YAML itself would take them for text, or find the fault on another line.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from app.content.codes import Code
from app.content.hints import HINTS
from app.content.report import Position, Report, shortened
from app.content.unit_signs import unit_in_words

_HARD_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f", " "))
_KEYS = "|".join(sorted({key.rpartition(".")[2] for hints in HINTS.values() for key in hints}))
_WORD_BULLET = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[–—•·▪●○◦])[ \t]*(?P<text>[^\W_].*)")
_GLUED_DASH = re.compile(r"(?P<indent> *)-(?P<text>[^\W\d_].*)")
_NOT_QUOTED = re.compile(
    r"(?P<key> *(?:- +)?(?:(?:foer|efter|vaerdi|ud_af): +(?=>[ =]{0,2}\d)|url: +(?=[?*%@`])))(?P<value>[^'\"#]+)"
)
_UNIT_SIGN = re.compile(r"(?P<key> *(?:- +)?enhed:) +(?P<value>%[^'\"#]*)")
_TAB_AFTER_COLON = re.compile(r"(?P<key>(?: *- )? *[^\s:'\"#\[{]+):[ ]*\t\s*(?P<value>\S.*)")
_NO_COLON = re.compile(rf"(?P<key>{_KEYS}) +(?P<value>[^\s:=].*)")
_TWO_KEYS = re.compile(
    rf"(?P<first> *(?:- +)?(?:{_KEYS}): +[^\s'\"\[{{#][^:#]*?),? {{1,3}}(?P<key>{_KEYS}): +(?P<value>\S.*)"
)


def mend_lines(text: str, first_line: int, report: Report) -> str:
    """The text with each such line mended, and reported unless its value will be. Hard spaces of Word are spaces."""
    lines = text.translate(_HARD_SPACES).split("\n")
    for index, line in enumerate(lines):
        for pattern, rule in _RULES:
            found = pattern.fullmatch(lines[index])
            if found is not None:
                lines[index], message = rule(found)
                column = len(line) - len(line.lstrip()) + 1
                if message:
                    report.error(Position(first_line + index, column), "", Code.YAML_SYNTAX, message)
    return "\n".join(lines)


def _word_bullet(found: re.Match[str]) -> tuple[str, str]:
    mended = f"- {found['text']}"
    message = f"Punkter begynder med »- «, ikke med »{found['mark']}«. Skriv »{shortened(mended)}«."
    return found["indent"].replace("\t", "  ") + mended, message


def _glued_dash(found: re.Match[str]) -> tuple[str, str]:
    mended = f"- {found['text']}"
    return found["indent"] + mended, f"Der mangler et mellemrum efter »-«. Skriv »{shortened(mended)}«."


def _not_quoted(found: re.Match[str]) -> tuple[str, str]:
    """YAML cannot read `>5` or `?` as they stand; what is wrong with them is said of the value."""
    return f"{found['key']}'{found['value'].strip()}'", ""


def _unit_sign(found: re.Match[str]) -> tuple[str, str]:
    mended = f"{found['key']} {unit_in_words(found['value'])}"
    return mended, f"Værdien begynder med »%«. Skriv »{shortened(mended)}«."


def _tab_after_colon(found: re.Match[str]) -> tuple[str, str]:
    mended = f"{found['key']}: {found['value']}"
    return mended, f"Der står en tabulator efter kolon. Brug et mellemrum: »{shortened(mended)}«."


def _no_colon(found: re.Match[str]) -> tuple[str, str]:
    mended = f"{found['key']}: {found['value']}"
    return mended, f"Der mangler et kolon efter »{found['key']}«. Skriv »{shortened(mended)}«."


def _two_keys(found: re.Match[str]) -> tuple[str, str]:
    second = f"{found['key']}: {found['value']}"
    return found["first"], f"Der står to nøgler på linjen. Sæt »{shortened(second)}« på en linje for sig."


_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[str, str]]], ...] = (
    (_WORD_BULLET, _word_bullet),
    (_GLUED_DASH, _glued_dash),
    (_NOT_QUOTED, _not_quoted),
    (_UNIT_SIGN, _unit_sign),
    (_TAB_AFTER_COLON, _tab_after_colon),
    (_NO_COLON, _no_colon),
    (_TWO_KEYS, _two_keys),
)
