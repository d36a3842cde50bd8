"""The site as its readers meet it: content published into a data folder, and served on a port of its own."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import uvicorn
from fastapi import FastAPI

from app.domain.addresses import address_of
from app.domain.documents import Case, Contact, Document
from app.settings import Settings
from app.snapshot.building import build
from app.snapshot.following import Follower
from app.snapshot.opened import Snapshot
from app.snapshot.previewing import Preview
from app.snapshot.store import Store
from app.web.application import make_application
from tests.support.http import Answer, send

PUBLIC_ADDRESS = "https://casebanken.example.dk"
"""The site's own address in its settings; the server listens elsewhere."""

LARGEST_REQUEST = 4 << 20
"""More than the server itself lets through by default, so that it is our own code that meets the longest requests."""


@dataclass(frozen=True, slots=True)
class Site:
    """A running site, and the snapshot that it served when it started."""

    port: int
    data: Path
    snapshot: Snapshot = field(repr=False)

    @property
    def address(self) -> str:
        """Where the server listens."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def documents(self) -> list[Document]:
        """Every published document."""
        return self.snapshot.catalogue.documents(range(self.snapshot.catalogue.document_count))

    def contacts(self, address: str) -> tuple[Contact, ...]:
        """Of the case at an address, so that no test has to name real people."""
        (case,) = (document for document in self.documents if address_of(document) == address)
        assert isinstance(case, Case)
        return case.contacts

    def mail(self, address: str) -> str:
        """Of the first contact of the case at an address."""
        mail = self.contacts(address)[0].mail
        assert mail
        return mail

    def get(self, target: str, headers: Mapping[str, str] | None = None) -> Answer:
        return self.send(target, headers=headers)

    def send(
        self, target: str, method: str = "GET", headers: Mapping[str, str] | None = None, body: bytes = b""
    ) -> Answer:
        return send(self.port, target, method, headers, body)

    def post(self, target: str, fields: Mapping[str, str | tuple[str, ...]]) -> Answer:
        """A form, as a browser sends it."""
        return self.post_body(target, urlencode(fields, doseq=True).encode())

    def post_body(self, target: str, body: bytes, media_type: str = "application/x-www-form-urlencoded") -> Answer:
        headers = {"Content-Type": media_type, "Content-Length": str(len(body))}
        return self.send(target, "POST", headers, body)


def publish(content: Path, data: Path) -> None:
    """Build content that has no errors."""
    built = build(content, data, today=date.today())
    assert built.snapshot_id is not None, built


@contextmanager
def serving(
    data: Path,
    change: Callable[[FastAPI], None] = lambda _: None,
    *,
    shows_components: bool = False,
    correction_url: str | None = None,
    editors: str | None = None,
) -> Iterator[Site]:
    """Serve a data folder until the block ends; `change` may alter the application first."""
    follower = Follower(Store(data))
    settings = Settings(
        data / "none",
        data,
        PUBLIC_ADDRESS,
        "127.0.0.1",
        0,
        shows_components=shows_components,
        correction_url=correction_url,
        editors=editors,
    )
    application = make_application(settings, follower)
    change(application)
    with _running(application, follower, data) as site:
        yield site


@contextmanager
def previewing(content: Path, data: Path) -> Iterator[tuple[Site, Preview]]:
    """The editor's preview of a content folder, served until the block ends; `data` is a folder of its own."""
    preview = Preview(content, data)
    settings = Settings(content, data, PUBLIC_ADDRESS, "127.0.0.1", 0)
    with _running(make_application(settings, preview.follower, preview), preview.follower, data) as site:
        yield site, preview


@contextmanager
def _running(application: FastAPI, follower: Follower, data: Path) -> Iterator[Site]:
    server = uvicorn.Server(
        uvicorn.Config(
            application,
            log_level="critical",
            server_header=False,
            h11_max_incomplete_event_size=LARGEST_REQUEST,
            timeout_graceful_shutdown=5,
        )
    )
    with socket.create_server(("127.0.0.1", 0)) as listening, follower.lend() as snapshot:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, name="site")
        thread.start()
        try:
            # The socket takes connections from now on; they wait until the server is up.
            yield Site(listening.getsockname()[1], data, snapshot)
        finally:
            server.should_exit = True
            thread.join()
