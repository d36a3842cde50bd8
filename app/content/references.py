"""References between files: checked when all are read, so that their order does not matter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.content.codes import Code
from app.content.document_reading import ReadFile
from app.content.nearest import did_you_mean
from app.content.nodes import Scalar, items
from app.content.reading import Reference, Target
from app.content.terms import Terms
from app.domain.addresses import FOLDERS, SITE_PAGES
from app.domain.documents import DocumentType

_ADDRESSES = {
    "cases": FOLDERS[DocumentType.CASE],
    "initiatives": FOLDERS[DocumentType.INITIATIVE],
    "pejlemaerker": FOLDERS[DocumentType.PRINCIPLE],
    "sider": FOLDERS[DocumentType.PAGE],
    "workshops": FOLDERS[DocumentType.WORKSHOP],
}
_VOCABULARY_PAGES = {"kommuner": "/kommuner/", "temaer": "/temaer/", "noegletal": "/noegletal/"}


def address_of_file(file: ReadFile) -> str:
    """Where the file's document lives on the site, also when the file has errors."""
    return _ADDRESSES[file.folder] + file.slug


def address_of_reference(reference: Reference) -> str:
    """The address that a reference names, with its anchor where it has one."""
    is_address = reference.target is Target.ADDRESS
    return reference.value if is_address else _ADDRESSES[reference.target] + reference.value


@dataclass(frozen=True, slots=True)
class Site:
    """Every address that a reference may point to."""

    documents: Mapping[str, ReadFile]
    former: Mapping[str, str]
    """Former address -> the address now."""
    pages: frozenset[str]


def site_of(files: Sequence[ReadFile], terms: Mapping[str, Terms]) -> Site:
    """Collect the addresses of all files, also of those with errors, and of the vocabularies' pages."""
    former = {
        _ADDRESSES[file.folder] + node.text: address_of_file(file) for file in files for node in former_slugs(file)
    }
    terms_pages = (page + slug for name, page in _VOCABULARY_PAGES.items() for slug in terms[name].shown)
    return Site({address_of_file(file): file for file in files}, former, SITE_PAGES.union(terms_pages))


def former_slugs(file: ReadFile) -> tuple[Scalar, ...]:
    """The former slugs as they stand in the file."""
    nodes = items(file.front_matter.get("tidligere_slugs")) if file.front_matter is not None else ()
    return tuple(node for node in nodes if isinstance(node, Scalar) and not node.empty)


def check_references(file: ReadFile, site: Site) -> None:
    """Report every reference of one file that does not resolve, and those to what readers cannot see."""
    for reference in file.references:
        _check(file, reference, address_of_reference(reference), site)


def _check(file: ReadFile, reference: Reference, address: str, site: Site) -> None:
    path, _, anchor = address.partition("#")
    path = path.partition("?")[0]
    target = site.documents.get(path)
    if target is None:
        if path not in site.pages:
            _report_unknown(file, reference, path, site)
    elif target is file and not anchor:
        message = "Siden henviser til sig selv. Slet henvisningen, eller vælg en anden side."
        file.report.error(reference.position, reference.key, Code.SELF_REFERENCE, message)
    elif anchor and target.body is not None and anchor not in target.body.anchors:
        known = ", ".join(f"#{name}" for name in sorted(target.body.anchors))
        message = f"{path} har intet afsnit »#{anchor}«.{did_you_mean(anchor, target.body.anchors)} Afsnit: {known}."
        file.report.error(reference.position, reference.key, Code.UNKNOWN_ANCHOR, message)
    elif (status := _status(target)) != "udgivet":
        message = f"{path} har status {status}, så læserne kan ikke åbne den."
        file.report.warning(reference.position, reference.key, Code.UNPUBLISHED_REFERENCE, message)


def _report_unknown(file: ReadFile, reference: Reference, path: str, site: Site) -> None:
    is_slug = reference.target is not Target.ADDRESS
    moved = site.former.get(path)
    if moved is not None:
        remedy = f" Den hedder nu »{moved.rpartition('/')[2] if is_slug else moved}«."
    elif is_slug:
        folder = _ADDRESSES[reference.target]
        slugs = [known.removeprefix(folder) for known in site.documents if known.startswith(folder)]
        remedy = did_you_mean(reference.value, slugs)
    else:
        remedy = did_you_mean(path, (*site.documents, *site.pages))
    shown = f"Filen {reference.target}/{reference.value}.md" if is_slug else f"Adressen {path[:80]}"
    file.report.error(reference.position, reference.key, Code.UNKNOWN_REFERENCE, f"{shown} findes ikke.{remedy}")


def _status(file: ReadFile) -> str:
    """The status as it stands in the file, since a file with errors has no document."""
    node = file.front_matter.get("status") if file.front_matter is not None else None
    return node.text.strip() if isinstance(node, Scalar) and not node.empty else "udgivet"
