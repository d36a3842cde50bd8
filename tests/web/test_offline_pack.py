"""A workshop or a collection as files: whole, with links between them, and nothing that asks for a network."""

from __future__ import annotations

import asyncio
import io
import re
from pathlib import Path
from urllib.parse import quote
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.documents import GuidingPrinciple, Workshop
from app.snapshot.packing import MOST_DOCUMENTS
from app.web.offline.gathering import MOST_PAGES
from app.web.offline.html_file import read_html_file
from app.web.offline.names import page_names, relative
from app.web.offline.packs import MOST_KEPT, Packs
from app.web.urls import STATIC
from tests.support import hostile
from tests.support.html import read_html
from tests.support.pack import COLLECTION, PACKS, WORKSHOP, files_of, led_to, pages_of
from tests.support.site import PUBLIC_ADDRESS, Site, serving
from tests.web.test_valid_html import faults

PLAIN_NAME = re.compile(r"([a-z0-9]+(-[a-z0-9]+)*/)*[a-z0-9]+(-[a-z0-9]+)*\.(html|css|js|svg)")
README = "LÆS MIG.txt"
VIBORG = "/cases/viborg-mindre-ledelsesspaend"
MOST_BYTES = 2_000_000


@pytest.fixture(scope="module", params=list(PACKS.values()), ids=list(PACKS))
def files(request: pytest.FixtureRequest, site: Site) -> dict[str, bytes]:
    return files_of(site, request.param)


def test_every_system_can_unpack_it(files: dict[str, bytes]) -> None:
    assert [name for name in files if not PLAIN_NAME.fullmatch(name)] == [README]
    assert len({name.casefold() for name in files}) == len(files)
    assert max(map(len, files)) <= 150
    assert {"start.html", "filer/site.css", "filer/slides.js"} <= set(files)


def test_every_link_leads_to_a_file_that_is_there_or_says_that_it_needs_the_net(files: dict[str, bytes]) -> None:
    pages = pages_of(files)
    for name, page in pages.items():
        for link in page.links:
            if re.match(r"https?://|mailto:|tel:", link):
                continue
            there = led_to(name, link)
            assert there in pages, f"{name}: {link}"
            anchor = link.partition("#")[2]
            assert anchor == "" or anchor in pages[there].anchors, f"{name}: {link}"
        outward = re.findall(r'<a\b[^>]*\bhref="http[^>]*>', files[name].decode())
        assert [tag for tag in outward if 'rel="external' not in tag] == [], name


def test_nothing_is_fetched_but_files_of_the_pack(files: dict[str, bytes]) -> None:
    for name, page in pages_of(files).items():
        assert {led_to(name, file) for file in page.files} <= set(files), name
        assert re.findall(r'(?:src|href|action|srcset|poster)="(?:/|file:)[^"]*"', files[name].decode()) == [], name
        assert page.inline == [], name
    for name in ("js/slides.js", "img/icon.svg"):
        assert files[f"filer/{name.split('/')[1]}"] == (STATIC / name).read_bytes()
    style = files["filer/site.css"].decode()
    assert set(re.findall(r"url\(\"?([a-z]+:|)", style)) == {"data:"}
    assert "@import" not in style
    assert "import" not in files["filer/slides.js"].decode()
    assert b'type="module"' not in b"".join(files.values()), "browsers refuse modules from a folder"


def test_nothing_is_left_that_needs_a_server(files: dict[str, bytes]) -> None:
    for name, page in pages_of(files).items():
        assert set(page.elements) & {"form", "input", "button", "select", "textarea", "label"} == set(), name
        assert b"data-net" not in files[name]
        assert faults(files[name].decode()) == [], name


def test_every_page_says_of_what_it_is_a_copy(files: dict[str, bytes]) -> None:
    for name, page in pages_of(files).items():
        assert page.canonical is not None
        assert page.canonical.startswith(f"{PUBLIC_ADDRESS}/")
        if not name.endswith("vaert.html"):
            assert re.search(r"Kopi til brug uden net fra \d+\. \w+ \d{4}\. Nyeste udgave: https://", page.text), name
            assert page.canonical in page.links
            assert "Alle sider i pakken" in page.text
            assert relative(name, "start.html") in page.links
    lines = files[README].decode("utf-8-sig").splitlines()
    assert len(lines) == 3
    assert "åbn start.html" in lines[0]
    assert lines[2].startswith(f"Nyeste udgave: {PUBLIC_ADDRESS}/")


