"""The programme builder: what an address shows, what the form leads to, and that nothing in an address does harm."""

from __future__ import annotations

import re
from urllib.parse import quote, urlencode, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.web.agenda_parameters import agenda_url, parse_agenda
from app.web.views.qr import make_qr
from app.web.views.workshop_text import text_parts
from tests.support.html import Html, read_html
from tests.support.pages import PROGRAMME
from tests.support.qr import codes_in_path
from tests.support.site import PUBLIC_ADDRESS, Site

CASE = "/cases/soenderborg-faglig-ledelse"
EXAMPLE = "/cases/ikast-brande-personcentreret-omsorg"
WORKSHOP = "/workshops/workshop-faglig-ledelse-paa-aeldreomraadet"
ADDRESSES = ("/workshops/byg", "/workshops/byg/vaert", "/workshops/byg/print")


def page_of(site: Site, query: str, path: str = "/workshops/byg") -> Html:
    answer = site.get(f"{path}?{query}")
    assert answer.status == 200, answer.headers.get("Location")
    return read_html(answer.text)


def test_the_programme_is_shown_with_its_times_and_its_total(site: Site) -> None:
    page = page_of(site, PROGRAMME)
    assert page.canonical == f"{PUBLIC_ADDRESS}/workshops/byg?{PROGRAMME}"
    assert "I alt 85 minutter, kl. 9.00–10.25." in page.main
    for said in (
        "1. 9.00–9.05",
        "3. 9.15–9.30",
        "6. 10.15–10.25",
        "Case: Én ledelse",
        "Kort eksempel: Én faglig metode",
    ):
        assert said in page.main, said
    assert {CASE, EXAMPLE, "/pejlemaerker/naar-tillid-forpligter"} <= set(page.links)


def test_an_empty_builder_offers_the_workshops_as_beginnings(site: Site) -> None:
    page = read_html(site.get("/workshops/byg").text)
    begin = [link for link in page.links if link.startswith("/workshops/byg?")]
    assert len(begin) == 2, "the editors' proposal, and what the source has"
    for link, total in zip(begin, ("I alt 85 minutter.", "Ingen minutter endnu."), strict=True):
        filled = page_of(site, urlsplit(link).query)
        assert filled.canonical == PUBLIC_ADDRESS + link, "the link is the canonical one"
        assert total in filled.main
        assert link in read_html(site.get(WORKSHOP).text).links
    assert "/workshops/byg" in read_html(site.get("/workshops").text).links


def test_a_form_leads_to_the_plain_address_and_to_where_one_was(site: Site) -> None:
    sent = [
        ("titel", ""),
        ("start", "kl. 9"),
        ("punkt", "A"),
        ("min", "5 min"),
        ("dok", ""),
        ("punkt", "B"),
        ("min", ""),
    ]
    answer = site.get("/workshops/byg?" + urlencode([*sent, ("dok", ""), ("nyt", ""), ("q", ""), ("op", "2")]))
    assert (answer.status, answer.headers["Location"]) == (
        303,
        "/workshops/byg?start=9.00&punkt=B&punkt=A&min=5#punkt-1",
    )


@pytest.mark.parametrize(("way", "path"), [("vaeg", "/vaert"), ("print", "/print"), ("zip", ".zip")])
def test_the_ways_out_take_along_what_is_typed(site: Site, way: str, path: str) -> None:
    assert f'name="videre" value="{way}"' in site.get("/workshops/byg?punkt=A&min=5").text
    typed = "titel=Torsdag&start=kl.+9&punkt=A&min=20&dok=&nyt=Pause&nyt_min=10&nyt_dok=&q="
    leads_to = followed_once(site, f"/workshops/byg?{typed}&videre={way}")
    assert leads_to == f"/workshops/byg{path}?titel=Torsdag&start=9.00&punkt=A&min=20&punkt=Pause&min=10"
    assert site.get(leads_to).status == 200


