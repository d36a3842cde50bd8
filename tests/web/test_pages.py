"""Every page answers at its address, says what it is, and leads only to places that exist."""

from __future__ import annotations

from urllib.parse import urldefrag, urlsplit

import pytest

from app.domain.addresses import address_of
from app.domain.documents import DocumentType
from tests.support.html import Html, is_internal, read_html
from tests.support.site import PUBLIC_ADDRESS, Site

OVERVIEWS = {
    "/cases": "Cases",
    "/tiltag": "Tiltag",
    "/pejlemaerker": "Pejlemærker",
    "/kommuner": "Kommuner",
    "/temaer": "Temaer",
    "/noegletal": "Nøgletal",
    "/workshops": "Workshops",
    "/matrix": "Hvem har prøvet hvad",
    "/resultater": "Resultater i tal",
    "/status": "Status",
    "/api/docs": "API",
}


def faults(site: Site, path: str, title: str, heading: str | None = None) -> list[str]:
    """What is wrong with the page at a path that should have this title; its heading says the same, unless told."""
    answer = site.get(path)
    if answer.status != 200:
        return [f"{path}: {answer.status}"]
    page = read_html(answer.text)
    wanted = {
        "title": (page.title, f"{title} – Casebanken"),
        "h1": (page.headings, [heading or title]),
        "canonical": (page.canonical, PUBLIC_ADDRESS + path),
        "snapshot": (answer.headers["X-Snapshot"], site.snapshot.id),
        "type": (answer.headers["Content-Type"], "text/html; charset=utf-8"),
        "inline": (page.inline, []),
        "search box": (len(page.search_boxes) > 0, True),
    }
    return [f"{path}: {name} is {found!r}, not {right!r}" for name, (found, right) in wanted.items() if found != right]


def test_the_real_content_has_documents_of_every_type(site: Site) -> None:
    buckets = site.get("/api/v1/soeg").json["facets"][0]["buckets"]
    assert {bucket["value"] for bucket in buckets} == set(DocumentType)


def test_every_document_has_a_page_with_its_title_as_heading(site: Site) -> None:
    assert [f for document in site.documents for f in faults(site, address_of(document), document.title)] == []


def test_every_municipality_theme_and_metric_has_a_page(site: Site) -> None:
    vocabularies = site.snapshot.catalogue.vocabularies
    places = [(f"/kommuner/{place.slug}", place.full_name) for place in vocabularies.municipalities.values()]
    themes = [(f"/temaer/{theme.slug}", theme.name) for theme in vocabularies.themes.values()]
    metrics = [(f"/noegletal/{metric.slug}", metric.name) for metric in vocabularies.metrics.values()]
    assert len(places) == 98
    assert [f for path, title in (*places, *themes, *metrics) for f in faults(site, path, title)] == []


@pytest.mark.parametrize(("path", "title"), OVERVIEWS.items())
def test_every_overview_has_a_page(site: Site, path: str, title: str) -> None:
    assert faults(site, path, title) == []


def test_the_search_page_says_how_much_there_is(site: Site) -> None:
    assert faults(site, "/soeg", "Søg", heading=f"{len(site.documents)} resultater") == []


def test_the_front_page_is_called_casebanken_and_nothing_more(site: Site) -> None:
    page = read_html(site.get("/").text)
    assert (page.title, len(page.headings), page.canonical) == ("Casebanken", 1, f"{PUBLIC_ADDRESS}/")


@pytest.mark.parametrize(
    "path",
    [
        "/findes-ikke",
        "/cases/findes-ikke",
        "/kommuner/atlantis",
        "/temaer/x",
        "/noegletal/x",
        "/a/b/c",
        "/static/x.css",
    ],
)
def test_an_unknown_address_is_a_404_with_a_search_box(site: Site, path: str) -> None:
    answer = site.get(path)
    page = read_html(answer.text)
    assert answer.status == 404
    assert len(page.headings) == 1
    assert len(page.search_boxes) == 1
    assert "findes ikke" in page.main


def test_a_case_is_not_found_below_another_types_folder(site: Site) -> None:
    assert site.get("/tiltag/viborg-mindre-ledelsesspaend").status == 404
    assert site.get("/viborg-mindre-ledelsesspaend").status == 404


def test_a_former_address_leads_relatively_to_the_present_one(changed_site: Site) -> None:
    answer = changed_site.get("/cases/gammelt-navn")
    assert (answer.status, answer.headers["Location"]) == (308, "/cases/frederikshavn-fastholdelsessamtaler")
    assert changed_site.get("/cases/gammelt-navn/").headers["Location"] == "/cases/gammelt-navn"


