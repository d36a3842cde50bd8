"""How the site is found: site map, robots, OpenSearch description, and what each page's head says of it."""

from __future__ import annotations

import json
from collections import Counter
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from app.domain.addresses import SITE_PAGES, address_of
from tests.support.pages import PAGES
from tests.support.site import PUBLIC_ADDRESS, Site

NAMES = {
    "map": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "os": "http://a9.com/-/spec/opensearch/1.1/",
}


class Head(HTMLParser):
    """The head of a page: metadata by name, links by relation, and JSON-LD."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.title = ""
        self.meta: dict[str, str] = {}
        self.links: dict[str, list[dict[str, str]]] = {}
        self.data: list[dict[str, object]] = []
        self._inside = ""
        self.feed(html.split("</head>")[0])
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        match tag:
            case "meta" if "content" in given:
                self.meta[given.get("name") or given["property"]] = given["content"]
            case "link":
                self.links.setdefault(given["rel"], []).append(given)
            case "title":
                self._inside = "title"
            case "script" if given.get("type") == "application/ld+json":
                self._inside = "data"

    def handle_endtag(self, _: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.title += data
        if self._inside == "data":
            self.data.append(json.loads(data))


def head(site: Site, path: str) -> Head:
    return Head(site.get(path).text)


@pytest.fixture(scope="module")
def listed(site: Site) -> list[str]:
    """Every address of the site map."""
    answer = site.get("/sitemap.xml")
    assert answer.media_type == "application/xml"
    tree = ElementTree.fromstring(answer.body)  # noqa: S314 - our own answer
    return [location.text or "" for location in tree.findall("map:url/map:loc", NAMES)]


def test_the_site_map_has_every_document_once_at_the_public_address(site: Site, listed: list[str]) -> None:
    assert {PUBLIC_ADDRESS + address_of(document) for document in site.documents} <= set(listed)
    assert [address for address, count in Counter(listed).items() if count > 1] == []
    assert [address for address in listed if not address.startswith(f"{PUBLIC_ADDRESS}/")] == []


def test_the_site_map_has_only_pages_that_are_there_and_want_to_be_found(site: Site, listed: list[str]) -> None:
    for address in listed:
        answer = site.get(address.removeprefix(PUBLIC_ADDRESS))
        page = Head(answer.text)
        assert answer.status == 200
        assert "robots" not in page.meta
        assert page.links["canonical"][0]["href"] == address


def test_the_site_map_has_every_page_of_the_sites_own_that_may_be_found(site: Site, listed: list[str]) -> None:
    found = {page for page in SITE_PAGES if "robots" not in Head(site.get(page).text).meta}
    assert {PUBLIC_ADDRESS + page for page in found - {"/soeg", "/samling"}} <= set(listed)


def test_the_site_map_leaves_out_municipalities_without_cases(listed: list[str]) -> None:
    assert f"{PUBLIC_ADDRESS}/kommuner/soenderborg" in listed
    assert f"{PUBLIC_ADDRESS}/kommuner/laesoe" not in listed


def test_robots_may_read_everything_and_are_told_of_the_site_map(site: Site) -> None:
    answer = site.get("/robots.txt")
    assert answer.media_type == "text/plain"
    lines = answer.text.splitlines()
    assert "User-agent: *" in lines
    assert f"Sitemap: {PUBLIC_ADDRESS}/sitemap.xml" in lines
    assert "Disallow: /*samling=" in lines
    assert "Disallow: /" not in lines


def test_a_browser_can_search_from_its_address_field(site: Site) -> None:
    answer = site.get("/opensearch.xml")
    assert answer.media_type == "application/opensearchdescription+xml"
    tree = ElementTree.fromstring(answer.body)  # noqa: S314 - our own answer
    name = tree.findtext("os:ShortName", "", NAMES)
    assert 0 < len(name) <= 16
    assert 0 < len(tree.findtext("os:Description", "", NAMES)) <= 1024
    template = tree.find("os:Url", NAMES)
    assert template is not None
    target = template.attrib["template"].replace("{searchTerms}", "frafald")
    assert target.startswith(PUBLIC_ADDRESS)
    assert site.get(target.removeprefix(PUBLIC_ADDRESS)).status == 200
    link = head(site, "/").links["search"][0]
    assert link["href"] == "/opensearch.xml"
    assert link["type"] == answer.media_type


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_says_what_it_is(site: Site, path: str) -> None:
    page = head(site, path)
    assert page.title
    assert 20 <= len(page.meta["description"]) <= 300
    assert page.meta["og:title"] == page.title
    assert page.meta["og:description"] == page.meta["description"]
    assert page.meta["og:url"] == page.links["canonical"][0]["href"]
    assert page.meta["og:site_name"] == "Casebanken"
    assert page.meta["og:locale"] == "da_DK"
    assert page.links["icon"][0]["type"] == "image/svg+xml"


def test_no_two_pages_have_one_title_or_one_description(site: Site, listed: list[str]) -> None:
    pages = [head(site, address.removeprefix(PUBLIC_ADDRESS)) for address in listed]
    assert [title for title, count in Counter(page.title for page in pages).items() if count > 1] == []
    assert [text for text, count in Counter(page.meta["description"] for page in pages).items() if count > 1] == []


def test_every_document_describes_itself_to_machines(site: Site) -> None:
    for document in site.documents:
        path = address_of(document)
        page = head(site, path)
        (data,) = page.data
        wanted = {
            "@context": "https://schema.org",
            "@type": "Article",
            "headline": document.title,
            "description": document.summary,
            "inLanguage": "da",
            "dateModified": document.updated.isoformat(),
            "url": PUBLIC_ADDRESS + path,
        }
        assert {key: data[key] for key in wanted} == wanted
        assert page.meta["og:type"] == "article"


def test_what_is_no_document_does_not_say_that_it_is(site: Site) -> None:
    for path in ("/", "/cases", "/kommuner/soenderborg", "/soeg"):
        page = head(site, path)
        assert page.data == []
        assert page.meta["og:type"] == "website"


@pytest.mark.parametrize(
    ("path", "canonical"),
    [
        ("/soeg?kommune=horsens&kommune=aalborg", "/soeg?kommune=aalborg&kommune=horsens"),
        ("/soeg?tema=data-og-opfoelgning&q=frafald", "/soeg?q=frafald&tema=data-og-opfoelgning"),
        ("/soeg?q=frafald&sortering=relevans&side=1", "/soeg?q=frafald"),
        ("/soeg?utm_source=nyhedsbrev", "/soeg"),
        ("/kommuner/horsens?utm_source=nyhedsbrev", "/kommuner/horsens"),
    ],
)
def test_equal_pages_have_one_canonical_address(site: Site, path: str, canonical: str) -> None:
    assert [link["href"] for link in head(site, path).links["canonical"]] == [PUBLIC_ADDRESS + canonical]


@pytest.mark.parametrize(
    "path",
    ["/soeg?q=frafald", "/soeg?kommune=horsens", "/soeg?type=eksempel&kategori=frigiv-tid", "/status", "/was", "/nix"],
)
def test_searches_and_pages_about_the_site_itself_stay_out_of_search_engines(site: Site, path: str) -> None:
    assert head(site, path).meta["robots"] == "noindex"


@pytest.mark.parametrize("path", ["/", "/soeg", "/cases", "/tiltag/den-gode-praktikplads", "/kommuner/horsens", "/om"])
def test_everything_else_wants_to_be_found(site: Site, path: str) -> None:
    assert "robots" not in head(site, path).meta