@pytest.mark.parametrize(
    ("typed", "leads_to"),
    [
        ("punkt=A&min=ti", "/workshops/byg?punkt=A&min=ti#fejl"),
        ("punkt=A&nyt_min=10", "/workshops/byg?punkt=A&nyt_min=10&tilfoej=ja#nyt"),
        ("punkt=A&q=viborg", "/workshops/byg?punkt=A&q=viborg#fundet"),
        ("nyt=", "/workshops/byg#program"),
    ],
)
def test_what_must_be_mended_or_chosen_comes_before_the_wall(site: Site, typed: str, leads_to: str) -> None:
    assert followed_once(site, f"/workshops/byg?{typed}&videre=vaeg") == leads_to


def followed_once(site: Site, target: str) -> str:
    answer = site.get(target)
    assert answer.status == 303
    return str(answer.headers["Location"])


def test_a_point_without_words_is_called_what_its_page_is_called(site: Site) -> None:
    answer = site.get(f"/workshops/byg?nyt=&q={PUBLIC_ADDRESS}{CASE}")
    assert str(answer.headers["Location"]).startswith("/workshops/byg?punkt=%C3%89n+ledelse+for+hjemmepleje")
    assert str(answer.headers["Location"]).endswith(f"&dok={CASE}#tilfoejet")


def test_cases_are_offered_for_what_is_typed(site: Site) -> None:
    page = site.get("/workshops/byg?nyt=Case&nyt_min=15&q=Ikast-Brande").text
    assert f'name="valgt" value="{EXAMPLE}"' in page
    assert "Tilføj »Case« uden case" in page
    assert "Ingen cases eller tiltag for »xyzxyz«" in page_of(site, "q=xyzxyz").main


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("punkt=A&dok=/findes-ikke", "Der er ingen case, intet pejlemærke og ingen anden tekst på adressen."),
        ("punkt=A&dok=https://ond.example/x", "Kan ikke vises: https://ond.example/x"),
        ("punkt=A&min=99999", "Minutter skal være et helt tal fra 1 til 600."),
        ("start=25.00&punkt=A", "Start skal være et klokkeslæt"),
        (f"titel={'x' * 81}&punkt=A", "Navnet er forkortet til 80 tegn."),
        (f"punkt={'x' * 121}", "Et punkt er forkortet til 120 tegn."),
        ("punkt=A&punkt=&min=5", "Punkt 2 havde ingen tekst og er fjernet."),
        ("start=23.00&punkt=A&min=90", "I alt 90 minutter, kl. 23.00–0.30 næste dag."),
        ("&".join(["punkt=A&min=600"] * 40) + "&start=9.00", "kl. 9.00–1.00 17 dage senere"),
        ("punkt=A&min=5&punkt=B", "Mindst 5 minutter. 1 punkt uden minutter."),
        ("punkt=A&min=120", "I alt 120 minutter."),
        ("punkt=A&min=600&punkt=B&min=600&punkt=C&min=60", "I alt 1260 minutter (21 timer)."),
        ("punkt=A&min=150&start=9.00", "I alt 150 minutter (2 timer og 30 min.), kl. 9.00–11.30."),
    ],
)
def test_what_is_cut_off_or_not_there_is_said(site: Site, query: str, said: str) -> None:
    page = read_html(followed(site, f"/workshops/byg?{query}"))
    assert said in page.main
    assert not [link for link in page.links if "ond.example" in urlsplit(link).netloc]


