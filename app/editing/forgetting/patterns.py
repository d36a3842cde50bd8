"""One person's name as expressions that find the many ways it may be written."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from app.editing.forgetting.names import Person, digits, pieces
from app.editing.forgetting.spellings import encoded, typed, units

_INVISIBLE = "[\u00ad\u200b-\u200d\u2060]?"
"""A soft hyphen or zero-width space, which a reader does not see."""
_BETWEEN = r"(?:&(?:#x?[0-9a-f]{1,5}|[a-z]{2,8});|%[0-9a-f]{2}|\\[nrt]|[\W_]){1,8}"
"""What may stand between two words: spaces, also as HTML, addresses and JSON have them, hyphens, marks of emphasis."""
_START = r"(?:(?<![^\W_])|(?<=\\[nrt]))"
_END = r"(?:['’]?s)?(?![^\W_])"
_NOTHING = r"(?!)"
_MIDDLE = rf"(?:{_BETWEEN}[^\W\d_]+\.?){{1,2}}?"


@cache
def certain(person: Person) -> re.Pattern[str]:
    """The whole name, first and last name, last name first, and the person's mail and telephone."""
    first, last, full = _parts(person)
    ways = [_word(full)]
    if len(person.words) > 1:
        ways += [_word(first + _BETWEEN + last), _word(last + _BETWEEN + first)]
    return re.compile("|".join([*ways, *map(_detail, person.also)]), re.IGNORECASE)


@cache
def maybe(person: Person) -> re.Pattern[str]:
    """What may be the person: with a middle name, with an initial, in one word, or the last name alone."""
    first, last, _ = _parts(person)
    if len(person.words) == 1:
        return re.compile(_NOTHING)
    initial_first, initial_last = (f"(?-i:{pieces(word)[0][0].upper()})" for word in _ends(person))
    ways = (
        first + _MIDDLE + _BETWEEN + last,
        rf"{first}\s{{1,3}}{initial_last}\b\.?",
        rf"{initial_first}\.?\s{{0,3}}{last}",
        _letters("".join(pieces(person.name))),
        last,
    )
    return re.compile("|".join(map(_word, ways)), re.IGNORECASE)


@cache
def first_name(person: Person) -> re.Pattern[str]:
    """The first name alone, which says something only in a text that has the whole name too."""
    says_something = len(person.words) > 1 and len(person.words[0]) > 1
    return re.compile(_word(_parts(person)[0]) if says_something else _NOTHING, re.IGNORECASE)


def is_word_of(person: Person, word: str) -> bool:
    """Whether a single word is one of the person's names."""
    return any(re.fullmatch(_letters(name), word, re.IGNORECASE) for name in person.words if len(name) > 1)


def for_git(person: Person) -> str:
    """`certain` as a POSIX extended expression, somewhat wider, since git knows no other and may not know æ from Æ."""
    first, last, full = (" ".join(words) for words in (*[[word] for word in _ends(person)], person.words))
    ways = [full, *([f"{first} {last}", f"{last} {first}"] if len(person.words) > 1 else [])]
    names = "|".join(_posix(way) for way in dict.fromkeys(ways))
    details = "|".join(_posix_detail(detail) for detail in person.also)
    return f"(^|[^[:alnum:]])({names})s?([^[:alnum:]]|$)" + (f"|{details}" if details else "")


def _ends(person: Person) -> tuple[str, str]:
    return person.words[0], person.words[-1]


def _parts(person: Person) -> tuple[str, str, str]:
    """Expressions for the first name, the last name, and the whole."""
    words = [_letters(word) for word in person.words]
    return words[0], words[-1], _BETWEEN.join(words)


def _word(expression: str) -> str:
    return f"{_START}(?:{expression}){_END}"


def _letters(word: str) -> str:
    """An expression for one word of a name, however its letters are written."""
    return _BETWEEN.join(_INVISIBLE.join(_unit(unit) for unit in units(piece)) for piece in pieces(word))


def _unit(unit: str) -> str:
    ways = (*typed(unit), *encoded(unit))
    single, longer = "".join(filter(_is_single, ways)), [way for way in ways if not _is_single(way)]
    return f"(?:{'|'.join([f'[{re.escape(single)}]', *map(re.escape, longer)])})"


def _is_single(way: str) -> bool:
    return len(way) == 1


def _detail(detail: str) -> str:
    """A mail address as it is, or a telephone number however it is grouped."""
    if "@" in detail:
        return rf"(?<![\w.+-]){re.escape(detail)}(?![\w-])"
    return r"(?<!\d)" + r"[\s.\-]?".join(digits(detail)) + r"(?!\d)"


def _posix(words: str) -> str:
    between = "(&(#x?[0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});|%[0-9a-fA-F]{2}|[^[:alnum:]]|[[:space:]]){1,8}"
    return between.join("".join(map(_posix_unit, units(piece))) for piece in pieces(words))


def _posix_unit(unit: str) -> str:
    forms = {form for way in typed(unit) for form in (way, way.upper(), unicodedata.normalize("NFD", way))}
    return f"({'|'.join(sorted(forms))})"


def _posix_detail(detail: str) -> str:
    if "@" in detail:
        return re.sub(r"[^\w@-]", lambda sign: f"\\{sign.group()}", detail, flags=re.ASCII)
    return "[ .-]?".join(digits(detail))
