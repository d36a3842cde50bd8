"""People named in the text. Each is a contact, or one whom an editor has considered and written under `omtalte`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from app.content.codes import Code
from app.content.document_reading import ReadFile
from app.content.findings import Finding, running_text, values_of
from app.content.first_names import FIRST_NAMES, SURNAMES
from app.content.nodes import Scalar, items
from app.domain.problems import Severity

_CAPITAL = "[A-ZÀ-ÖØ-ÞĆČĐŁŚŞŠŹŻŽİ]"
_WORD = rf"(?:[AIKP]/S|{_CAPITAL}\.(?=[ \n]{_CAPITAL})|{_CAPITAL}[\w’'-]{{0,40}})"
"""Bounded, for the search begins anew after every apostrophe, and would read a long row of them again each time."""
_TITLE = r"(?:[Ff]ru|[Ff]røken|[Ff]rk\.|[Hh]r\.?)"
_NAMES = re.compile(rf"(?<![\w-])(?:{_TITLE}|{_WORD})(?:[ \n]{_WORD})+(?:[ \n]&[ \n](?:Søn|Co))?")
"""Words with capitals side by side: »Kommunaldirektør Åse Lind«, »Fælles Vagtstart«; also »fru Lind«."""
_ROLE = re.compile(
    r"\w*(?:direktør|chef|leder|borgmester|formand|forperson|konsulent|repræsentant|minister|rektor|professor|forsker)"
    r"(?:en|s)?",
    re.IGNORECASE,
)
_LONGEST_ROLE = 60
"""Letters before a name in which its role is looked for."""
_NAMING = {"kontakter", "omtalte"}
_NOT_A_PERSON = re.compile(
    r"(?:Kommune|Region|Vej|Gade|All[eé]|Plads|Brygge|Bakker|Bakken|Kirke|Kirken|Hus|Minde|Ungdoms|Aften|Stedy|Plus|Flex|"
    r"Syd|Øst|Vest|Midt|Team|Og|Byråd|Dansk|Danske|Danmarks|Fremtidens|Digital|Copenhagen|"
    r"\w*(?i:center|centret|fond|fonden|skole|skolen|hjem|hjemmet|plejen|sundhed|velfærd|råd|rådet|forening|foreningen|"
    r"stiftelsen|gymnasium|gymnasiet|college|institute|parken|hallen|kollegiet|seminariet|gården|rekruttering|"
    r"hospice|hospital|hospitalet|museum|museet|selskab|selskabet|akademi|akademiet|institut|instituttet|universitet|"
    r"styrelsen|afdelingen|forvaltningen))s?|[A-ZÆØÅ]{2,}|[AIKP]/S|ApS|&|"
    r"Januar|Februar|Marts|April|Juni|Juli|September|Oktober|November|December"
)
"""Words that make a row of capitals an authority, a place, a firm or a house, also when it is called after somebody."""
_CALLED_AFTER = re.compile(
    r"\w \w+s (?:Stræde|Mark|Torv|Boulevard|Park|Have|Bakke|Vænge|Toft|Krog|Gård|Gaard|Bro|Strand|Skov|Sti|Stien|"
    r"Passage|Dal|Høj|Bugt|Havn|Kaj|Ø)\b"
)
"""Places with somebody's name in the genitive; without it, most of them are surnames too."""
_SAINT = {"Sankt", "Sct.", "Skt."}
_HOUSE = re.compile(
    r"(?:pleje(?:hjem|center)|ældrecent|børneh|vuggestue|bosted|botilbud|daghjem|aktivitetscent|sundhedscent)\w*",
    re.IGNORECASE,
)
"""A house whose kind stands before the name of somebody whom it is called after: »Plejecenter Ingeborg Marie«."""
_COMPOUND = re.compile(r"-[a-zæøå]{3,}\Z")
"""»Tom Kitwood-blomsten« is a thing."""


def named_persons(file: ReadFile, _today: date) -> Iterator[Finding]:
    """Every person whom the text names and the front matter does not, once each: a name can do somebody harm."""
    if not names_are_read(file):
        return
    seen = set(map(_parts, names_given(file)))
    surnames = {last for _, last in seen}
    for passage in running_text(file):
        for match in _NAMES.finditer(passage.text):
            before = passage.text[max(0, match.start() - _LONGEST_ROLE) : match.start()].split()[-1:]
            is_role = passage.key.endswith(
                "rolle"
            )  # where a department follows the title: »Teamleder Hjemmeplejen Syd«
            follows_role = not is_role and bool(before and _ROLE.fullmatch(before[0]))
            name = _person(match.group().split(), follows_role=follows_role, is_role=is_role)
            first, last = _parts(name)
            is_known = bool(seen & {(first, last), (first, last.removesuffix("s"))})
            if name and not is_known and not (re.fullmatch(_TITLE, first) and last in surnames):
                seen.add((first, last))
                surnames.add(last)
                message = (
                    f"»{name}« nævnes, men er ikke kontakt. Skal navnet stå her, så skriv det under »omtalte«;"
                    " ellers nøjes med titlen."
                )
                yield Finding(passage.at(match.start()), passage.key, Code.NAMED_PERSON, message)


def names_given(file: ReadFile) -> tuple[str, ...]:
    """The names of the contacts, and those under `omtalte`."""
    contacts = (name.text for _, name in values_of(file.front_matter, "kontakter", "navn"))
    mentioned = items(file.front_matter.get("omtalte")) if file.front_matter is not None else ()
    return (*contacts, *(node.text for node in mentioned if isinstance(node, Scalar)))


def names_are_read(file: ReadFile) -> bool:
    """Whether the front matter is clear about whom it names; else its contacts would be called strangers."""
    return file.front_matter is not None and not any(
        problem.severity is Severity.ERROR
        and (problem.code in {Code.UNKNOWN_KEY, Code.YAML_SYNTAX} or problem.field.partition(".")[0] in _NAMING)
        for problem in file.report.problems
    )


def _person(words: list[str], *, follows_role: bool, is_role: bool) -> str:
    """The name in a row of words with capitals; empty when they are the name of something else.

    A person is told by a common first name, a common surname, or a role or a title just before the name.
    """
    if words[0] in _SAINT or any(map(_HOUSE.fullmatch, words)) or _COMPOUND.search(words[-1]):
        return ""
    start = 0
    while start < len(words) and _ROLE.fullmatch(words[start]):
        follows_role, start = not is_role, start + 1
    while len(words) - start > 2 and words[start] not in FIRST_NAMES and not follows_role:
        start += 1
    words = words[start:]
    if any(map(_NOT_A_PERSON.fullmatch, words)) or _CALLED_AFTER.search(" ".join(words)):
        return ""
    last = _plain(words[-1]) if words else ""
    is_person = (
        len(words) > 1
        and len(last) > 1
        and (
            follows_role
            or words[0].partition("-")[0] in FIRST_NAMES
            or re.fullmatch(_TITLE, words[0]) is not None
            or (last in SURNAMES and not words[0].endswith("."))
        )
    )
    return " ".join((*words[:-1], last)) if is_person else ""


def _plain(word: str) -> str:
    """The word without the ending of a genitive."""
    return re.sub(r"(?<=sen)s$|['’]s?$", "", word)


def _parts(name: str) -> tuple[str, str]:
    """The first and the last of the names, since those between are often left out."""
    words = name.split()
    return (words[0], _plain(words[-1])) if words else ("", "")
