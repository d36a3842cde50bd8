"""Slips in running text: words written twice, sentences that never end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from app.content.codes import Code
from app.content.document_reading import ReadFile
from app.content.findings import Finding, running_text

_TWICE = re.compile(r"(?<![\w-])([^\W\d_]+)\s+(\1)(?![\w-])", re.IGNORECASE)
_RIGHTLY_TWICE = re.compile(
    r"(?:som som (?:regel|udgangspunkt)|i i (?:dag|år|aften|forvejen|morgen|sommer|vinter)|for for (?:eksempel|tiden)"
    r"|til til daglig|om om (?:natten|aftenen|dagen|morgenen|ugen|året)|på på forhånd)\b",
    re.IGNORECASE,
)
"""A phrase after the same preposition or conjunction: »borgere, som som regel klarer sig«."""
_PRONOUNS = {"det", "de", "den", "der"}
_VERBS = re.compile(
    r"\b(?:gør|gjorde|gøre|har|havde|have|får|fik|få|giver|gav|give|er|var|bliver|blev|kan|kunne|skal|skulle|vil|ville|må"
    r"|måtte|ser|så|viser|viste|synes|mener|siger|sagde|ved|fandt|finder|tror|håber|oplever|vurderer) \Z",
    re.IGNORECASE,
)
"""After these a pronoun may be followed by an article or by itself: »gør det det lettere«, »får de de rette«."""
_LONGEST_PHRASE = 30
LONGEST_SENTENCE = 35
"""Words. The sentences of the corpus have ten on average, and only one in a thousand has more than 35."""
_WORD = re.compile(r"\w[\w.,:%/-]*\w|\w")
_SENTENCE_END = re.compile(r"(?<!\bca)(?<!\bnr)(?<!\bkl)(?<!\bd)[.!?…][»«\"”“’')\]]*\s+(?=[^a-zæøå\s])")
"""An abbreviation before a number (»ca. 500«) ends nothing."""


def doubled_words(file: ReadFile, _today: date) -> Iterator[Finding]:
    """The same word twice in a row, as in »og og«."""
    for passage in running_text(file):
        for match in _TWICE.finditer(passage.text):
            # »i I sikre hænder« is a name after a word, not the word twice.
            if match[2].islower() and not _is_right(passage.text, match):
                message = f"Ordet »{match[2]}« står to gange efter hinanden. Slet det ene."
                yield Finding(passage.at(match.start()), passage.key, Code.DOUBLED_WORD, message)


def _is_right(text: str, twice: re.Match[str]) -> bool:
    phrase = " ".join(text[twice.start() : twice.end() + _LONGEST_PHRASE].split())
    before = text[max(0, twice.start() - _LONGEST_PHRASE) : twice.start()]
    return _RIGHTLY_TWICE.match(phrase) is not None or (
        twice[2] in _PRONOUNS and _VERBS.search(" ".join(before.split()) + " ") is not None
    )


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
