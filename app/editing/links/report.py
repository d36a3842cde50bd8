"""The outcomes as a dated report in Markdown that is also read as plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from app.editing.links.outcomes import Outcome, Status

_LONGEST = 2_000
"""More than the address of any page."""


def as_markdown(outcomes: Sequence[Outcome], today: date) -> str:
    """Numbers first, then the links by status, the worst first, each with the lines where it stands."""
    return "\n".join(_lines(outcomes, today)) + "\n"


def _lines(outcomes: Sequence[Outcome], today: date) -> Iterator[str]:
    by_status = {status: [one for one in outcomes if one.status is status] for status in Status}
    yield f"# Links ud af Casebanken, prøvet {today.isoformat()}"
    yield ""
    numbers = ", ".join(f"{len(found)} {status}" for status, found in by_status.items())
    asked = [one for one in outcomes if one.status is not Status.SKIPPED]
    if asked and all(one.nothing_heard for one in asked):
        yield from ("Ingen adresse svarede. Er der net?", "")
    yield f"{len(outcomes)} {'adresse' if len(outcomes) == 1 else 'adresser'}: {numbers}."
    for status, found in by_status.items():
        if found:
            yield from ("", f"## {len(found)} {status}", "")
        for outcome in found:
            yield f"- `{plain(outcome.link.address)}`{f': {plain(outcome.detail)}' if outcome.detail else ''}"
            yield from (f"  - {place.path}:{place.line}" for place in outcome.link.places)


def plain(text: str) -> str:
    """Text as it may be shown, since some of it comes from foreign servers: no control characters, no markup."""
    short = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    return "".join(character if character.isprintable() and character not in "`<>[]" else "?" for character in short)
