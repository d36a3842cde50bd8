"""What an answer means for a link: it is done with, or the next address is to be asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urldefrag, urljoin

from app.editing.links.asking import Answer
from app.editing.links.collecting import OutgoingLink
from app.editing.links.outcomes import Outcome, Status

MOST_REDIRECTS = 5
_PERMANENT = {301, 308}
_TEMPORARY = {302, 303, 307}
_GONE = {404, 410}


@dataclass(frozen=True, slots=True)
class Trail:
    """A link and how far it has been followed."""

    link: OutgoingLink
    address: str
    """What is to be asked now."""
    lasting: str
    """The address as far as every redirect was permanent: the one that the link ought to have."""
    redirects: int = 0


def start(link: OutgoingLink) -> Trail:
    return Trail(link, link.address, link.address)


def follow(trail: Trail, answer: Answer) -> Trail | Outcome:
    """The trail one step on, or what came of the link."""
    status = answer.status
    if status in _PERMANENT | _TEMPORARY and answer.location:
        return _redirected(trail, answer.location, permanent=status in _PERMANENT)
    if status in _GONE:
        return Outcome(trail.link, Status.NOT_FOUND, f"fejl {status} fra serveren")
    if status >= 300:
        return Outcome(trail.link, Status.NO_ANSWER, f"fejl {status} fra serveren; prøv den i en browser")
    if trail.lasting != trail.link.address:
        return Outcome(trail.link, Status.MOVED, f"flyttet til {trail.lasting}")
    return Outcome(trail.link, Status.WORKS)


def _redirected(trail: Trail, location: str, *, permanent: bool) -> Trail | Outcome:
    if trail.redirects == MOST_REDIRECTS:
        return Outcome(trail.link, Status.NO_ANSWER, f"viderestiller mere end {MOST_REDIRECTS} gange")
    try:
        # Headers are read as Latin-1, and servers write UTF-8.
        address = urldefrag(urljoin(trail.address, location.encode("latin-1").decode("utf-8"))).url
    except ValueError:
        return Outcome(trail.link, Status.NO_ANSWER, "viderestiller til en adresse, der ikke kan læses")
    lasting = address if permanent and trail.lasting == trail.address else trail.lasting
    return replace(trail, address=address, lasting=lasting, redirects=trail.redirects + 1)
