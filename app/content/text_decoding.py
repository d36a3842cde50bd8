"""Bytes become text: UTF-8, one form of each letter (NFC), one form of line break."""

from __future__ import annotations

import re
import unicodedata

from app.content.codes import Code
from app.content.merge_marks import has_merge_marks
from app.content.mojibake import check_mojibake
from app.content.report import NOWHERE, Position, Report

_HOW = "Gem filen som UTF-8 (i VS Code: klik på tegnsættet nederst til højre, »Save with Encoding«, »UTF-8«)."
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
"""Nobody sees them; they part words, hide text, turn the direction of reading, or cannot stand in HTML."""
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"{\\rtf")
"""How files begin that word processors save: .docx and .odt, .doc, PDF, RTF."""
_MOST_MARKS = 30
"""Marks on one letter: the Stream-Safe Text Format (UAX #15). Normalising longer runs takes quadratic time."""


def visible(text: str) -> str:
    """What can be seen of a text that was typed or pasted, with `\\n` between lines; the rest came along unnoticed."""
    return HIDDEN.sub("", "\n".join(text.splitlines()))


def decode(data: bytes, report: Report) -> str | None:
    """The text of a file without byte-order mark, in NFC, with `\\n` between lines; or None with a problem.

    Lines and columns of all later problems refer to this text.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        report.error(Position(1, 1), "", Code.WRONG_ENCODING, f"Filen er gemt som UTF-16. {_HOW}")
        return None
    if data.startswith(_PACKED):
        message = "Filen er ikke ren tekst, men fx et Word-dokument. Kopiér teksten over i en ny fil fra »casebank ny«."
        report.error(NOWHERE, "", Code.WRONG_ENCODING, message)
        return None
    if b"\0" in data:
        place = _position(data, data.index(b"\0"))
        report.error(
            place, "", Code.WRONG_ENCODING, f"Filen har NUL-tegn; den er gemt som UTF-16 eller er ikke tekst. {_HOW}"
        )
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        # utf-8-sig counts from after the byte-order mark.
        start = failure.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
        letter = data[start : start + 1].decode("cp1252", "replace")
        report.error(
            _position(data, start),
            "",
            Code.WRONG_ENCODING,
            f"Tegnet er ikke UTF-8; i Latin-1 (Windows-1252) er det »{letter}«. {_HOW}",
        )
        return None
    return _tidy(text.replace("\r\n", "\n").replace("\r", "\n"), report)


def _position(data: bytes, index: int) -> Position:
    before = data[:index].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line_start = before.rfind(b"\n") + 1
    return Position(before.count(b"\n") + 1, len(before[line_start:].decode("utf-8-sig", "replace")) + 1)


def _tidy(text: str, report: Report) -> str | None:
    if _stacks_marks(text):
        message = f"Filen har mere end {_MOST_MARKS} accenttegn oven på hinanden. Skriv teksten igen uden dem."
        report.error(NOWHERE, "", Code.CONTROL_CHARACTER, message)
        return None
    text = unicodedata.normalize("NFC", text)
    if has_merge_marks(text, report):
        return None
    text = check_mojibake(text, report)
    found = HIDDEN.search(text)
    if found is None:
        return text
    line_start = text.rfind("\n", 0, found.start()) + 1
    place = Position(text.count("\n", 0, found.start()) + 1, found.start() - line_start + 1)
    message = f"Der står et usynligt styretegn (U+{ord(found.group()):04X}) på linjen. Slet det."
    report.error(place, "", Code.CONTROL_CHARACTER, message)
    return None


def _stacks_marks(text: str) -> bool:
    run = 0
    for character in text if not text.isascii() else "":
        run = run + 1 if character > "\u02ff" and unicodedata.combining(character) else 0
        if run > _MOST_MARKS:
            return True
    return False
