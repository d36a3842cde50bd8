"""The name of a new file: what to propose, and why a name cannot be had."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from itertools import count

from app.content.findings import value_of
from app.content.nearest import fold
from app.content.slugs import SLUG_RULE, is_slug, proposed_slug
from app.content.terms import Terms
from app.domain.addresses import CONTENT_FOLDERS, RESERVED, address
from app.domain.danish import slugify
from app.domain.documents import DocumentType
from app.editing.drafts import Draft
from app.editing.proposing import WORD, municipalities_in, stop_words
from app.editing.surroundings import Surroundings

_LONGEST_SLUG = 45
_MOST_PLACES = 2


def slug_for(kind: DocumentType, title: str, municipalities: Sequence[str], around: Surroundings) -> str:
    """A short free name: of a case the municipality first, then the words that tell the title apart."""
    is_case = kind in {DocumentType.CASE, DocumentType.EXAMPLE}
    places = [slugify(name) for name in municipalities] if is_case else []
    first = "flere-kommuner" if len(places) > _MOST_PLACES else "-og-".join(places)
    parts = name_parts(first, title, around.terms["kommuner"], stop_words(around.entries["stopord"].values()))
    taken = {*around.site.documents, *around.site.former}
    return free_slug(kind, parts, taken.__contains__)


def name_parts(place: str, title: str, municipalities: Terms, passed_over: Set[str]) -> list[str]:
    """Slugs for a name, the most important first: the place, if any, and the words that tell the title apart."""
    places = {fold(word) for word in _place_words(title, municipalities)} if place else set()
    words = WORD.findall(title)
    telling = [word for word in words if not {fold(word), slugify(word)} & (passed_over | places)] or words
    return [place, *map(slugify, telling)]


def free_slug(kind: DocumentType, parts: Sequence[str], is_taken: Callable[[str], bool]) -> str:
    """As many of the parts as a short address has room for, with a number when somebody has, or had, that address.

    Args:
        kind: of the document.
        parts: slugs, the most important first.
        is_taken: whether there is a document at an address, or was.
    """
    short = _shortened(parts) or kind.value
    reserved = RESERVED.get(CONTENT_FOLDERS[kind], ())
    numbered = (f"{short}-{number}" if number > 1 else short for number in count(1))
    return next(slug for slug in numbered if slug not in reserved and not is_taken(address(kind, slug)))


def slug_of(draft: Draft, around: Surroundings) -> str:
    """The name to propose for a draft, from its title and municipalities."""
    places = draft.values.get("kommuner")
    names = [name for name in places if isinstance(name, str)] if isinstance(places, tuple) else []
    return slug_for(draft.kind, str(draft.values.get("titel") or ""), names, around)


def slug_fault(draft: Draft, around: Surroundings) -> str:
    """Why the draft cannot have its name, in Danish; empty when it can."""
    place = address(draft.kind, draft.slug)
    if not is_slug(draft.slug):
        proposal = proposed_slug(draft.slug)
        better = f" Skriv {proposal}." if proposal else ""
        return f"Filnavnet bliver sidens adresse: {SLUG_RULE}.{better}"
    if place in around.site.documents:
        return f"{around.site.documents[place].path} findes allerede. Vælg et andet navn."
    if place in around.site.former:
        return f"{place} fører til {around.site.former[place]}, som har heddet sådan. Vælg et andet navn."
    if draft.slug in RESERVED.get(draft.folder, ()):
        return f"Adressen {place} bruges af sitet selv. Vælg et andet navn."
    return ""


def same_title(draft: Draft, around: Surroundings) -> tuple[str, ...]:
    """The paths of the files of the draft's folder that have its title already."""
    title = fold(str(draft.values.get("titel") or ""))
    titles = ((file.report.path, value_of(file.front_matter, "titel")) for file in around.in_folder(draft.folder))
    return tuple(path for path, node in titles if title and node is not None and fold(node.text) == title)


def next_number(folder: str, key: str, around: Surroundings) -> str:
    """The number after the highest one that the files of a folder have."""
    nodes = [value_of(file.front_matter, key) for file in around.in_folder(folder)]
    numbers = (int(node.text) for node in nodes if node is not None and node.text.isdecimal())
    return str(max(numbers, default=0) + 1)


def _place_words(title: str, municipalities: Terms) -> Iterator[str]:
    """Words of the title that only say which municipality it is."""
    yield "kommune"
    for name in municipalities_in(title, municipalities):
        yield from (word for word in WORD.findall(title) if word.startswith(name))


def _shortened(parts: Sequence[str]) -> str:
    """Whole words only, but for a first one that alone is too long."""
    slug = ""
    for part in filter(None, parts):
        longer = f"{slug}-{part}" if slug else part
        if len(longer) > _LONGEST_SLUG:
            return slug or part[:_LONGEST_SLUG].rstrip("-")
        slug = longer
    return slug