def test_every_file_is_reached_from_the_first_page(files: dict[str, bytes]) -> None:
    pages = pages_of(files)
    reached, waiting = {"start.html"}, ["start.html"]
    while waiting:
        here = waiting.pop()
        there = {led_to(here, link) for link in pages[here].links if ":" not in link} - reached
        reached |= there
        waiting += there
    assert reached == set(pages)


def test_the_workshop_has_all_that_is_used_in_the_room(site: Site) -> None:
    pages = pages_of(files_of(site, PACKS["workshop"]))
    workshop = next(document for document in site.documents if isinstance(document, Workshop))
    principles = [document for document in site.documents if isinstance(document, GuidingPrinciple)]
    wanted = {item.reference for item in workshop.programme if item.reference}
    wanted |= {f"/cases/{slug}" for principle in principles for slug in principle.featured_cases}
    wanted |= {f"/tiltag/{slug}" for principle in principles for slug in principle.initiatives}
    for principle in principles:
        here = f"/pejlemaerker/{principle.slug}"
        wanted |= {here, f"{here}/vaert", f"{here}/noter", f"{here}/print", f"{here}/print-kort"}
    wanted |= {
        WORKSHOP,
        f"{WORKSHOP}/vaert",
        "/workshops/byg/print",
        *(f"/pejlemaerker/print{sheet}" for sheet in ("", "-plakat", "-uddeling", "-tilbagemelding")),
    }
    assert {f"{path[1:]}.html" for path in wanted} <= set(pages)
    start = pages["start.html"]
    assert start.headings == [workshop.title]
    assert start.canonical == PUBLIC_ADDRESS + WORKSHOP
    order = [
        start.main.index(text) for text in ("Workshop ", " på væggen", "Print: Dialogkort", "Pejlemærker ", "Cases ")
    ]
    assert order == sorted(order), "the workshop itself is needed first"


def test_the_pages_say_what_they_say_on_the_site(site: Site) -> None:
    pages = pages_of(files_of(site, PACKS["workshop"]))
    for name in ("cases/viborg-mindre-ledelsesspaend", "pejlemaerker/naar-tillid-forpligter/vaert", WORKSHOP[1:]):
        public = read_html(site.get(f"/{name}").text)
        assert pages[f"{name}.html"].main == public.main.replace("Føj til samling ", ""), name
        assert pages[f"{name}.html"].title == public.title


def test_the_collection_comes_with_its_notes_and_what_is_missing(site: Site) -> None:
    files = files_of(site, PACKS["collection"])
    pages = pages_of(files)
    (paper,) = (
        name for name, page in pages.items() if page.canonical == PUBLIC_ADDRESS + COLLECTION and "start" not in name
    )
    assert pages[paper].headings == ["Møde & mad"]
    for text in ("Tag den først", "Der er ingen side på adressen.", site.mail(VIBORG), "Kilde: "):
        assert text in pages[paper].main
    for text in ("Find mere til samlingen", "Sammenlign", "Hent som CSV", "Hent til brug uden net"):
        assert text not in pages[paper].main, text
    assert {f"{VIBORG[1:]}.html", "tiltag/op-i-tid.html", "sider/om.html", "samling/vaert.html"} <= set(pages)


def test_the_programme_comes_as_run_sheet_and_slides(site: Site) -> None:
    pages = pages_of(files_of(site, PACKS["programme"]))
    assert pages["start.html"].headings == ["Ledermøde"]
    sheet = pages["workshops/byg/print.html"]
    for text in ("Ledermøde", "Velkomst", "9.05", site.mail(VIBORG)):
        assert text in sheet.main, text
    assert "../../cases/viborg-mindre-ledelsesspaend.html" in sheet.links
    assert {"vaert.html", "../../start.html"} <= set(sheet.links), "the form itself is of no use without a server"
    assert "../../start.html" in pages["workshops/byg/vaert.html"].links


