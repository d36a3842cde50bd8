"""Examples of what readers of documents and searches see."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from markupsafe import Markup

from app.web.formatting import Figure
from app.web.views.cards import Card, CategoryBadge
from app.web.views.documents import ContactView, MetricView
from app.web.views.examples.example import Example
from app.web.views.facets import Choice, ChoiceGroup, FacetView
from app.web.views.initiative import Trial
from app.web.views.links import Link
from app.web.views.news import NewsEntry, NewsItem
from app.web.views.preview_panel import PanelProblem, PreviewPanel

PEOPLE: Final = CategoryBadge("flere-medarbejdere", "Flere medarbejdere")
TIME: Final = CategoryBadge("frigiv-tid", "Frigiv tid")
SHARE: Final = Figure("38 → 4", "pct.")
NO_FIGURE: Final = Figure("", "Tal ikke oplyst")

CARD: Final = Card(
    title="Tre samtaler holder flere i uddannelse",
    href="/cases",
    type_label="Kort eksempel",
    places="Frederikshavn",
    categories=(PEOPLE,),
    text=Markup("I Frederikshavn var <mark>frafaldet</mark> blandt eleverne på 38 procent."),
    section="Udgangspunkt",
    section_href="/cases",
    figure="38 → 4 pct.",
    figure_text="Frafald blandt eleverne",
    remarks=("Egne tal",),
    reasons=(),
)
BARE_CARD: Final = Card(
    title="En case uden tal",
    href="/cases",
    type_label="Case",
    places="",
    categories=(PEOPLE, TIME),
    text=Markup("Kilden giver ingen tal."),
    section="",
    section_href="/cases",
    figure="",
    figure_text="",
    remarks=("Beskrevet", "Kontakt ikke oplyst"),
    reasons=("Samme tema: Elever, praktik og mindre frafald",),
)
PERSON: Final = ContactView(
    name="Navn Navnesen",
    role="Social- og sundhedschef",
    mail="navn@kommune.example",
    phone="12 34 56 78",
    phone_href="tel:12345678",
    standing="Sidst bekræftet 9. december 2022.",
)
STRANGER: Final = ContactView(
    name="Anden Person",
    role="Titel ikke oplyst",
    mail="",
    phone="",
    phone_href="",
    standing="Står i kilden fra 2022. Ikke bekræftet siden.",
)
METRIC: Final = MetricView("Frafald blandt kommunens SOSU-elever", "/noegletal", "procent", "pr. år", "Bør falde")
TRIAL: Final = Trial(
    places="Frederikshavn",
    title="Tre samtaler holder flere i uddannelse",
    href="/cases",
    summary="Frafaldet er gået fra 38 til 4 procent.",
    figure=SHARE,
    figure_text="Frafald blandt eleverne",
    contact="Kontakt ikke oplyst",
)
SILENT_TRIAL: Final = Trial(
    places="Billund og Esbjerg",
    title="Vejledning af elever som fuldtidsjob",
    href="/cases",
    summary="Praktikvejlederne arbejder kun med vejledning.",
    figure=NO_FIGURE,
    figure_text="",
    contact="Kontakt: Navn Navnesen",
)
NEWS_ITEM: Final = NewsItem("Tre samtaler holder flere i uddannelse", "/cases", "Kort eksempel")
PANEL: Final = PreviewPanel(
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
CALM_PANEL: Final = PreviewPanel("2", "", "ingen problemer", (), (), (), "", others_open=False)
CHIPS: Final = (Link("Kommune: Horsens", "/soeg"), Link("Kategori: Frigiv tid", "/soeg"))
EVERYTHING: Final = Link("Fjern alle valg", "/soeg")


def _choice(facet: str, value: str, label: str, count: int, *, selected: bool = False) -> Choice:
    return Choice(f"{facet}-{value}", value, label, count, selected)


FEW: Final = FacetView(
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
MANY: Final = FacetView(
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

EXAMPLES: Final[Mapping[str, tuple[Example, ...]]] = {
    "card": (
        Example("Et fund med tal og det sted, der viser hvorfor", (CARD,)),
        Example("Uden tal, med en grund til at stå der", (BARE_CARD,)),
    ),
    "category_badge": (Example("En firkant for mennesker", (PEOPLE,)), Example("En cirkel for tid", (TIME,))),
    "chips": (Example("To valg", (CHIPS, EVERYTHING)),),
    "contacts": (
        Example("Bekræftet, og ikke", ((PERSON, STRANGER), "Kan spørges om denne case.", "kontakt-1")),
        Example("Ingen nævnt", ((), "", "kontakt-2")),
    ),
    "facet": (Example("Få værdier, en valgt", (FEW,)), Example("Mange værdier", (MANY,))),
    "figure": (
        Example("Før og efter", (SHARE, "Frafald blandt eleverne")),
        Example("Ikke oplyst", (NO_FIGURE,)),
    ),
    "metrics": (
        Example("Et nøgletal", ((METRIC,), "", "noegletal-1")),
        Example("Ingen", ((), "Kataloget foreslår ingen nøgletal til dette tiltag.", "noegletal-2")),
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
    "preview_panel": (
        Example("En kladde med en fejl, der holder filen tilbage", (PANEL,)),
        Example("Intet at sige", (CALM_PANEL,)),
    ),
    "related": (Example("Med grunden", ((BARE_CARD,), "relaterede-1")),),
    "trials": (Example("Med tal og uden", ((TRIAL, SILENT_TRIAL),)),),
}
