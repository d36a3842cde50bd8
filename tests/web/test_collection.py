"""A collection lives in its address: name, order and notes come back as they were, whatever stands in it."""

from __future__ import annotations

import csv
import io
import re
from urllib.parse import parse_qsl, quote, urldefrag, urlencode, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.collection import MOST_ITEMS, Collection, Item
from app.web.carrying import carried, carrying, not_carrying
from app.web.collection_parameters import MAX_NAME, MAX_NOTE, collection_url, parse_collection, query_of
from tests.support.html import read_html
from tests.support.site import PUBLIC_ADDRESS, Site

VIBORG = "/cases/viborg-mindre-ledelsesspaend"
KOEGE = "/cases/koege-ledelsesfaellesskab-i-aeldreplejen"
INITIATIVE = "/tiltag/op-i-tid"
PRINCIPLE = "/pejlemaerker/naar-tillid-forpligter"
COLLECTION = Collection("Nærledelse", (Item(VIBORG, "Ring & spørg"), Item(KOEGE), Item(INITIATIVE)))

PAIRS = st.lists(
    st.tuples(
        st.sampled_from(["navn", "dok", "note", "op", "ned", "fjern", "samling", "andet"]),
        st.text(max_size=30) | st.sampled_from([VIBORG, KOEGE, "dok=/om&note=x"]),
    ),
    max_size=12,
)


def read(address: str) -> Collection:
    return parse_collection(parse_qsl(urlsplit(address).query)).collection


def test_the_address_holds_name_order_and_notes() -> None:
    assert read(collection_url(COLLECTION)) == COLLECTION


@given(PAIRS)
def test_a_plain_address_leads_to_itself(pairs: list[tuple[str, str]]) -> None:
    collection = parse_collection(pairs).collection
    assert read(collection_url(collection)) == collection
    assert collection_url(read(collection_url(collection))) == collection_url(collection)
    assert read(f"/samling?{carried([('samling', query_of(collection))])}") == collection


@pytest.mark.parametrize(
    ("asked", "order"),
    [
        ({"op": KOEGE}, (KOEGE, VIBORG, INITIATIVE)),
        ({"ned": VIBORG}, (KOEGE, VIBORG, INITIATIVE)),
        ({"foerst": INITIATIVE}, (INITIATIVE, VIBORG, KOEGE)),
        ({"fjern": KOEGE}, (VIBORG, INITIATIVE)),
        ({"dok": PRINCIPLE}, (VIBORG, KOEGE, INITIATIVE, PRINCIPLE)),
    ],
)
def test_a_button_leads_to_the_plain_address_of_what_it_did(
    site: Site, asked: dict[str, str], order: tuple[str, ...]
) -> None:
    answer = site.get(f"{collection_url(COLLECTION)}&{urlencode(asked)}")
    assert answer.status == 303
    led = read(answer.headers["location"])
    assert led.addresses == order
    assert led.name == "Nærledelse"
    assert Item(VIBORG, "Ring & spørg") in led.items
    assert site.get(urldefrag(answer.headers["location"]).url).status == 200


def test_the_page_shows_order_notes_contacts_and_sources(site: Site) -> None:
    answer = site.get(collection_url(COLLECTION))
    page = read_html(answer.text)
    assert page.headings == ["Nærledelse"]
    hits = [not_carrying(link) for link in page.hits]
    assert [link for link in hits if link.startswith(("/cases", "/tiltag"))] == list(COLLECTION.addresses)
    assert page.canonical == PUBLIC_ADDRESS + collection_url(COLLECTION)
    for text in (site.mail(VIBORG), site.contacts(KOEGE)[0].name, "Kilde: ", PUBLIC_ADDRESS + VIBORG, "Ring & spørg"):
        assert text in page.main, text


