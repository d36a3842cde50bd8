"""References between files: checked when all are read, so that their order does not matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.content.anchors import anchors_said
from app.content.codes import Code
from app.content.document_reading import ReadFile
from app.content.kinds import NAME_AS_IN_ADDRESS
from app.content.nearest import did_you_mean, did_you_mean_one_of, fold, nearest
from app.content.nodes import Scalar, items
from app.content.reading import Reference, Target
from app.content.report import shortened
from app.content.slugs import is_slug, proposed_slug, slug_in
from app.content.terms import Terms
from app.domain.addresses import ADDRESSES_BY_FOLDER, SITE_PAGES, address_of_path, room_pages
from app.domain.documents import Status
from app.domain.problems import Problem

_NO_REMEDY = " Ret den, eller slet henvisningen."
_NAMES = ("titel", "kort_titel", "nummer", "raekkefoelge")
_UNREAD = {Code.TOO_LARGE, Code.UNREADABLE, Code.NOT_A_FILE}
_PART = 8
"""Letters of a title that are enough to tell it by."""
_VOCABULARY_PAGES = {"kommuner": "/kommuner/", "temaer": "/temaer/", "noegletal": "/noegletal/"}


def address_of_file(file: ReadFile) -> str:
    """Where the file's document lives on the site, also when the file has errors."""
    return ADDRESSES_BY_FOLDER[file.folder] + file.slug


def address_of_reference(reference: Reference) -> str:
    """The address that a reference names, with its anchor where it has one."""
    is_address = reference.target is Target.ADDRESS
    return reference.value if is_address else ADDRESSES_BY_FOLDER[reference.target] + reference.value


def path_of(reference: Reference) -> str:
    """The address without anchor and query string."""
    return address_of_reference(reference).partition("#")[0].partition("?")[0]


@dataclass(frozen=True, slots=True)
class Destination:
    """What a reference must know of the document that it points to."""

    path: str
    """Of its file, relative to the content folder."""
    anchors: frozenset[str] | None
    """The anchors of its headings; None when its text cannot be read."""
    status: str = Status.PUBLISHED
    names: frozenset[str] = frozenset()
    """Its title, short title and number, folded."""
    is_referenced: bool = True
    """Whether any document is known to refer to it; one that nobody does may be one with a new name."""


@dataclass(frozen=True, slots=True)
class Site:
    """Every address that a reference may point to."""

    documents: Mapping[str, Destination]
    former: Mapping[str, str]
    """Former address -> the address now."""
    pages: frozenset[str] = frozenset()
    """Addresses that are there without a document: the site's own pages, one for each term, and those for a room."""

    def __or__(self, other: Site) -> Site:
        """Both; where they disagree, the other counts."""
        return Site({**self.documents, **other.documents}, {**self.former, **other.former}, self.pages | other.pages)


def site_of(files: Sequence[ReadFile], terms: Mapping[str, Terms]) -> Site:
    """Collect the addresses of all files, also of those with errors, and of the vocabularies' pages.

    A file that must have another name counts as if it had: its name is reported, and what refers to it is right.
    """
    former = {
        ADDRESSES_BY_FOLDER[file.folder] + node.text: address_of_file(file)
        for file in files
        for node in former_slugs(file)
    }
    referenced = {path_of(reference) for file in files for reference in file.references}
    documents = {
        address: Destination(
            file.report.path,
            file.body.anchors if file.body else None,
            _status(file),
            _names(file),
            address in referenced,
        )
        for address, file in sorted(((_address_meant(file), file) for file in files), key=_is_named_so)
        if not address.endswith("/")
    }
    terms_pages = (page + slug for name, page in _VOCABULARY_PAGES.items() for slug in terms[name].shown)
    rooms = (page for path in documents for page in room_pages(path))
    return Site(documents, former, SITE_PAGES.union(terms_pages, rooms))


def unread(problems: Iterable[Problem]) -> Site:
    """The addresses of the documents whose files cannot be read at all; that is reported, and they are there."""
    found = (address_of_path(problem.path) for problem in problems if problem.code in _UNREAD)
    paths = [path for path in found if path is not None]
    return Site({}, {}, frozenset((*paths, *(page for path in paths for page in room_pages(path)))))


def former_slugs(file: ReadFile) -> tuple[Scalar, ...]:
    """The former slugs as they stand in the file."""
    nodes = items(file.front_matter.get("tidligere_slugs")) if file.front_matter is not None else ()
    return tuple(node for node in nodes if isinstance(node, Scalar) and not node.empty)


def _address_meant(file: ReadFile) -> str:
    return ADDRESSES_BY_FOLDER[file.folder] + (file.slug if is_slug(file.slug) else proposed_slug(file.slug))


def _is_named_so(named: tuple[str, ReadFile]) -> bool:
    return named[0] == address_of_file(named[1])


