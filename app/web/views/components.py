"""Every component with examples of what it is given: shown by `/komponenter`, run over by the tests of components."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from app.web.formatting import Figure
from app.web.views.bars import Bar
from app.web.views.case import Fact
from app.web.views.documents import ResultView, SourceView
from app.web.views.empty_result import EmptyResult, SearchedWord
from app.web.views.examples.agenda import ONLY_POINT, POINT, PRINCIPLES, PROGRAMME, RUN_SHEET, WRONG_POINT
from app.web.views.examples.collection import CARRIED, COLLECTED, COLLECTED_PAGE, MISSING, SEARCHING
from app.web.views.examples.form import BOX, BOXES, GROUP, LINE, SELECT, SUMMARY, TEXT
from app.web.views.examples.paper import BARE_POSTER, CARD_SHEET, FEEDBACK_SHEET, HANDOUT, POSTER
from app.web.views.examples.reading import (
    BARE_CARD,
    CALM_PANEL,
    CARD,
    CHIPS,
    EVERYTHING,
    FEW,
    MANY,
    METRIC,
    NEWS_ITEM,
    NO_FIGURE,
    PANEL,
    PEOPLE,
    PERSON,
    SHARE,
    SILENT_TRIAL,
    STRANGER,
    TIME,
    TRIAL,
)
from app.web.views.front import Way
from app.web.views.history import ChangeLine, HistoryView
from app.web.views.links import Link
from app.web.views.listing import Entry, EntryGroup
from app.web.views.metric import Measurement, MetricGroup, MetricLine
from app.web.views.municipality import Neighbour
from app.web.views.news import NewsEntry, NewsItem
from app.web.views.offers import Offer
from app.web.views.qr import make_qr
from app.web.views.search import Understood
from app.web.views.slides import Slide, in_order
from app.web.views.tile_map import Tile, TileMap


@dataclass(frozen=True, slots=True)
class Example:
    title: str
    arguments: tuple[object, ...]
    """What the macro is called with, in its order."""


@dataclass(frozen=True, slots=True)
class Component:
    name: str
    """Of the macro, its file in `templates/components/`, and its style in `static/css/components/`."""
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class ComponentsView:
    components: tuple[Component, ...]


_EXAMPLES: Final[Mapping[str, tuple[Example, ...]]] = {
    "agenda_point": (
        Example("Det eneste punkt", (ONLY_POINT, PRINCIPLES)),
        Example("Midt i, med et kort eksempel", (POINT, PRINCIPLES)),
        Example("Med minutter, der ikke kan læses", (WRONG_POINT, PRINCIPLES)),
    ),
    "bars": (
        Example(
            "Andele",
            (
                (Bar("Stillinger uden faglærte", "op til 50 pct.", "50"), Bar("Sygeplejersker", "20 pct.", "20")),
                "Andele",
            ),
        ),
    ),
    "button": (Example("Siger, hvad der sker", ("Vis resultater",)),),
    "card": (
        Example("Et fund med tal og det sted, der viser hvorfor", (CARD,)),
        Example("Uden tal, med en grund til at stå der", (BARE_CARD,)),
    ),
    "card_sheet": (Example("Stort og småt, med kode og uden", (CARD_SHEET,)),),
    "category_badge": (Example("En firkant for mennesker", (PEOPLE,)), Example("En cirkel for tid", (TIME,))),
    "chips": (Example("To valg", (CHIPS, EVERYTHING)),),
    "citation": (
        Example(
            "Titel, dato og adresse", ("En case", "9. december 2022", "https://casebanken.example.dk/cases", "h-1")
        ),
    ),
    "collected": (Example("En case med note", (COLLECTED,)), Example("Trukket tilbage", (MISSING,))),
    "collecting": (
        Example("På en case", (CARRIED,)),
        Example("På en side, der er i samlingen", (COLLECTED_PAGE,)),
        Example("I søgningen", (SEARCHING,)),
    ),
    "contacts": (
        Example("Bekræftet, og ikke", ((PERSON, STRANGER), "Kan spørges om denne case.", "kontakt-1")),
        Example("Ingen nævnt", ((), "", "kontakt-2")),
    ),
    "draft_badge": (Example("En side, som læserne ikke ser endnu", ("Kladde",)),),
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
    "error_summary": (Example("Med og uden felt", (SUMMARY, "eks-svar")),),
    "facet": (Example("Få værdier, en valgt", (FEW,)), Example("Mange værdier", (MANY,))),
    "facts": (
        Example(
            "Med links, med tekst og uden oplysning",
            (
                (
                    Fact("Kommune", (Link("Horsens Kommune", "/kommuner/horsens"),), ""),
                    Fact("År", (), "2017, 2018"),
                    Fact("Udfald", (), "Ikke oplyst"),
                ),
            ),
        ),
    ),
    "feedback_sheet": (Example("To pejlemærker", (FEEDBACK_SHEET,)),),
    "field": (
        Example("En linje, der mangler", (LINE,)),
        Example("En tekst med et råd", (TEXT,)),
        Example("Et valg", (SELECT,)),
        Example("Flere krydser", (BOXES,)),
        Example("Ét kryds", (BOX,)),
    ),
    "figure": (
        Example("Før og efter", (SHARE, "Frafald blandt eleverne")),
        Example("Ikke oplyst", (NO_FIGURE,)),
    ),
    "form_group": (Example("Den samme række spørgsmål", (GROUP,)),),
    "handout": (Example("Med kontakt og uden", (HANDOUT,)),),
    "history": (
        Example(
            "Oprettet og rettet",
            (
                HistoryView(
                    "Siden er oprettet 21. november 2026 og senest ændret 3. december 2026.",
                    (
                        ChangeLine("3. december 2026", "Rettet: Tallene for 2026 er kommet."),
                        ChangeLine("21. november 2026", "Oprettet"),
                    ),
                ),
            ),
        ),
        Example("Kun oprettet", (HistoryView("Siden er oprettet 21. november 2026.", ()),)),
        Example("Uden historik", (HistoryView("", ()),)),
    ),
    "icon": (Example("Felterne", ("tiles",)), Example("Krydset", ("cross",))),
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
    "metrics": (
        Example("Et nøgletal", ((METRIC,), "", "noegletal-1")),
        Example("Ingen", ((), "Kataloget foreslår ingen nøgletal til dette tiltag.", "noegletal-2")),
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
    "news": (
        Example(
            "Ny, rettet, trukket tilbage og mange på én gang",
            (
                (
                    NewsEntry("Ny", True, (NEWS_ITEM,), "", ""),
                    NewsEntry("Rettet", False, (NEWS_ITEM,), "", "Tallene for 2026 er kommet."),
                    NewsEntry("Trukket tilbage", False, (NewsItem("En case fra før", "", ""),), "", ""),
                    NewsEntry("Rettet", False, (NEWS_ITEM,) * 6, "6 rettede sider", "Kontakterne er bekræftet."),
                ),
            ),
        ),
    ),
    "notice": (Example("Før man læser videre", ("Det nyeste årstal i kilderne er 2022. Meget kan have ændret sig.",)),),
    "offers": (
        Example(
            "Fundet for et søgeord",
            (
                (
                    Offer("/cases/koege-ledelsesspaend", "Færre medarbejdere pr. leder", "Case · Køge"),
                    Offer("/tiltag/op-i-tid", "Op i tid", "Tiltag"),
                ),
                "dok",
                "Tilføj",
            ),
        ),
    ),
    "pagination": (
        Example("Midt i", (Link("Forrige side", "/soeg"), Link("Næste side", "/soeg?side=3"), "Side 2 af 5")),
        Example("Først", (None, Link("Næste side", "/soeg?side=2"), "Side 1 af 5")),
    ),
    "poster": (Example("Med spørgsmål", (POSTER,)), Example("Uden spørgsmål og kode", (BARE_POSTER,))),
    "preview_panel": (
        Example("En kladde med en fejl, der holder filen tilbage", (PANEL,)),
        Example("Intet at sige", (CALM_PANEL,)),
    ),
    "print_button": (Example("Får sin knap af script", ("Print arkene",)),),
    "programme": (Example("Med minutter, kort eksempel og en side, der er væk", (PROGRAMME,)),),
    "qr": (
        Example("Kort adresse", (make_qr("https://casebanken.example.dk", "/pejlemaerker/naar-tillid-forpligter"),)),
        Example(
            "Så lang, som den må være",
            (make_qr("https://casebanken.example.dk", f"/samling?navn={'lang' * 135}"),),
        ),
        Example("Med et navn", (make_qr("https://casebanken.example.dk", "/samling?dok=/om", "samlingen »Nord«"),)),
    ),
    "related": (Example("Med grunden", ((BARE_CARD,), "relaterede-1")),),
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
    "run_sheet": (Example("Uden tid, og med det hele", (RUN_SHEET,)),),
    "search_box": (
        Example("Som i sidens top", ("eksempel-lille", "", "search-box--small")),
        Example("Som på forsiden", ("eksempel-stor", "frafald", "search-box--large")),
    ),
    "slides": (
        Example(
            "Spørgsmål og case",
            (
                in_order(
                    (
                        Slide("spoergsmaal", "Hvad vil vi lære i morgen?", "Spørgsmål", remark="Redaktionens forslag"),
                        Slide("case", "En case", "Case · Viborg", "/cases", "22", "ekstra ledere", ("Kort fortalt.",)),
                    )
                ),
            ),
        ),
    ),
    "sources": (
        Example(
            "Med adresse og uden",
            (
                (
                    SourceView("En artikel", "https://kilde.example/artikel", "KL, 2022"),
                    SourceView("Slides fra en workshop", "", "afsnittet »Program«"),
                ),
                "9. december 2022",
                "kilder-1",
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
    "trials": (Example("Med tal og uden", ((TRIAL, SILENT_TRIAL),)),),
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
    "writing_lines": (Example("To linjer", ()),),
}

COMPONENTS: Final = tuple(Component(name, examples) for name, examples in _EXAMPLES.items())
"""In the order of their names."""


def make_components_view() -> ComponentsView:
    """The view of all components."""
    return ComponentsView(COMPONENTS)
