"""Where a server listens."""

from __future__ import annotations

import socket

from app.content.system_errors import why
from app.settings import Settings


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
