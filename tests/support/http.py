"""A plain HTTP client: what is asked for goes on the wire as it stands, and every header comes back.

Other clients tidy addresses (`//evil`, `..`, control characters) before they send them; those are what we test with.
"""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPMessage, HTTPResponse
from typing import Any


@dataclass(frozen=True, slots=True)
class Answer:
    """One response."""

    status: int
    headers: HTTPMessage
    body: bytes
    seconds: float
    """From the first byte sent to the last received."""

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def media_type(self) -> str:
        return self.headers.get_content_type()

    @property
    def raw(self) -> str:
        """Headers and body together, to search in."""
        return f"{self.headers}{self.body.decode('utf-8', 'replace')}"


def send(
    port: int, target: str, method: str = "GET", headers: Mapping[str, str] | None = None, body: bytes = b""
) -> Answer:
    """One request on a connection of its own. Header values, target and body are sent as they are."""
    lines = {"Host": f"127.0.0.1:{port}", "Connection": "close", **(headers or {})}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    request = f"{method} {target} HTTP/1.1\r\n{head}\r\n".encode() + body
    started = time.perf_counter()
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        connection.sendall(request)
        with HTTPResponse(connection, method=method) as response:
            response.begin()
            body = response.read()
            return Answer(response.status, response.headers, body, time.perf_counter() - started)
