"""Examples of the parts of overviews and of the search, for `views/components.py`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.web.formatting import Figure
from app.web.views.bars import Bar
from app.web.views.documents import ResultView
from app.web.views.empty_result import EmptyResult, SearchedWord
from app.web.views.examples.example import Example
from app.web.views.examples.reading import METRIC, SHARE
from app.web.views.front import Way
from app.web.views.links import Link
from app.web.views.listing import Entry, EntryGroup
from app.web.views.metric import Measurement, MetricGroup, MetricLine
from app.web.views.municipality import Neighbour
from app.web.views.search import Understood
from app.web.views.tile_map import Tile, TileMap

EXAMPLES: Final[Mapping[str, tuple[Example, ...]]] = {
    "bars": (
        Example(
            "Andele",
            (
                (Bar("Stillinger uden faglærte", "op til 50 pct.", "50"), Bar("Sygeplejersker", "20 pct.", "20")),
                "Andele",
            ),
        ),
    ),
    "empty_result": (
        Example(
            "Veje videre",
            (
                EmptyResult(
                    (
                        SearchedWord("frafald", "i 6 dokumenter", "/soeg?q=frafald"),
                        SearchedWord("xyz", "står ingen steder", ""),
                    ),
                    (Link("Søg uden Horsens (6 resultater)", "/soeg?q=frafald"),),
                    Link("Elever, praktik og mindre frafald", "/temaer"),
                ),
            ),
        ),
        Example("Intet at foreslå", (EmptyResult((), (), None),)),
    ),
    "entries": (
        Example(
            "Med tal og en linje tekst",
            ((EntryGroup("Region Syddanmark", (Entry("Sønderborg", "/kommuner/soenderborg", "4", ""),)),),),
        ),
        Example(
            "Uden overskrift",
            ((EntryGroup("", (Entry("Data og opfølgning", "/temaer", "8", "Målinger og faste rytmer."),)),),),
        ),
    ),
    "measurements": (
        Example(
            "Før og efter",
            (
                (
                    Measurement(
                        places="Frederikshavn",
                        link=Link("Tre samtaler", "/cases"),
                        before="38",
                        after="4",
                        unit="procent",
                        period="Ikke oplyst",
                        source="Inspirationskatalog",
                        before_length="38",
                        after_length="4",
                    ),
                ),
            ),
        ),
    ),
    "metric_groups": (
        Example(
            "Med nøgletal og uden",
            (
                (
                    MetricGroup(
                        Link("Op i tid", "/tiltag/op-i-tid"),
                        "",
                        (MetricLine(Link(METRIC.name, METRIC.href), METRIC.unit, METRIC.rhythm),),
                        "",
                    ),
                    MetricGroup(None, "Timer", (), "Kataloget foreslår ingen nøgletal."),
                ),
            ),
        ),
    ),
    "neighbours": (
        Example(
            "Med grund",
            (
                "Nærmeste kommuner med cases",
                (Neighbour(Link("Hjørring", "/kommuner/hjoerring"), "1 case", "ca. 70 km væk"),),
            ),
        ),
    ),
    "pagination": (
        Example("Midt i", (Link("Forrige side", "/soeg"), Link("Næste side", "/soeg?side=3"), "Side 2 af 5")),
        Example("Først", (None, Link("Næste side", "/soeg?side=2"), "Side 1 af 5")),
    ),
    "results": (
        Example(
            "To tal",
            (
                (
                    ResultView(SHARE, "Frafald blandt eleverne", "ikke oplyst", "Inspirationskatalog"),
                    ResultView(Figure("12 af 14", "elever"), "Stadig i uddannelse", "2020", "Inspirationskatalog"),
                ),
            ),
        ),
    ),
    "tile_map": (
        Example(
            "Tre kommuner",
            (
                TileMap(
                    "Tre kommuner på kortet",
                    8,
                    2,
                    (
                        Tile(
                            0, 0, "Horsens", "Horsens, 1 case, 5 eksempler", "/kommuner/horsens", "6", 3, is_here=True
                        ),
                        Tile(1, 0, "Viborg", "Viborg, 1 case", "/kommuner/viborg", "1", 1, is_here=False),
                        Tile(1, 1, "Læsø", "Læsø, ingen cases", "/kommuner/laesoe", "", 0, is_here=False),
                    ),
                ),
                "efter-eksempel",
            ),
        ),
    ),
    "understood": (
        Example(
            "Alt på én gang",
            (
                Understood(
                    shown_for="buurtzorg",
                    suggestion=Link("frafald", "/soeg?q=frafald"),
                    also_searched=(Link("buurtszorg", "/soeg?q=buurtszorg"),),
                    exact=Link("Søg kun på det, der er skrevet", "/soeg"),
                    filters=(Link("Kommune: Haderslev (2)", "/soeg?kommune=haderslev"),),
                ),
            ),
        ),
        Example("Intet at sige", (Understood("", None, (), None, ()),)),
    ),
    "ways": (
        Example(
            "De to veje",
            (
                (
                    Way("flere-medarbejdere", "Flere medarbejdere", "Skaffer, uddanner eller fastholder.", "/soeg", 41),
                    Way("frigiv-tid", "Frigiv tid", "Får tiden til at række længere.", "/soeg", 33),
                ),
            ),
        ),
    ),
}
