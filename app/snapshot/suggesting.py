"""What one may be about to type: municipalities, themes, metrics, titles, and words of the corpus."""

from __future__ import annotations

from collections.abc import Iterator

from app.catalogue.reading import Catalogue
from app.search.typeahead import Entry, Typeahead, build_typeahead

PLACES, THEMES, METRICS, TITLES, WORDS = "Kommuner", "Temaer", "Nøgletal", "Sider", "Ord"

_NAMED = ((PLACES, "kommune", "/kommuner/"), (THEMES, "tema", "/temaer/"), (METRICS, "noegletal", "/noegletal/"))


def typeahead_of(catalogue: Catalogue) -> Typeahead:
    """The names and titles of one snapshot."""
    return build_typeahead(_entries(catalogue))


def _entries(catalogue: Catalogue) -> Iterator[Entry]:
    for group, facet, folder in _NAMED:
        for slug, label in catalogue.facet_labels[facet].items():
            yield Entry(group, label, folder + slug)
    for title, address in catalogue.titles():
        yield Entry(TITLES, title, address)
