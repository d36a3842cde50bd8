"""Plain text -> sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A sentence ends at . ! ? before a space and a capital, a digit or a quotation mark, but not after an abbreviation.
_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ0-9»\"'])|\s*\n+\s*")
_ABBREVIATION = re.compile(
    r"(?:\b(?:ca|pr|kr|bl|mio|mia|nr|kap|inkl|ekskl|tlf|dr|jf|evt|ref|maks|min|kl)|\b[^\W\d]|\b\d{1,2})\.$",
    re.IGNORECASE,
)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text in order, never empty. A new line always ends a sentence."""
    start = 0
    for match in _END.finditer(text):
        sentence = text[start : match.start()]
        if "\n" not in match[0] and _ABBREVIATION.search(sentence):
            continue
        if sentence.strip():
            yield sentence.strip()
        start = match.end()
    if text[start:].strip():
        yield text[start:].strip()
