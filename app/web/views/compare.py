"""Two to four cases or initiatives side by side, by the same rows; and choosing them, all in the address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.catalogue.reading import Catalogue
from app.domain.addresses import address_of
from app.domain.documents import Case, Document, Initiative
from app.domain.labels import DOCUMENTATION_LABELS, OUTCOME_LABELS
from app.snapshot.addressed import Missing
from app.snapshot.comparing import FEWEST, MOST, Comparable, Compared
from app.web.formatting import NOT_STATED_TEXT, figure
from app.web.overview_parameters import compare_url
from app.web.views.cards import category_badges, headline_result, kind_and_places, place_names
from app.web.views.documents import contact_views, source_views
from app.web.views.links import Link
from app.web.views.offers import Offer, make_offers, offers_heading

TITLE = "Sammenlign"
OF_A_CASE = "Gælder de enkelte cases"
"""Said of an initiative where only its cases can answer."""
FIGURES_SHOWN = 3
PLACES_SHOWN = 6

_IN_WORDS = {2: "To", 3: "Tre", 4: "Fire"}


@dataclass(frozen=True, slots=True)
class CompareLine:
    """One thing said in a cell. `href` is empty for plain text."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class CompareCell:
    column: str
    """The short name of the document, said in front where columns cannot stand beside each other."""
    lines: tuple[CompareLine, ...]
    is_stated: bool


@dataclass(frozen=True, slots=True)
class CompareRow:
    label: str
    cells: tuple[CompareCell, ...]


@dataclass(frozen=True, slots=True)
class CompareHeader:
    kicker: str
    title: str
    href: str
    """Empty where there is no document."""
    remark: str
    """Why there is nothing to compare; empty where there is."""
    remove: Link


@dataclass(frozen=True, slots=True)
class CompareView:
    title: str
    lead: str
    headers: tuple[CompareHeader, ...]
    rows: tuple[CompareRow, ...]
    """None until there are two, and none when there are more than four."""
    chosen: tuple[str, ...]
    """The addresses, for the form's hidden fields."""
    can_add: bool
    text: str
    offers_heading: str
    offers: tuple[Offer, ...]


def make_compare_view(
    catalogue: Catalogue, found: Sequence[Compared], offers: Sequence[Comparable], text: str
) -> CompareView:
    """The page of these documents, in their order."""
    addresses = [_address(one) for one in found]
    fits = FEWEST <= len(found) <= MOST
    return CompareView(
        title=TITLE,
        lead=_lead(found),
        headers=tuple(_header(one, addresses, catalogue) for one in found),
        rows=tuple(_rows(found, catalogue)) if fits else (),
        chosen=tuple(addresses),
        can_add=len(found) < MOST,
        text=text,
        offers_heading=_offers_heading(offers, text),
        offers=make_offers(offers, catalogue.vocabularies),
    )


def _lead(found: Sequence[Compared]) -> str:
    match len(found):
        case 0:
            return "Vælg to til fire cases eller tiltag, og se dem side om side."
        case 1:
            return "Vælg en til tre mere, og se dem side om side."
        case number if number > MOST:
            return f"Der er valgt {number}. Højst {MOST} kan stå side om side, så fjern nogle."
    return f"{_IN_WORDS[len(found)]} side om side. Adressen husker valget, så siden kan deles."


def _address(one: Compared) -> str:
    return one.address if isinstance(one, Missing) else address_of(one)


def _header(one: Compared, addresses: Sequence[str], catalogue: Catalogue) -> CompareHeader:
    own = _address(one)
    remove = Link("Fjern", compare_url(address for address in addresses if address != own))
    if isinstance(one, Missing):
        return CompareHeader("Kan ikke vises", one.title or own, "", one.reason, remove)
    return CompareHeader(kind_and_places(one, catalogue.vocabularies), one.title, own, "", remove)


def _offers_heading(offers: Sequence[Comparable], text: str) -> str:
    return "Minder om det valgte" if offers and not text else offers_heading(offers, text)


