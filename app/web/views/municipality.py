"""A municipality: what it has done, where it lies, and who nearby works with the same."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.danish import sort_key
from app.domain.documents import Case, Document
from app.domain.query import Query
from app.domain.vocabulary import Municipality, Vocabularies
from app.snapshot.tallying import Tally
from app.web.urls import search_url
from app.web.views.links import Link
from app.web.views.listing import Group, case_counts, groups_by_type
from app.web.views.tile_map import TileMap, make_tile_map, tally_text

NEAREST = 3
DEGREE_KM = 111.2
"""Kilometres in a degree of latitude."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another municipality, and why it is named."""

    link: Link
    numbers: str
    reason: str


@dataclass(frozen=True, slots=True)
class MunicipalityView:
    title: str
    counts: str
    """`1 case og 3 eksempler`; empty for none."""
    region: Link
    tile_map: TileMap
    groups: tuple[Group, ...]
    nearest: tuple[Neighbour, ...]
    """The nearest with cases, for a municipality that has none."""
    colleagues: tuple[Neighbour, ...]
    """Others in the region that work with the same initiatives and themes."""
    search: Link


def make_municipality_view(
    municipality: Municipality,
    documents: Sequence[Document],
    in_region: Sequence[Document],
    initiatives: Mapping[str, str],
    tallies: Mapping[str, Tally],
    vocabularies: Vocabularies,
) -> MunicipalityView:
    """The view of one municipality.

    Args:
        municipality: the one the page is about.
        documents: its cases and examples.
        in_region: all cases and examples of its region.
        initiatives: slug -> short name of every initiative.
        tallies: numbers of every municipality.
        vocabularies: names of themes, regions and municipalities.
    """
    region = vocabularies.regions[municipality.region]
    return MunicipalityView(
        title=municipality.full_name,
        counts=case_counts(documents),
        region=Link(region.name, search_url(Query().with_value("region", region.slug))),
        tile_map=make_tile_map(
            f"{municipality.full_name} på kortet",
            tallies,
            vocabularies,
            lambda other: f"/kommuner/{other.slug}",
            municipality.slug,
        ),
        groups=groups_by_type(documents, vocabularies),
        nearest=() if documents else _nearest(municipality, tallies, vocabularies),
        colleagues=_colleagues(municipality, documents, in_region, initiatives, tallies, vocabularies),
        search=Link("Søg videre i kommunens cases", search_url(Query().with_value("kommune", municipality.slug))),
    )


def _nearest(here: Municipality, tallies: Mapping[str, Tally], vocabularies: Vocabularies) -> tuple[Neighbour, ...]:
    with_cases = [m for m in vocabularies.municipalities.values() if tallies[m.slug].total]
    nearest = sorted(with_cases, key=lambda other: kilometres(here, other))[:NEAREST]
    return tuple(_neighbour(other, tallies, f"ca. {kilometres(here, other):.0f} km væk") for other in nearest)


def kilometres(one: Municipality, other: Municipality) -> float:
    """Distance between the middles, on a flat map at their mean latitude: good to a per cent within Denmark."""
    latitude = math.radians((one.latitude + other.latitude) / 2)
    north = (one.latitude - other.latitude) * DEGREE_KM
    east = (one.longitude - other.longitude) * DEGREE_KM * math.cos(latitude)
    return math.hypot(north, east)


def _colleagues(
    here: Municipality,
    documents: Sequence[Document],
    in_region: Sequence[Document],
    initiatives: Mapping[str, str],
    tallies: Mapping[str, Tally],
    vocabularies: Vocabularies,
) -> tuple[Neighbour, ...]:
    """Others in the region, in Danish order, with the initiatives and themes that they share with this one."""
    names = {**initiatives, **{slug: theme.name for slug, theme in vocabularies.themes.items()}}
    own = {slug for case in documents for slug in _subjects(case)}
    shared: dict[str, set[str]] = {}
    for case in in_region:
        for slug in case.municipalities if isinstance(case, Case) else ():
            if slug != here.slug and vocabularies.municipalities[slug].region == here.region:
                shared.setdefault(slug, set()).update(own & _subjects(case))
    places = sorted((vocabularies.municipalities[slug] for slug in shared), key=lambda place: sort_key(place.name))
    return tuple(
        _neighbour(place, tallies, ", ".join(name for slug, name in names.items() if slug in shared[place.slug]))
        for place in places
        if shared[place.slug]
    )


def _subjects(document: Document) -> set[str]:
    """Slugs of the initiatives and themes of a case."""
    return {*document.initiatives, *document.themes} if isinstance(document, Case) else set()


def _neighbour(place: Municipality, tallies: Mapping[str, Tally], reason: str) -> Neighbour:
    return Neighbour(Link(place.name, f"/kommuner/{place.slug}"), tally_text(tallies[place.slug]), reason)
