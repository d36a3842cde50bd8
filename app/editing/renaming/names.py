"""Which document is meant, and whether it may have the new name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from app.content.document_reading import ReadFile
from app.content.nearest import did_you_mean
from app.content.references import address_of_file, former_slugs
from app.content.slugs import SLUG_RULE, is_slug, proposed_slug
from app.domain.addresses import RESERVED


class RenameError(Exception):
    """Why nothing is renamed; the message is Danish and for an editor."""


@dataclass(frozen=True, slots=True)
class Move:
    """From one address to another in the same folder of the site."""

    old: str
    new: str

    @property
    def old_slug(self) -> str:
        return self.old.rpartition("/")[2]

    @property
    def new_slug(self) -> str:
        return self.new.rpartition("/")[2]


def find(documents: Sequence[ReadFile], named: str) -> ReadFile:
    """The document with this slug, address or file.

    Raises:
        RenameError: there is none, or there are several.
    """
    wanted = urlsplit(named).path.rstrip("/")
    found = [document for document in documents if _is_named(document, wanted)]
    if len(found) > 1:
        addresses = " eller ".join(address_of_file(document) for document in found)
        raise RenameError(f"Flere hedder »{named}«. Skriv hele adressen: {addresses}.")
    if not found:
        known = [name for document in documents for name in (document.slug, address_of_file(document))]
        raise RenameError(f"Der er intet dokument med navnet »{named}«.{did_you_mean(wanted, known)}")
    return found[0]


def _is_named(document: ReadFile, wanted: str) -> bool:
    path, address = document.report.path, address_of_file(document)
    names = {document.slug, f"{document.slug}.md", address, address.lstrip("/"), path, path.removesuffix(".md")}
    return wanted in names or wanted.endswith(f"/{path}")


def move_to(documents: Sequence[ReadFile], document: ReadFile, named: str) -> Move:
    """The move of a document to a new slug, or to an address or a file in its own folder.

    Raises:
        RenameError: the name cannot be used, or somebody has it, or had it.
    """
    old = address_of_file(document)
    folder = old.removesuffix(document.slug)
    wanted = urlsplit(named).path.rstrip("/").removesuffix(".md")
    place, _, name = wanted.rpartition("/")
    is_in_folder = f"/{place}".endswith(f"/{document.folder}")
    slug = name if is_in_folder else wanted.removeprefix(folder)
    if "/" in slug:
        raise RenameError(f"{document.report.path} bliver i sin mappe. Skriv kun det nye navn, eller {folder}nyt-navn.")
    if not is_slug(slug):
        proposal = f" Prøv »{proposed_slug(slug)}«." if proposed_slug(slug) else ""
        raise RenameError(f"»{named}« kan ikke være en adresse: {SLUG_RULE}.{proposal}")
    move = Move(old, folder + slug)
    _refuse_taken(documents, document, move)
    return move


def _refuse_taken(documents: Sequence[ReadFile], document: ReadFile, move: Move) -> None:
    path = document.report.path
    if move.new == move.old:
        raise RenameError(f"{path} hedder allerede »{move.new_slug}«.")
    if move.new_slug in RESERVED.get(document.folder, ()):
        raise RenameError(f"Adressen {move.new} bruges af sitet selv, så {path} kan ikke få den.")
    for other in documents:
        if address_of_file(other) == move.new:
            raise RenameError(f"{other.report.path} har adressen {move.new}, så {path} kan ikke få den.")
        if other is document or other.folder != document.folder:
            continue
        taken = next((node for node in former_slugs(other) if node.text.strip() == move.new_slug), None)
        if taken is not None:
            where = f"{other.report.path}:{taken.line}"
            raise RenameError(f"{move.new} står under »tidligere_slugs« i {where}, så {path} kan ikke få den.")