def test_a_withdrawn_document_is_gone_and_says_why(changed_site: Site) -> None:
    answer = changed_site.get("/cases/trukket-tilbage")
    page = read_html(answer.text)
    assert answer.status == 410
    assert "Kommunen har bedt om det." in page.main
    assert len(page.search_boxes) == 1


def test_a_withdrawn_document_is_nowhere_else_on_the_site(changed_site: Site) -> None:
    pages = ("/", "/cases", "/soeg?q=samtaler", "/kommuner/frederikshavn", "/tiltag/den-gode-praktikplads", "/status")
    assert [path for path in pages if "trukket-tilbage" in changed_site.get(path).text] == []


@pytest.mark.parametrize(
    ("target", "location"),
    [
        ("/cases/", "/cases"),
        ("/cases//", "/cases"),
        ("//cases", "/cases"),
        ("/kommuner/horsens/?q=1", "/kommuner/horsens?q=1"),
        ("//evil.example", "/evil.example"),
        ("///evil.example/", "/evil.example"),
        ("/%2Fevil.example/", "/evil.example"),
        ("/%5Cevil.example/", "/%5Cevil.example"),
        ("/%0D%0ASet-Cookie:a=b/", "/%0D%0ASet-Cookie%3Aa%3Db"),
    ],
)
def test_slashes_too_many_lead_to_the_plain_address_on_this_site(site: Site, target: str, location: str) -> None:
    answer = site.get(target, headers={"Host": "evil.example"})
    assert (answer.status, answer.headers["Location"]) == (308, location)


def crawl(site: Site, start: tuple[str, ...]) -> dict[str, Html | None]:
    """Every page that can be reached over links; `None` for what is not HTML or not there.

    Searches are opened, but not those that they lead to in turn: there is no end to the ways of combining them.
    """
    pages: dict[str, Html | None] = {}
    waiting = list(start)
    while waiting:
        path = waiting.pop()
        if path in pages:
            continue
        answer = site.get(path)
        is_page = answer.status == 200 and answer.media_type == "text/html"
        page = pages[path] = read_html(answer.text) if is_page else None
        if page:
            links = (urldefrag(link).url for link in page.links if is_internal(link))
            waiting += [link for link in links if not ("?" in path and "?" in link)]
    return pages


@pytest.fixture(scope="module")
def crawled(site: Site) -> dict[str, Html | None]:
    """The whole site from the front page, and from some searches, whose snippets link into documents."""
    words = ("frafald", "sygefrav%C3%A6r", "vikar", "ledelse", "data", "elever", "ingenting-at-finde")
    return crawl(site, ("/", *(f"/soeg?q={word}&antal=100" for word in words)))


def test_no_link_is_broken(site: Site, crawled: dict[str, Html | None]) -> None:
    broken = {path for path, page in crawled.items() if page is None and site.get(path).status != 200}
    assert {link: [at for at, page in crawled.items() if page and link in page.links] for link in broken} == {}
    assert len(crawled) > 250


def test_no_link_leads_to_an_anchor_that_is_not_there(crawled: dict[str, Html | None]) -> None:
    def missing(at: str, link: str) -> bool:
        path, anchor = urldefrag(link)
        page = crawled.get(path or at)
        return bool(anchor) and page is not None and anchor not in page.anchors

    links = {(at, link) for at, page in crawled.items() if page for link in page.links if link.startswith(("/", "#"))}
    assert any("#" in link and not link.startswith("#") for _, link in links)
    assert [(at, link) for at, link in sorted(links) if missing(at, link)] == []


def test_every_document_can_be_reached_from_the_front_page(site: Site, crawled: dict[str, Html | None]) -> None:
    assert {address_of(document) for document in site.documents} - set(crawled) == set()


def test_links_out_of_the_site_lead_to_the_web_or_to_a_person(crawled: dict[str, Html | None]) -> None:
    outward = {link for page in crawled.values() if page for link in page.links if not link.startswith(("/", "#"))}
    assert {link for link in outward if urlsplit(link).scheme not in {"https", "http", "mailto", "tel"}} == set()


def test_a_page_fetches_only_our_own_files_and_they_are_there(site: Site, crawled: dict[str, Html | None]) -> None:
    files = {file for page in crawled.values() if page for file in page.files}
    assert files
    assert {file: site.get(file).status for file in files} == dict.fromkeys(files, 200)
    assert [file for file in files if not is_internal(file)] == []


def test_every_page_has_one_heading_of_the_first_level(crawled: dict[str, Html | None]) -> None:
    assert {path: page.headings for path, page in crawled.items() if page and len(page.headings) != 1} == {}