def check_references(file: ReadFile, site: Site) -> None:
    """Report every reference of one file that does not resolve, and those to what readers cannot see."""
    for reference in file.references:
        if reference.target is not Target.ADDRESS and not is_slug(reference.value):
            meant = _named(reference, site) or _known(slug_in(reference.value), reference.target, site)
            shown = f"»{shortened(reference.value)}«: {NAME_AS_IN_ADDRESS}{f': {meant}' if meant else ''}."
            file.report.error(reference.position, reference.key, Code.BAD_SLUG, shown)
        else:
            _check(file, reference, site)


def _check(file: ReadFile, reference: Reference, site: Site) -> None:
    path, anchor = path_of(reference), reference.value.partition("#")[2]
    target = site.documents.get(path)
    if target is None:
        if path not in site.pages:
            _report_unknown(file, reference, path, site)
    elif path == address_of_file(file) and not anchor:
        message = "Siden henviser til sig selv. Slet henvisningen, eller vælg en anden side."
        file.report.error(reference.position, reference.key, Code.SELF_REFERENCE, message)
    elif anchor and target.anchors is not None and anchor not in target.anchors:
        proposal = did_you_mean(anchor, target.anchors)
        message = f"{path} har intet afsnit »#{shortened(anchor)}«.{proposal} Afsnit: {anchors_said(target.anchors)}."
        file.report.error(reference.position, reference.key, Code.UNKNOWN_ANCHOR, message)
    elif target.status != Status.PUBLISHED:
        message = (
            f"{path} har status {target.status}, så læserne kan ikke åbne den. Udgiv den, eller slet henvisningen."
        )
        file.report.warning(reference.position, reference.key, Code.UNPUBLISHED_REFERENCE, message)


def _named(reference: Reference, site: Site) -> str:
    """The slug of the one document of the wanted kind with this title, a part of it, or its number; often none."""
    folder, text = ADDRESSES_BY_FOLDER[reference.target], fold(reference.value)
    documents = [
        (path.removeprefix(folder), known) for path, known in site.documents.items() if path.startswith(folder)
    ]
    exact = [slug for slug, known in documents if text in known.names]
    partly = [slug for slug, known in documents if len(text) >= _PART and any(text in name for name in known.names)]
    found = exact or partly
    return found[0] if len(found) == 1 else ""


def _known(slug: str, target: Target, site: Site) -> str:
    """The slug of the document of a kind that has it, or the only one that is near it; often none."""
    folder = ADDRESSES_BY_FOLDER[target]
    if folder + slug in site.pages:
        return slug
    near = nearest(slug, [path.removeprefix(folder) for path in site.documents if path.startswith(folder)])
    return near[0] if len(near) == 1 else ""


def _elsewhere(reference: Reference, site: Site) -> str:
    """What to say about the slug of a document of another kind; nothing when there is none."""
    for target in Target:
        if (
            target not in {Target.ADDRESS, reference.target}
            and ADDRESSES_BY_FOLDER[target] + reference.value in site.documents
        ):
            key = "tiltag" if target is Target.INITIATIVE else target.value
            return f" Det hører til under »{key}«."
    return ""


def _report_unknown(file: ReadFile, reference: Reference, path: str, site: Site) -> None:
    is_slug = reference.target is not Target.ADDRESS
    moved = site.former.get(path)
    folder = ADDRESSES_BY_FOLDER[reference.target] if is_slug else ""
    if moved is not None:
        remedy = f" Den hedder nu »{moved.removeprefix(folder)}«."
    elif is_slug and (named := _named(reference, site)):
        remedy = f" Mente du »{named}«?"
    elif is_slug and (elsewhere := _elsewhere(reference, site)):
        remedy = elsewhere
    else:
        among = (*site.documents, *(() if is_slug else site.pages))
        meant = nearest(path, [known for known in among if known.startswith(folder)])
        remedy = did_you_mean_one_of(known.removeprefix(folder) for known in meant)
        if any(known in site.documents and not site.documents[known].is_referenced for known in meant):
            old = path.rpartition("/")[2]
            remedy += f" Er filen omdøbt, så skriv »tidligere_slugs: [{old}]« i den, eller brug »casebank omdoeb«."
    shown = f"Filen {reference.target}/{reference.value}.md" if is_slug else f"Adressen {path[:80]}"
    file.report.error(
        reference.position, reference.key, Code.UNKNOWN_REFERENCE, f"{shown} findes ikke.{remedy or _NO_REMEDY}"
    )


def _names(file: ReadFile) -> frozenset[str]:
    nodes = (file.front_matter.get(key) for key in _NAMES) if file.front_matter is not None else ()
    return frozenset(fold(node.text) for node in nodes if isinstance(node, Scalar) and not node.empty)


def _status(file: ReadFile) -> str:
    """The status as it stands in the file, since a file with errors has no document; one that is wrong says nothing."""
    node = file.front_matter.get("status") if file.front_matter is not None else None
    given = node.text.strip() if isinstance(node, Scalar) else ""
    return given if given in set(Status) else Status.PUBLISHED
