"""Where a server listens, and serving there."""

from __future__ import annotations

import socket
import sys

import uvicorn

from app.content.system_errors import why
from app.settings import Settings
from app.snapshot.following import Follower
from app.snapshot.preview_state import Previewed
from app.web.application import make_application


def listen(settings: Settings) -> socket.socket:
    """Take the port before anything is said about it.

    Raises:
        OSError: the port is taken, or the address is not this machine's.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host, settings.port), family=family)
    except OSError as error:
        message = f"Kan ikke lytte på {settings.host}:{settings.port} ({why(error)}). Vælg en anden med --port."
        raise OSError(message) from error


def serve(
    settings: Settings, listening: socket.socket, greeting: str, follower: Follower, previewed: Previewed | None = None
) -> None:
    """Say where the site is, after the words of the greeting, and serve until stopped."""
    application = make_application(settings, follower, previewed)
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    sys.stdout.write(f"{greeting} http://{host}:{settings.port} (stop med Ctrl-C)\n")
    sys.stdout.flush()
    config = uvicorn.Config(application, log_level="warning", access_log=False, server_header=False)
    uvicorn.Server(config).run(sockets=[listening])
