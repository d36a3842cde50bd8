"""Every component with examples of what it is given: shown by `/komponenter`, run over by the tests of components."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from app.web.formatting import Figure
from app.web.views.agenda_examples import ONLY_POINT, POINT, PROGRAMME, RUN_SHEET
from app.web.views.bars import Bar
from app.web.views.cards import Card, CategoryBadge
from app.web.views.case import Fact
from app.web.views.collection_examples import CARRIED, COLLECTED, MISSING, SEARCHING
from app.web.views.documents import ContactView, MetricView, ResultView, SourceView
from app.web.views.empty_result import EmptyResult, SearchedWord
from app.web.views.facets import Choice, ChoiceGroup, FacetView
from app.web.views.form_examples import BOX, BOXES, GROUP, LINE, SELECT, SUMMARY, TEXT
from app.web.views.front import Way
from app.web.views.history import ChangeLine, HistoryView
from app.web.views.initiative import Trial
from app.web.views.links import Link
from app.web.views.listing import Entry, EntryGroup
from app.web.views.metric import Measurement, MetricGroup, MetricLine
from app.web.views.municipality import Neighbour
from app.web.views.news import NewsEntry, NewsItem
from app.web.views.paper_examples import BARE_POSTER, CARD_SHEET, FEEDBACK_SHEET, HANDOUT, POSTER
from app.web.views.preview_panel import PanelProblem, PreviewPanel
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


_PEOPLE: Final = CategoryBadge("flere-medarbejdere", "Flere medarbejdere")
_TIME: Final = CategoryBadge("frigiv-tid", "Frigiv tid")
_SHARE: Final = Figure("38 → 4", "pct.")
_NO_FIGURE: Final = Figure("", "Tal ikke oplyst")

_CARD: Final = Card(
    title="Tre samtaler holder flere i uddannelse",
    href="/cases",
    type_label="Kort eksempel",
    places="Frederikshavn",
    categories=(_PEOPLE,),
    text=Markup("I Frederikshavn var <mark>frafaldet</mark> blandt eleverne på 38 procent."),
    section="Udgangspunkt",
    section_href="/cases",
    figure="38 → 4 pct.",
    figure_text="Frafald blandt eleverne",
    remarks=("Egne tal",),
    reasons=(),
)
_BARE_CARD: Final = Card(
    title="En case uden tal",
    href="/cases",
    type_label="Case",
    places="",
    categories=(_PEOPLE, _TIME),
    text=Markup("Kilden giver ingen tal."),
    section="",
    section_href="/cases",
    figure="",
    figure_text="",
    remarks=("Beskrevet", "Kontakt ikke oplyst"),
    reasons=("Samme tema: Elever, praktik og mindre frafald",),
)
_PERSON: Final = ContactView(
    name="Navn Navnesen",
    role="Social- og sundhedschef",
    mail="navn@kommune.example",
    phone="12 34 56 78",
    phone_href="tel:12345678",
    standing="Sidst bekræftet 9. december 2022.",
)
_STRANGER: Final = ContactView(
    name="Anden Person",
    role="Titel ikke oplyst",
    mail="",
    phone="",
    phone_href="",
    standing="Står i kilden fra 2022. Ikke bekræftet siden.",
)
_METRIC: Final = MetricView("Frafald blandt kommunens SOSU-elever", "/noegletal", "procent", "pr. år", "Bør falde")
_TRIAL: Final = Trial(
    places="Frederikshavn",
    title="Tre samtaler holder flere i uddannelse",
    href="/cases",
    summary="Frafaldet er gået fra 38 til 4 procent.",
    figure=_SHARE,
    figure_text="Frafald blandt eleverne",
    contact="Kontakt ikke oplyst",
)
_SILENT_TRIAL: Final = Trial(
    places="Billund og Esbjerg",
    title="Vejledning af elever som fuldtidsjob",
    href="/cases",
    summary="Praktikvejlederne arbejder kun med vejledning.",
    figure=_NO_FIGURE,
    figure_text="",
    contact="Kontakt: Navn Navnesen",
)
_NEWS_ITEM: Final = NewsItem("Tre samtaler holder flere i uddannelse", "/cases", "Kort eksempel")
_PANEL: Final = PreviewPanel(
    version="1",
    draft="Læserne ser først siden, når den er udgivet.",
    summary="1 fejl og 1 advarsel",
    held_back=("Filen har fejl. Siden viser det seneste indhold uden fejl, fra før kl. 14:32.",),
    own=(
        PanelProblem(
            "fejl",
            "Fejl",
            "cases/en-case.md:12:12",
            "",
            "kommuner.0",
            "»Sønderbog« findes ikke i ordlister/kommuner.yml. Mente du »Sønderborg«?",
        ),
    ),
    others=(
        PanelProblem(
            "advarsel", "Advarsel", "cases/en-anden-case.md:30:1", "/cases", "", "Ordet »det« står to gange i træk."
        ),
    ),
    others_label="1 advarsel i andre filer",
    others_open=False,
)
_CALM_PANEL: Final = PreviewPanel("2", "", "ingen problemer", (), (), (), "", others_open=False)
_CHIPS: Final = (Link("Kommune: Horsens", "/soeg"), Link("Kategori: Frigiv tid", "/soeg"))
_EVERYTHING: Final = Link("Fjern alle valg", "/soeg")


def _choice(facet: str, value: str, label: str, count: int, *, selected: bool = False) -> Choice:
    return Choice(f"{facet}-{value}", value, label, count, selected)


_FEW: Final = FacetView(
    name="eksempel-kategori",
    label="Kategori",
    is_open=True,
    chosen=1,
    choices=(
        _choice("eksempel-kategori", "frigiv-tid", "Frigiv tid", 33, selected=True),
        _choice("eksempel-kategori", "flere-medarbejdere", "Flere medarbejdere", 41),
    ),
    more=(),
    more_label="",
)
_MANY: Final = FacetView(
    name="eksempel-kommune",
    label="Kommune",
    is_open=True,
    chosen=0,
    choices=(_choice("eksempel-kommune", "horsens", "Horsens", 6),),
    more=(
        ChoiceGroup("Region Midtjylland", (_choice("eksempel-kommune", "viborg", "Viborg", 1),)),
        ChoiceGroup("Region Nordjylland", (_choice("eksempel-kommune", "laesoe", "Læsø", 0),)),
    ),
    more_label="Vis 2 flere",
)

_EXAMPLES: Final[Mapping[str, tuple[Example, ...]]] = {
    "agenda_point": (
        Example("Det eneste punkt", (ONLY_POINT,)),
        Example("Midt i, med et kort eksempel", (POINT,)),
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
        Example("Et fund med tal og det sted, der viser hvorfor", (_CARD,)),
        Example("Uden tal, med en grund til at stå der", (_BARE_CARD,)),
    ),
    "card_sheet": (Example("Stort og småt, med kode og uden", (CARD_SHEET,)),),
    "category_badge": (Example("En firkant for mennesker", (_PEOPLE,)), Example("En cirkel for tid", (_TIME,))),
    "chips": (Example("To valg", (_CHIPS, _EVERYTHING)),),
    "citation": (
        Example(
            "Titel, dato og adresse", ("En case", "9. december 2022", "https://casebanken.example.dk/cases", "h-1")
        ),
    ),
    "collected": (Example("En case med note", (COLLECTED,)), Example("Trukket tilbage", (MISSING,))),
    "collecting": (Example("På en case", (CARRIED,)), Example("I søgningen", (SEARCHING,))),
    "contacts": (
        Example("Bekræftet, og ikke", ((_PERSON, _STRANGER), "Kan spørges om denne case.", "kontakt-1")),
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
    "facet": (Example("Få værdier, en valgt", (_FEW,)), Example("Mange værdier", (_MANY,))),
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
        Example("Før og efter", (_SHARE, "Frafald blandt eleverne")),
        Example("Ikke oplyst", (_NO_FIGURE,)),
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
                        (MetricLine(Link(_METRIC.name, _METRIC.href), _METRIC.unit, _METRIC.rhythm),),
                        "",
                    ),
                    MetricGroup(None, "Timer", (), "Kataloget foreslår ingen nøgletal."),
                ),
            ),
        ),
    ),
    "metrics": (
        Example("Et nøgletal", ((_METRIC,), "", "noegletal-1")),
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
                    NewsEntry("Ny", True, (_NEWS_ITEM,), "", ""),
                    NewsEntry("Rettet", False, (_NEWS_ITEM,), "", "Tallene for 2026 er kommet."),
                    NewsEntry("Trukket tilbage", False, (NewsItem("En case fra før", "", ""),), "", ""),
                    NewsEntry("Rettet", False, (_NEWS_ITEM,) * 6, "6 rettede sider", "Kontakterne er bekræftet."),
                ),
            ),
        ),
    ),
    "notice": (Example("Før man læser videre", ("Det nyeste årstal i kilderne er 2022. Meget kan have ændret sig.",)),),
    "pagination": (
        Example("Midt i", (Link("Forrige side", "/soeg"), Link("Næste side", "/soeg?side=3"), "Side 2 af 5")),
        Example("Først", (None, Link("Næste side", "/soeg?side=2"), "Side 1 af 5")),
    ),
    "poster": (Example("Med spørgsmål", (POSTER,)), Example("Uden spørgsmål og kode", (BARE_POSTER,))),
    "preview_panel": (
        Example("En kladde med en fejl, der holder filen tilbage", (_PANEL,)),
        Example("Intet at sige", (_CALM_PANEL,)),
    ),
    "programme": (Example("Med minutter, kort eksempel og en side, der er væk", (PROGRAMME,)),),
    "qr": (
        Example("Kort adresse", (make_qr("https://casebanken.example.dk", "/pejlemaerker/naar-tillid-forpligter"),)),
        Example(
            "Så lang, som den må være",
            (make_qr("https://casebanken.example.dk", f"/samling?navn={'lang' * 135}"),),
        ),
    ),
    "related": (Example("Med grunden", ((_BARE_CARD,), "relaterede-1")),),
    "results": (
        Example(
            "To tal",
            (
                (
                    ResultView(_SHARE, "Frafald blandt eleverne", "Ikke oplyst", "Inspirationskatalog"),
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
    "trials": (Example("Med tal og uden", ((_TRIAL, _SILENT_TRIAL),)),),
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
