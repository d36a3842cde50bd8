"""Letters that were read in a wrong character set on their way here: »bÃ¸vl« for »bøvl«."""

from __future__ import annotations

import re

from app.content.codes import Code
from app.content.report import Position, Report, shortened

_CP1252 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What Windows shows for the bytes that Latin-1 has no letter for."""
_LOST = "\ufffd"
_WRONG = re.compile(rf"[ÂÃ][\x80-\xbf{_CP1252}]|â[\x80-\x9f{_CP1252}]{{2}}|{_LOST}")
"""Two or three letters that were the bytes of one, or the sign of a letter that is gone."""
_NOT_IN_WORD = re.compile(r"[\s,;:()\[\]]")
_LONGEST_WORD = 40


def check_mojibake(text: str, report: Report) -> str:
    """Report the first word that has lost its letters; return the text with those that can be told put back."""
    first = next((index for index, line in enumerate(text.split("\n")) if _WRONG.search(line)), None)
    if first is None:
        return text
    lines = text.split("\n")
    column, word = _word(lines[first])
    mended = _mended(word)
    remedy = "Skriv de rigtige bogstaver." if _LOST in mended else f"Skriv »{mended}«."
    others = sum(_WRONG.search(line) is not None for line in lines) - 1
    also = f" Det er også sket på {others} linje{'r' if others > 1 else ''} længere nede." if others else ""
    message = f"»{shortened(word)}« har mistet bogstaver, fordi teksten er læst med et forkert tegnsæt. {remedy}{also}"
    report.error(Position(first + 1, column), "", Code.WRONG_ENCODING, message)
    return _mended(text)


def _word(line: str) -> tuple[int, str]:
    """The column of the first such word of a line, and the word."""
    found = _WRONG.search(line)
    start = found.start() if found is not None else 0
    before = _NOT_IN_WORD.split(line[max(0, start - _LONGEST_WORD) : start])[-1]
    return start - len(before) + 1, before + _NOT_IN_WORD.split(line[start : start + _LONGEST_WORD])[0]


def _mended(text: str) -> str:
    return _WRONG.sub(_letter, text)


def _letter(found: re.Match[str]) -> str:
    """The letter whose bytes were shown as several; what was found where they are no letter's."""
    shown = found.group()
    if shown == _LOST:
        return shown
    data = b"".join(letter.encode("cp1252" if letter in _CP1252 else "latin-1") for letter in shown)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return shown
