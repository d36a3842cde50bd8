"""Somebody else's web server, well or badly behaved, and a network in which it is the only public place.

It listens on 127.0.0.2, which the network lets through; 127.0.0.1 stays as private as it is.
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path

from app.editing.links.connecting import Network
from app.editing.links.public_network import is_public

PUBLIC = "127.0.0.2"
PRIVATE = "127.0.0.1"
CERTIFICATE = Path(__file__).with_name("certificate.pem")
Behaviour = bytes | Callable[[socket.socket, threading.Event], None]
"""What is sent for a request; or what is done with the connection until the server is stopped."""


def says(status: str, *headers: str, body: str = "") -> bytes:
    """A whole answer."""
    return "\r\n".join([f"HTTP/1.1 {status}", *headers, "", body]).encode()


def redirects(location: str, status: str = "302 Found") -> bytes:
    return says(status, f"Location: {location}")


@dataclass
class Foreign:
    """A running server and what it has seen."""

    port: int
    requests: list[str] = field(default_factory=list)
    """`HEAD /sti`, in the order they came."""
    hosts: list[str] = field(default_factory=list)
    busiest: int = 0
    """The most requests that were under way at once."""
    _busy: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def network(self, look_up: Callable[[str, int], list[str]] = lambda _host, _port: [PUBLIC]) -> Network:
        """Every name is this server, unless the look-up says otherwise; its certificate is trusted."""
        return Network(
            look_up,
            lambda number: number == ip_address(PUBLIC) or is_public(number),
            frozenset({80, 443, self.port}),
            ssl.create_default_context(cafile=CERTIFICATE),
        )

    @contextmanager
    def serving(self, line: str, host: str) -> Iterator[None]:
        with self._lock:
            self.requests.append(line)
            self.hosts.append(host)
            self._busy += 1
            self.busiest = max(self.busiest, self._busy)
        yield
        with self._lock:
            self._busy -= 1


@contextmanager
def foreign_server(
    behaviours: Mapping[str, Behaviour], *, address: str = PUBLIC, port: int = 0, tls: bool = False
) -> Iterator[Foreign]:
    """Serve until the block ends: by `HEAD /sti` or, for both methods, `/sti`; 404 for the rest."""
    stopped = threading.Event()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    with socket.create_server((address, port)) as listening:
        foreign = Foreign(listening.getsockname()[1])
        threads: list[threading.Thread] = []

        def accept() -> None:
            while not stopped.is_set():
                try:
                    connection, _ = listening.accept()
                except TimeoutError:
                    continue
                thread = threading.Thread(target=serve, args=(connection,))
                threads.append(thread)
                thread.start()

        def serve(connection: socket.socket) -> None:
            with connection, suppress(OSError):
                connection.settimeout(10)
                with context.wrap_socket(connection, server_side=True) if tls else connection as open_connection:
                    _serve(open_connection, behaviours, foreign, stopped)

        listening.settimeout(0.05)
        accepting = threading.Thread(target=accept)
        accepting.start()
        try:
            yield foreign
        finally:
            stopped.set()
            for thread in (accepting, *threads):
                thread.join()


def _serve(
    connection: socket.socket, behaviours: Mapping[str, Behaviour], foreign: Foreign, stopped: threading.Event
) -> None:
    head = connection.recv(65536).decode("latin-1")
    line = head.partition(" HTTP/")[0]
    host = head.partition("Host: ")[2].partition("\r\n")[0]
    with foreign.serving(line, host):
        behaviour = behaviours.get(line) or behaviours.get(line.partition(" ")[2]) or says("404 Not Found")
        with suppress(OSError):
            if isinstance(behaviour, bytes):
                connection.sendall(behaviour)
            else:
                behaviour(connection, stopped)