def _rows(found: Sequence[Compared], catalogue: Catalogue) -> Iterator[CompareRow]:
    tried = {address_of(one): _tried(one, catalogue) for one in found if isinstance(one, Initiative)}
    columns = [_columns(one, tried.get(_address(one), ()), catalogue) for one in found]
    for place, label in enumerate(_LABELS):
        cells = []
        for one, column in zip(found, columns, strict=True):
            lines = column[place] if column else (CompareLine("Kan ikke vises"),)
            cells.append(CompareCell(_short(one), lines or (CompareLine(NOT_STATED_TEXT),), bool(lines and column)))
        yield CompareRow(label, tuple(cells))


def _short(one: Compared) -> str:
    if isinstance(one, Missing):
        return one.title or one.address
    return one.short_title or one.title if isinstance(one, Initiative) else one.title


def _tried(initiative: Initiative, catalogue: Catalogue) -> tuple[Case, ...]:
    linking = catalogue.linking_to("tiltag", address_of(initiative))
    return tuple(document for document in linking if isinstance(document, Case))


_LABELS = (
    *("Hvem", "Hvornår", "Kategori", "Tiltag", "Det gjorde de", "Resultater i tal"),
    *("Dokumentation", "Udfald", "Det krævede", "Kontakt", "Kilder"),
)

Lines = tuple[CompareLine, ...]


def _columns(one: Compared, tried: Sequence[Case], catalogue: Catalogue) -> tuple[Lines, ...]:
    """The cells of one document in the order of `_LABELS`; an empty cell is what its source does not say."""
    match one:
        case Case():
            return _case_column(one, catalogue)
        case Initiative():
            return _initiative_column(one, tried, catalogue)
    return ()


def _case_column(case: Case, catalogue: Catalogue) -> tuple[Lines, ...]:
    vocabularies = catalogue.vocabularies
    initiatives = catalogue.documents_at(f"/tiltag/{slug}" for slug in case.initiatives)
    named = tuple(
        CompareLine(vocabularies.municipalities[slug].full_name, f"/kommuner/{slug}") for slug in case.municipalities
    )
    return (
        named or _texts(place_names(case, vocabularies)),
        _texts(", ".join(map(str, case.years))),
        _texts(*(badge.name for badge in category_badges(case, vocabularies))),
        tuple(CompareLine(document.title, address_of(document)) for document in initiatives)
        or _texts("Ikke knyttet til et tiltag i kataloget"),
        _texts(case.summary),
        _texts(*(f"{figure(result)}: {result.text}" for result in case.results[:FIGURES_SHOWN])),
        _texts(DOCUMENTATION_LABELS.get(case.documentation or "", "")),
        _texts(OUTCOME_LABELS.get(case.outcome or "", "")),
        _texts(*case.requires),
        _texts(*(contact.line for contact in contact_views(case))),
        _sources(case),
    )


def _initiative_column(initiative: Initiative, tried: Sequence[Case], catalogue: Catalogue) -> tuple[Lines, ...]:
    vocabularies = catalogue.vocabularies
    places = [CompareLine(place_names(case, vocabularies) or case.title, address_of(case)) for case in tried]
    more = [CompareLine(f"og {len(places) - PLACES_SHOWN} flere", address_of(initiative))]
    of_a_case = _texts(OF_A_CASE)
    return (
        tuple(places[:PLACES_SHOWN] + (more if len(places) > PLACES_SHOWN else [])),
        of_a_case,
        _texts(*(badge.name for badge in category_badges(initiative, vocabularies))),
        _texts(f"Nummer {initiative.number} i kataloget"),
        _texts(initiative.summary),
        tuple(_of_tried(tried, catalogue))[:FIGURES_SHOWN],
        of_a_case,
        of_a_case,
        of_a_case,
        of_a_case,
        _sources(initiative),
    )


def _of_tried(tried: Sequence[Case], catalogue: Catalogue) -> Iterator[CompareLine]:
    """The headline figure of each case that has one, with where it is from."""
    for case in tried:
        first = headline_result(case)
        if first:
            places = place_names(case, catalogue.vocabularies)
            yield CompareLine(f"{places}, {figure(first)}: {first.text}", address_of(case))


def _texts(*texts: str) -> Lines:
    return tuple(CompareLine(text) for text in texts if text)


def _sources(document: Document) -> Lines:
    return tuple(CompareLine(source.title, source.href) for source in source_views(document))
