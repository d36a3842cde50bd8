"""What a single value may be. Each kind reads one node and says in Danish what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.content.codes import Code
from app.content.cpr_numbers import has_cpr_number
from app.content.local_paths import local_path, path_fault
from app.content.nodes import Node, Scalar, Sequence, Unreadable
from app.content.reading import Reading, Reference, Target
from app.content.report import Position, shortened
from app.content.slugs import is_slug, slug_in
from app.content.terms import fixed
from app.content.unit_signs import unit_in_words
from app.content.web_addresses import fault, is_local, is_mail

LONGEST_TEXT = 2_000
NAME_AS_IN_ADDRESS = "Skriv sidens navn, som det står i adressen"
_SEPARATORS = re.compile(r"\s*[,;/]\s*|\s+og\s+")
_PHONE = re.compile(r"(\+\d{1,3} ?)?\d(?: ?\d){5,13}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Text:
    """Running text on one line, of limited length."""

    longest: int = LONGEST_TEXT

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        text = text_of(node, key, reading)
        if text is not None and len(text) > self.longest:
            message = f"Teksten er på {len(text)} tegn; der må højst være {self.longest}. Forkort den."
            reading.report.error(node, key, Code.TOO_LONG, message)
            return None
        if text is not None and not any(character.isalnum() for character in text):
            words = unit_in_words(text)
            remedy = f"Skriv »{words}«." if words.isalpha() else "Skriv ord."
            reading.report.error(node, key, Code.WRONG_TYPE, f"»{shortened(text)}« er ikke en tekst. {remedy}")
            return None
        path = local_path(text) if text is not None else None
        if path is not None:
            reading.report.error(node, key, Code.BAD_ADDRESS, path_fault(path.group()))
            return None
        return text


@dataclass(frozen=True, slots=True)
class Phrase:
    """A word or a few, of which there is a list; commas belong between them, not in them."""

    longest: int

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        text = Text(self.longest).read(node, key, reading)
        if text is not None and "," in text:
            report_comma(text, node, key, reading)
            return None
        return text


@dataclass(frozen=True, slots=True)
class Term:
    """A value of a vocabulary; a list with commas in one text is told apart."""

    vocabulary: str
    made: Callable[[str], str] = str
    """The domain's type for the slug, such as `Category`."""

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        text = text_of(node, key, reading)
        terms = reading.terms.get(self.vocabulary)
        if text is None or terms is None:
            return None
        found = terms.find(text)
        if found is None:
            parts = _SEPARATORS.split(text)
            if "," in text or (len(parts) > 1 and all(terms.find(part) for part in parts)):
                report_comma(",".join(parts), node, key, reading)
            elif terms.complete:
                message = self._elsewhere(text, reading) or terms.unknown(shortened(text))
                reading.report.error(node, key, Code.UNKNOWN_VALUE, message)
            return None
        slug, exact = found
        if not exact:
            message = f"»{shortened(text)}« er læst som {terms.shown[slug]}. Skriv det gerne sådan."
            reading.report.note(node, key, Code.ALIAS, message)
        return self.made(slug)

    def _elsewhere(self, text: str, reading: Reading) -> str:
        """What to say about a value of another vocabulary, which is also the name of the key; else nothing."""
        others = (
            name
            for name, terms in reading.terms.items()
            if name != self.vocabulary and name in reading.keys and terms.find(text)
        )
        other = next(others, None)
        return f"»{shortened(text)}« hører til under »{other}«. Flyt det dertil." if other else ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a fixed set of values."""

    values: type[StrEnum]

    def read(self, node: Node, key: str, reading: Reading) -> StrEnum | None:
        text = text_of(node, key, reading)
        if text is None:
            return None
        terms = fixed(member.value for member in self.values)
        found = terms.find(text)
        if found is None:
            reading.report.error(node, key, Code.UNKNOWN_VALUE, terms.unknown(shortened(text)))
            return None
        slug, exact = found
        if not exact:
            reading.report.note(
                node, key, Code.ALIAS, f"»{shortened(text)}« er læst som {slug}. Skriv det gerne sådan."
            )
        return self.values(slug)


@dataclass(frozen=True, slots=True)
class Shaped:
    """Text of a certain shape: `fault` says what is wrong with it, or nothing."""

    code: Code
    fault: Callable[[str], str]

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        text = text_of(node, key, reading)
        said = self.fault(text) if text is not None else ""
        if text is not None and said:
            reading.report.error(node, key, self.code, f"»{shortened(text)}«: {said}")
            return None
        return text


@dataclass(frozen=True, slots=True)
class Link:
    """A slug of a document of one kind, or an address on the site.

    `references` sees whether it exists, and what was meant by something that is no slug, such as a title.
    """

    target: Target

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        text = text_of(node, key, reading)
        if text is None:
            return None
        said = _address_fault(text) if self.target is Target.ADDRESS else ""
        if "," in text and (said or self.target is not Target.ADDRESS):
            report_comma(text, node, key, reading)
        elif said:
            reading.report.error(node, key, Code.BAD_ADDRESS, f"»{shortened(text)}«: {said}")
        else:
            reading.references.append(Reference(self.target, text, Position(node.line, node.column), key))
            return text
        return None


def text_of(node: Node, key: str, reading: Reading) -> str | None:
    """The text of a single value on one line, or None with a problem."""
    if isinstance(node, Scalar):
        return " ".join(node.text.split())
    if not isinstance(node, Unreadable):
        found = "en liste" if isinstance(node, Sequence) else "nøgler med værdier"
        reading.report.error(
            node, key, Code.WRONG_TYPE, f"Her skal stå én tekst, men der står {found}. Skriv én værdi."
        )
    return None


def report_comma(text: str, node: Node, key: str, reading: Reading) -> None:
    parts = (part.strip() for part in text.strip("()[]{} ").split(","))
    proposal = shortened(", ".join(filter(None, parts)))
    message = f"Flere værdier skal stå i en liste: [{proposal}]"
    reading.report.error(node, key, Code.COMMA_TEXT, message)


def _address_fault(text: str) -> str:
    if is_local(text):
        return fault(text)
    if re.fullmatch(r"/(?!/)[^\s\\]*", text):
        return ""
    return "Skriv en adresse her på sitet, der begynder med »/«, fx /tiltag/op-i-tid."


def slug_fault(text: str) -> str:
    """Why a text is no slug, with the nearest one; empty when it is."""
    if is_slug(text):
        return ""
    name = slug_in(text)
    return NAME_AS_IN_ADDRESS + (f": {name}." if name else ".")


def _phone_fault(text: str) -> str:
    if _PHONE.fullmatch(text):
        return ""
    digits = re.sub(r"[^\d+ ]", "", text).strip()
    if _PHONE.fullmatch(digits) and not has_cpr_number(text):
        return f"Skriv kun tallene: {digits}."
    return "Telefonnummeret skal være cifre, fx 12 34 56 78 eller +45 12 34 56 78."


def _mail_fault(text: str) -> str:
    if is_mail(text):
        return ""
    every = [part for part in re.split(r"[\s<>()\[\]:;,]+", text) if is_mail(part)]
    # A word before an address may be its beginning, unless something parts them.
    if len(every) == 1 and re.search(rf"(?:^|[<(\[:;,] ?){re.escape(every[0])}(?:$|[^\w.@-])", text):
        return f"Skriv kun adressen: {every[0]}."
    if len(every) > 1:
        return "Skriv kun én adresse."
    if " " in text and is_mail(text.replace(" ", "")):
        return "Skriv kun selve adressen. Den har ingen mellemrum."
    return "Det er ikke en mailadresse. Den skal ligne navn@kommune.dk."


SLUG = Shaped(Code.BAD_SLUG, slug_fault)
URL = Shaped(Code.BAD_ADDRESS, fault)
MAIL = Shaped(Code.BAD_MAIL, _mail_fault)
PHONE = Shaped(Code.BAD_PHONE, _phone_fault)
