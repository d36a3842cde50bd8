"""What is wrong with a contribution, at the field where it can be mended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.content.checks import CASE_SECTIONS
from app.content.codes import Code
from app.domain.problems import Problem, Severity
from app.web.contribution.entries import Entries
from app.web.contribution.fields import (
    CONSENT,
    CONTACT,
    FIELDS,
    LONGEST,
    MUNICIPALITY,
    OTHERS,
    TOLD,
    section_name,
)

_IN_FORM: Mapping[str, str] = {
    Code.CPR_NUMBER: "Det ligner et CPR-nummer. Slet det.",
    Code.MERGE_CONFLICT: "Linjer med »<<<<<<<«, »=======« eller »>>>>>>>« hører ikke til teksten. Slet dem.",
}
"""By rule, what is said to somebody who has no file and no git."""
_NAMED = "Nævn kun navnet, når det gør en forskel; ellers nøjes med titlen."
_KEY_LINE = re.compile(r"([a-z_]+):")


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to mend, or to look at."""

    field: str
    """Name of the field; empty when it concerns none in particular."""
    message: str
    is_error: bool = True


def remarks_on(entries: Entries, text: str, problems: Iterable[Problem]) -> tuple[Remark, ...]:
    """The form's own rules and the problems of the file that was composed, in the order of the fields."""
    too_long = tuple(_far_too_long(entries))
    left_out = {remark.field for remark in too_long}
    keys = _keys_of_lines(text)
    of_file = (
        _remark(problem, problem.field or keys[min(problem.line, len(keys) - 1)], entries)
        for problem in problems
        if problem.severity is not Severity.NOTE
    )
    found = (*too_long, *(remark for remark in (*_own(entries), *of_file) if remark.field not in left_out))
    places = {name: place for place, name in enumerate(FIELDS)}
    return tuple(sorted(dict.fromkeys(found), key=lambda remark: places.get(remark.field, len(places))))


def _own(entries: Entries) -> Iterator[Remark]:
    """What the rules of the content leave open, and a contribution may not."""
    if not entries.text(MUNICIPALITY):
        yield Remark(MUNICIPALITY, FIELDS[MUNICIPALITY].missing)
    if not entries.text(TOLD):
        yield Remark(TOLD, FIELDS[TOLD].missing)
    if any(map(entries.text, CONTACT)) and not entries.text(CONSENT):
        yield Remark(CONSENT, FIELDS[CONSENT].missing)


def _far_too_long(entries: Entries) -> Iterator[Remark]:
    """What is left out of the file, so that checking takes little time whatever is posted."""
    for name, most in LONGEST.items():
        length = len(entries.text(name))
        if length > most:
            yield Remark(name, f"Teksten er på {length} tegn; der må højst være {most}.")


def _remark(problem: Problem, key: str, entries: Entries) -> Remark:
    name = _field_of(key, entries)
    is_error = problem.severity is Severity.ERROR
    if problem.code == Code.MISSING_KEY and name and FIELDS[name].missing:
        return Remark(name, FIELDS[name].missing, is_error)
    message = re.sub(r"i ordlister/\w+\.yml", "på listen", _IN_FORM.get(problem.code, problem.message))
    if problem.code == Code.NAMED_PERSON:
        message = f"{problem.message.partition('. ')[0]}. {_NAMED}"
    message = re.sub(r" \(linje \d+\)", "", message)
    return Remark(name, re.sub("»([a-z_]+)«", _with_label, message), is_error)


def _keys_of_lines(text: str) -> list[str]:
    """For each line of the file, from 1, the key or the section that it belongs to."""
    lines, keys, in_body = text.split("\n"), [""], False
    for number, line in enumerate(lines):
        key, heading = _KEY_LINE.match(line), line.removeprefix("## ")
        in_body = in_body or (line == "---" and number > 0)
        if not in_body and key:
            keys.append(key[1])
        elif in_body and line != heading and heading in CASE_SECTIONS:
            keys.append(section_name(heading))
        else:
            keys.append(keys[-1])
    return keys


def _field_of(key: str, entries: Entries) -> str:
    """The field that a dotted key is asked for in: its own, that of the list, or the first of its row."""
    parent, _, last = key.rpartition(".")
    if parent == MUNICIPALITY:
        return MUNICIPALITY if last == "0" and entries.text(MUNICIPALITY) else OTHERS
    if key.startswith("resultater.") and last.isdigit():
        return f"{key}.foer"
    inside = (name for name in FIELDS if name.startswith(f"{key}."))
    return next((name for name in (key, parent, *inside) if name in FIELDS), "")


def _with_label(key: re.Match[str]) -> str:
    """A key that a message names, as the form calls it."""
    named = (field.label for field in FIELDS.values() if field.name.rpartition(".")[2] == key[1])
    return f"»{next(named, key[1])}«"
