"""Which addresses on the web may stand in the content."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

_REMEDY = "Skriv hele adressen med https:// foran, eller slet den."
_LONGEST = 2_000
_LONGEST_SHOWN = 100
_LOCAL_PATH = re.compile(r"file:|[A-Za-z]:[\\/]|\\|~/|/(home|users|tmp|var|mnt|volumes|srv|opt|root)/", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"<([^<>]*)>")
_SCHEME_WITHOUT_ALL = re.compile(r"(https?)(?::/?|//)(?![:/\\])", re.IGNORECASE)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_HOST = re.compile(r"(?!-)[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+")
_LOCAL_ENDINGS = (".local", ".localhost", ".localdomain", ".internal", ".lan", ".home", ".intra", ".test", ".invalid")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]+(\.[\w-]+)*\.[^\W\d_]{2,}")


def fault(address: str) -> str:
    """Why an address is not one that everybody can open on the web; empty when it is."""
    if address in {"", "#"}:
        return f"Adressen er tom. {_REMEDY}"
    meant = _meant(address)
    if meant != address and not fault(meant):
        if address.startswith("<"):
            return "Skriv adressen uden < og >."
        proposal = f" Mente du »{meant}«?" if len(meant) <= _LONGEST_SHOWN else ""
        return f"Skriv hele adressen med {meant.partition(':')[0]}:// foran.{proposal}"
    if not re.search(r"\w", address) or address.startswith("#"):
        return f"Det er ikke en adresse på nettet. {_REMEDY}"
    if is_local(address):
        return "Adressen peger på en fil på en computer. Læg filen på nettet, eller slet adressen."
    if address.startswith("//") or not _SCHEME.match(address):
        return "Skriv hele adressen med https:// foran."
    if len(address) > _LONGEST or re.search(r"[\s\\<>\"\x00-\x1f\x7f]", address):
        return "Adressen er for lang eller har mellemrum eller tegn, der ikke kan stå i en adresse."
    try:
        parts = urlsplit(address)
        host, _ = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return "Adressen kan ikke læses. Kopiér den igen fra browseren."
    if parts.scheme not in {"http", "https"}:
        return f"Kun adresser med http:// eller https:// kan bruges, ikke »{parts.scheme}:«."
    if "@" in parts.netloc:
        return "Adressen må ikke indeholde brugernavn eller adgangskode (»@« før domænet)."
    return _host_fault(host)


def _meant(address: str) -> str:
    """The address without what people put around it, and with all that stands before its host."""
    bracketed = _IN_BRACKETS.fullmatch(address)
    if bracketed is not None:
        return bracketed[1]
    if address.lower().startswith("www."):
        return f"https://{address}"
    return _SCHEME_WITHOUT_ALL.sub(r"\1://", address, count=1) if _SCHEME_WITHOUT_ALL.match(address) else address


def is_local(address: str) -> bool:
    """Whether an address is the path of a file on somebody's computer."""
    return _LOCAL_PATH.match(address) is not None


def is_on_local_net(address: str) -> bool:
    """Whether an address beginning with http:// or https:// can be opened only from within a house."""
    try:
        host = (urlsplit(address).hostname or "").rstrip(".,;:!?")
    except ValueError:
        return False
    return _is_local_host(host) or re.fullmatch(r"[a-z][a-z0-9-]*", host) is not None


def is_mail(text: str) -> bool:
    """Whether the text has the shape of an e-mail address."""
    return len(text) <= 254 and _MAIL.fullmatch(text) is not None and ".." not in text


def _host_fault(host: str) -> str:
    if _is_local_host(host):
        return "Adressen kan kun åbnes på et lokalt net. Brug en, som alle kan åbne."
    if _ip_address(host) is None and (not _HOST.fullmatch(host) or host.rpartition(".")[2].isdigit()):
        return "Adressen mangler et domæne med punktum, fx www.kl.dk."
    return ""


def _is_local_host(host: str) -> bool:
    number = _ip_address(host)
    return host == "localhost" or host.endswith(_LOCAL_ENDINGS) or (number is not None and not number.is_global)


def _ip_address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None
