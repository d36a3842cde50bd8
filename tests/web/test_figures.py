"""Every figure of the corpus as one table: page, file and JSON say the same."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from operator import ge, le
from typing import Any

import pytest
from hypothesis import given, settings

from app.domain.addresses import address_of
from app.domain.danish import sort_key
from app.domain.documents import Case, Document, Page, Result
from app.domain.figures import FigureColumn
from app.domain.query import Query
from app.web.overview_parameters import FIGURES, FIGURES_JSON, FiguresQuestion
from app.web.urls import API_SEARCH, search_url
from tests.support.generated import generated_corpus, write_snapshot
from tests.support.html import read_html
from tests.support.site import PUBLIC_ADDRESS, Site, serving
from tests.support.strategies import queries
from tests.web.test_csv import read_again


def results_of(document: Document) -> tuple[Result, ...]:
    if isinstance(document, Case):
        return document.results
    return document.figures if isinstance(document, Page) else ()


def written(site: Site) -> set[tuple[str, str]]:
    """Address and text of every figure in the content."""
    return {(address_of(d), result.text) for d in site.documents for result in results_of(d)}


def figures(site: Site, question: str = "") -> list[dict[str, Any]]:
    answer = site.get(f"{FIGURES_JSON}?{question}").json
    assert answer["total"] == len(answer["figures"])
    return list(answer["figures"])


def test_every_figure_of_the_content_is_there_once(site: Site) -> None:
    found = [(figure["url"], figure["text"]) for figure in figures(site)]
    assert len(found) == len(set(found)) == sum(len(results_of(document)) for document in site.documents)
    assert set(found) == written(site)


def test_the_page_shows_what_the_json_holds(site: Site) -> None:
    page = read_html(site.get(FIGURES).text)
    documents = {figure["url"] for figure in figures(site)}
    assert page.main.startswith(f"Resultater i tal {len(figures(site))} tal fra {len(documents)} dokumenter")
    assert [figure["text"] for figure in figures(site) if figure["text"] not in page.main] == []
    assert [url for url in documents if url not in page.links] == []


@settings(max_examples=40)
@given(query=queries())
def test_the_documents_are_those_of_the_api_for_the_same_selection(site: Site, query: Query) -> None:
    first = query.with_page(1).without_facet("har")
    question = FiguresQuestion(first)
    found = {figure["url"] for figure in site.get(question.url(FIGURES_JSON)).json["figures"]}
    with_numbers = search_url(first.with_value("har", "tal"), API_SEARCH)
    answer = site.get(f"{with_numbers}{'&' if '?' in with_numbers else '?'}antal=100").json
    hits = {hit["url"] for hit in answer["hits"]}
    assert answer["total"] == len(hits)
    assert hits == {url for url in found if url.startswith("/cases/")}
    assert f"fra {len(found)} dokument" in site.get(question.url()).text or not found


def test_numbers_are_data_and_text(site: Site) -> None:
    by_text = {(figure["url"], figure["text"]): figure for figure in figures(site)}
    stop = by_text["/cases/frederikshavn-fastholdelsessamtaler", "Frafald blandt eleverne på SOSU-uddannelserne"]
    assert (stop["before"], stop["after"]) == (
        {"text": "38", "low": 38, "high": 38},
        {"text": "4", "low": 4, "high": 4},
    )
    robot = by_text["/cases/aalborg-medicinrobot", "Robottens præcision, når den dispenserer medicin"]
    assert robot["value"] == {"text": "99,88", "low": 99.88, "high": 99.88}
    assert robot["before"] is None
    assert robot["municipalities"] == [{"slug": "aalborg", "name": "Aalborg"}]


def test_the_file_has_text_as_the_source_writes_it_and_numbers_to_count_with(site: Site) -> None:
    header, *rows = read_again(site.get("/resultater.csv").body)
    assert len(rows) == len(figures(site))
    lines = [dict(zip(header, row, strict=True)) for row in rows]
    robot = next(line for line in lines if line["Hvad"].startswith("Robottens præcision"))
    assert (robot["Kommune"], robot["Værdi"], robot["Værdi (lavest)"]) == ("Aalborg", "99,88", "99,88")
    saved = next(line for line in lines if line["Hvad"].startswith("Gennemsnitligt fald i kommunens udgifter"))
    assert (saved["Værdi"], saved["Værdi (lavest)"]) == ("ca. 100.000", "100000")
    assert robot["Adresse"] == f"{PUBLIC_ADDRESS}/cases/aalborg-medicinrobot"
    for line, figure in zip(lines, figures(site), strict=True):
        for name, key in (("Før", "before"), ("Efter", "after"), ("Værdi", "value"), ("Ud af", "out_of")):
            for end, field in (("lavest", "low"), ("højest", "high")):
                cell = line[f"{name} ({end})"]
                assert (Decimal(cell.replace(",", ".")) if cell else None) == (
                    Decimal(str(figure[key][field])) if figure[key] else None
                )


def sorted_by(site: Site, column: FigureColumn) -> Iterator[list[dict[str, Any]]]:
    yield figures(site, f"sortering={column}")
    yield figures(site, f"sortering={column}-faldende")


@pytest.mark.parametrize("column", FigureColumn)
def test_every_column_sorts_both_ways_with_what_is_missing_last(site: Site, column: FigureColumn) -> None:
    def key(figure: dict[str, Any]) -> Any:
        match column:
            case FigureColumn.PLACE:
                names = [place["name"] for place in figure["municipalities"]]
                return sort_key(", ".join(names)) if names else None
            case FigureColumn.TEXT | FigureColumn.UNIT | FigureColumn.SOURCE:
                value = figure[{"hvad": "text", "enhed": "unit", "kilde": "source"}[column]]
                return sort_key(value) if value else None
            case FigureColumn.PERIOD:
                return figure["period"] and ""  # by year; only what is missing is checked here
            case FigureColumn.DOCUMENTATION:
                order = ["beskrevet", "egne-tal", "evalueret", "effekt-undersoegt"]
                return order.index(figure["documentation"]) if figure["documentation"] else None
        quantity = figure[{"foer": "before", "efter": "after", "vaerdi": "value", "ud-af": "out_of"}[column]]
        return (quantity["low"], quantity["high"]) if quantity else None

    up, down = sorted_by(site, column)
    for found, in_order in ((up, le), (down, ge)):
        keys = [key(figure) for figure in found]
        stated = [value for value in keys if value is not None]
        assert keys == [*stated, *[None] * (len(keys) - len(stated))]
        assert all(in_order(one, other) for one, other in pairwise(stated))
    assert len(up) == len(down) == len(figures(site))


def test_municipalities_stand_in_danish_order(site: Site) -> None:
    places = [figure["municipalities"][0]["name"] for figure in figures(site) if figure["municipalities"]]
    assert places == sorted(places, key=sort_key)
    assert places[-1] == "Aarhus"
    assert places.index("Aalborg") > places.index("Viborg")


def test_a_header_sorts_and_says_how_it_is_sorted(site: Site) -> None:
    plain, up, down = (
        site.get(f"{FIGURES}{more}").text for more in ("", "?sortering=vaerdi", "?sortering=vaerdi-faldende")
    )
    assert plain.count("aria-sort=") == up.count("aria-sort=") == down.count("aria-sort=") == 1
    assert 'aria-sort="descending"' in down
    assert "/resultater?sortering=vaerdi-faldende" in read_html(up).links
    assert "/resultater?sortering=vaerdi" in read_html(down).links
    assert "/resultater?sortering=kommune-faldende" in read_html(plain).links


def test_an_order_that_is_not_there_is_said_and_left_out(site: Site) -> None:
    page = read_html(site.get("/resultater?sortering=ukendt&antal=3").text)
    assert "Sorteringen findes ikke." in page.main
    assert page.canonical == f"{PUBLIC_ADDRESS}/resultater"


def test_a_selection_without_figures_says_so(site: Site) -> None:
    page = read_html(site.get("/resultater?kommune=laesoe").text)
    assert "Ingen tal i dette udvalg." in page.main
    assert "table" not in page.elements
    assert figures(site, "kommune=laesoe") == []


def test_many_figures_are_shown_in_pages_that_hold_each_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    data = tmp_path_factory.mktemp("figures")
    write_snapshot(generated_corpus(600), data)
    with serving(data) as crowded:
        total = len(figures(crowded))
        assert total > 100
        address, seen = FIGURES, 0
        for number in range(2, 20):
            answer = crowded.get(address)
            assert len(answer.body) < 300_000
            seen += answer.text.count('<th scope="row">')
            following = [link for link in read_html(answer.text).links if f"side={number}" in link]
            if not following:
                break
            address = following[0]
        assert seen == total
        assert "Der er kun" in read_html(crowded.get(f"{FIGURES}?side=99").text).main


@settings(max_examples=25)
@given(query=queries())
def test_the_file_of_a_search_has_every_hit_in_its_order(site: Site, query: Query) -> None:
    first = query.with_page(1)
    header, *rows = read_again(site.get(search_url(first, "/soeg.csv")).body)
    wanted = search_url(first, API_SEARCH)
    hits = site.get(f"{wanted}{'&' if '?' in wanted else '?'}antal=100").json
    addresses = [row[header.index("Adresse")].removeprefix(PUBLIC_ADDRESS) for row in rows]
    assert len(rows) == hits["total"]
    assert addresses[:100] == [hit["url"] for hit in hits["hits"]]


def test_the_search_leads_to_its_file_and_its_other_overviews(site: Site) -> None:
    links = read_html(site.get("/soeg?q=elever&region=nordjylland&sortering=titel&side=1").text).links
    assert "/soeg.csv?q=elever&region=nordjylland&sortering=titel" in links
    assert "/matrix?q=elever&region=nordjylland" in links
    assert "/resultater?q=elever&region=nordjylland" in links