@pytest.mark.parametrize(
    ("query", "field", "value", "said"),
    [
        (
            "punkt=A&min=5&punkt=B&min=ti",
            "minutter-2",
            "ti",
            "Punkt 2, B: »ti« kan ikke bruges. Minutter skal være et helt tal fra 1 til 600.",
        ),
        ("start=kl+ti&punkt=A&min=5", "start", "kl ti", "Start kl.: »kl ti« kan ikke bruges."),
        ("punkt=A&nyt=Pause&nyt_min=ti&tilfoej=ja", "minutter-2", "ti", "Punkt 2, Pause: »ti« kan ikke bruges."),
        ("punkt=A&nyt=&nyt_min=&q=&tilfoej=ja", "nyt", "", "Nyt punkt: Skriv et punkt, eller vælg en side."),
        ("nyt=Case&nyt_min=15&q=Viborg&tilfoej=ja", "q", "Viborg", "Case eller tiltag: Vælg en af siderne"),
        ("nyt=Case&q=&soeg=ja", "q", "", "Case eller tiltag: Skriv et søgeord eller en adresse."),
    ],
)
def test_what_must_be_mended_stands_in_its_field_and_is_said_there_and_on_top(
    site: Site, query: str, field: str, value: str, said: str
) -> None:
    html = followed(site, f"/workshops/byg?{query}")
    page = read_html(html)
    assert page.title.startswith("Fejl: Byg et program")
    assert page.headings == ["Byg et program"]
    assert said in page.main
    assert f"#{field}" in page.links
    (tag,) = re.findall(rf'<input [^>]*\bid="{field}"[^>]*>', html)
    assert f'value="{value}"' in tag
    assert 'aria-invalid="true"' in tag
    assert re.search(rf'aria-describedby="[^"]*\b{field}-fejl\b', tag)
    assert f'id="{field}-fejl"' in html
    assert html.count("aria-invalid") == 1


def test_a_programme_without_faults_says_nothing_of_them(site: Site) -> None:
    html = site.get(f"/workshops/byg?{PROGRAMME}").text
    assert "Fejl" not in read_html(html).title
    assert "aria-invalid" not in html


def followed(site: Site, target: str) -> str:
    answer = site.get(target)
    while answer.status == 303:
        answer = site.get(str(answer.headers["Location"]).split("#")[0])
    assert answer.status == 200
    return answer.text


def test_a_renamed_case_is_found_and_a_withdrawn_one_says_why(changed_site: Site) -> None:
    answer = changed_site.get("/workshops/byg?punkt=A&dok=/cases/gammelt-navn&punkt=B&dok=/cases/trukket-tilbage")
    assert answer.status == 303
    assert "gammelt-navn" not in str(answer.headers["Location"])
    for path in ADDRESSES:
        query = urlsplit(str(answer.headers["Location"])).query
        assert "Kommunen har bedt om det." in page_of(changed_site, query, path).main


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize(
    "query",
    [
        "&".join(["punkt=A&min=5&dok=/om"] * 5_000),
        "&".join(f"punkt={quote('ø' * 500)}" for _ in range(200)),
        f"titel={quote('<script>alert(1)</script>')}&punkt={quote('<img src=x onerror=alert(1)>')}&start=<b>",
        f"punkt={quote(chr(34) + ' autofocus onfocus=alert(1) x=' + chr(34))}&dok=javascript:alert(1)",
        "punkt=%00%01%ff&min=%D9%A3&start=%F0%9F%95%98&titel=%E2%80%AE",
        "op=1&ned=1&fjern=1&op=-1&punkt=A&fjern=99999999999999999999",
        "dok=//ond.example&min=5&dok=/../../etc/passwd&punkt=%0d%0aSet-Cookie:x=1",
        "&&&=&=punkt&punkt",
    ],
)
def test_a_hostile_address_gives_a_calm_page(site: Site, path: str, query: str) -> None:
    html = followed(site, f"{path}?{query}")
    page = read_html(html)
    assert page.inline == []
    assert "<img" not in html
    assert not [link for link in page.links if link.startswith(("javascript:", "//", "http"))]
    assert html.count('class="agenda-point"') <= 40


@settings(deadline=None, max_examples=30)
@given(
    st.lists(
        st.tuples(st.sampled_from(["punkt", "min", "dok", "nyt", "q", "start", "op", "tilfoej"]), st.text(max_size=30))
    )
)
def test_no_address_is_refused_and_every_form_ends_at_its_plain_address(
    site: Site, pairs: list[tuple[str, str]]
) -> None:
    answer = site.get("/workshops/byg?" + urlencode(pairs, errors="surrogatepass"))
    if answer.status == 303:
        answer = site.get(str(answer.headers["Location"]).split("#")[0])
    assert answer.status == 200


