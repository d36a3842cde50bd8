"""What a commit's message says to readers: the lines that begin with `Nyt:` and `Skjul-nyt:`."""

from __future__ import annotations

import re
from dataclasses import dataclass

NOTE = "Nyt"
"""Begins what readers see."""
HIDING = "Skjul-nyt"
"""Names an earlier commit whose note is to be shown no more, since a message in git cannot be taken back."""

# Hosts that join the messages of a branch put a star before each, and the number of the request after the first line.
# Git puts four spaces before each line of a message that is told of in another.
_BEGINS = re.compile(rf" {{0,3}}(?:[*-] )?({NOTE}|{HIDING}) ?:(.*)", re.IGNORECASE)
_IS_ANOTHERS = re.compile(r"\s*(?:[*-] |-+$|[\w-]+ ?:(?:\s|$)|\(cherry picked from )")
"""A line that begins something else, such as `Co-authored-by: …`, which names people."""
_NUMBER = re.compile(r"\s*\(#\d+\)$")
_COMMIT = re.compile(r"\b[0-9a-f]{7,64}\b")


@dataclass(frozen=True, slots=True)
class Told:
    notes: tuple[str, ...]
    """In the message's order, each once; spaces and signs as they were written."""
    hides: tuple[str, ...]
    """Names, or beginnings of names, of commits whose notes are withdrawn."""


def told_in(message: str) -> Told:
    """The notes of a message, wherever they stand in it. A note goes on to the end of its paragraph."""
    said: list[tuple[str, list[str]]] = []
    is_open = False
    for line in message.splitlines():
        begins = _BEGINS.fullmatch(line)
        if begins:
            said.append((begins[1].capitalize(), [_NUMBER.sub("", begins[2].strip())]))
            is_open = True
        elif not line.strip() or _IS_ANOTHERS.match(line):
            is_open = False
        elif is_open:
            said[-1][1].append(line.strip())
    paragraphs = [(key, " ".join(lines).strip()) for key, lines in said]
    notes = dict.fromkeys(text for key, text in paragraphs if key == NOTE and text)
    hides = (name for key, text in paragraphs if key == HIDING for name in _COMMIT.findall(text.lower()))
    return Told(tuple(notes), tuple(hides))
