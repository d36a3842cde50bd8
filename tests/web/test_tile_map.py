"""The map of tiles: all 98, each by itself, near its true neighbours, north up; and the numbers are the API's."""

from __future__ import annotations

import itertools
import math
import re
from datetime import date
from urllib.parse import quote

import pytest

from app.content.loader import load
from app.domain.danish import sort_key
from app.domain.vocabulary import Municipality
from app.settings import ROOT
from app.web.views.municipality import kilometres
from app.web.views.tile_map import LAYOUT, tile_places
from tests.support.site import Site


@pytest.fixture(scope="module")
def municipalities() -> list[Municipality]:
    corpus = load(ROOT / "content", today=date.today()).corpus
    assert corpus is not None
    return list(corpus.vocabularies.municipalities.values())


def distance(one: Municipality, other: Municipality) -> float:
    """In tiles."""
    return math.dist(tile_places()[one.code], tile_places()[other.code])


def test_every_municipality_has_one_tile_of_its_own(municipalities: list[Municipality]) -> None:
    codes = [code for code in LAYOUT.read_text(encoding="ascii").split() if code != "..."]
    assert sorted(codes) == sorted(municipality.code for municipality in municipalities)
    assert len(codes) == len(set(codes)) == 98


def test_true_neighbours_are_near(municipalities: list[Municipality]) -> None:
    """The three municipalities that are nearest in the country are within three and a half tiles."""
    for here in municipalities:
        others = sorted((m for m in municipalities if m is not here), key=lambda other: kilometres(here, other))
        assert max(distance(here, other) for other in others[:3]) <= 3.5, here.name


def test_north_is_up_and_east_is_right(municipalities: list[Municipality]) -> None:
    """Whoever lies 60 km further north is not drawn further south; the same for east, apart from Bornholm's leap."""
    places = tile_places()
    for one, other in itertools.permutations(municipalities, 2):
        if one.latitude - other.latitude > 60 / 111.2:
            assert places[one.code][1] <= places[other.code][1], (one.name, other.name)
        if one.longitude - other.longitude > 60 / 62.2:
            assert places[one.code][0] >= places[other.code][0], (one.name, other.name)


@pytest.mark.parametrize("query", ["", "?q=vikar", "?tema=rehabilitering", "?kategori=frigiv-tid&type=eksempel"])
def test_the_numbers_are_those_of_the_api(site: Site, query: str) -> None:
    page = site.get(f"/kort{query}").text
    shown = dict(re.findall(r'aria-label="([^",]+), ([^"]+)"', page))
    for name, text in shown.items():
        numbers = [int(number) for number in re.findall(r"\d+", text)]
        bucket = buckets(site, query).get(name, 0)
        assert sum(numbers) == bucket, name
    assert len(shown) == 98


def buckets(site: Site, query: str) -> dict[str, int]:
    """Municipality -> cases and examples, from the API's facet."""
    joined = "&" if query else "?"
    kinds = "" if "type=" in query else f"{joined}type=case&type=eksempel"
    answer = site.get(f"/api/v1/soeg{query}{kinds}").json
    facet = next(facet for facet in answer["facets"] if facet["name"] == "kommune")
    return {bucket["label"]: bucket["count"] for bucket in facet["buckets"]}


def test_tiles_and_list_are_in_danish_order(site: Site) -> None:
    page = site.get("/kort").text
    names = re.findall(r'aria-label="([^",]+), ', page)
    assert names == sorted(names, key=sort_key)
    assert names[0] == "Albertslund"
    assert names[-3:] == ["Aabenraa", "Aalborg", "Aarhus"]


def test_a_tile_says_its_numbers_and_keeps_the_query(site: Site) -> None:
    assert 'aria-label="Horsens, 1 case, 5 eksempler"' in site.get("/kort").text
    page = site.get(f"/kort?q={quote('ledelsesspænd')}").text
    assert "/soeg?q=ledelsessp%C3%A6nd&amp;kommune=viborg" in page


def test_a_municipality_without_cases_names_the_nearest_that_have(site: Site) -> None:
    page = site.get("/kommuner/fanoe").text
    assert "endnu ingen cases" in page
    assert page.index("Esbjerg") < page.index("Varde")


def test_a_metric_shows_who_has_reported_a_figure(site: Site) -> None:
    page = site.get("/noegletal/frafald-sosu-elever").text
    assert "Frederikshavn" in page
    assert re.search(r"<td>38<svg.*<td>4<svg", page, re.DOTALL)
    assert "Ingen case i banken oplyser et tal" in site.get("/noegletal/tryksaar").text


def test_initiatives_without_metrics_say_so(site: Site) -> None:
    page = site.get("/noegletal").text
    assert page.count("Kataloget foreslår ingen nøgletal.") == 4


@pytest.mark.parametrize(
    ("page", "selection"),
    [
        ("/kommuner/horsens", "kommune=horsens&type=case&type=eksempel"),
        ("/kommuner/aalborg", "kommune=aalborg&type=case&type=eksempel"),
        ("/temaer/rehabilitering", "tema=rehabilitering"),
        ("/temaer/faglig-ledelse", "tema=faglig-ledelse"),
        ("/noegletal/frafald-sosu-elever", "noegletal=frafald-sosu-elever&type=case&type=eksempel"),
        ("/noegletal/direkte-brugertid", "noegletal=direkte-brugertid&type=case&type=eksempel"),
    ],
)
def test_a_page_lists_as_many_documents_as_the_api_counts(site: Site, page: str, selection: str) -> None:
    cards = site.get(page).text.count('<article class="card">')
    assert cards == site.get(f"/api/v1/soeg?{selection}").json["total"] > 0


def test_others_in_the_region_are_named_with_what_they_share(site: Site) -> None:
    page = site.get("/kommuner/frederikshavn").text
    assert re.search(r"Andre i regionen.*Aalborg.*Elever, praktik og mindre frafald", page, re.DOTALL)
