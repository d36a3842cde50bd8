"""A connection to a host, made only to an IP address that was looked up once and checked.

So a name that answers differently the next time leads nowhere else.
"""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.editing.links.public_network import IPAddress, is_public, read_address
from app.editing.links.targets import PORTS, RefusedError, Target


class NoAnswerError(Exception):
    """Nobody answered as a web server does; the message is Danish and says what happened."""


def look_up(host: str, port: int) -> list[str]:
    """The IP addresses of a host. Raises `OSError` when it has none."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@dataclass(frozen=True, slots=True)
class Network:
    """The network to ask, as everybody sees it unless told otherwise."""

    look_up: Callable[[str, int], Sequence[str]] = look_up
    may_ask: Callable[[IPAddress], bool] = is_public
    ports: frozenset[int] = PORTS
    certificates: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    user_agent: str = "Casebanken-links"


def connect(target: Target, network: Network, deadline: float) -> socket.socket:
    """A connection to the target; with TLS the certificate must be that of its host.

    Raises:
        RefusedError: an IP address of the host is not for everybody.
        NoAnswerError: the host has none.
        OSError: nobody answers there, not in time (`TimeoutError`), or not with TLS (`ssl.SSLError`).
    """
    plain = _first_that_answers(_checked_numbers(target, network, deadline), target.port, deadline)
    if target.scheme == "http":
        return plain
    try:
        plain.settimeout(left(deadline))
        return network.certificates.wrap_socket(plain, server_hostname=target.host)
    except BaseException:
        plain.close()
        raise


def left(deadline: float) -> float:
    """The seconds until the deadline. Raises `TimeoutError` when there are none."""
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    return seconds


def _checked_numbers(target: Target, network: Network, deadline: float) -> list[IPAddress]:
    """The IP addresses of the host, every one of which may be asked."""
    literal = read_address(target.host)
    texts = [str(literal)] if literal is not None else _look_up_in_time(target, network, deadline)
    numbers = [number for text in texts if (number := read_address(text)) is not None]
    if not texts:
        raise NoAnswerError("domænet findes ikke")
    if len(numbers) < len(texts) or not all(map(network.may_ask, numbers)):
        raise RefusedError("Adressen fører ind på et lokalt net.")
    return numbers


def _look_up_in_time(target: Target, network: Network, deadline: float) -> Sequence[str]:
    """The system's look-up knows no time limit, so it runs beside us and is left behind when it takes too long."""
    found: list[str] = []

    def run() -> None:
        try:
            found.extend(network.look_up(target.host, target.port))
        except (OSError, UnicodeError):
            found.clear()

    beside = threading.Thread(target=run, daemon=True)
    beside.start()
    beside.join(left(deadline))
    if beside.is_alive():
        raise NoAnswerError("domænet blev ikke slået op i tide")
    return found


def _first_that_answers(numbers: Sequence[IPAddress], port: int, deadline: float) -> socket.socket:
    for number in numbers[:-1]:
        try:
            # The others must have their turn too.
            return socket.create_connection((str(number), port), left(deadline) / len(numbers))
        except OSError:
            continue
    return socket.create_connection((str(numbers[-1]), port), left(deadline))
