"""What a collection and a programme have in common: all of it is kept in the address, within bounds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from fastapi import Request
from starlette.responses import RedirectResponse

MAX_ADDRESS = 200
"""Letters of the address of one page; a longer one is none of ours."""
MOVES = {"op": -1, "ned": 1}
"""The buttons that move something, and how many places further down."""
WAY = "videre"
"""The buttons that show the same otherwise: on a wall, on paper, as a file."""
_MOST_PAIRS = 400
"""Parameters that are read: more than the form of a whole collection or programme sends."""
_LONG_ADDRESS = 2_000
"""Letters from which mail programs begin to cut addresses off."""


def read_pairs(pairs: Iterable[tuple[str, str]], kept: str, notices: list[str]) -> list[tuple[str, str]]:
    """The first parameters, with a notice when there are more than `kept` (»en samling«) can have."""
    read = list(pairs)
    if len(read) > _MOST_PAIRS:
        notices.append(f"Adressen er længere, end {kept} kan være. Resten er ikke læst.")
    return read[:_MOST_PAIRS]


def cut(text: str, letters: int, what: str, notices: list[str]) -> str:
    """At most so many letters, with a notice when there were more. `what` begins the sentence."""
    if len(text) > letters:
        notices.append(f"{what} er forkortet til {letters} tegn.")
    return text[:letters].strip()


def own_path(text: str, base_url: str) -> str:
    """The path of a page of ours that was pasted; empty when the text is anything else."""
    path = text.removeprefix(base_url)
    return re.split(r"[?#]", path)[0] if path.startswith("/") and not path.startswith("//") else ""


def page_address(text: str, notices: list[str], base_url: str = "") -> str:
    """The address of a page, `base_url` in front of it left out; empty, with a notice, when none of ours is so long."""
    address = own_path(text, base_url) or text
    if len(address) <= MAX_ADDRESS:
        return address
    notices.append("En adresse var længere, end en side i Casebanken kan have, og er ikke kommet med.")
    return ""


def pressed_way(pairs: Iterable[tuple[str, str]]) -> str:
    """What the button is called that shows the same otherwise; empty when none was pressed."""
    return next((value for name, value in pairs if name == WAY), "")


def plain_address(request: Request, here: str, notices: Sequence[str], anchor: str = "") -> RedirectResponse | None:
    """Leads a form's answer on to its plain address, unless it is asked for there, or there is something to say."""
    path = here.partition("?")[0]
    asked = f"{path}?{request.url.query}" if request.url.query else path
    if asked == here or notices:
        return None
    return RedirectResponse(f"{here}#{anchor}" if anchor else here, status_code=303)


def about_length(address: str, remedy: str) -> tuple[str, ...]:
    """What is said of an address that does not survive being mailed."""
    if len(address) <= _LONG_ADDRESS:
        return ()
    return (f"Linket er så langt, at nogle mailprogrammer klipper det over. {remedy}",)