def test_a_code_is_shown_while_it_can_be_read(site: Site) -> None:
    assert codes(PROGRAMME) == [f"{PUBLIC_ADDRESS}/workshops/byg?{PROGRAMME}"]
    for page in ("", "/vaert", "/print"):
        text = site.get(f"/workshops/byg{page}?{PROGRAMME}").text
        assert 'aria-label="QR-kode til programmet »Dagens program«"' in text
    page = site.get("/workshops/byg?" + "&".join(["punkt=Et+langt+program&min=5"] * 30)).text
    assert "Linket er for langt til en QR-kode" in page
    assert 'class="qr__code"' not in page
    much = agenda_url(parse_agenda([("punkt", "ø" * 120)] * 40, "").agenda)
    assert "nogle mailprogrammer klipper det over" in site.get(much).text


def codes(query: str) -> list[str]:
    qr = make_qr(PUBLIC_ADDRESS, f"/workshops/byg?{query}")
    assert qr is not None
    return codes_in_path(qr.size, qr.path)


@pytest.mark.parametrize(
    ("chosen", "written", "leads_to"),
    [
        ("/pejlemaerker", CASE, "/workshops/byg?punkt=A&min=5&dok=/pejlemaerker&punkt=B#program"),
        ("", CASE, f"/workshops/byg?punkt=A&min=5&dok={CASE}&punkt=B#program"),
        ("/pejlemaerker", "", "/workshops/byg?punkt=A&min=5&dok=/pejlemaerker&punkt=B#program"),
        ("", "", "/workshops/byg?punkt=A&min=5&punkt=B#program"),
    ],
)
def test_what_is_chosen_from_the_list_counts_before_the_field(
    site: Site, chosen: str, written: str, leads_to: str
) -> None:
    sent = f"punkt=A&min=5&dok={chosen}&dok={written}&punkt=B&min=&dok=&dok="
    assert followed_once(site, f"/workshops/byg?{sent}") == leads_to


def test_a_point_may_show_all_pejlemærker(site: Site) -> None:
    query = "punkt=Vejen+til+pejlem%C3%A6rkerne&min=10&dok=/pejlemaerker"
    page = page_of(site, query)
    assert "Oversigt: Pejlemærker" in page.main
    assert "/pejlemaerker" in page.links
    wall = page_of(site, query, "/workshops/byg/vaert").main
    names = "Levende og lærende fællesskaber Mod til nytænkning"
    assert names in wall
    assert names in page_of(site, "", f"{WORKSHOP}/vaert").main
    assert f"{PUBLIC_ADDRESS}/pejlemaerker" in page_of(site, query, "/workshops/byg/print").main
    assert site.get(f"/workshops/byg.zip?{query}").status == 200


def test_the_run_sheet_says_who_what_and_where(site: Site) -> None:
    page = page_of(site, PROGRAMME, "/workshops/byg/print")
    for said in (
        "9.15–9.30 15 3. Case fra Sønderborg Case · Sønderborg: Én ledelse for hjemmepleje og sygepleje",
        PUBLIC_ADDRESS + CASE,
        PUBLIC_ADDRESS + EXAMPLE,
        f"Kontakt: {site.contacts(CASE)[0].name}",
        "Kort eksempel · Ikast-Brande: Én faglig metode",
        "Kontakt ikke oplyst.",
    ):
        assert said in page.main, said


def test_the_workshop_leads_with_its_programme_and_guesses_no_minutes(site: Site) -> None:
    main = read_html(site.get(WORKSHOP).text).main
    assert main.index("Program") < main.index("Case fra Sønderborg") < main.index("Levende og lærende fællesskaber")
    assert "Punkternes minutter er ikke oplyst." in main
    assert "Varighed Ikke oplyst" in main
    assert "Kort eksempel: Én faglig metode" in main


