"""What is new: on each page, on `/nyt`, and in the feeds. From a real repository, and without one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from app.domain.addresses import address_of
from tests.conftest import WITHDRAWN
from tests.support.corpus import CASE, MINIMAL, write_tree
from tests.support.html import read_html
from tests.support.http import Answer
from tests.support.publishing import a_page
from tests.support.repository import new_repository
from tests.support.site import PUBLIC_ADDRESS, Site, publish, serving
from tests.web.test_valid_html import faults

ATOM = {"a": "http://www.w3.org/2005/Atom"}
FILE = "cases/frederikshavn-fastholdelsessamtaler.md"
ADDRESS = "/cases/frederikshavn-fastholdelsessamtaler"
EDIT = "https://github.com/kl/casebanken/edit/main/content/{sti}"
PAGES = {f"sider/side-{number}.md": a_page(f"Side {number}") for number in range(40)}
HOSTILE = "<script>alert(1)</script> & »citat« ]]> "


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site whose content has been written, renamed, noted, withdrawn, deleted and hidden over some days."""
    folder = tmp_path_factory.mktemp("nyt")
    repository = new_repository(folder / "lager")
    old = CASE.replace("omfang:", "tidligere_slugs: [gammelt-navn]\nomfang:")
    first = {**MINIMAL, "cases/gammelt-navn.md": old, "cases/trukket-tilbage.md": CASE, **PAGES}
    del first[FILE]
    first["sider/slettet.md"] = a_page("Om Inge Holm")
    first["sider/kladde.md"] = a_page("En kladde", status="kladde")
    principle = "pejlemaerker/kvalitetsarbejde-med-data.md"
    first[principle] = first[principle].replace("[frederikshavn-fastholdelsessamtaler]", "[gammelt-navn]")
    first["workshops/faglig-ledelse.md"] = MINIMAL["workshops/faglig-ledelse.md"].replace(
        ADDRESS, "/cases/gammelt-navn"
    )
    repository.commit("Write everything", first, "2026-01-05T10:00:00+01:00")
    changed = {"workshops/faglig-ledelse.md": MINIMAL["workshops/faglig-ledelse.md"], principle: MINIMAL[principle]}
    rename = {"cases/gammelt-navn.md": FILE}
    repository.commit("Rename", changed, "2026-02-06T10:00:00+01:00", rename=rename)
    repository.commit(f"Note\n\nNyt: {HOSTILE}", {FILE: old + "\nMere.\n"}, "2026-02-07T10:00:00+01:00")
    withdrawn = {"cases/trukket-tilbage.md": WITHDRAWN.replace("titel: Tre samtaler", "titel: Fire samtaler")}
    repository.commit("Call Inge\n\nNyt: Ringet til Inge Holm.", withdrawn, "2026-02-08T10:00:00+01:00")
    repository.commit(
        "Delete\n\nNyt: Inge Holm er væk.", when="2026-02-09T10:00:00+01:00", delete=("sider/slettet.md",)
    )
    repository.commit("Page", {"sider/ny.md": a_page("En ny side")}, "2026-02-10T10:00:00+01:00")
    for day in range(11, 20):
        for number in range(4):
            name = f"sider/side-{number}.md"
            repository.commit("Change", {name: PAGES[name] + f"\n{day}\n"}, f"2026-02-{day}T10:0{number}:00+01:00")
    publish(repository.content, folder / "data")
    with serving(folder / "data", correction_url=EDIT) as running:
        yield running


