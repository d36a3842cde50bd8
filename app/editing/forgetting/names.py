"""A person as an editor names one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

LONGEST_NAME = 100
LEAST_LETTERS = 3
"""With fewer, half the words of the language would be the person."""
LEAST_WORDS = 2
"""A first name alone is half the country's."""
MOST_PIECES = 8
LEAST_DIGITS = 6


class UnusableNameError(ValueError):
    """Not a name that can be looked for; the message is Danish and says what to write."""


@dataclass(frozen=True, slots=True)
class Person:
    """A name, first name first, and the mail addresses and telephone numbers known to be the same person's."""

    name: str
    also: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The parts of the name; `Gaarde-Fink` is one."""
        return tuple(word for word in self.name.split() if pieces(word))

    def with_also(self, more: Iterable[str]) -> Person:
        """The person, with more mail addresses and telephone numbers."""
        return Person(self.name, tuple(dict.fromkeys((*self.also, *more))))


def read_person(name: str, also: Iterable[str] = ()) -> Person:
    """A person from what an editor typed; `Hansen, Anne` is turned round.

    Raises:
        UnusableNameError: there is nothing that one can look for.
    """
    tidy = " ".join(unicodedata.normalize("NFC", name[: 4 * LONGEST_NAME]).split())
    last, comma, first = tidy.partition(",")
    tidy = re.sub(r"^[\W_]+|[\W_]+$", "", f"{first} {last}" if comma else tidy)
    if len(tidy) > LONGEST_NAME or len(pieces(tidy)) > MOST_PIECES:
        raise UnusableNameError(
            f"Navnet har mere end {LONGEST_NAME} tegn eller {MOST_PIECES} ord. Skriv kun for- og efternavn."
        )
    if sum(letter.isalpha() for letter in tidy) < LEAST_LETTERS or len(Person(tidy).words) < LEAST_WORDS:
        raise UnusableNameError('Skriv personens for- og efternavn, fx: casebank glem "Anne Hansen"')
    details = tuple(" ".join(detail.split()) for detail in also)
    for detail in details:
        if ("@" not in detail and len(digits(detail)) < LEAST_DIGITS) or len(detail) > LONGEST_NAME:
            raise UnusableNameError(f"»{detail[:40]}« er hverken en mailadresse eller et telefonnummer.")
    return Person(tidy, details)


def pieces(word: str) -> list[str]:
    """Letters and digits between hyphens, apostrophes and anything else."""
    return re.findall(r"[^\W_]+", word)


def digits(telephone: str) -> str:
    """The digits of a number, without Denmark's own prefix."""
    found = "".join(re.findall(r"\d", telephone, re.ASCII))
    return re.sub(r"^(00)?45(?=\d{8}$)", "", found)
