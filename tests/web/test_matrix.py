"""The matrix: who has tried what. Its numbers are the API's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from pathlib import Path
from random import Random

import pytest

from app.domain.addresses import address_of
from app.domain.corpus import Corpus
from app.domain.danish import sort_key
from app.domain.documents import Case, Category, Extent, Initiative, InitiativeLink
from tests.support.generated import generated_corpus, real_corpus, write_snapshot
from tests.support.html import read_html
from tests.support.site import PUBLIC_ADDRESS, Site, serving
from tests.web.test_csv import read_again

LARGEST = 300_000
"""Bytes of a page, however many documents there are."""


@dataclass
class Table:
    """A table as it is read: head cells with their scope, and the links of each cell of the body."""

    scopes: list[tuple[str, str]] = field(default_factory=list)
    """Scope and text of each header cell."""
    cells: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    """Row and column (by their headers' links) -> links, of cells that have any."""
    has_caption: bool = False


class _TableReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.table = Table()
        self._columns: list[str] = []
        self._scope = self._row = ""
        self._place = -1
        self._in_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        match tag:
            case "caption":
                self.table.has_caption = True
            case "tr":
                self._place, self._row = -1, ""
            case "th":
                self._scope = given["scope"]
                self.table.scopes.append((self._scope, ""))
            case "td":
                self._in_cell = True
                self._place += 1
            case "a" if self._scope == "col":
                self._columns.append(given["href"])
            case "a" if self._scope == "row":
                self._row = given["href"]
            case "a" if self._in_cell:
                self.table.cells.setdefault((self._row, self._columns[self._place]), []).append(given["href"])

    def handle_endtag(self, tag: str) -> None:
        if tag == "th":
            self._scope = ""
        if tag == "td":
            self._in_cell = False

    def handle_data(self, data: str) -> None:
        if self._scope:
            scope, text = self.table.scopes[-1]
            self.table.scopes[-1] = (scope, f"{text} {data}".strip())


def table_of(site: Site, address: str) -> Table:
    answer = site.get(address)
    assert answer.status == 200, address
    reader = _TableReader()
    reader.feed(answer.text)
    return reader.table


def rows_of(table: Table) -> list[str]:
    names = [text.split(" ")[0] for scope, text in table.scopes if scope == "row"]
    return names[:-1]  # the last is the sum


def expected(site: Site, *, editors: bool = False) -> dict[tuple[str, str], list[str]]:
    """From the documents' own front matter."""
    cells: dict[tuple[str, str], list[str]] = {}
    for case in site.documents:
        if isinstance(case, Case) and (editors or case.initiative_link is InitiativeLink.SOURCE):
            for municipality in case.municipalities:
                for initiative in case.initiatives:
                    place = (f"/kommuner/{municipality}", f"/tiltag/{initiative}")
                    cells.setdefault(place, []).append(address_of(case))
    return cells


def test_the_real_matrix_has_52_cells_and_horsens_counts_two(site: Site) -> None:
    cells = table_of(site, "/matrix").cells
    assert cells == expected(site)
    assert len(cells) == 52
    assert sum(map(len, cells.values())) == 53
    assert len(cells["/kommuner/horsens", "/tiltag/opgaveoverdragelse"]) == 2


def test_the_editors_links_are_shown_when_asked_for_and_said_to_be_theirs(site: Site) -> None:
    assert table_of(site, "/matrix?kobling=alle").cells == expected(site, editors=True)
    plain, asked = site.get("/matrix").text, site.get("/matrix?kobling=alle").text
    assert "(redaktionens kobling)" not in plain
    assert asked.count('(redaktionens kobling)"') == 7
    assert "/matrix?kobling=alle" in read_html(plain).links
    assert "/matrix" in read_html(asked).links


def test_rows_are_in_danish_order_and_columns_in_the_catalogues(site: Site) -> None:
    table = table_of(site, "/matrix")
    rows = rows_of(table)
    assert rows == sorted(rows, key=sort_key)
    assert (rows[0], *rows[-2:]) == ("Albertslund", "Aabenraa", "Aalborg")
    initiatives = sorted((d for d in site.documents if isinstance(d, Initiative)), key=lambda one: one.number)
    columns = [link for link in read_html(site.get("/matrix").text).links if link.startswith("/tiltag/")]
    assert columns == [address_of(initiative) for initiative in initiatives]


def test_the_matrix_is_a_table_with_a_caption_and_headers_for_both_ways(site: Site) -> None:
    table = table_of(site, "/matrix")
    scopes = [scope for scope, _ in table.scopes]
    assert table.has_caption
    assert (scopes.count("colgroup"), scopes.count("col")) == (2, 21)
    assert scopes.count("row") == 35 + 1


@pytest.mark.parametrize(
    "selection", ["", "region=nordjylland", "tema=rehabilitering", "q=elever", "kategori=frigiv-tid"]
)
def test_a_row_has_as_many_examples_as_the_api_counts(site: Site, selection: str) -> None:
    """Every short example of the real content is linked to an initiative, so the API can be asked."""
    cells = table_of(site, f"/matrix?{selection}").cells
    by_place: dict[str, set[str]] = {}
    for (municipality, _), cases in cells.items():
        by_place.setdefault(municipality.removeprefix("/kommuner/"), set()).update(cases)
    assert by_place
    for municipality, tried in by_place.items():
        answer = site.get(f"/api/v1/soeg?type=eksempel&antal=100&{selection}&kommune={municipality}").json
        assert {hit["url"] for hit in answer["hits"]} == tried


def test_a_chosen_region_leaves_its_municipalities_only(site: Site) -> None:
    places = site.snapshot.catalogue.vocabularies.municipalities
    table = table_of(site, "/matrix?region=midtjylland")
    assert {places[row.removeprefix("/kommuner/")].region for row, _ in table.cells} == {"midtjylland"}


def test_a_folded_category_is_one_column_of_numbers(site: Site) -> None:
    table = table_of(site, "/matrix?fold=frigiv-tid")
    text = read_html(site.get("/matrix?fold=frigiv-tid").text)
    assert len([scope for scope, _ in table.scopes if scope == "col"]) == 1 + 11 + 1
    assert table.cells == {
        place: cases
        for place, cases in expected(site).items()
        if place[1] in {address_of(d) for d in site.documents if isinstance(d, Initiative) and d.number <= 11}
    }
    assert "/matrix" in text.links
    assert "/matrix?fold=flere-medarbejdere&fold=frigiv-tid" in text.links
    assert "3 eksempler" in text.main


@pytest.mark.parametrize(
    ("asked", "canonical"),
    [
        ("/matrix?sortering=titel&antal=5&side=1&ukendt=x&fold=ukendt", "/matrix"),
        ("/matrix?fold=frigiv-tid&tema=rehabilitering&fold=frigiv-tid", "/matrix?tema=rehabilitering&fold=frigiv-tid"),
        ("/matrix?kobling=alle&q=a", "/matrix?q=a&kobling=alle"),
    ],
)
def test_equal_questions_have_one_address(site: Site, asked: str, canonical: str) -> None:
    assert read_html(site.get(asked).text).canonical == PUBLIC_ADDRESS + canonical


def test_examples_of_unnamed_municipalities_are_not_forgotten(site: Site) -> None:
    text = read_html(site.get("/matrix").text)
    assert "2 eksempler står ikke i tabellen, fordi kilden ikke siger, hvilke kommuner der er med." in text.main
    assert "/cases/flere-kommuner-i-sikre-haender" in text.links


def test_a_selection_of_nothing_says_so(site: Site) -> None:
    page = read_html(site.get("/matrix?kommune=laesoe").text)
    assert "Ingen kommuner har et eksempel i dette udvalg." in page.main
    assert "table" not in page.elements


def test_the_file_has_the_same_numbers(site: Site) -> None:
    answer = site.get("/matrix.csv?region=nordjylland")
    header, *rows = read_again(answer.body)
    assert answer.media_type == "text/csv"
    assert 'filename="casebanken-matrix.csv"' in (answer.headers["Content-Disposition"] or "")
    assert len(header) == 2 + 20 + 1
    cells = table_of(site, "/matrix?region=nordjylland").cells
    assert sum(int(cell) for row in rows for cell in row[2:-1] if cell) == sum(map(len, cells.values()))
    assert [row[0] for row in rows] == rows_of(table_of(site, "/matrix?region=nordjylland"))


def many(documents: int) -> Corpus:
    """The real initiatives, and so many cases that try some of them; a few initiatives besides."""
    random = Random(6)  # noqa: S311 - the same documents every time, nothing secret
    generated = generated_corpus(documents)
    real = [document for document in real_corpus().documents if isinstance(document, Initiative)]
    slugs = [initiative.slug for initiative in real]
    cases = (
        replace(
            document,
            initiatives=tuple(random.sample(slugs, k=random.randint(0, 2))),
            initiative_link=random.choice(list(InitiativeLink)),
        )
        if isinstance(document, Case)
        else document
        for document in generated.documents
    )
    return Corpus((*cases, *real), generated.vocabularies)


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    data: Path = tmp_path_factory.mktemp("crowded")
    write_snapshot(many(3_000), data)
    with serving(data) as running:
        yield running


@pytest.mark.parametrize(
    "question", ["", "kobling=alle", "fold=frigiv-tid", "kobling=alle&side=3", "region=midtjylland"]
)
def test_no_page_is_heavy_however_many_documents_there_are(crowded: Site, question: str) -> None:
    answer = crowded.get(f"/matrix?{question}")
    assert answer.status == 200
    assert len(answer.body) < LARGEST
    assert answer.seconds < 2


def test_the_pages_together_have_every_municipality_once(crowded: Site) -> None:
    rows: list[str] = []
    address = "/matrix?kobling=alle"
    for number in range(2, 100):
        rows += dict.fromkeys(place for place, _ in table_of(crowded, address).cells)
        page = read_html(crowded.get(address).text)
        assert "Matricen er delt i sider." in page.main
        following = [link for link in page.links if f"side={number}" in link]
        if not following:
            break
        address = following[0]
    assert len(rows) == len(set(rows))
    assert set(rows) == {municipality for municipality, _ in expected(crowded, editors=True)}


def test_a_crowded_cell_counts_what_it_does_not_link_to(crowded: Site) -> None:
    whole = expected(crowded, editors=True)
    place, cases = max(whole.items(), key=lambda item: len(item[1]))
    assert len(cases) > 6
    shown = table_of(crowded, f"/matrix?kobling=alle&kommune={place[0].removeprefix('/kommuner/')}").cells[place]
    assert set(shown[:-1]) <= set(cases)
    assert len(shown) == 7
    text = read_html(crowded.get(f"/matrix?kobling=alle&kommune={place[0].removeprefix('/kommuner/')}").text)
    assert f"{len(cases) - 6} flere" in text.main


def test_the_sum_of_a_column_counts_municipalities(site: Site) -> None:
    page = read_html(site.get("/matrix?kategori=frigiv-tid").text).main
    free_time = (d for d in site.documents if isinstance(d, Initiative) and d.category is Category.FREE_UP_TIME)
    columns = sorted(free_time, key=lambda initiative: initiative.number)
    counts = [len({row for row, column in expected(site) if column == address_of(one)}) for one in columns]
    assert page.split("Kommuner i alt")[1].split("Hent")[0].split() == list(map(str, counts))


def test_the_real_examples_are_the_catalogues(site: Site) -> None:
    examples = [d for d in site.documents if isinstance(d, Case) and d.extent is Extent.EXAMPLE]
    assert all(example.initiatives for example in examples), "so that the API can be compared with"