@pytest.fixture(scope="module")
def without_git(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The same site from a folder that no repository knows."""
    folder = tmp_path_factory.mktemp("uden-git")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GIT_CEILING_DIRECTORIES", str(folder))
        dated = CASE.replace("opdateret: 2026-11-21", "opdateret: 2026-11-20")
        publish(write_tree(folder / "content", {**MINIMAL, FILE: dated}), folder / "data")
    with serving(folder / "data") as running:
        yield running


def main_text(site: Site, path: str) -> str:
    answer = site.get(path)
    assert answer.status == 200
    assert faults(answer.text) == []
    return read_html(answer.text).main


def feed(answer: Answer) -> ElementTree.Element:
    """A feed that has what RFC 4287 asks for."""
    assert answer.status == 200
    assert answer.media_type == "application/atom+xml"
    root = ElementTree.fromstring(answer.body)  # noqa: S314 - our own answer
    assert root.tag == "{http://www.w3.org/2005/Atom}feed"
    entries = root.findall("a:entry", ATOM)
    for element in (root, *entries):
        for name in ("id", "title", "updated"):
            (found,) = element.findall(f"a:{name}", ATOM)
            assert found.text
        assert urlsplit(element.findtext("a:id", "", ATOM)).scheme == "https"
        assert datetime.fromisoformat(element.findtext("a:updated", "", ATOM)).tzinfo is not None
        links = element.findall("a:link", ATOM)
        assert [link.get("rel") for link in links].count("alternate") == 1
        assert all(link.attrib["href"].startswith(f"{PUBLIC_ADDRESS}/") for link in links)
    assert root.findtext("a:author/a:name", "", ATOM) == "Casebanken"
    assert [link.get("rel") for link in root.findall("a:link", ATOM)].count("self") == 1
    ids = [entry.findtext("a:id", "", ATOM) for entry in entries]
    assert len(set(ids)) == len(ids) <= 50
    moments = [entry.findtext("a:updated", "", ATOM) for entry in entries]
    assert moments == sorted(moments, reverse=True)
    if entries:
        assert root.findtext("a:updated", "", ATOM) == moments[0]
    return root


def texts(root: ElementTree.Element, name: str) -> list[str]:
    return [entry.findtext(f"a:{name}", "", ATOM) for entry in root.findall("a:entry", ATOM)]


def test_a_page_says_when_it_came_into_being_and_changed(kept: Site) -> None:
    text = main_text(kept, ADDRESS)
    assert "Siden er oprettet 5. januar 2026 og senest ændret 7. februar 2026." in text
    assert f"7. februar 2026 Rettet: {HOSTILE.strip()} 6. februar 2026 Ny adresse 5. januar 2026 Oprettet" in text
    assert "Teksten er sidst opdateret 21. november 2026." in text


def test_a_page_that_has_not_changed_says_only_when_it_came_into_being(kept: Site) -> None:
    text = main_text(kept, "/side-30")
    assert "Siden er oprettet 5. januar 2026." in text
    assert "senest ændret" not in text


def test_what_editors_write_is_text(kept: Site) -> None:
    for path in (ADDRESS, "/nyt?side=2"):
        html = kept.get(path).text
        assert "&lt;script&gt;alert(1)" in html
        assert "<script>alert" not in html


def test_news_stand_by_day_with_the_newest_first(kept: Site) -> None:
    first, second = (main_text(kept, path) for path in ("/nyt", "/nyt?side=2"))
    days = re.findall(r"(\d+)\. februar 2026", first + second)
    assert [int(day) for day in days] == sorted(map(int, days), reverse=True)
    assert "Rettet Side 3 Side Rettet Side 2 Side" in first
    assert "10. februar 2026 Ny En ny side Side" in second
    assert "8. februar 2026 Trukket tilbage Fire samtaler holder flere i uddannelse" in second
    assert "6. februar 2026 Ny adresse Tre samtaler" in second
    assert "Side 2 af 2" in second


def test_many_changes_alike_are_one_piece_of_news(kept: Site) -> None:
    text = main_text(kept, "/nyt?side=2")
    assert text.count("5. januar 2026") == 1
    number = re.search(r"5\. januar 2026 Ny (\d+) nye sider", text)
    assert number is not None
    assert int(number[1]) == len(PAGES) + 5


def test_news_lead_to_pages_that_are_there(kept: Site) -> None:
    days = [kept.get(f"/nyt?side={side}").text.split("<section")[1:] for side in (1, 2)]
    links = {
        link for sections in days for section in sections for link in read_html(section.split("</section")[0]).links
    }
    assert ADDRESS in links
    assert "/cases/trukket-tilbage" not in links
    for link in links:
        assert kept.get(link).status == 200, link


def test_nothing_of_old_versions_is_shown(kept: Site) -> None:
    """Neither in pages nor in feeds: no deleted page, no draft, no message, no old title, nobody's name."""
    addresses = ["/nyt", "/nyt?side=2", "/nyt.atom", "/soeg.atom", "/sitemap.xml", *map(address_of, kept.documents)]
    for path in addresses:
        text = kept.get(path).text
        assert not re.search("Inge Holm|En kladde|Redaktør Æble|redaktion@|Write everything|Delete", text), path


def test_a_page_beyond_the_last_says_so(kept: Site) -> None:
    assert "Der er kun 2 sider." in main_text(kept, "/nyt?side=7")
    assert "skal være et tal fra 1" in main_text(kept, "/nyt?side=syv")


def test_without_git_news_go_by_the_editors_dates_and_say_so(without_git: Site) -> None:
    text = main_text(without_git, "/nyt")
    assert "efter den dato, redaktionen har skrevet på dem" in text
    assert text.index("21. november 2026") < text.index("20. november 2026 Opdateret Tre samtaler")
    page = main_text(without_git, ADDRESS)
    assert "Siden er oprettet" not in page
    assert "Teksten er sidst opdateret 20. november 2026." in page
    titles = texts(feed(without_git.get("/nyt.atom")), "title")
    assert titles[-1] == "Opdateret: Tre samtaler holder flere i uddannelse"
    assert len(titles) == 5


def test_the_feed_of_news(kept: Site) -> None:
    root = feed(kept.get("/nyt.atom"))
    told = dict(zip(texts(root, "title"), texts(root, "summary"), strict=True))
    assert told["Ny: En ny side"] == "En side om en ny side."
    assert told["Rettet: Tre samtaler holder flere i uddannelse"] == HOSTILE.strip()
    assert told["45 nye sider"].endswith("; og 35 til")
    hrefs = {
        entry.findtext("a:title", "", ATOM): entry.find("a:link", ATOM).attrib["href"]  # type: ignore[union-attr]
        for entry in root.findall("a:entry", ATOM)
    }
    assert hrefs["Ny: En ny side"] == f"{PUBLIC_ADDRESS}/ny"
    assert hrefs["Trukket tilbage: Fire samtaler holder flere i uddannelse"] == f"{PUBLIC_ADDRESS}/nyt"


def test_a_feed_that_has_not_changed_is_not_sent_again(kept: Site) -> None:
    answer = kept.get("/nyt.atom")
    again = kept.get("/nyt.atom", {"If-None-Match": answer.headers["ETag"]})
    assert (again.status, again.body) == (304, b"")
    assert answer.headers["X-Robots-Tag"] == "noindex"


def test_the_ids_of_a_feed_stay_the_same_in_the_next_build(kept: Site, tmp_path: Path) -> None:
    content = kept.data.with_name("lager") / "content"
    publish(content, tmp_path / "data")
    with serving(tmp_path / "data") as other:
        assert texts(feed(other.get("/nyt.atom")), "id") == texts(feed(kept.get("/nyt.atom")), "id")


def test_the_feed_of_a_search(site: Site) -> None:
    root = feed(site.get("/soeg.atom?kommune=horsens&q=elever&sortering=titel&side=3&antal=5&utm_source=x"))
    found = site.get("/api/v1/soeg?q=elever&kommune=horsens&sortering=nyeste&antal=50").json
    assert texts(root, "title") == [hit["title"] for hit in found["hits"]] != []
    links = {link.get("rel"): link.get("href") for link in root.findall("a:link", ATOM)}
    assert links["self"] == f"{PUBLIC_ADDRESS}/soeg.atom?q=elever&kommune=horsens"
    assert links["alternate"] == f"{PUBLIC_ADDRESS}/soeg?q=elever&kommune=horsens&sortering=nyeste"
    assert root.findtext("a:id", "", ATOM) == links["self"]


def test_the_feed_of_everything_has_fifty(site: Site) -> None:
    assert len(texts(feed(site.get("/soeg.atom")), "id")) == 50


@pytest.mark.parametrize("query", ["q=%00%ff%ef%bf%be]]>%3C", "q=findesikkexyz", "kommune=%F0%9F%92%A9&q=%22", "q=-"])
def test_a_feed_of_any_search_is_valid(site: Site, query: str) -> None:
    feed(site.get(f"/soeg.atom?{query}"))


def test_pages_lead_to_their_feeds(site: Site) -> None:
    assert '<link rel="alternate" type="application/atom+xml" title="Nyt i Casebanken" href="/nyt.atom"' in (
        site.get("/cases").text
    )
    html = site.get("/soeg?q=elever&side=2").text
    assert 'href="/soeg.atom?q=elever">' in html.split("</head>")[0]
    assert "/soeg.atom?q=elever" in read_html(html).links
    assert "/nyt" in read_html(site.get("/").text).links


@pytest.mark.parametrize(
    ("path", "target"),
    [
        (ADDRESS, f"https://github.com/kl/casebanken/edit/main/content/{FILE}"),
        ("/om", "https://github.com/kl/casebanken/edit/main/content/sider/om.md"),
        (
            "/pejlemaerker/kvalitetsarbejde-med-data/noter",
            "https://github.com/kl/casebanken/edit/main/content/pejlemaerker/kvalitetsarbejde-med-data.md",
        ),
        ("/kommuner/horsens", "https://github.com/kl/casebanken/edit/main/content/ordlister/kommuner.yml"),
        ("/temaer/elever-og-praktik", "https://github.com/kl/casebanken/edit/main/content/ordlister/temaer.yml"),
        (
            "/noegletal/frafald-sosu-elever",
            "https://github.com/kl/casebanken/edit/main/content/ordlister/noegletal.yml",
        ),
        ("/soeg?q=x", "/saadan-bidrager-du"),
        ("/nyt", "/saadan-bidrager-du"),
        ("/findes-ikke", "/saadan-bidrager-du"),
    ],
)
def test_every_page_leads_to_where_it_can_be_mended(kept: Site, path: str, target: str) -> None:
    assert f'<a href="{target}">Foreslå en rettelse</a>' in kept.get(path).text


def test_without_a_repository_address_no_page_does(site: Site) -> None:
    for path in ("/", "/om", ADDRESS, "/nyt"):
        assert "Foreslå en rettelse" not in site.get(path).text
