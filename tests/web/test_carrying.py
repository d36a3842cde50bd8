"""A collection goes along from page to page; pages without one know nothing of it."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qsl, quote, urlsplit

import pytest

from app.domain.collection import Collection, Item
from app.web.carrying import MAX_CARRIED, carried, carrying
from app.web.collection_parameters import collection_url, parse_collection, query_of
from tests.support.html import is_internal, read_html
from tests.support.pages import MISSING, PAGES
from tests.support.site import PUBLIC_ADDRESS, Site

CASE = "/cases/viborg-mindre-ledelsesspaend"
INITIATIVE = "/tiltag/op-i-tid"
PRINCIPLE = "/pejlemaerker/naar-tillid-forpligter"
COLLECTION = Collection("Nærledelse", (Item(CASE, "Ring & spørg: 5 < 6?"), Item(INITIATIVE)))
CARRIED = query_of(COLLECTION)

PLAIN = [path for path in PAGES.values() if "samling" not in path]


def follow(site: Site, address: str) -> str:
    """Where an answer leads on to, as a path with its query."""
    answer = site.get(address)
    assert answer.status == 303
    return str(answer.headers["location"])


def collection_in(address: str) -> str:
    return carried(parse_qsl(urlsplit(address).query))


def is_page(link: str) -> bool:
    path = urlsplit(link).path
    return is_internal(link) and not path.startswith(("/api/", "/qr", "/samling/")) and "." not in path


@pytest.mark.parametrize("path", PLAIN)
def test_without_a_collection_no_page_speaks_of_one(site: Site, path: str) -> None:
    assert "samling=" not in site.get(path).text


@pytest.mark.parametrize("path", PLAIN)
def test_every_page_carries_it_in_links_and_forms_and_nowhere_else(site: Site, path: str) -> None:
    answer = site.get(carrying(path, CARRIED))
    text = re.sub(r"<(?:a|form)\b[^>]*\bdata-samling[^>]*>", "", answer.text)
    links = [link for link in read_html(text).links if is_page(link)]
    assert [link for link in links if collection_in(link) != CARRIED] == []
    for form in re.findall(r'<form\b[^>]*method="get".*?</form>', text, re.DOTALL):
        (value,) = re.findall(r'<input type="hidden" name="samling" value="([^"]*)">', form)
        assert unescape(value) == CARRIED
    for target in re.findall(r'<form\b[^>]*\baction="([^"]*)"[^>]*method="post"', text):
        assert collection_in(unescape(target)) == CARRIED
    rest = re.sub(r'<a\b[^>]*>|<form\b[^>]*method="post"[^>]*>|<input type="hidden" name="samling"[^>]*>', "", text)
    assert "samling=" not in rest
    assert quote(CASE, safe="") not in rest
    assert read_html(answer.text).canonical == read_html(site.get(path).text).canonical


@pytest.mark.parametrize("path", [path for path in PLAIN if "/vaert" not in path])
def test_every_page_shows_what_is_in_hand_and_the_ways_out_of_it(site: Site, path: str) -> None:
    page = read_html(site.get(carrying(path, CARRIED)).text)
    assert "Samling »Nærledelse« (2 sider)" in page.main
    assert f"/samling?{CARRIED}" in page.links
    assert page.canonical is not None
    assert page.canonical.removeprefix(PUBLIC_ADDRESS) in page.links


def test_an_address_without_a_page_and_one_that_has_moved_keep_it(site: Site, changed_site: Site) -> None:
    assert "Samling »Nærledelse«" in read_html(site.get(carrying(MISSING, CARRIED)).text).main
    moved = changed_site.get(carrying("/cases/gammelt-navn", CARRIED))
    assert moved.status == 308
    assert collection_in(str(moved.headers["location"])) == CARRIED


def test_a_programme_that_is_composed_keeps_it(site: Site) -> None:
    led = follow(site, carrying("/workshops/byg?titel=Torsdag&punkt=Velkomst&min=5&nyt=Pause", CARRIED))
    assert collection_in(led) == CARRIED
    assert site.get(urlsplit(led)._replace(fragment="").geturl()).status == 200


def test_a_contribution_that_is_sent_keeps_it(site: Site) -> None:
    asked = site.get(carrying("/bidrag", CARRIED)).text
    (target,) = re.findall(r'<form\b[^>]*\baction="([^"]*)" method="post"', asked)
    address = unescape(target)
    assert collection_in(address) == CARRIED
    assert address.endswith("#bidrag_svar")
    answer = site.post(urlsplit(address)._replace(fragment="").geturl(), {"titel": "Kun en titel"})
    assert "Samling »Nærledelse« (2 sider)" in read_html(answer.text).main


def test_a_page_that_is_in_it_says_so_and_another_can_be_added(site: Site) -> None:
    inside = read_html(site.get(carrying(CASE, CARRIED)).text)
    assert "Siden er i samlingen" in inside.main
    assert "Føj siden til samlingen" not in inside.main
    outside = read_html(site.get(carrying(PRINCIPLE, CARRIED)).text)
    (add,) = (link for link in outside.links if link.startswith(f"/samling?dok={PRINCIPLE}"))
    assert parse_collection(parse_qsl(urlsplit(follow(site, add)).query)).collection == COLLECTION.added(
        [Item(PRINCIPLE)]
    )


def test_a_principle_and_its_cases_join_the_collection_in_hand(site: Site) -> None:
    page = read_html(site.get(carrying(PRINCIPLE, CARRIED)).text)
    (together,) = (link for link in page.links if link.startswith("/samling?navn=N%C3%A5r"))
    joined = parse_collection(parse_qsl(urlsplit(follow(site, together)).query)).collection
    assert joined.name == "Nærledelse"
    assert joined.items[:2] == COLLECTION.items
    assert PRINCIPLE in joined.addresses


def test_the_pages_of_a_collection_carry_it_and_its_wall_and_files_do_not(site: Site) -> None:
    text = site.get(collection_url(COLLECTION)).text
    links = read_html(text).links
    for address in (CASE, "/tiltag", "/", "/om"):
        assert carrying(address, CARRIED) in links
    for way, path in {"vaeg": "/samling/vaert", "csv": "/samling.csv", "zip": "/samling.zip"}.items():
        assert follow(site, f"{collection_url(COLLECTION)}&videre={way}") == collection_url(COLLECTION, path)
    assert "/samling" in links
    assert 'aria-label="Din samling"' not in text


def test_one_that_is_too_long_stays_on_its_page_and_says_so(site: Site) -> None:
    long = Collection("", tuple(Item(f"/cases/nummer-{number}", "n" * 190) for number in range(30)))
    assert len(query_of(long)) > MAX_CARRIED
    page = read_html(site.get(collection_url(long)).text)
    assert "Samlingen er for stor til at følge med, når du åbner en side eller søger. Gem linket" in page.main
    assert "Samlingen er for stor til at følge med i en søgning." in page.main
    assert "samling=" not in "".join(page.links)
    assert read_html(site.get(carrying("/tiltag", query_of(long))).text).canonical == f"{PUBLIC_ADDRESS}/tiltag"
    assert site.get(f"{collection_url(long)}&q=ledelse").status == 303
