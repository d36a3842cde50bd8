"""Environment to frozen settings. A wrong value stops the program at once and says what to write instead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
"""The repository: templates, static files and, unless told otherwise, content and data lie here."""
JUDGED_QUERIES = ROOT / "tests" / "relevance" / "queries.yaml"
"""What readers search for, with the documents that they should find."""

_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)


class SettingsError(Exception):
    """A setting has a value that cannot be used; the message is Danish and says how to mend it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What differs between one installation and the next."""

    content: Path
    """The Markdown files (`CASEBANK_INDHOLD`)."""
    data: Path
    """Snapshots; can be deleted and rebuilt (`CASEBANK_DATA`)."""
    base_url: str
    """The site's public address, without a slash at the end (`CASEBANK_ADRESSE`)."""
    host: str
    """Where the server listens (`CASEBANK_VAERT`)."""
    port: int
    """Where the server listens (`CASEBANK_PORT`, or `PORT`)."""
    statement_url: str | None = None
    """The formal accessibility statement (`CASEBANK_ERKLAERING`); `/was` leads there."""
    correction_url: str | None = None
    """Where a file can be mended, with `{sti}` for its path in the content folder (`CASEBANK_RETTELSER`)."""
    editors: str | None = None
    """The mail address that contributions are sent to (`CASEBANK_REDAKTION`)."""
    shows_components: bool = False
    """Whether there is a page of all components (`CASEBANK_KOMPONENTER`), for those who change the site."""


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Settings from environment variables; one that is left out or empty has its default.

    Raises:
        SettingsError: a value cannot be used.
    """
    port = _port(environment.get("CASEBANK_PORT") or environment.get("PORT") or "8000")
    return Settings(
        content=Path(environment.get("CASEBANK_INDHOLD") or ROOT / "content").absolute(),
        data=Path(environment.get("CASEBANK_DATA") or ROOT / "data").absolute(),
        base_url=_base_url(environment.get("CASEBANK_ADRESSE") or f"http://127.0.0.1:{port}"),
        statement_url=_statement_url(environment.get("CASEBANK_ERKLAERING") or None),
        correction_url=_correction_url(environment.get("CASEBANK_RETTELSER") or None),
        editors=_mail(environment.get("CASEBANK_REDAKTION") or None),
        shows_components=_is_yes("CASEBANK_KOMPONENTER", environment.get("CASEBANK_KOMPONENTER") or "nej"),
        host=environment.get("CASEBANK_VAERT") or "127.0.0.1",
        port=port,
    )


def _port(text: str) -> int:
    if not is_port(text):
        raise SettingsError(f"CASEBANK_PORT er »{text}«, men skal være et tal fra 1 til 65535, fx 8000.")
    return int(text)


def is_port(text: str) -> bool:
    """Whether a server can listen there; also asked of the command line."""
    return text.isascii() and text.isdigit() and len(text) <= 5 and 0 < int(text) < 65536


def _is_yes(name: str, text: str) -> bool:
    if text not in {"ja", "nej"}:
        raise SettingsError(f"{name} er »{text}«, men skal være ja eller nej.")
    return text == "ja"


def _statement_url(text: str | None) -> str | None:
    if text is not None and not text.startswith("https://"):
        raise SettingsError(f"CASEBANK_ERKLAERING er »{text}«, men skal være en adresse, der begynder med https://.")
    return text


def _correction_url(text: str | None) -> str | None:
    if text is not None and not _is_template(text):
        raise SettingsError(
            f"CASEBANK_RETTELSER er »{text}«, men skal være en adresse, der begynder med https:// og har {{sti}}, "
            "hvor filens sti skal stå, fx https://github.com/kl/casebanken/edit/main/content/{sti}."
        )
    return text


def _is_template(text: str) -> bool:
    before, path, after = text.partition("{sti}")
    return path != "" and not set(before + after) & set('{}"<>\\ ') and text.isprintable() and _is_https(before)


def _is_https(text: str) -> bool:
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:  # brackets that do not match, or a port that is no number
        return False
    whole = parts.scheme == "https" and parts.path.startswith("/") and port != 0
    return whole and "@" not in parts.netloc and _HOST.fullmatch(host) is not None


def _mail(text: str | None) -> str | None:
    if text is not None and not _MAIL.fullmatch(text):
        raise SettingsError(f"CASEBANK_REDAKTION er »{text}«, men skal være en mailadresse, fx casebank@example.dk.")
    return text


def _base_url(text: str) -> str:
    if not _is_site_address(text):
        raise SettingsError(
            f"CASEBANK_ADRESSE er »{text}«, men skal være sidens offentlige adresse uden sti, "
            "fx https://casebanken.example.dk."
        )
    return text.rstrip("/")


def _is_site_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:  # brackets that do not match, or a port that is no number
        return False
    plain = not (parts.query or parts.fragment or parts.path.strip("/") or "@" in parts.netloc) and port != 0
    return plain and parts.scheme in {"http", "https"} and _HOST.fullmatch(parts.hostname or "") is not None