@pytest.mark.parametrize(
    ("way", "leads_to"),
    [
        ("vaeg", collection_url(COLLECTION, "/samling/vaert")),
        ("csv", collection_url(COLLECTION, "/samling.csv")),
        ("zip", collection_url(COLLECTION, "/samling.zip")),
        ("sammenlign", carrying(f"/sammenlign?dok={VIBORG}&dok={KOEGE}&dok={INITIATIVE}", query_of(COLLECTION))),
    ],
)
def test_the_ways_out_take_along_what_is_typed(site: Site, way: str, leads_to: str) -> None:
    typed = (
        f"navn=Nærledelse&dok={VIBORG}&note={quote('Ring & spørg')}&dok={KOEGE}&note=&dok={INITIATIVE}&note=&q=ledelse"
    )
    answer = site.get(f"/samling?{quote(typed, safe='/&=%')}&videre={way}")
    assert (answer.status, answer.headers["location"]) == (303, leads_to)
    assert site.get(leads_to).status == 200
    assert f'name="videre" value="{way}"' in site.get(collection_url(COLLECTION)).text


def test_a_way_that_the_page_does_not_show_leads_nowhere(site: Site) -> None:
    assert site.get("/samling?videre=zip").headers["location"] == "/samling"
    assert site.get(f"/samling?dok={VIBORG}&videre=//ond.example").headers["location"] == f"/samling?dok={VIBORG}"


@pytest.mark.parametrize(
    ("addresses", "said"),
    [
        ((VIBORG, KOEGE, INITIATIVE), "Sammenlign"),
        ((VIBORG, KOEGE, INITIATIVE, "/tiltag/den-gode-praktikplads", PRINCIPLE), "Sammenlign cases og tiltag"),
        (
            (VIBORG, KOEGE, INITIATIVE, "/tiltag/den-gode-praktikplads", "/cases/soenderborg-faglig-ledelse"),
            "Sammenlign de første 4 cases og tiltag",
        ),
    ],
)
def test_a_comparison_says_whether_something_is_left_out(site: Site, addresses: tuple[str, ...], said: str) -> None:
    text = site.get(collection_url(Collection("", tuple(map(Item, addresses))))).text
    assert f'value="sammenlign">{said}</button>' in text


def test_a_way_to_a_page_that_cannot_carry_it_saves_a_large_collection_instead(site: Site) -> None:
    items = "".join(f"&dok=/cases/nummer-{number}&note={'n' * 190}" for number in range(30))
    large = f"/samling?dok={VIBORG}&dok={KOEGE}{items}"
    wall = site.get(f"{large}&videre=vaeg").headers["location"]
    assert wall.startswith("/samling/vaert?")
    kept = site.get(f"{large}&videre=sammenlign").headers["location"]
    assert read(kept.partition("#")[0]) == read(large)


def test_a_note_stays_with_its_own_page_when_another_is_left_out() -> None:
    read = parse_collection(
        [("dok", VIBORG), ("note", "Ring"), ("dok", "/" + "b" * 300), ("note", "Skriv"), ("dok", ""), ("note", "Gå")]
    )
    assert read.collection.items == (Item(VIBORG, "Ring"),)
    assert read.notices == ("En adresse var længere, end en side i Casebanken kan have, og er ikke kommet med.",)


def test_the_file_has_the_same_order_and_the_notes(site: Site) -> None:
    answer = site.get(collection_url(COLLECTION, "/samling.csv"))
    rows = list(csv.reader(io.StringIO(answer.text.removeprefix("\ufeff")), delimiter=";"))
    assert [row[-2] for row in rows[1:]] == [PUBLIC_ADDRESS + address for address in COLLECTION.addresses]
    assert [row[-1] for row in rows] == ["Note", "Ring & spørg", "", ""]


def test_a_formula_in_a_note_is_text_in_the_file(site: Site) -> None:
    answer = site.get(collection_url(Collection("", (Item(VIBORG, "=1+1"),)), "/samling.csv"))
    assert "'=1+1" in answer.text


def test_the_unknown_and_the_withdrawn_are_shown_as_such(changed_site: Site) -> None:
    collection = Collection(
        "", (Item("/cases/trukket-tilbage"), Item("/findes/ikke"), Item("https://fremmed.example/"))
    )
    page = read_html(changed_site.get(collection_url(collection)).text)
    assert "Trukket tilbage. Kommunen har bedt om det." in page.main
    assert page.main.count("Der er ingen side på adressen.") == 2
    assert "https://fremmed.example/" in page.main
    plain = map(not_carrying, page.links)
    assert not [link for link in plain if "fremmed" in link and not link.startswith(("/qr", "/soeg"))]


