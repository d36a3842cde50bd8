"""The search page: its address is its whole state, and its numbers are the API's."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.addresses import address_of
from app.domain.facets import FACETS
from app.domain.query import NOT_STATED, Query, Selection, Sort
from app.web.parameters import parse_parameters
from app.web.urls import API_SEARCH, search_url
from tests.support.html import Html, read_html
from tests.support.site import PUBLIC_ADDRESS, Site
from tests.support.strategies import queries

asking = settings(max_examples=40)
"""For properties that ask the running site; a busy machine must not fail them."""

NAMES = ["q", "sortering", "side", "antal", "ukendt", *(facet.name for facet in FACETS)]
PAIRS = st.lists(st.tuples(st.sampled_from(NAMES), st.text(max_size=12)), max_size=10)


def parsed(address: str) -> Query:
    return parse_parameters(parse_qsl(urlsplit(address).query)).query


def page_of(site: Site, address: str) -> Html:
    answer = site.get(address)
    assert answer.status == 200, address
    return read_html(answer.text)


def total_of(page: Html) -> int:
    """The number that the heading begins with, such as `4 resultater for »frafald«`; `Ingen` is none."""
    number = re.match(r"(\d+) ", page.headings[0])
    assert number or page.headings[0].startswith("Ingen "), page.headings
    return int(number[1]) if number else 0


@given(queries())
def test_a_query_survives_being_an_address(query: Query) -> None:
    assert parsed(search_url(query)) == query


@given(PAIRS)
def test_whatever_the_parameters_are_their_canonical_address_means_the_same(pairs: list[tuple[str, str]]) -> None:
    query = parse_parameters(pairs).query
    assert parsed(search_url(query)) == query


@given(PAIRS, st.randoms())
def test_equal_queries_have_one_address(pairs: list[tuple[str, str]], random: st.DataObject) -> None:
    facets = {facet.name for facet in FACETS}
    chosen = [pair for pair in pairs if pair[0] in facets]
    shuffled = [*chosen, *chosen]
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis types `randoms` loosely
    one, other = parse_parameters(chosen).query, parse_parameters(shuffled).query
    assert one == other
    assert search_url(one) == search_url(other)


def test_defaults_are_left_out_of_the_address() -> None:
    assert search_url(Query()) == "/soeg"
    assert (
        search_url(Query("vikar", sort=Sort.TITLE, page=2, page_size=50))
        == "/soeg?q=vikar&sortering=titel&side=2&antal=50"
    )


@pytest.mark.parametrize(
    ("asked", "canonical"),
    [
        ("/soeg?kommune=horsens&kommune=aalborg&type=case", "/soeg?type=case&kommune=aalborg&kommune=horsens"),
        ("/soeg?side=1&antal=20&sortering=relevans&q=", "/soeg"),
        ("/soeg?q=++vikar%09bureau+", "/soeg?q=vikar+bureau"),
        ("/soeg?utm_source=nyhedsbrev&q=vikar", "/soeg?q=vikar"),
        ("/soeg?q=l%C3%A6rer", "/soeg?q=l%C3%A6rer"),
        ("/soeg?q=A%CC%8Arhus", "/soeg?q=%C3%85rhus"),
    ],
)
def test_a_page_names_the_canonical_address_of_its_query(site: Site, asked: str, canonical: str) -> None:
    assert page_of(site, asked).canonical == PUBLIC_ADDRESS + canonical


@asking
@given(query=queries())
def test_the_page_says_the_same_numbers_as_the_api(site: Site, query: Query) -> None:
    page = page_of(site, search_url(query))
    answer = site.get(search_url(query, API_SEARCH)).json
    assert total_of(page) == answer["total"]
    assert page.hits[: len(answer["hits"])] == [hit["url"] for hit in answer["hits"]]
    offered = [f"{b['label']} {b['count']}" for facet in answer["facets"] for b in facet["buckets"]]
    assert [text for text in offered if text not in page.text] == []


@asking
@given(query=queries())
def test_a_count_says_how_many_there_are_when_one_also_chooses_the_value(site: Site, query: Query) -> None:
    first = query.with_page(1)
    for facet in site.get(search_url(first, API_SEARCH)).json["facets"]:
        for bucket in facet["buckets"][:1]:
            alone = first.without_facet(facet["name"]).with_value(facet["name"], bucket["value"])
            assert site.get(search_url(alone, API_SEARCH)).json["total"] == bucket["count"]


def test_pages_of_results_follow_each_other_and_hold_each_hit_once(site: Site) -> None:
    addresses, hits = ["/soeg?antal=20"], []
    for number in range(1, 20):
        page = page_of(site, addresses[-1])
        hits += page.hits
        following = [link for link in page.links if f"side={number + 1}" in link]
        if not following:
            break
        addresses.append(following[0])
    total = site.get(API_SEARCH).json["total"]
    assert addresses[1] == "/soeg?side=2"
    assert len(addresses) == -(-total // 20)
    assert len(hits) == len(set(hits)) == total


def test_a_page_beyond_the_last_says_so_and_leads_back(site: Site) -> None:
    page = page_of(site, "/soeg?kommune=soenderborg&side=7")
    assert total_of(page) == 4
    assert page.hits == []
    assert "Der er kun 1 side." in page.main
    assert "/soeg?kommune=soenderborg" in page.links


@pytest.mark.parametrize(("size", "shown"), [(1, 1), (5, 5), (100, None)])
def test_the_page_size_can_be_chosen(site: Site, size: int, shown: int | None) -> None:
    answer = site.get(f"{API_SEARCH}?antal={size}").json
    assert len(answer["hits"]) == min(size, answer["total"])
    assert shown in {None, len(answer["hits"])}


def test_titles_are_sorted_as_danes_do(site: Site) -> None:
    titles = [hit["title"] for hit in site.get(f"{API_SEARCH}?sortering=titel&antal=100").json["hits"]]
    ranks = site.snapshot.catalogue.title_ranks
    by_rank = sorted(range(len(ranks)), key=ranks.__getitem__)
    assert titles == [document.title for document in site.snapshot.catalogue.documents(by_rank)][:100]


def test_newest_first_begins_with_what_was_updated_last(site: Site) -> None:
    hits = site.get(f"{API_SEARCH}?sortering=nyeste&antal=100").json["hits"]
    updated = {address_of(document): document.updated for document in site.documents}
    dates = [updated[hit["url"]] for hit in hits]
    assert dates == sorted(dates, reverse=True)


def test_each_chosen_value_can_be_removed_by_its_own_link_and_all_at_once(site: Site) -> None:
    query = (
        Query("vikar").with_value("kommune", "horsens").with_value("kommune", "aalborg").with_value("type", "eksempel")
    )
    page = page_of(site, search_url(query))
    for selection in query.selections:
        for value in selection.values:
            assert search_url(query.without_value(selection.facet, value)) in page.links
    assert "/soeg?q=vikar" in page.links


def test_a_value_that_nobody_knows_stays_in_sight_with_no_hits(site: Site) -> None:
    page = page_of(site, "/soeg?kommune=atlantis&type=case")
    assert total_of(page) == 0
    assert "atlantis 0" in page.text
    assert "/soeg?type=case" in page.links


def test_an_empty_result_offers_what_to_leave_out(site: Site) -> None:
    page = page_of(site, "/soeg?q=ledelsessp%C3%A6nd&kommune=laesoe")
    assert total_of(page) == 0
    assert "»ledelsesspænd«" in page.headings[0]
    number = site.get(f"{API_SEARCH}?q=ledelsessp%C3%A6nd").json["total"]
    assert f"({number} resultater)" in page.main
    assert "/soeg?q=ledelsessp%C3%A6nd" in page.links


@pytest.mark.parametrize("facet", [facet.name for facet in FACETS])
def test_not_stated_selects_the_documents_without_a_value(site: Site, facet: str) -> None:
    everything = site.get(API_SEARCH).json
    buckets = next(entry["buckets"] for entry in everything["facets"] if entry["name"] == facet)
    values = [f"{facet}={bucket['value']}" for bucket in buckets if bucket["value"] != NOT_STATED][:20]
    chosen = site.get(f"{API_SEARCH}?{facet}={NOT_STATED}").json["total"]
    assert chosen == next((bucket["count"] for bucket in buckets if bucket["value"] == NOT_STATED), 0)
    if len(values) < 20:
        assert site.get(f"{API_SEARCH}?{'&'.join(values)}").json["total"] == everything["total"] - chosen


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ("q=" + "abe+" * 60, "Der søges kun på de første 200 tegn."),
        ("q=" + "+".join("abcdefghijklmn"), "Der søges kun på de første 12 ord."),
        ("q=" + "a" * 61, "Et ord kan højst have 60 bogstaver; resten er udeladt."),
        ("q=%22en+to+tre+fire+fem+seks+syv+otte+ni%22", "kan højst have 8 ord"),
        ("q=%3F%21", "Der er ingen ord at søge på."),
        ("&".join(f"kommune=k{n}" for n in range(21)), "Der er valgt mere end 20 værdier i Kommune."),
        ("side=0", "»side« skal være et tal fra 1 til 9999. Der er brugt 1."),
        ("antal=101", "»antal« skal være et tal fra 1 til 100. Der er brugt 20."),
        ("sortering=farve", "Sorteringen findes ikke."),
    ],
)
def test_what_is_cut_off_is_said_in_page_and_api(site: Site, query: str, notice: str) -> None:
    assert notice in page_of(site, f"/soeg?{query}").main
    assert any(notice in said for said in site.get(f"{API_SEARCH}?{query}").json["notices"])


def test_an_ordinary_search_has_no_notice(site: Site) -> None:
    answer = site.get(f"{API_SEARCH}?q=frafald+sosu&type=tiltag&side=1").json
    assert answer["notices"] == []


@pytest.mark.parametrize("text", ["frafald", "sygefravær", '"fælles vagtstart"', "vikar -bureau"])
def test_the_text_stands_in_the_box_and_the_heading(site: Site, text: str) -> None:
    page = page_of(site, f"/soeg?q={quote(text)}")
    assert [box["value"] for box in page.search_boxes] == [text]
    assert f"for »{text}«" in page.headings[0]


def test_only_a_search_without_text_and_choices_is_for_other_search_engines(site: Site) -> None:
    robots = '<meta name="robots" content="noindex">'
    assert robots not in site.get("/soeg").text
    assert robots in site.get("/soeg?q=vikar").text
    assert robots in site.get("/soeg?kommune=horsens").text


def test_selections_are_sorted_whatever_order_they_came_in() -> None:
    query = parse_parameters([("type", "case"), ("kommune", "odense"), ("kommune", "aalborg")]).query
    assert query.selections == (Selection("kommune", ("aalborg", "odense")), Selection("type", ("case",)))
