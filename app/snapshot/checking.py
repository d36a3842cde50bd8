"""One text that is not in the content, checked against the documents and vocabularies of a snapshot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from app.catalogue.reading import Catalogue
from app.content.files import SourceFile
from app.content.loader import STATIC
from app.content.one_file import CheckedFile, check_file
from app.content.references import Destination, Site
from app.content.vocabularies import terms_of
from app.domain.addresses import address_of
from app.domain.documents import Status
from app.snapshot.opened import Snapshot


def check_in(snapshot: Snapshot, file: SourceFile, today: date) -> CheckedFile:
    """The document that the file would be, and what `casebank tjek` would say of it. Nothing is written anywhere."""
    catalogue = snapshot.catalogue
    terms = terms_of(catalogue.vocabularies)

    def site_with(paths: Iterable[str]) -> Site:
        asked = sorted(paths)
        moved = {path: target for path in asked if (target := catalogue.moved_to(path)) is not None}
        known = dict.fromkeys(catalogue.addresses(), Destination("", None))
        return Site(known | dict(_destinations(catalogue, asked)), moved)

    return check_file(file, terms, site_with, today, STATIC)


def _destinations(catalogue: Catalogue, paths: list[str]) -> Iterator[tuple[str, Destination]]:
    """What is at each of these addresses, where anything is."""
    for document in catalogue.documents_at(paths):
        anchors = frozenset(section.anchor for section in document.body.sections if section.anchor)
        yield address_of(document), Destination(document.path, anchors)
    for path in paths:
        if catalogue.withdrawn(path) is not None:
            yield path, Destination("", None, Status.WITHDRAWN)
