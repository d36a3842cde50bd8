"""The map of municipalities for any search, with its list beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.query import Query
from app.domain.vocabulary import Municipality, Vocabularies
from app.snapshot.tallying import Tally
from app.web.formatting import counted
from app.web.urls import search_url
from app.web.views.links import Link
from app.web.views.tile_map import TileMap, make_tile_map

MAP = "/kort"


@dataclass(frozen=True, slots=True)
class MapRow:
    link: Link
    numbers: str


@dataclass(frozen=True, slots=True)
class MapView:
    title: str
    lead: str
    tile_map: TileMap
    rows: tuple[MapRow, ...]
    """The municipalities with documents, in Danish order."""
    search: Link
    notices: tuple[str, ...]


def make_map_view(
    query: Query, sentence: str, tallies: Mapping[str, Tally], vocabularies: Vocabularies, notices: tuple[str, ...]
) -> MapView:
    """The map of a query; `sentence` says what the query is. Links keep the query and choose the municipality."""
    asked = bool(query.text or query.selections)

    def href(municipality: Municipality) -> str:
        narrowed = query.without_facet("kommune").with_value("kommune", municipality.slug)
        return search_url(narrowed) if asked else f"/kommuner/{municipality.slug}"

    tile_map = make_tile_map("Kort over kommunerne", tallies, vocabularies, href)
    rows = tuple(
        MapRow(Link(tile.name, tile.href), tile.label.removeprefix(f"{tile.name}, "))
        for tile in tile_map.tiles
        if tile.level
    )
    return MapView(
        title=f"På kortet: {sentence}" if asked else "Kort over kommunerne",
        lead=f"{counted(len(rows), 'kommune', 'kommuner')} af {len(tile_map.tiles)} har cases eller eksempler her.",
        tile_map=tile_map,
        rows=rows,
        search=Link("Se dem som liste i søgningen", search_url(query)),
        notices=notices,
    )
