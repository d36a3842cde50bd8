"""Mail addresses of people in the text, who may not have been asked whether they want letters from strangers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from app.content.codes import Code
from app.content.document_reading import ReadFile
from app.content.findings import Finding, Passage, passage_of, running_text, values_of
from app.content.first_names import FIRST_NAMES, SURNAMES
from app.content.person_checks import names_are_read, names_given
from app.content.report import shortened
from app.domain.danish import slugify

_MAIL = re.compile(
    r"(?<![\w.+-])([\w.+-]{1,64})(?:@|\s?[(\[{](?:at|a|snabel-a)[)\]}]\s?)[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}",
    re.IGNORECASE,
)
_FIRST_NAMES = frozenset(map(slugify, FIRST_NAMES))
_SURNAMES = frozenset(map(slugify, SURNAMES))
_HOUSE = re.compile(
    r"\w{0,30}(?:skolen?|hjem|hjemmet|center|centret|gymnasium|gymnasiet|hospital|sygehus|boernehus\w{0,9})"
)
"""A word of the address of a house, which may be called after somebody."""


def personal_mails(file: ReadFile, _today: date) -> Iterator[Finding]:
    """Every mail address with somebody's name whom the front matter does not name, once each."""
    if not names_are_read(file):
        return
    seen = {mail.text.strip().casefold() for _, mail in values_of(file.front_matter, "kontakter", "mail")}
    known = [_words(name) for name in names_given(file)]
    for passage in _texts(file):
        for match in _MAIL.finditer(passage.text):
            mail, words = match.group().casefold(), _words(match[1])
            if mail not in seen and _is_personal(words) and not any(_is_of(words, name) for name in known):
                seen.add(mail)
                message = (
                    f"»{shortened(match.group())}« er en persons mailadresse. Skriv en fælles adresse, eller skriv"
                    " personens navn under »omtalte«."
                )
                yield Finding(passage.at(match.start()), passage.key, Code.NAMED_PERSON, message)


def _texts(file: ReadFile) -> Iterator[Passage]:
    """The fields, and the body as it was written, for a link has an address that is not shown."""
    yield from (passage for passage in running_text(file) if passage.key)
    if file.body is not None:
        yield passage_of(file.body.source)


def _words(name: str) -> list[str]:
    return [word for part in re.split(r"[\s\d._+-]+", name) if (word := slugify(part))]


def _is_personal(words: list[str]) -> bool:
    if any(map(_HOUSE.fullmatch, words)):
        return False
    return bool(words) and (words[0] in _FIRST_NAMES or (len(words) > 1 and words[-1] in _SURNAMES))


def _is_of(words: Iterable[str], name: list[str]) -> bool:
    """Whether the words of an address are all of one name, or initials."""
    return all(word in name or len(word) == 1 for word in words)
