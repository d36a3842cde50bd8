"""An address becomes a target that may be asked: a host, a port and what to ask for."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from app.content.web_addresses import fault

PORTS = frozenset({80, 443, 8080, 8443})
"""Where web servers listen. A link to another port is more likely a way to something that is no web page."""
_KEPT = "%/:?#[]@!$&'()*+,;=~"


class RefusedError(Exception):
    """The address is not asked; the message is Danish and says why."""


@dataclass(frozen=True, slots=True)
class Target:
    """What to connect to and ask for. Everything is ASCII."""

    scheme: str
    host: str
    port: int
    resource: str
    """Path and query string."""

    @property
    def host_header(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _default_port(self.scheme) else f"{host}:{self.port}"


def target_of(address: str, ports: frozenset[int] = PORTS) -> Target:
    """The target of an address.

    Raises:
        RefusedError: it is not an address that everybody can open, or the port is none of these.
    """
    said = fault(address)
    if said:
        raise RefusedError(said)
    parts = urlsplit(address)
    port = parts.port or _default_port(parts.scheme)
    if port not in ports:
        raise RefusedError(f"Port {port} bliver ikke prøvet.")
    resource = quote(parts.path or "/", safe=_KEPT) + (f"?{quote(parts.query, safe=_KEPT)}" if parts.query else "")
    return Target(parts.scheme, _ascii(parts.hostname or ""), port, resource)


def _default_port(scheme: str) -> int:
    return 443 if scheme == "https" else 80


def _ascii(host: str) -> str:
    """`ældre.dk` as the name system knows it: `xn--ldre-woa.dk`."""
    try:
        return host if ":" in host else host.rstrip(".").encode("idna").decode("ascii")
    except UnicodeError as error:
        raise RefusedError("Domænet kan ikke læses. Kopiér adressen igen fra browseren.") from error
