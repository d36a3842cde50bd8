"""What a municipal leader must be able to find out (JOURNEYS L1-L5), without JavaScript, large screen and small."""

from __future__ import annotations

import re

import pytest

from app.domain.documents import Case
from tests.support.reader import Reader
from tests.support.site import Site

pytestmark = pytest.mark.browser

GOOD_PLACEMENT = "/tiltag/den-gode-praktikplads"
GOOD_PLACEMENT_TITLE = "Den gode praktikplads - styrket kvalitet i praktikforløbene"


def test_l1_a_search_for_drop_out_finds_the_initiative_first(reader: Reader) -> None:
    reader.search("frafald sosu")
    assert GOOD_PLACEMENT in reader.hits[:3]
    reader.follow(GOOD_PLACEMENT_TITLE)
    assert reader.heading == GOOD_PLACEMENT_TITLE


def test_l1_goes_as_well_by_keyboard(reader: Reader) -> None:
    reader.search_by_keyboard("frafald sosu")
    assert GOOD_PLACEMENT in reader.hits[:3]
    reader.page.get_by_role("heading", level=1).click()  # the facets before the hits are many tabs
    reader.follow_by_keyboard(GOOD_PLACEMENT_TITLE)
    assert reader.heading == GOOD_PLACEMENT_TITLE


def test_l1_the_initiative_says_what_came_of_it(reader: Reader) -> None:
    reader.open(GOOD_PLACEMENT)
    text = reader.text
    facts = (
        "Frederikshavn",
        "38 → 4 pct.",
        "tre samtaler",
        "SOSU-Nord",
        "Aalborg",
        "12 af 14 elever",
        "2020",
        "Læringsbuddy",
        "Billund og Esbjerg",
        "Tal ikke oplyst",
        "fuld tid",
        "over 14 procent",
        "hovedforløbet",
        "Frafald blandt kommunens SOSU-elever",
        "pr. år",
    )
    assert [fact for fact in facts if fact.casefold() not in text.casefold()] == []
    assert text.count("Kontakt ikke oplyst") == 3, "one for each of the three examples from the four municipalities"


@pytest.mark.parametrize(
    "fact",
    [
        "38 → 4",
        "12 af 14",
        "Tal ikke oplyst",
        "over 14 procent",
        "Kontakt ikke oplyst",
        "Frafald blandt kommunens SOSU-elever",
    ],
)
def test_l1_says_it_within_two_screens(reader: Reader, fact: str) -> None:
    reader.open(GOOD_PLACEMENT)
    assert reader.is_within_screens(fact, 2)


def test_l1_offers_no_contacts_of_other_cases(reader: Reader, site: Site) -> None:
    reader.open(GOOD_PLACEMENT)
    content = reader.page.content()
    contacts = [contact for case in site.documents if isinstance(case, Case) for contact in case.contacts]
    assert contacts
    assert [contact.name for contact in contacts if contact.name in content or (contact.mail or "@@") in content] == []
    assert "mailto:" not in content


def test_l2_the_initiatives_that_free_up_time_are_nine(reader: Reader) -> None:
    reader.search("")
    reader.tick("Type", "Tiltag")
    reader.tick("Kategori", "Frigiv tid")
    reader.show_results()
    assert reader.total == 9


@pytest.mark.parametrize(
    ("address", "facts"),
    [
        ("/cases/vejle-skaermbesoeg", ("ca. 113,5 timer",)),
        ("/cases/kerteminde-digital-traening", ("30 min",)),
        ("/cases/koebenhavn-forflytningsteknologi", ("18 pct.",)),
        ("/cases/aalborg-dosisdispensering", ("350 → 850",)),
        ("/cases/aalborg-rehabiliterende-sygepleje", ("1.300", "2020")),
    ],
)
def test_l2_examples_that_free_up_time_have_figures_with_a_source(
    reader: Reader, address: str, facts: tuple[str, ...]
) -> None:
    reader.search("")
    reader.tick("Type", "Kort eksempel")
    reader.tick("Kategori", "Frigiv tid")
    reader.tick("Indeholder", "Tal")
    reader.show_results()
    assert address in reader.hits
    reader.page.get_by_role("main").locator(f':is(h2, h3) a[href="{address}"]').click()
    text = reader.text
    assert [fact for fact in facts if fact not in text] == []
    assert "Kilde: " in text