@pytest.mark.parametrize(
    "query", ["punkt=Tilbagemelding&min=10", "punkt=A&dok=/pejlemaerker/naar-tillid-forpligter"], ids=["none", "one"]
)
def test_a_programme_with_at_most_one_pejlemærke_still_has_the_feedback_sheet(site: Site, query: str) -> None:
    pages = pages_of(files_of(site, f"/workshops/byg.zip?{query}"))
    (sheet,) = [page for name, page in pages.items() if name.startswith("pejlemaerker/print")]
    assert "Tilbagemelding på pejlemærkerne" in sheet.main
    assert "Print: Tilbagemelding" in pages["start.html"].main


def test_a_programme_with_all_pejlemærker_has_them_and_their_sheets(site: Site) -> None:
    pages = pages_of(files_of(site, "/workshops/byg.zip?punkt=Vejen&min=10&dok=/pejlemaerker"))
    principles = [document for document in site.documents if isinstance(document, GuidingPrinciple)]
    assert {f"pejlemaerker/{one.slug}.html" for one in principles} <= set(pages)
    assert "Print: Dialogkort" in pages["start.html"].main


def test_workshop_and_collection_lead_to_their_packs(site: Site) -> None:
    assert PACKS["workshop"] in read_html(site.get(WORKSHOP).text).links
    assert site.get(f"{COLLECTION}&videre=zip").headers["location"] == PACKS["collection"]
    programme = site.get(f"{PACKS['programme'].replace('.zip', '')}&videre=zip").headers["location"]
    assert site.get(programme).body == site.get(PACKS["programme"]).body
    answer = site.get(PACKS["workshop"])
    assert answer.headers["content-disposition"] == f'attachment; filename="casebanken-{WORKSHOP.split("/")[-1]}.zip"'
    assert len(answer.body) <= MOST_BYTES


def test_the_same_content_gives_the_same_bytes(site: Site, real_data: Path) -> None:
    first = site.get(PACKS["workshop"])
    with serving(real_data) as other:
        assert other.get(PACKS["workshop"]).body == first.body
    assert site.get(PACKS["workshop"], {"If-None-Match": str(first.headers["etag"])}).status == 304
    with ZipFile(io.BytesIO(first.body)) as zip_file:
        assert zip_file.namelist() == sorted(zip_file.namelist())
        assert {entry.date_time[0] for entry in zip_file.infolist()} != {1980}


@pytest.mark.parametrize(
    "address",
    ["/workshops/findes-ikke.zip", "/workshops/.zip", "/samling.zip", "/samling.zip?dok=/x", "/workshops/byg.zip"],
)
def test_where_there_is_nothing_to_pack_a_page_says_so(site: Site, address: str) -> None:
    answer = site.get(address)
    assert answer.status == 404
    assert read_html(answer.text).headings == ["Siden findes ikke"]


def test_a_large_collection_gives_a_bounded_pack(site: Site) -> None:
    addresses = [f"/{'cases' if 'case' in d.kind else 'tiltag'}/{d.slug}" for d in site.documents]
    addresses += [f"/pejlemaerker/{d.slug}" for d in site.documents if isinstance(d, GuidingPrinciple)]
    everything = "&".join(f"dok={address}" for address in reversed(addresses * 20))
    answer = site.get(f"/samling.zip?{everything}")
    with ZipFile(io.BytesIO(answer.body)) as zip_file:
        names = [name for name in zip_file.namelist() if name.endswith(".html")]
    assert 50 <= len(names) <= MOST_PAGES + 1
    assert len([name for name in names if name.count("/") == 1]) <= MOST_DOCUMENTS + 7
    assert len(answer.body) <= MOST_BYTES


def test_hostile_collections_give_a_pack_or_a_calm_page(site: Site) -> None:
    for text in [*hostile.INJECTIONS, *hostile.LETTERS, "a" * 5_000]:
        hurt = quote(text, safe="", errors="surrogatepass")
        for query in (f"navn={hurt}&dok={VIBORG}&note={hurt}", f"dok={hurt}"):
            answer = site.get(f"/samling.zip?{query}")
            assert answer.status == (200 if VIBORG in query else 404), query
            assert answer.headers.get("x-evil") is None
    files = files_of(site, f"/samling.zip?navn=%3Cscript%3Ealert(1)%3C/script%3E&dok={VIBORG}&dok=//fremmed.example/")
    assert [name for name in files if name.endswith(".html") and b"<script>alert" in files[name]] == []
    assert "<script>alert(1)</script>" in read_html(files["start.html"].decode()).headings[0]


