"""Asks all links, a few at a time and never two of one host, within a time limit in all."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from urllib.parse import urlsplit

from app.editing.links.asking import ask
from app.editing.links.collecting import OutgoingLink
from app.editing.links.connecting import Network, NoAnswerError
from app.editing.links.following import Trail, follow, start
from app.editing.links.outcomes import Outcome, Status
from app.editing.links.targets import RefusedError

Progress = Callable[[int, str], None]
"""Called with how many links are done with, and the address that is asked now."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How patient to be."""

    at_once: int = 6
    seconds_each: float = 10.0
    """For one address; each redirect is another, so a link takes at most six times this."""
    seconds_in_all: float = 600.0


def check_links(
    links: Sequence[OutgoingLink], network: Network, limits: Limits, progress: Progress = lambda _done, _address: None
) -> tuple[Outcome, ...]:
    """What came of each link, in their order. Whatever a server answers, no exception."""
    deadline = time.monotonic() + limits.seconds_in_all
    waiting = deque(start(link) for link in links)
    running: dict[Future[Trail | Outcome], Trail] = {}
    outcomes: list[Outcome] = []
    with ThreadPoolExecutor(limits.at_once, "link") as pool:
        while running or (waiting and time.monotonic() < deadline):
            while time.monotonic() < deadline and (trail := _next(waiting, running.values(), limits)) is not None:
                progress(len(outcomes), trail.address)
                running[pool.submit(_step, trail, network, limits)] = trail
            for done in wait(running, return_when=FIRST_COMPLETED).done:
                del running[done]
                match done.result():
                    case Trail() as further:
                        waiting.appendleft(further)
                    case outcome:
                        outcomes.append(outcome)
    outcomes += [Outcome(trail.link, Status.SKIPPED, "tiden gik, før den blev prøvet") for trail in waiting]
    order = {link: place for place, link in enumerate(links)}
    return tuple(sorted(outcomes, key=lambda outcome: order[outcome.link]))


def _next(waiting: deque[Trail], running: Collection[Trail], limits: Limits) -> Trail | None:
    """The first whose host nobody is asking just now, taken from the queue."""
    if len(running) >= limits.at_once:
        return None
    busy = {_host(trail) for trail in running}
    free = next((trail for trail in waiting if _host(trail) not in busy), None)
    if free is not None:
        waiting.remove(free)
    return free


def _host(trail: Trail) -> str:
    try:
        return urlsplit(trail.address).hostname or ""
    except ValueError:  # no address at all, which `ask` will say
        return ""


def _step(trail: Trail, network: Network, limits: Limits) -> Trail | Outcome:
    try:
        answer = ask(trail.address, network, limits.seconds_each)
    except RefusedError as refused:
        redirected = f"viderestiller til {trail.address}: " if trail.redirects else ""
        return Outcome(trail.link, Status.SKIPPED, f"{redirected}{refused}")
    except NoAnswerError as silent:
        return Outcome(trail.link, Status.NO_ANSWER, str(silent), nothing_heard=not trail.redirects)
    return follow(trail, answer)
