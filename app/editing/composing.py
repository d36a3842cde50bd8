"""A draft becomes a Markdown file: every key of its kind with a hint, and the headings of its text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

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


def compose(draft: Draft, today: date, *, asks: bool = True) -> str:
    """The whole file.

    What is required and not given stands without a value, so that the loader points at it. The file is a draft until
    its editor says otherwise: nothing half written is published by mistake.

    Args:
        draft: what is known.
        today: when the file is written.
        asks: whether it asks for the rest, with hints, keys to use and headings to write under.

    Raises:
        ValueError: a given key or heading is not one of the kind's.
    """
    fields = SCHEMAS[draft.folder].fields
    values = Values((*draft.values.entries, *_known_without_asking(draft, today)))
    _refuse_unknown(draft, {one.key for one in fields})
    # An editor in a hurry needs only read what must be there.
    needed = [one for one in fields if one.required or given(one, values) is not None]
    optional = [one for one in fields if one not in needed]
    lines = ["---", _TOP]
    for one in needed:
        lines += ["", *key_lines(one, given(one, values), draft.folder)]
    lines += ["", _OPTIONAL]
    for one in optional:
        lines += ["", *key_lines(one, None, draft.folder)]
    lines += ["", _NEXT]
    if not asks:
        lines = [line for line in lines if line and not line.lstrip().startswith("#")]
    return "\n".join([*lines, "---", *_body(draft, asks=asks)]) + "\n"


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


def _body(draft: Draft, *, asks: bool) -> Iterator[str]:
    """The text below each heading, or a line that asks for it and that the loader points at."""
    texts = {heading: text.strip() for heading, text in draft.texts}
    for heading in HEADINGS[draft.kind]:
        if not (asks or texts.get(heading.text)):
            continue
        if heading.text:
            yield f"\n## {heading.text}"
        yield f"\n{texts.get(heading.text) or f'{PLACEHOLDER}: {heading.hint}'}"
