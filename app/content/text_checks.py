"""Slips in running text: words written twice, sentences that never end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from app.content.codes import Code
from app.content.document_reading import ReadFile
from app.content.findings import Finding, running_text

_TWICE = re.compile(r"(?<![\w-])([^\W\d_]+)\s+(\1)(?![\w-])", re.IGNORECASE)
LONGEST_SENTENCE = 35
"""Words. The sentences of the corpus have ten on average, and only one in a thousand has more than 35."""
_WORD = re.compile(r"\w[\w.,:%/-]*\w|\w")
_SENTENCE_END = re.compile(r"(?<!\bca)(?<!\bnr)(?<!\bkl)(?<!\bd)[.!?][»«\")\]]*\s+(?=[^a-zæøå\s])")
"""An abbreviation before a number (»ca. 500«) ends nothing."""


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
