"""Where a person occurs in texts that have been read, and what an editor should do about each place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from app.content.front_matter import split
from app.content.nodes import Mapping, Scalar, items, scalars
from app.content.report import Report
from app.content.yaml_reading import read_yaml
from app.editing.forgetting.names import Person
from app.editing.forgetting.patterns import certain, first_name, maybe
from app.editing.forgetting.texts import Text

FILE_NAME = "filnavn"
COMMENT = "kommentar"
BODY = "tekst"
_TOP = "nøgler"
_AROUND = 40
"""Letters shown on each side of what was found."""

_REMEDIES = {
    "kontakter": "Fjern kontakten. --ret gør det, når hver kontakt står på sine egne linjer.",
    "omtalte": "Slet navnet her, når det er ude af teksten.",
    "titel": "Skriv titlen om uden navnet.",
    "resume": "Skriv resuméet om uden navnet.",
    "soegeord": "Slet ordet.",
    "tidligere_slugs": "Slet det gamle navn. Links til den gamle adresse holder så op med at virke.",
    "kilder": "Skriv kilden uden navnet, hvis den stadig kan findes.",
    "queries": "Slet søgningen, eller skriv den om.",
    FILE_NAME: "Giv filen et andet navn. Skriv ikke det gamle i tidligere_slugs, for så er det stadig en adresse.",
    COMMENT: "Slet kommentaren.",
    BODY: "Skriv stedet om, så det ikke peger på personen.",
}
_UNCERTAIN_REMEDY = "Lad stedet stå, hvis det er en anden. --ret rører det ikke."
_OTHER_REMEDY = "Skriv værdien om uden navnet, eller slet den."


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """One place that names the person, or may do so."""

    path: str
    line: int
    """From 1; 0 for the file's name."""
    column: int
    field: str
    """The dotted front-matter key, or `tekst`, `kommentar` or `filnavn`."""
    context: str
    """What was found with some of what stands around it, on one line."""
    certain: bool

    @property
    def remedy(self) -> str:
        """In Danish: what to do."""
        if not self.certain:
            return _UNCERTAIN_REMEDY
        return _REMEDIES.get(self.field.partition(".")[0], _OTHER_REMEDY)


def find_person(texts: Iterable[Text], person: Person, ordinary: Set[str] = frozenset()) -> list[Occurrence]:
    """Every place in the texts, also in the files' names, sorted by place.

    Args:
        texts: what is looked through.
        person: who is looked for.
        ordinary: those of the person's names that are words of the language too; alone, they count with a capital.
    """
    return sorted(occurrence for text in texts for occurrence in _in_text(text, person, ordinary))


def ordinary_words(texts: Iterable[Text], person: Person) -> frozenset[str]:
    """The person's names that running text has without a capital beside the whole name, such as »nogen«; small."""
    bodies = (parts.body for text in texts if text.path.endswith(".md") and (parts := split(text.text, Report(""))))
    names = {word.lower() for word in person.words}
    word = re.compile(rf"(?<![\w@./-])(?:{'|'.join(map(re.escape, sorted(names)))})(?![\w@/-]|\.\w)")
    return frozenset(found for body in bodies for found in word.findall(certain(person).sub("", body)))


def contact_details(texts: Iterable[Text], person: Person) -> tuple[str, ...]:
    """Mail addresses and telephone numbers of the contacts with this name."""
    found = []
    for text in texts:
        front_matter = _front_matter(text)
        for contact in items(front_matter.get("kontakter")) if front_matter else ():
            if isinstance(contact, Mapping) and is_contact(contact, person):
                found += [contact.get("mail"), contact.get("telefon")]
    return tuple(dict.fromkeys(node.text for node in found if isinstance(node, Scalar) and not node.empty))


def is_contact(contact: Mapping, person: Person) -> bool:
    """Whether the contact's name is the person's and nothing else."""
    name = contact.get("navn")
    return isinstance(name, Scalar) and certain(person).fullmatch(" ".join(name.text.split())) is not None


def _in_text(text: Text, person: Person, ordinary: Set[str]) -> Iterator[Occurrence]:
    for match, is_certain in _matches(text.path, person, ordinary):
        yield Occurrence(text.path, 0, 0, FILE_NAME, match.group(), is_certain)
    found = _matches(text.text, person, ordinary)
    fields = _fields(text) if found else ()
    starts = [0, *(match.end() for match in re.finditer("\n", text.text))] if found else []
    for match, is_certain in found:
        line = bisect_right(starts, match.start())
        column = match.start() - starts[line - 1] + 1
        yield Occurrence(
            text.path, line, column, _field_at(text, fields, line, column), _context(text.text, match), is_certain
        )


def _matches(text: str, person: Person, ordinary: Set[str]) -> list[tuple[re.Match[str], bool]]:
    """Matches that do not overlap, the certain ones first; the first name counts where the whole name stands too."""
    sure = list(certain(person).finditer(text))
    patterns = [maybe(person), *([first_name(person)] if sure else [])]
    found = [(match, True) for match in sure]
    for pattern in patterns:
        for match in pattern.finditer(text):
            if match.group() in ordinary:
                continue
            if all(match.end() <= other.start() or other.end() <= match.start() for other, _ in found):
                found.append((match, False))
    return found


def _front_matter(text: Text) -> Mapping | None:
    """The keys of a Markdown file or a word list; mistakes in them are for `tjek` to tell."""
    report = Report("")
    if text.path.endswith((".yml", ".yaml")):
        return read_yaml(text.text, 1, report)
    parts = split(text.text, report) if text.path.endswith(".md") else None
    return read_yaml(parts.front_matter, parts.front_matter_line, report) if parts else None


def _fields(text: Text) -> Sequence[tuple[int, int, str]]:
    """Where each value of the front matter begins, in order, with its key; the body begins with the last."""
    front_matter = _front_matter(text)
    if front_matter is None:
        return ()
    values = [(scalar.line, scalar.column, key) for key, scalar in scalars(front_matter)]
    keys = [(entry.key.line, entry.key.column, entry.key.text) for entry in front_matter.entries]
    parts = split(text.text, Report("")) if text.path.endswith(".md") else None
    return sorted([(0, 0, _TOP), *values, *keys, *([(parts.body_line, 0, BODY)] if parts else [])])


def _field_at(text: Text, fields: Sequence[tuple[int, int, str]], line: int, column: int) -> str:
    place = bisect_right(fields, (line, column, "\U0010ffff")) - 1
    field = fields[place][2] if place >= 0 else BODY
    is_comment = field != BODY and text.text.split("\n")[line - 1].lstrip().startswith("#")
    return COMMENT if is_comment else field


def _context(text: str, match: re.Match[str]) -> str:
    before, after = text[: match.start()].rpartition("\n")[2], text[match.end() :].partition("\n")[0]
    shown_before = before if len(before) <= _AROUND else f"…{before[-_AROUND:]}"
    shown_after = after if len(after) <= _AROUND else f"{after[:_AROUND]}…"
    return " ".join(f"{shown_before}{match.group()}{shown_after}".split())