def test_a_renamed_document_is_found_where_it_is_now(changed_site: Site) -> None:
    answer = changed_site.get("/samling?dok=/cases/gammelt-navn&note=Husk")
    assert answer.status == 303
    assert answer.headers["location"] == "/samling?dok=/cases/frederikshavn-fastholdelsessamtaler&note=Husk"


def test_five_thousand_items_give_a_calm_page(site: Site) -> None:
    answer = site.get("/samling?" + "&".join(f"dok=/cases/nummer-{number}" for number in range(5000)))
    page = read_html(answer.text)
    assert answer.status == 200
    assert "længere, end en samling kan være" in page.main
    assert f"plads til {MOST_ITEMS} sider" in page.main
    assert answer.text.count('name="dok"') == MOST_ITEMS


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7 * 7 }}", "=cmd|' /C calc'!A0"]
)
def test_names_notes_and_addresses_are_never_html(site: Site, text: str) -> None:
    answer = site.get(collection_url(Collection(text, (Item(text, text), Item(VIBORG, text)))))
    page = read_html(answer.text)
    assert answer.status == 200
    assert page.headings == [text]
    assert page.inline == []
    assert "49" not in page.headings[0]


def test_what_is_too_long_is_cut_off_and_said(site: Site) -> None:
    page = read_html(site.get(f"/samling?navn={'n' * 500}&dok={VIBORG}&note={'x' * 5000}").text)
    assert page.headings == ["n" * MAX_NAME]
    assert f"Navnet er forkortet til {MAX_NAME} tegn." in page.main
    assert f"Noten er forkortet til {MAX_NOTE} tegn." in page.main


def test_a_link_that_mail_programs_would_cut_says_so(site: Site) -> None:
    items = tuple(Item(f"/cases/{number}", "n" * MAX_NOTE) for number in range(12))
    page = read_html(site.get(collection_url(Collection("", items))).text)
    assert "Forkort noterne, eller tag færre med." in page.main
    assert "figure" not in page.elements
    without_notes = read_html(
        site.get(
            collection_url(Collection("", tuple(Item(f"/cases/{'n' * 150}-{number}") for number in range(20))))
        ).text
    )
    assert "Tag færre med." in without_notes.main
    assert "Forkort noterne" not in without_notes.main


@settings(max_examples=40)
@given(PAIRS)
def test_no_address_is_refused(site: Site, pairs: list[tuple[str, str]]) -> None:
    answer = site.get(f"/samling?{urlencode(pairs)}")
    assert answer.status in {200, 303}
    for path in ("/samling/vaert", "/samling.csv", "/soeg"):
        assert site.get(f"{path}?{urlencode(pairs)}").status == 200


@pytest.mark.parametrize(
    ("query", "heading", "way_back"),
    [
        ("", "Samlingen er tom", "Vælg »Luk« for at finde sider til den."),
        ("navn=M%C3%B8de", "Samlingen er tom", "Vælg »Luk« for at finde sider til den."),
        ("dok=/cases/findes-ikke", "1 side kan ikke vises", "Vælg »Luk« for at se hvorfor."),
        ("dok=/findes-ikke&dok=/heller-ikke", "2 sider kan ikke vises", "Vælg »Luk« for at se hvorfor."),
    ],
)
def test_the_wall_says_why_there_is_nothing_to_show(site: Site, query: str, heading: str, way_back: str) -> None:
    page = read_html(site.get(f"/samling/vaert?{query}").text)
    assert page.headings == [heading]
    assert way_back in page.main
    assert "/samling" + (f"?{query}" if query else "") in page.links


