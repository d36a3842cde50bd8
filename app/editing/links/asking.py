"""Asks one address for its status line and headers. Nothing of the page itself is read.

The whole exchange has one deadline, however slowly bytes drip, and reads no more than `MOST_BYTES`.
"""

from __future__ import annotations

import re
import socket
import ssl
import time
from dataclasses import dataclass
from http.client import HTTPException, parse_headers
from io import BytesIO

from app.editing.links.connecting import Network, NoAnswerError, connect, left
from app.editing.links.targets import Target, target_of

MOST_BYTES = 32 * 1024
"""Of status line and headers."""
_STATUS = re.compile(rb"HTTP/1\.[01] ([2-5]\d\d)(?: [^\r\n]*)?\r?\n")
_END = re.compile(rb"\r?\n\r?\n")
_ERRORS_FROM = 400


@dataclass(frozen=True, slots=True)
class Answer:
    """The status, and where a redirect leads."""

    status: int
    location: str | None = None


def ask(address: str, network: Network, seconds: float) -> Answer:
    """HEAD, and GET where HEAD gives an error, since some servers only know GET; each has half of the seconds.

    Raises:
        RefusedError: the address, or an IP address of its host, is not for everybody.
        NoAnswerError: there was no answer in time, or none that can be read.
    """
    target = target_of(address, network.ports)
    deadline = time.monotonic() + seconds
    try:
        answer = _exchange("HEAD", target, network, deadline - seconds / 2)
    except NoAnswerError:
        return _exchange("GET", target, network, deadline)
    return _exchange("GET", target, network, deadline) if answer.status >= _ERRORS_FROM else answer


def _exchange(method: str, target: Target, network: Network, deadline: float) -> Answer:
    try:
        with connect(target, network, deadline) as connection:
            connection.settimeout(left(deadline))
            connection.sendall(_request(method, target, network))
            return _read_answer(_read_head(connection, deadline))
    except ssl.SSLCertVerificationError as error:
        raise NoAnswerError(f"certifikatet kan ikke godkendes ({error.verify_message})") from error
    except ssl.SSLError as error:
        raise NoAnswerError("den sikre forbindelse (TLS) kan ikke oprettes") from error
    except TimeoutError as error:
        raise NoAnswerError("intet svar i tide") from error
    except OSError as error:
        raise NoAnswerError("forbindelsen bliver afvist eller afbrudt") from error


def _request(method: str, target: Target, network: Network) -> bytes:
    lines = (
        f"{method} {target.resource} HTTP/1.1",
        f"Host: {target.host_header}",
        f"User-Agent: {network.user_agent}",
        "Accept: */*",
        "Connection: close",
    )
    return "".join(f"{line}\r\n" for line in (*lines, "")).encode("ascii")


def _read_head(connection: socket.socket, deadline: float) -> bytes:
    """Bytes up to the blank line after the headers, and no more than `MOST_BYTES`."""
    head = b""
    while len(head) < MOST_BYTES:
        connection.settimeout(left(deadline))
        got = connection.recv(4096)
        head += got
        if not got or _END.search(head):
            break
    return head


def _read_answer(head: bytes) -> Answer:
    status = _STATUS.match(head)
    if status is None or not _END.search(head):
        raise NoAnswerError("svaret er ikke et, som en webserver giver")
    try:
        location = parse_headers(BytesIO(head[status.end() :])).get("Location")
    except HTTPException as error:  # more headers than anybody needs
        raise NoAnswerError("svaret er ikke et, som en webserver giver") from error
    return Answer(int(status[1]), location)
