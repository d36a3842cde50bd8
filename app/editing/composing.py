"""A draft becomes a Markdown file: every key of its kind with a hint, and the headings of its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from app.content.fields import Field
from app.content.hints import HINTS
from app.content.placeholders import PLACEHOLDER
from app.content.schema import SCHEMAS
from app.domain.documents import DocumentType, Extent, Status
from app.editing.drafts import Draft, Value, Values
from app.editing.headings import HEADINGS
from app.editing.keys import given, key_lines

_TOP = """\
# Udfyld nøglerne herunder. En linje, der begynder med #, læses ikke.
# Udelad det, som kilden ikke siger: siden viser så »Ikke oplyst«."""
_OPTIONAL = """\
# Resten kan udelades. Slet »# « foran en nøgle for at bruge den."""
_NEXT = """\
# Ret de problemer, som »casebank tjek« viser, og se siden med »casebank vis«.
# Skriv »status: udgivet«, når siden er klar til læserne."""


def compose(draft: Draft, today: date) -> str:
    """The whole file for an editor, which asks for the rest: with hints, keys to use, and headings to write under.

    Raises:
        ValueError: a given key or heading is not one of the kind's.
    """
    values, needed = _needed(draft, today)
    optional = [one for one in SCHEMAS[draft.folder].fields if one not in needed]
    hints = HINTS[draft.folder]
    keys = [line for one in needed for line in ("", *key_lines(one, given(one, values), hints))]
    keys_to_use = [line for one in optional for line in ("", *key_lines(one, None, hints))]
    return _joined([_TOP, *keys, "", _OPTIONAL, *keys_to_use, "", _NEXT], _sections(draft, asks=True))


def compose_bare(draft: Draft, today: date) -> str:
    """The file with what is given, and empty keys for what else is required.

    Raises:
        ValueError: a given key or heading is not one of the kind's.
    """
    values, needed = _needed(draft, today)
    return _joined(
        [line for one in needed for line in key_lines(one, given(one, values), None)], _sections(draft, asks=False)
    )


def _needed(draft: Draft, today: date) -> tuple[Values, list[Field]]:
    """Every value, and the keys that an editor in a hurry must read: those with a value, and those that need one.

    What is required and not given stands without a value, so that the loader points at it. The file is a draft until
    its editor says otherwise: nothing half written is published by mistake.
    """
    fields = SCHEMAS[draft.folder].fields
    _refuse_unknown(draft, {one.key for one in fields})
    values = Values((*draft.values.entries, *_known_without_asking(draft, today)))
    return values, [one for one in fields if one.required or given(one, values) is not None]


def _known_without_asking(draft: Draft, today: date) -> Iterator[tuple[str, Value]]:
    """Comes after what is given, which counts."""
    yield "status", Status.DRAFT.value
    yield "opdateret", today.isoformat()
    if draft.kind in {DocumentType.CASE, DocumentType.EXAMPLE}:
        yield "omfang", (Extent.FULL if draft.kind is DocumentType.CASE else Extent.EXAMPLE).value


def _refuse_unknown(draft: Draft, keys: set[str]) -> None:
    headings = {heading.text for heading in HEADINGS[draft.kind]}
    unknown = {*(key for key, _ in draft.values.entries if key not in keys)}
    unknown |= {heading for heading, _ in draft.texts if heading not in headings}
    if unknown:
        raise ValueError(f"{draft.kind} has no {', '.join(sorted(unknown))}")


def _sections(draft: Draft, *, asks: bool) -> Iterator[str]:
    """The text below each heading; where there is none, a line that asks for it and that the loader points at."""
    texts = {heading: text.strip() for heading, text in draft.texts}
    for heading in HEADINGS[draft.kind]:
        if not (asks or texts.get(heading.text)):
            continue
        if heading.text:
            yield f"\n## {heading.text}"
        yield f"\n{texts.get(heading.text) or f'{PLACEHOLDER}: {heading.hint}'}"


def _joined(front_matter: Iterable[str], body: Iterable[str]) -> str:
    return "\n".join(["---", *front_matter, "---", *body]) + "\n"