def test_the_wall_says_first_how_many_pages_it_leaves_out(site: Site) -> None:
    main = read_html(site.get(f"/samling/vaert?dok={VIBORG}&dok=/findes-ikke").text).main
    assert "1 side 1 side kan ikke vises 1 af 3" in main
    assert "kan ikke vises" not in read_html(site.get(f"/samling/vaert?dok={VIBORG}").text).main


def test_a_collected_pejlemaerke_asks_what_it_asks_in_a_programme(site: Site) -> None:
    walls = (f"/samling/vaert?dok={PRINCIPLE}", f"/workshops/byg/vaert?punkt=A&dok={PRINCIPLE}")
    asked = re.compile(r">Spørgsmål</p>\s*<h2[^>]*>(.*?)</h2>\s*<p[^>]*>Redaktionens forslag</p>")
    collected, scheduled = (asked.findall(site.get(wall).text) for wall in walls)
    assert len(collected) > 1
    assert collected == scheduled


def test_a_search_carries_the_collection_along_from_link_to_link(site: Site) -> None:
    text = query_of(COLLECTION)
    page = read_html(site.get(f"/soeg?q=ledelse&samling={quote(text)}").text)
    assert "Samling »Nærledelse« (3 sider)" in page.main
    hits = [hit for hit in page.hits if hit.startswith("/cases/")]
    assert hits
    assert all(carried(parse_qsl(urlsplit(hit).query)) == text for hit in hits)
    assert page.canonical == f"{PUBLIC_ADDRESS}/soeg?q=ledelse"
    document = read_html(site.get(hits[0]).text)
    assert document.canonical == PUBLIC_ADDRESS + urlsplit(hits[0]).path
    (added,) = {link for link in document.links if link.startswith("/samling?dok=")}
    led = site.get(added)
    assert read(led.headers.get("location", added)).addresses == tuple(
        dict.fromkeys((*COLLECTION.addresses, urlsplit(hits[0]).path))
    )


@pytest.mark.parametrize(
    ("asked", "anchor", "said"),
    [
        (f"dok={INITIATIVE}", "tilfoejet-3", "Tilføjet: »Op i tid«. I alt 3 sider."),
        (f"dok={INITIATIVE}&dok={PRINCIPLE}", "tilfoejet-3", "Tilføjet: »Op i tid« og siden herunder. I alt 4 sider."),
        (f"dok={KOEGE}", "punkt-2", ""),
        (f"fjern={VIBORG}", "fjernet-1", "Siden er fjernet. I alt 1 side."),
        (f"fjern={KOEGE}", "fjernet-1", "Siden er fjernet. I alt 1 side."),
        ("gem=oeverst", "navn-og-noter", "Gemt i linket."),
    ],
)
def test_what_was_done_is_said_where_one_lands(site: Site, asked: str, anchor: str, said: str) -> None:
    in_hand = query_of(Collection("", COLLECTION.items[:2]))
    answer = site.get(f"/samling?samling={quote(in_hand)}&{asked}")
    address, led = urldefrag(answer.headers["location"])
    assert led == anchor
    text = site.get(address).text
    assert f'id="{anchor}"' in text
    assert said in text.partition(f'id="{anchor}"')[2]


def test_that_the_last_page_is_removed_is_said_too(site: Site) -> None:
    led = site.get(f"/samling?dok={VIBORG}&fjern={VIBORG}").headers["location"]
    assert led == "/samling#fjernet-0"
    assert "Siden er fjernet. Samlingen er tom." in site.get("/samling").text.partition('id="fjernet-0"')[2]


def test_without_a_collection_a_page_begins_one(site: Site) -> None:
    for address in (VIBORG, INITIATIVE, PRINCIPLE, "/workshops/workshop-faglig-ledelse-paa-aeldreomraadet"):
        assert f"/samling?dok={address}" in read_html(site.get(address).text).links


def test_results_carry_the_same_numbers_with_and_without_a_collection(site: Site) -> None:
    alone, along = (read_html(site.get(f"/soeg?q=ledelse{more}").text) for more in ("", "&samling=dok%3D/om"))
    assert [urlsplit(hit).path for hit in along.hits] == [urlsplit(hit).path for hit in alone.hits]