@given(
    st.lists(st.text(max_size=200) | st.sampled_from(["start", "om", "cases/con?ark=kort", "cases/a?x=1"]), unique=True)
)
def test_names_are_plain_and_differ(paths: list[str]) -> None:
    names = page_names(f"/{path}" for path in paths)
    assert len({*names.values(), "start.html"}) == len(names) + 1
    assert [name for name in names.values() if not PLAIN_NAME.fullmatch(name)] == []


@given(st.sampled_from(["a.html", "b/a.html", "b/c/a.html"]), st.sampled_from(["a.html", "b/a.html", "d/c/a.html"]))
def test_a_way_leads_from_one_file_to_another(here: str, there: str) -> None:
    assert led_to(here, relative(here, there)) == there


def test_what_needs_the_net_is_left_out_and_the_rest_is_as_it_was() -> None:
    html = (
        '<!doctype html><link rel="canonical" href="https://x.dk/a"><!-- b --><title>A &amp; b – Casebanken</title>'
        '<nav data-net><nav>x</nav><br></nav><img data-net src="/x"><svg viewBox="0 0 1 1"><path d="M0"/></svg>'
        '<p class="site-header__address">https://x.dk/a</p>'
        '<form action="/x"><p>&aelig; &#230; <a href="#b">b</a></p></form>'
        '<a href="/c?d=1&amp;e=2#f" rel="next">c</a><a href="/g">g</a><a href="mailto:a@b.dk">h</a>'
    )
    page = read_html_file(html, "Kopi.")
    assert page.title == "A & b"
    assert page.links == ("/", "/c?d=1&e=2", "/g")
    assert page.written({"/": "../start.html", "/c?d=1&e=2#f": "../c.html#f"}.get, "https://x.dk") == (
        '<!doctype html><link rel="canonical" href="https://x.dk/a"><!-- b --><title>A &amp; b – Casebanken</title>'
        '<svg viewBox="0 0 1 1"><path d="M0"/></svg>'
        '<p class="site-header__address">'
        '<a class="site-header__start" href="../start.html" data-adresse="https://x.dk/">Alle sider i pakken</a> '
        'Kopi. <a href="https://x.dk/a" rel="external">https://x.dk/a</a></p>'
        '<p>&aelig; &#230; <a href="#b">b</a></p>'
        '<a href="../c.html#f" rel="next" data-adresse="https://x.dk/c?d=1&amp;e=2#f">c</a>'
        '<a href="https://x.dk/g" data-adresse="https://x.dk/g" rel="external">g</a><a href="mailto:a@b.dk">h</a>'
    )


def test_nobody_waits_for_others_packs_when_their_own_is_ready() -> None:
    packs, finish = Packs(), asyncio.Event()

    async def slow() -> bytes:
        await finish.wait()
        return b"slow"

    async def quick() -> bytes:
        return b"quick"

    async def room() -> None:
        await packs.get("ready", quick)
        other = asyncio.create_task(packs.get("slow", slow))
        await asyncio.sleep(0)
        assert await asyncio.wait_for(packs.get("ready", quick), timeout=10) == b"quick"
        assert not other.done()
        finish.set()
        assert await other == b"slow"

    asyncio.run(room())


def test_a_whole_room_waits_for_one_pack() -> None:
    packs, made = Packs(), []

    async def make(key: int) -> bytes:
        made.append(key)
        await asyncio.sleep(0)
        return bytes([key])

    async def room() -> None:
        answers = await asyncio.gather(*(packs.get(1, lambda: make(1)) for _ in range(30)))
        assert set(answers) == {b"\x01"}
        assert made == [1]
        for key in range(2, MOST_KEPT + 2):
            await packs.get(key, lambda key=key: make(key))  # type: ignore[misc]
        await packs.get(1, lambda: make(1))
        assert made == [*range(1, MOST_KEPT + 2), 1], "the oldest is forgotten"

    asyncio.run(room())
