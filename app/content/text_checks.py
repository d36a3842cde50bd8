"""Slips in running text: hyphens lost between numbers, words written twice, sentences that never end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from app.content.codes import Code
from app.content.document_reading import ReadFile
from app.content.findings import Finding, running_text

_GLUED = re.compile(r"(?<![\w.,:/§–-])(?<!§ )(?<!nr\. )(?<!kl\. )(\d{4}|\d{6}|\d{8})(?= (?!kr\b|mio\b|mia\b)[a-zæøå])")
_AGE = re.compile(r"(?<![\w.,–-])(\d{1,4})(årig\w*)")
_TWICE = re.compile(r"(?<![\w-])([^\W\d_]+)\s+(\1)(?![\w-])", re.IGNORECASE)
_YEARS = range(1500, 2101)
LONGEST_SENTENCE = 35
"""Words. The sentences of the corpus have ten on average, and only one in a thousand has more than 35."""
_WORD = re.compile(r"\w[\w.,:%/-]*\w|\w")
_SENTENCE_END = re.compile(r"(?<!\bca)(?<!\bnr)(?<!\bkl)(?<!\bd)[.!?][»«\")\]]*\s+(?=[^a-zæøå\s])")
"""An abbreviation before a number (»ca. 500«) ends nothing."""


def lost_hyphens(file: ReadFile, _today: date) -> Iterator[Finding]:
    """Intervals lose their hyphen when text is copied from PDF: 70-90 becomes 7090."""
    for passage in running_text(file):
        for match in _GLUED.finditer(passage.text):
            proposal = _interval(match[1])
            if proposal:
                message = (
                    f"Mangler der en bindestreg i »{match[1]}«? Skriv {proposal}, eller "
                    f"{_with_points(match[1])}, hvis det er ét tal."
                )
                yield Finding(passage.at(match.start()), passage.key, Code.LOST_HYPHEN, message)
        for match in _AGE.finditer(passage.text):
            ages = " eller ".join(f"{age}-{match[2]}" for age in _ages(match[1]))
            message = f"Mangler der en bindestreg i »{match.group()}«? Skriv {ages}."
            yield Finding(passage.at(match.start()), passage.key, Code.LOST_HYPHEN, message)


def doubled_words(file: ReadFile, _today: date) -> Iterator[Finding]:
    """The same word twice in a row, as in »og og«."""
    for passage in running_text(file):
        for match in _TWICE.finditer(passage.text):
            # »i I sikre hænder« is a name after a word, not the word twice.
            if match[2].islower():
                message = f"Ordet »{match[2]}« står to gange efter hinanden. Slet det ene."
                yield Finding(passage.at(match.start()), passage.key, Code.DOUBLED_WORD, message)


def long_sentences(file: ReadFile, _today: date) -> Iterator[Finding]:
    """A sentence that has to be read twice can be parted. One finding for each."""
    for passage in running_text(file):
        start = 0
        for end in (*(match.end() for match in _SENTENCE_END.finditer(passage.text)), len(passage.text)):
            words = _WORD.findall(passage.text[start:end])
            if len(words) > LONGEST_SENTENCE:
                message = (
                    f"Sætningen »{' '.join(words[:4])} …« er på {len(words)} ord; højst {LONGEST_SENTENCE} er til at"
                    " læse. Del den i to."
                )
                yield Finding(passage.at(start), passage.key, Code.LONG_SENTENCE, message)
            start = end


def _interval(digits: str) -> str:
    """The interval that the digits were, when both halves could be its ends; else nothing. Years are numbers."""
    half = len(digits) // 2
    low, high = int(digits[:half]), int(digits[half:])
    if digits[half] == "0" or digits[0] == "0" or not low < high <= 3 * low:
        return ""
    if (half == 2 and int(digits) in _YEARS) or (half == 4 and not (low in _YEARS and high in _YEARS)):
        return ""
    return f"{low}-{high}"


def _ages(digits: str) -> Iterator[str]:
    half = len(digits) // 2
    low, high = digits[:half], digits[half:]
    if low and high[0] != "0" and int(low) < int(high):
        yield f"{low}-{high}"
    if len(digits) < 3:
        yield digits


def _with_points(digits: str) -> str:
    return f"{int(digits):,}".replace(",", ".")
