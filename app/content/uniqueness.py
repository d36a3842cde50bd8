"""What must not stand in two files at once: addresses, also former ones, numbers, and the same title and text."""

from __future__ import annotations

from collections.abc import Sequence

from app.content.codes import Code
from app.content.document_reading import ReadFile
from app.content.findings import value_of
from app.content.nodes import Scalar
from app.content.references import address_of_file, former_slugs
from app.content.report import NOWHERE
from app.domain.addresses import RESERVED

NUMBER_KEYS = {"initiatives": "nummer", "pejlemaerker": "raekkefoelge"}
"""The key by which the documents of a folder are numbered."""


def check_uniqueness(files: Sequence[ReadFile]) -> None:
    """Report addresses and numbers that collide, in the later of the files and with the name of the other."""
    _check_reserved(files)
    _check_former_slugs(files)
    _check_numbers(files)
    _check_copies(files)


def _check_reserved(files: Sequence[ReadFile]) -> None:
    for file in files:
        if file.slug in RESERVED.get(file.folder, ()):
            message = f"Adressen {address_of_file(file)} bruges af sitet selv. Giv filen et andet navn."
            file.report.error(NOWHERE, "", Code.RESERVED_SLUG, message)


def _check_former_slugs(files: Sequence[ReadFile]) -> None:
    live = {address_of_file(file): file for file in files}
    claimed: dict[str, ReadFile] = {}
    for file in files:
        for node in former_slugs(file):
            address = address_of_file(file).removesuffix(file.slug) + node.text
            other = live.get(address) or claimed.setdefault(address, file)
            if address in live:
                message = f"{address} er adressen på {other.report.path}, så den kan ikke føre hertil. Slet den her."
                file.report.error(node, "tidligere_slugs", Code.SLUG_COLLISION, message)
            elif other is not file:
                message = f"{address} står også under »tidligere_slugs« i {other.report.path}. Behold den kun ét sted."
                file.report.error(node, "tidligere_slugs", Code.SLUG_COLLISION, message)
            elif node.text in RESERVED.get(file.folder, ()):
                message = f"Adressen {address} bruges af sitet selv. Slet den."
                file.report.error(node, "tidligere_slugs", Code.RESERVED_SLUG, message)


def _check_numbers(files: Sequence[ReadFile]) -> None:
    first: dict[tuple[str, str], ReadFile] = {}
    for file in files:
        key = NUMBER_KEYS.get(file.folder, "")
        node = file.front_matter.get(key) if file.front_matter is not None else None
        if isinstance(node, Scalar) and not node.empty:
            other = first.setdefault((file.folder, node.text.strip().lstrip("0")), file)
            if other is not file:
                message = f"{other.report.path} har også {key} {node.text}. Giv den ene et andet tal."
                file.report.error(node, key, Code.REPEATED_NUMBER, message)


def _check_copies(files: Sequence[ReadFile]) -> None:
    """A file that was copied to begin from, or saved under a new name too. A file with errors is mended first."""
    first: dict[tuple[str, str], ReadFile] = {}
    for file in files:
        title = value_of(file.front_matter, "titel")
        if title is not None and file.body is not None and file.body.body.text and not file.report.errors:
            other = first.setdefault((title.text, file.body.body.text), file)
            if other is not file:
                message = f"Titel og tekst er de samme som i {other.report.path}. Slet den ene fil, eller ret den."
                file.report.warning(title, "titel", Code.COPIED_FILE, message)