def test_l3_ticking_boxes_gives_exact_numbers(reader: Reader) -> None:
    reader.search("")
    reader.tick("Type", "Kort eksempel")
    reader.tick("Kategori", "Flere medarbejdere")
    reader.show_results()
    reader.tick("Kommune", "Horsens")
    reader.tick("Kommune", "Aalborg")
    reader.show_results()
    assert reader.total == 4
    places = reader.counts("Kommune")
    two = {name for name, count in places.items() if count == 2}
    assert two == {"Horsens", "Aalborg", "København", "Odense", "Esbjerg"}
    assert sorted(count for name, count in places.items() if name not in two) == [1] * 17
    assert reader.counts("Kategori") == {"Flere medarbejdere": 4, "Frigiv tid": 6}

    other = reader.open_elsewhere(reader.page.url)
    assert (other.heading, other.hits, other.text) == (reader.heading, reader.hits, reader.text)

    reader.tick("Kategori", "Flere medarbejdere")
    reader.show_results()
    assert reader.total == 10


def test_l4_span_of_control_leads_to_viborg_and_koege(reader: Reader, site: Site) -> None:
    reader.search("ledelsesspænd")
    viborg, koege = "/cases/viborg-mindre-ledelsesspaend", "/cases/koege-ledelsesfaellesskab-i-aeldreplejen"
    assert {viborg, koege} <= set(reader.hits)

    reader.open(koege)
    assert site.contacts(koege)[0].name in reader.text

    reader.open(viborg)
    text = reader.text
    facts = (
        "22 ekstra lederstillinger",
        "30 i alt",
        "økonomiske ramme",
        "ca. 30 medarbejdere pr. leder",
        "70-90 medarbejdere",
        "247 forslag",
        "mindre bøvl",
        *(contact.name for contact in site.contacts(viborg)),
    )
    assert [fact for fact in facts if fact not in text] == []


def test_l5_soenderborg_has_one_case_and_three_examples(reader: Reader, site: Site) -> None:
    reader.follow("Kommuner")
    reader.follow("Sønderborg")
    assert reader.heading == "Sønderborg Kommune"
    assert "1 case og 3 eksempler" in reader.text
    case, *examples = reader.hits
    assert len(examples) == 3
    assert {initiative for example in examples for initiative in initiatives_of(reader, example)} == {
        "/tiltag/digital-velfaerd",
        "/tiltag/afbureaukratisering",
        "/tiltag/sygeplejeklinikker",
    }

    reader.open(case)
    text = reader.text
    assert site.contacts(case)[0].name in text
    assert "evalueres i 2022" in text
    assert "Det nyeste årstal i kilderne er 2022. Meget kan have ændret sig siden." in text


def initiatives_of(reader: Reader, path: str) -> list[str]:
    """The initiatives that a case names as its own."""
    reader.open(path)
    links = reader.page.locator("main dl a[href^='/tiltag/']").all()
    return [str(link.get_attribute("href")) for link in links]


@pytest.mark.parametrize(("typed", "other"), [("Buurtzorg", "Buurtszorg"), ("Buurtszorg", "Buurtzorg")])
def test_l8_either_spelling_finds_both_and_the_other_is_told(reader: Reader, typed: str, other: str) -> None:
    reader.search(typed)
    assert set(reader.hits[:2]) == {"/cases/haderslev-selvstyrende-teams", "/cases/syddjurs-selvstyrende-borgerteams"}
    assert re.search(rf"Søgte også på [^.]*\b{other}\b", reader.text)


def test_l8_the_reader_can_have_it_just_as_written(reader: Reader) -> None:
    reader.search("Buurtszorg")
    everything = reader.total
    reader.follow("Søg kun på det, der er skrevet")
    assert reader.hits == ["/cases/syddjurs-selvstyrende-borgerteams"]
    assert reader.total < everything
    assert "Søgte også på" not in reader.text