def test_the_workshop_has_what_the_day_needs_and_says_whose_the_times_are(site: Site) -> None:
    page = read_html(site.get(WORKSHOP).text)
    assert "Redaktionens forslag til program Programmet er redaktionens forslag og ikke en del af kilden." in page.main
    assert "I alt 85 minutter." in page.main
    build = next(link for link in page.links if link.startswith("/workshops/byg?titel=Redaktionens"))
    assert page_of(site, urlsplit(build).query).headings == ["Redaktionens forslag til program"]
    sheets = {"/pejlemaerker/print", *(f"/pejlemaerker/print?ark={one}" for one in ("tilbagemelding", "uddeling"))}
    assert sheets <= set(page.links)
    (run_sheet,) = [link for link in page.links if link.startswith("/workshops/byg/print?")]
    assert "Redaktionens forslag til program" in page_of(site, urlsplit(run_sheet).query, "/workshops/byg/print").main


def test_what_the_text_speaks_of_stands_under_it_and_by_the_name_that_leads_there(site: Site) -> None:
    html = site.get(WORKSHOP).text
    page = read_html(html)
    for heading, told, shown in (
        ("Udfordringer og potentialer", "Delingen her følger den orden", "Fag støder sammen"),
        ("Spor på dagen", "Slides viser seks spor", "Tilsyn og læring (Lokale 21+22+23)"),
    ):
        (anchor,) = re.findall(rf'<a href="#([^"]+)">{heading}</a>', html)
        below = html.partition(f'<h2 id="{anchor}">{heading}</h2>')[2].partition("<h2")[0]
        assert told in below
        assert shown in below
        assert page.main.count(shown) == 1


@pytest.mark.parametrize(
    ("html", "parts"),
    [
        ("", [("", "spor", "Spor på dagen")]),
        ("<p>A</p>", [("<p>A</p>", "", ""), ("", "spor", "Spor på dagen")]),
        (
            '<h2 id="a">Om</h2><p>A</p><h2 id="b">Spor på dagen</h2><p>B</p><h2 id="c">Mere</h2>',
            [
                ('<h2 id="a">Om</h2><p>A</p><h2 id="b">Spor på dagen</h2><p>B</p>', "spor", ""),
                ('<h2 id="c">Mere</h2>', "", ""),
            ],
        ),
    ],
)
def test_a_part_without_a_section_of_its_own_comes_after_the_text(html: str, parts: list[tuple[str, str, str]]) -> None:
    assert [(one.text, one.part, one.heading) for one in text_parts(html, {"spor": "Spor på dagen"})] == parts


def test_a_workshop_without_a_proposal_has_none(changed_site: Site) -> None:
    page = read_html(changed_site.get("/workshops/faglig-ledelse").text)
    assert "Redaktionens forslag" not in page.main
    assert [link for link in page.links if link.startswith("/workshops/byg/print?")] != []
    begin = [link for link in read_html(changed_site.get("/workshops/byg").text).links if "/byg?" in link]
    assert len(begin) == 1


@pytest.mark.parametrize("query", ["", "titel=Temadag"])
def test_the_wall_of_an_empty_programme_says_so_and_leads_back(site: Site, query: str) -> None:
    page = page_of(site, query, "/workshops/byg/vaert")
    assert page.headings == ["Programmet er tomt"]
    assert "Vælg »Luk« for at sætte det sammen." in page.main
    assert "1 af 1" not in page.main
    assert "/workshops/byg" + (f"?{query}" if query else "") in page.links


def test_only_a_workshop_has_a_workshop_s_slides(site: Site) -> None:
    assert site.get("/workshops/findes-ikke/vaert").status == 404
    assert site.get(f"{WORKSHOP}/vaert").status == 200


def test_a_workshop_as_a_point_is_called_one_once(site: Site) -> None:
    page = page_of(site, "punkt=Eftermiddag&min=60&dok=/workshops/workshop-faglig-ledelse-paa-aeldreomraadet")
    assert "Workshop: pejlemærker for faglig ledelse i ældreplejen" in page.main
    assert "Workshop: Workshop" not in page.main
