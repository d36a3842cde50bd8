"""A reader's collection: its items in order, and what can be done with them; the same page is the paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.catalogue.reading import Catalogue
from app.domain.collection import MOST_ITEMS, Collection
from app.domain.documents import Case, Initiative
from app.snapshot.addressed import Missing
from app.snapshot.collecting import Collected
from app.snapshot.comparing import FEWEST, MOST
from app.web.carrying import carriable
from app.web.collection_parameters import (
    COLLECTION_CSV,
    COLLECTION_SLIDES,
    COLLECTION_ZIP,
    MAX_NAME,
    MAX_NOTE,
    CollectionParameters,
    collection_url,
)
from app.web.formatting import counted, danish_date
from app.web.kept_in_address import about_length
from app.web.overview_parameters import compare_url
from app.web.views.cards import Card, make_card
from app.web.views.collecting import collect_text
from app.web.views.documents import ContactView, SourceView, contact_views, source_views
from app.web.views.links import Way
from app.web.views.share import Share, make_share

UNNAMED = "Samling"
STAYS = "Samlingen er for stor til at følge med, når du åbner en side eller søger. Gem linket, så du kan finde tilbage."


@dataclass(frozen=True, slots=True)
class CollectedView:
    number: int
    added: str
    """For whoever has just added this and what follows it."""
    address: str
    public_address: str
    """As it is written on paper; empty where there is no page."""
    card: Card | None
    title: str
    reason: str
    """Why there is no card."""
    note: str
    note_hint: str
    contacts: tuple[ContactView, ...]
    contact_text: str
    """Said where there is no contact."""
    sources: tuple[SourceView, ...]
    can_rise: bool
    can_sink: bool
    can_lead: bool
    """Whether it is further from the top than one step."""
    longest_note: int = MAX_NOTE


@dataclass(frozen=True, slots=True)
class CollectionView:
    title: str
    lead: str
    hint: str
    """What one can do with the address; empty where there is nothing to keep."""
    made: str
    """Of which day the content is, for paper; empty where there is none."""
    notices: tuple[str, ...]
    name: str
    save: str
    """What the buttons say that keep what is typed."""
    items: tuple[CollectedView, ...]
    removed: str
    """For whoever has just removed one."""
    ways: tuple[Way, ...]
    ways_on_the_net: tuple[Way, ...]
    """What a copy that is used without a network cannot do."""
    search_heading: str
    can_search: bool
    search_hint: str
    """How to go on from a search, or why one cannot search."""
    search_text: str
    share: Share | None
    """None where there is nothing to share."""
    longest_name: int = MAX_NAME


def make_collection_view(
    collection: Collection,
    found: Sequence[Collected],
    catalogue: Catalogue,
    parameters: CollectionParameters,
    base_url: str,
    built: date,
) -> CollectionView:
    """The view of a collection whose addresses are looked up.

    `parameters` is what the form said besides, `built` the day of the content.
    """
    here = collection_url(collection)
    no_search = _no_search(collection)
    stays = (STAYS,) if found and not carriable(collection) else ()
    return CollectionView(
        title=collection.name or UNNAMED,
        lead=_lead(len(found)),
        hint="Samlingen står i linket. Den, der har det, ser det samme." if found else "",
        made=f"Fra Casebanken {danish_date(built)}." if found else "",
        notices=(*parameters.notices, *stays, *about_length(base_url + here, _remedy(collection))),
        name=collection.name,
        save="Gem navn og noter" if found else "Gem navnet",
        items=tuple(_item(number, found, stays, catalogue, base_url) for number in range(1, len(found) + 1)),
        removed=f"Siden er fjernet. {_total(len(found)) if found else 'Samlingen er tom.'}",
        ways=tuple(_ways(collection, found)),
        ways_on_the_net=tuple(_ways_on_the_net(collection, found)),
        search_heading="Find mere til samlingen" if found else "Find sider til samlingen",
        can_search=not no_search,
        search_hint=no_search
        or f"Sæt flueben ved det, du vil have med, og vælg »{collect_text(carriable(collection))}«.",
        search_text=parameters.search or "",
        share=make_share(base_url, here, named(collection), _remedy(collection)) if found else None,
    )


def named(collection: Collection) -> str:
    """A collection in the middle of a sentence: `samlingen »Nærledelse«`."""
    return f"samlingen »{collection.name}«" if collection.name else "samlingen"


def _no_search(collection: Collection) -> str:
    """Why one cannot search for more; empty where one can."""
    if len(collection.items) == MOST_ITEMS:
        return f"Samlingen har {MOST_ITEMS} sider, og der er ikke plads til flere."
    if collection.items and not carriable(collection):
        return f"Samlingen er for stor til at følge med i en søgning. {_remedy(collection)}"
    return ""


def _remedy(collection: Collection) -> str:
    """How its address becomes shorter."""
    return "Forkort noterne, eller tag færre med." if any(item.note for item in collection.items) else "Tag færre med."


def _lead(items: int) -> str:
    if items == 0:
        return "Saml cases, tiltag og pejlemærker til et møde. Samlingen er et link. Den, der har det, ser det samme."
    return f"{counted(items, 'side', 'sider')}."


def _total(items: int) -> str:
    return f"I alt {counted(items, 'side', 'sider')}."


def _item(
    number: int, found: Sequence[Collected], stays: Sequence[str], catalogue: Catalogue, base_url: str
) -> CollectedView:
    one, items = found[number - 1], len(found)
    document = None if isinstance(one.found, Missing) else one.found
    contacts = contact_views(document) if isinstance(document, Case) else ()
    return CollectedView(
        number=number,
        added=" ".join((_added(_title(one), items - number), _total(items), *stays)),
        address=one.item.address,
        public_address=base_url + one.item.address if document else "",
        card=make_card(document, catalogue.vocabularies) if document else None,
        title=_title(one),
        reason=one.found.reason if isinstance(one.found, Missing) else "",
        note=one.item.note,
        note_hint="Alle med linket kan læse noten. Den vises også på væggen.",
        contacts=contacts,
        contact_text="Kontakt ikke oplyst." if isinstance(document, Case) and not contacts else "",
        sources=source_views(document) if document else (),
        can_rise=number > 1,
        can_sink=number < items,
        can_lead=number > 2,
    )


def _title(one: Collected) -> str:
    return one.found.title or one.item.address


def _added(title: str, below: int) -> str:
    """`Tilføjet: »Op i tid« og de 2 sider herunder.`"""
    more = f" og de {below} sider herunder" if below > 1 else " og siden herunder" if below else ""
    return f"Tilføjet: »{title}«{more}."


def _ways(collection: Collection, found: Sequence[Collected]) -> Iterator[Way]:
    if _has_pages(found):
        yield Way("Vis på væggen", "vaeg", collection_url(collection, COLLECTION_SLIDES))


def _ways_on_the_net(collection: Collection, found: Sequence[Collected]) -> Iterator[Way]:
    comparable = [one.item.address for one in found if isinstance(one.found, Case | Initiative)]
    if len(comparable) >= FEWEST:
        yield Way(_compare_text(len(comparable), len(found)), "sammenlign", compare_url(comparable[:MOST]))
    if _has_pages(found):
        yield Way("Hent som CSV", "csv", collection_url(collection, COLLECTION_CSV))
        yield Way("Hent til brug uden net (zip)", "zip", collection_url(collection, COLLECTION_ZIP))


def _has_pages(found: Sequence[Collected]) -> bool:
    return any(not isinstance(one.found, Missing) for one in found)


def _compare_text(comparable: int, items: int) -> str:
    if comparable > MOST:
        return f"Sammenlign de første {MOST} cases og tiltag"
    return "Sammenlign" if comparable == items else "Sammenlign cases og tiltag"
