"""`/bidrag`: what is typed becomes a file that the loader accepts, or is told what to mend; and nothing is kept."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest

from app.content.loader import load
from app.domain.documents import Case, Category, Documentation, Outcome, Status
from app.web.contribution.fields import FIELDS
from tests.support.contribution import FILLED, SHORTEST
from tests.support.corpus import MINIMAL, write_tree
from tests.support.html import is_internal, read_html
from tests.support.http import Answer
from tests.support.site import Site, serving
from tests.web.test_safety import ATTACKS
from tests.web.test_valid_html import faults

PATH = "/bidrag"
SECONDS = 4.0
Fields = Mapping[str, str | tuple[str, ...]]


@pytest.fixture(scope="module")
def receiving_site(real_data: Path) -> Iterator[Site]:
    """The real site, where the editors have a mail address."""
    with serving(real_data, editors="casebank@example.dk") as running:
        yield running


def tree(answer: Answer) -> Element:
    assert answer.status == 200
    parsed: Element = html5lib.parse(answer.text, namespaceHTMLElements=False)
    return parsed


def words(element: Element | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def by_id(page: Element, identifier: str) -> Element | None:
    return next((element for element in page.iter() if element.get("id") == identifier), None)


def field_id(name: str) -> str:
    return f"felt-{name.replace('.', '-')}"


def errors(page: Element) -> dict[str, str]:
    """The message at each field that has one."""
    return {name: said for name in FIELDS if (said := words(by_id(page, f"{field_id(name)}-fejl")))}


def typed(page: Element) -> dict[str, tuple[str, ...]]:
    """What stands in the form, as the browser would post it."""
    found: dict[str, tuple[str, ...]] = {}
    for element in page.iter():
        name, value = element.get("name", ""), element.get("value", "")
        if name not in FIELDS:
            continue
        match element.tag:
            case "textarea":
                values: tuple[str, ...] = ((element.text or "").removeprefix("\n"),)
            case "select":
                values = tuple(o.get("value", "") for o in element.iter("option") if o.get("selected") is not None)
            case _ if element.get("type") == "checkbox":
                values = (value,) if element.get("checked") is not None else ()
            case _:
                values = (value,)
        found[name] = (*found.get(name, ()), *filter(None, values))
    return {name: values for name, values in found.items() if values}


def download(site: Site, fields: Fields) -> Answer:
    return site.post(PATH, {**fields, "handling": "hent"})


def loaded(file: Answer, folder: Path) -> Case:
    """The downloaded file as the document it becomes among others."""
    name = re.fullmatch(r'attachment; filename="([a-z0-9-]+\.md)"', str(file.headers["Content-Disposition"]))
    assert name is not None
    found = load(write_tree(folder, {**MINIMAL, f"cases/{name[1]}": file.body}), today=date.today())
    assert found.corpus is not None, found.problems
    assert [
        problem
        for problem in found.problems
        if problem.path == f"cases/{name[1]}" and "læst som" not in problem.message
    ] == []
    (case,) = (d for d in found.corpus.documents if d.path == f"cases/{name[1]}")
    assert isinstance(case, Case)
    return case


def test_what_is_typed_is_what_the_loader_reads_in_the_file(site: Site, tmp_path: Path) -> None:
    case = loaded(download(site, FILLED), tmp_path)
    assert case.slug == "laesoe-faste-teams-borgerne-faerre-ansigter"
    assert (case.title, case.summary) == (FILLED["titel"], FILLED["resume"])
    assert case.status is Status.DRAFT
    assert case.updated == date.today()
    assert case.municipalities == ("laesoe", "frederikshavn", "samsoe")
    assert case.categories == (Category.FREE_UP_TIME,)
    assert case.themes == FILLED["temaer"]
    assert (case.documentation, case.outcome) == (Documentation.OWN_FIGURES, Outcome.WORKED)
    first, second = case.results
    assert first.before is not None
    assert first.after is not None
    assert (first.before.text, first.after.text, first.unit, first.period) == ("14", "6", "om ugen", "2024-2025")
    assert (second.text, second.value and second.value.text) == ("Medarbejdere om ugen", "6")
    (source,) = case.sources
    assert (source.title, source.publisher, source.year) == ("Kommunens egne oplysninger", "Læsø Kommune", 2025)
    (contact,) = case.contacts
    assert (contact.name, contact.role) == ("Anne Jensen", "Leder: hjemmepleje #1")
    assert contact.confirmed == date.today()
    assert contact.consent
    (medium,) = case.media
    assert (medium.title, medium.url) == ("Film om de nye teams", "https://www.example.dk/film")
    assert [section.heading for section in case.body.sections] == [
        "Udgangspunkt", "Det gjorde de", "Det kom der ud af det", "Det krævede det", "Godt at vide",
    ]  # fmt: skip
    assert "<em>faste teams</em>" in case.body.html


def test_only_what_must_be_there_is_enough(site: Site, tmp_path: Path) -> None:
    case = loaded(download(site, {**SHORTEST, "det-gjorde-de": "Vi delte os\x07 i tre.\x00"}), tmp_path)
    assert case.body.text == "Det gjorde de\nVi delte os i tre."
    assert (case.results, case.contacts, case.media, case.documentation) == ((), (), (), None)


def test_what_nobody_sees_in_pasted_text_is_left_out(site: Site, tmp_path: Path) -> None:
    pasted = {
        "titel": "\ufeffVagt\u200bplan i \u202eteams\u202c",
        "resume": "Vi delte os.\u2028Det gik godt.",
        "kilder.0.sted": "\u200b",
        "det-gjorde-de": "Først tre.\u2029Så \ufdd0fire.",
    }
    case = loaded(download(site, {**SHORTEST, **pasted}), tmp_path)
    assert (case.title, case.summary) == ("Vagtplan i teams", "Vi delte os. Det gik godt.")
    assert case.sources[0].place is None
    assert case.body.text == "Det gjorde de\nFørst tre. Så fire."


@pytest.mark.parametrize(
    "others",
    ["Vejle og Horsens", "Vejle; Horsens", "Vejle/Horsens", "[Vejle, Horsens]", "(Vejle, og Horsens)", "Vejle\nHorsens",
     "Vejle Kommune og Horsens Kommune", "Læsø, Vejle, Horsens",
     "Vejle og Horsens Kommuner", "Vejle & Horsens.", "Vejle samt Horsens kommune"],
)  # fmt: skip
def test_other_municipalities_are_understood_as_people_write_them(site: Site, tmp_path: Path, others: str) -> None:
    case = loaded(download(site, {**SHORTEST, "kommuner.andre": others}), tmp_path)
    assert case.municipalities == ("laesoe", "vejle", "horsens")


def test_the_name_of_the_file_says_the_municipality_once(site: Site) -> None:
    fields = {**SHORTEST, "kommuner": "Horsens", "titel": "Horsens Kommune har prøvet skærmbesøg om natten"}
    disposition = str(download(site, fields).headers["Content-Disposition"])
    assert '"horsens-skaermbesoeg-natten.md"' in disposition


@pytest.mark.parametrize(
    "text", ["Ring til 010203-1234.", "<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> x", "Tak til Hans Jensen."]
)
def test_nothing_is_said_of_git_or_of_keys_that_are_not_asked_for(site: Site, text: str) -> None:
    page = read_html(site.post(PATH, {**SHORTEST, "det-gjorde-de": text}).text)
    assert "Slet de" in page.main or "nøjes med titlen" in page.main
    assert not re.search(r"\b[Gg]it\b|omtalte", page.main)


def test_a_file_never_takes_the_name_of_another(site: Site) -> None:
    taken = next(d for d in site.documents if d.slug == "viborg-mindre-ledelsesspaend")
    fields = {**SHORTEST, "kommuner": "Viborg", "titel": "Mindre ledelsesspænd"}
    disposition = str(download(site, fields).headers["Content-Disposition"])
    assert taken.slug in disposition
    assert f'"{taken.slug}.md"' not in disposition


@pytest.mark.parametrize(
    ("name", "value", "at", "message"),
    [
        ("titel", "", "titel", "Skriv en titel."),
        ("titel", "x" * 151, "titel", "Teksten er på 151 tegn; der må højst være 150."),
        ("titel", "x" * 3_000, "titel", "Teksten er på 3000 tegn; der må højst være 2000."),
        ("titel", "…", "titel", "»…« er ikke en tekst."),
        ("resume", " \n ", "resume", "Skriv et resume på en eller to sætninger."),
        ("resume", "y" * 301, "resume", "Teksten er på 301 tegn; der må højst være 300."),
        ("resume", "Ring til 010203-1234.", "resume", "Det ligner et CPR-nummer. Slet det."),
        ("godt-at-vide", "<<<<<<< HEAD\nx\n=======", "godt-at-vide", "hører ikke til teksten. Slet dem."),
        ("kommuner", "", "kommuner", "Vælg kommunen på listen."),
        ("kommuner", "Sønderbog", "kommuner", "»Sønderbog« findes ikke på listen. Mente du »Sønderborg«?"),
        ("kommuner.andre", "Horsens, Sønderbog", "kommuner.andre", "Mente du »Sønderborg«?"),
        ("kommuner.andre", "Horsens og Horsens", "kommuner.andre", "Det samme står allerede i listen."),
        ("kategorier", "frigiv-tit", "kategorier", "Mente du »frigiv-tid«?"),
        ("temaer", (), "temaer", "Vælg mindst ét tema."),
        ("temaer", "elever-og-praktk", "temaer", "Mente du »elever-og-praktik«?"),
        ("det-gjorde-de", "", "det-gjorde-de", "Fortæl, hvad I gjorde."),
        ("det-gjorde-de", "x" * 5_001, "det-gjorde-de", "Teksten er på 5001 tegn; der må højst være 5000."),
        ("udgangspunkt", "# Stort", "udgangspunkt", "##"),
        ("udgangspunkt", "<b>x</b>", "udgangspunkt", "Tegnene < og >"),
        ("det-gjorde-de", "[x](http://localhost/a)", "det-gjorde-de", "lokalt net"),
        ("det-gjorde-de", "[x](file:///c/a.pdf)", "det-gjorde-de", "fil på en computer"),
        ("det-kraevede-det", "[x](/tiltag/op-i-tit)", "det-kraevede-det", "Mente du »/tiltag/op-i-tid«?"),
        ("godt-at-vide", "![Graf](/static/img/nej.png)", "godt-at-vide", "nej.png"),
        ("godt-at-vide", "note: se\n\n010203-1234", "godt-at-vide", "CPR-nummer"),
        ("udgangspunkt", "[" * 600, "udgangspunkt", "kantede parenteser"),
        ("udgangspunkt", "> " * 40 + "x", "udgangspunkt", "niveauer"),
        ("resultater.0.tekst", "", "resultater.0.tekst", "Skriv, hvad der er målt."),
        ("resultater.0.foer", "mange", "resultater.0.foer", "»mange«"),
        ("resultater.2.vaerdi", "6 ud af 14", "resultater.1.vaerdi", "Skriv »6« her og »14« under »Ud af«."),
        ("resultater.2.vaerdi", "6%", "resultater.1.vaerdi", "Skriv kun tallet (»6«) her og »procent« under »Enhed«."),
        ("resultater.0.enhed", "%", "resultater.0.enhed", "Skriv »procent«."),
        ("kilder.0.aar", "2024-2025", "kilder.0.aar", "Her er kun plads til ét årstal. Skriv det seneste: 2025."),
        ("resultater.0.vaerdi", "5", "resultater.0.vaerdi", "Skriv enten »Før« og »Efter« eller »Ét tal«, ikke begge"),
        ("resultater.2.vaerdi", "", "resultater.1.foer", "Skriv tallet før og efter."),
        ("resultater.0.enhed", "x" * 151, "resultater.0.enhed", "Teksten er på 151 tegn"),
        ("resultater.0.periode", "x" * 151, "resultater.0.periode", "Teksten er på 151 tegn"),
        ("dokumentation", "gættet", "dokumentation", "»gættet« kan ikke bruges her."),
        ("udfald", "godt", "udfald", "»godt« kan ikke bruges her."),
        ("kilder.0.titel", "", "kilder.0.titel", "Skriv, hvor oplysningerne kommer fra."),
        ("kilder.0.udgiver", "x" * 151, "kilder.0.udgiver", "Teksten er på 151 tegn"),
        ("kilder.0.aar", "i fjor", "kilder.0.aar", "»i fjor«"),
        ("kilder.0.url", "www.kl.dk", "kilder.0.url", "Skriv hele adressen med https:// foran."),
        ("kontakter.0.navn", "", "kontakter.0.navn", "Skriv kontaktpersonens navn."),
        ("kontakter.0.rolle", "x" * 151, "kontakter.0.rolle", "Teksten er på 151 tegn"),
        ("kontakter.0.mail", "anne", "kontakter.0.mail", "Det er ikke en mailadresse."),
        ("kontakter.0.telefon", "ring", "kontakter.0.telefon", "Telefonnummeret skal være cifre"),
        ("kontakter.0.samtykke", "", "kontakter.0.samtykke", "Spørg personen, og sæt kryds"),
        ("medier.1.titel", "", "medier.0.titel", "Skriv, hvad linket viser."),
        ("medier.1.url", "javascript:alert(1)", "medier.0.url", "Kun adresser med http:// eller https://"),
    ],
)  # fmt: skip
def test_each_mistake_is_told_at_its_field(
    site: Site, name: str, value: str | tuple[str, ...], at: str, message: str
) -> None:
    page = tree(site.post(PATH, {**FILLED, name: value}))
    found = errors(page)
    assert message in found.get(at, "")
    assert set(found) == {at}
    summary = by_id(page, "bidrag_svar")
    assert summary is not None
    assert "1 ting skal rettes" in words(summary)
    assert [link.get("href") for link in summary.iter("a")] == [f"#{field_id(at)}"]
    target = by_id(page, field_id(at))
    assert target is not None
    assert target.get("aria-invalid") == "true"
    assert words(page.find(".//title")).startswith("Fejl: ")


def test_everything_that_is_wrong_is_told_at_once(site: Site) -> None:
    found = errors(tree(site.post(PATH, {"kontakter.0.mail": "anne"})))
    required = {name for name, field in FIELDS.items() if field.required}
    assert set(found) == {*required, "kontakter.0.navn", "kontakter.0.mail", "kontakter.0.samtykke"}


def test_what_was_typed_is_kept(site: Site) -> None:
    fields = {**FILLED, "titel": ""}
    rows = {"resultater.2": "resultater.1", "medier.1": "medier.0"}  # an empty row is closed up
    expected = {}
    for name, value in fields.items():
        moved = next((name.replace(old, new) for old, new in rows.items() if name.startswith(f"{old}.")), name)
        expected[moved] = (value.replace("\r\n", "\n"),) if isinstance(value, str) else value
    del expected["titel"]
    assert typed(tree(site.post(PATH, fields))) == expected
    assert typed(tree(site.post(PATH, {**FILLED, "handling": "ret"}))) == expected | {"titel": (FILLED["titel"],)}


def test_the_finished_page_carries_all_that_the_download_needs(site: Site) -> None:
    page = tree(site.post(PATH, FILLED))
    hidden: dict[str, tuple[str, ...]] = {}
    for element in page.iter("input"):
        if element.get("type") == "hidden":
            name = element.get("name", "")
            hidden[name] = (*hidden.get(name, ()), element.get("value", ""))
    assert download(site, hidden).body == download(site, FILLED).body
    assert words(page.find(".//pre")) == " ".join(download(site, FILLED).text.split())


def test_the_finished_page_shows_how_the_text_reads(site: Site) -> None:
    page = tree(site.post(PATH, FILLED))
    read = words(page.find(".//article"))
    for said in ("Læsø", "14 → 6", "Hvert team planlægger selv.", "Anne Jensen", "Leder: hjemmepleje #1", "Frigiv tid"):
        assert said in read
    assert [words(e) for e in page.iter("em")] == ["faste teams"]


def test_advice_does_not_stop_anybody(site: Site) -> None:
    answer = site.post(PATH, {**FILLED, "resultater.0.efter": "5", "udgangspunkt": "For for mange."})
    page = read_html(answer.text)
    assert page.headings == ["Filen er klar"]
    assert "Efter: Tallet 5 står ikke i teksten." in page.main
    assert "Udgangspunkt: Ordet »for« står to gange" in page.main
    again = tree(site.post(PATH, {**FILLED, "resultater.0.efter": "5", "handling": "ret"}))
    assert "Tallet 5" in words(by_id(again, "felt-resultater-0-efter-raad"))
    assert errors(again) == {}


def test_a_mail_is_ready_for_the_editors(receiving_site: Site) -> None:
    page = read_html(receiving_site.post(PATH, SHORTEST).text)
    (mail,) = (urlsplit(link) for link in page.links if link.startswith("mailto:"))
    told = parse_qs(mail.query)
    assert mail.path == "casebank@example.dk"
    assert told["subject"] == ["Bidrag til Casebanken: Faste teams"]
    assert told["body"][0].replace("\r\n", "\n").encode() == download(receiving_site, SHORTEST).body
    assert "Mailen skal til casebank@example.dk." in page.main
    assert "ikke oplyst her" not in page.main


def test_a_file_that_is_too_long_for_a_mail_is_to_be_attached(receiving_site: Site) -> None:
    page = read_html(receiving_site.post(PATH, {**SHORTEST, "det-gjorde-de": "Vi delte os i tre. " * 200}).text)
    (mail,) = (link for link in page.links if link.startswith("mailto:"))
    assert len(mail) < 500
    assert "laesoe-faste-teams.md er vedhæftet" in unquote(mail)
    assert "hent den først, og vedhæft den" in page.main


def test_without_an_address_the_sender_must_know_it(site: Site) -> None:
    page = read_html(site.post(PATH, SHORTEST).text)
    assert [link for link in page.links if link.startswith("mailto:?subject=")] != []
    assert "Redaktionens adresse er ikke oplyst her" in page.main


def test_nothing_is_stored(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    def files() -> list[tuple[str, int]]:
        return sorted((str(path), path.stat().st_mtime_ns) for path in site.data.rglob("*") if path.is_file())

    before = files()
    with caplog.at_level(logging.DEBUG):
        answers = [site.post(PATH, FILLED), site.post(PATH, {"titel": "Hemmelig"}), download(site, FILLED)]
        answers += [site.post_body(PATH, b"x" * 200_001), site.post_body(PATH, b"{}", "application/json")]
    assert files() == before
    assert "Hemmelig" not in caplog.text
    assert "Anne" not in caplog.text
    for answer in answers:
        assert answer.headers["Cache-Control"] == "no-store"
        assert "Set-Cookie" not in answer.headers
        assert "ETag" not in answer.headers
        assert "form-action 'self'" in str(answer.headers["Content-Security-Policy"])


def test_the_empty_form_may_be_kept_by_the_browser_and_found_by_others(site: Site) -> None:
    answer = site.get(PATH)
    assert (answer.status, answer.headers["Cache-Control"]) == (200, "no-cache")
    assert errors(tree(answer)) == {}
    assert PATH in site.get("/sitemap.xml").text
    assert site.send(PATH, "PUT").status == 405


def test_every_question_has_a_label_and_its_hint_belongs_to_it(site: Site) -> None:
    page = tree(site.get(PATH))
    labelled = {label.get("for") for label in page.iter("label")}
    for name, field in FIELDS.items():
        element = by_id(page, field_id(name))
        assert element is not None
        assert element.get("id") in labelled
        if field.hint:
            holders = [
                e for e in page.iter() if f"{field_id(name)}-hjaelp" in (e.get("aria-describedby") or "").split()
            ]
            assert len(holders) == 1
    assert len(FIELDS) > 30
    assert sum(field.required for field in FIELDS.values()) == 6


@pytest.mark.parametrize(
    ("body", "media_type", "status"),
    [
        (b"titel=x", "text/plain", 415),
        (b"", "", 415),
        (b"{}", "application/json", 415),
        (b"--x\r\n\r\n--x--", "multipart/form-data; boundary=x", 415),
        (b"titel=x", "APPLICATION/X-WWW-FORM-URLENCODED; charset=utf-8", 200),
        (b"", "application/x-www-form-urlencoded", 200),
        (b"&&&===&", "application/x-www-form-urlencoded", 200),
        (b"titel=%", "application/x-www-form-urlencoded", 200),
        (b"titel=%zz%ff%fe%C3", "application/x-www-form-urlencoded", 200),
        (b"titel=%ED%A0%80&resume=%00", "application/x-www-form-urlencoded", 200),
        (bytes(range(256)), "application/x-www-form-urlencoded", 200),
        (b"\xff" * 1_000, "application/x-www-form-urlencoded", 200),
        ("titel=rå bytes".encode(), "application/x-www-form-urlencoded", 200),
        (b"titel=1&titel=2&titel=3", "application/x-www-form-urlencoded", 200),
        (b"temaer=x&" * 499, "application/x-www-form-urlencoded", 200),
        (b"temaer=x&" * 501, "application/x-www-form-urlencoded", 400),
        (b"handling=hent", "application/x-www-form-urlencoded", 200),
        (b"titel=" + b"x" * 199_000, "application/x-www-form-urlencoded", 200),
        (b"titel=" + b"x" * 200_000, "application/x-www-form-urlencoded", 413),
        (b"titel=" + b"x" * 2_000_000, "application/x-www-form-urlencoded", 413),
    ],
    ids=lambda value: repr(value)[:40],
)  # fmt: skip
def test_no_body_gives_anything_but_a_calm_page(site: Site, body: bytes, media_type: str, status: int) -> None:
    answer = site.post_body(PATH, body, media_type)
    assert answer.status == status
    assert answer.media_type == "text/html"
    page = read_html(answer.text)
    assert len(page.headings) == 1
    assert faults(answer.text) == []
    assert answer.seconds < SECONDS


LONG = 4_900


@pytest.mark.parametrize(
    "text",
    [
        "[a](" * 1_900,
        ("[" * 190 + "\n\n") * 40,
        "<a " * 2_600,
        "*a_" * 2_600,
        "> " * 3_900,
        "\n".join(" " * 2 * i + "- a" for i in range(80)),
        "|a" * 1_900 + "\n" + "|-" * 1_900,
        "|a|b|\n|-|-|\n" + "|a|b|\n" * 1_200,
        "[^1]\n\n[^1]: a\n\n" * 500,
        "".join(f"[a](/tiltag/findes-ikke-{i}) " for i in range(260)),
        "a\u0301" * 3_900,
        "SKRIV HER\n\n" * 700,
        "1234 a " * 1_100,
        "---\ntitel: x\n---\n" * 400,
        "```\n" * 1_900,
        "&#x0;" * 1_500,
        "|" + "a|" * 500 + "\n|" + "-|" * 500 + "\n" + "a\n" * 1_400,
        "A'" * 2_450,
        ", ".join(f"Ib Xa{n}" for n in range(500)),
        "*_" * 2_450,
        "[x](http://[::zz]/)",
        f"![x](/static/img/{'a' * 300}.png)",
    ],
    ids=lambda value: repr(value)[:30],
)
def test_text_that_is_meant_to_be_slow_or_to_fail_does_neither(site: Site, text: str) -> None:
    names = [name for name, field in FIELDS.items() if field.control == "text" and name != "resume"]
    fields = {**FILLED, **dict.fromkeys(names, text[:LONG])}
    answer = min((site.post(PATH, fields) for _ in range(2)), key=lambda one: one.seconds)
    assert answer.status == 200
    assert answer.seconds < SECONDS


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_that_is_typed_is_never_markup(site: Site, attack: str) -> None:
    texts = {name for name, field in FIELDS.items() if field.control in {"line", "text"}}
    mangled: Fields = {name: attack if name in texts else value for name, value in FILLED.items()}
    only_in_text = {**SHORTEST, "titel": f"Om {attack}", "det-gjorde-de": f"Om `{attack}` og [x](/om)."}
    harmless = read_html(site.post(PATH, {**FILLED, "titel": ""}).text)
    for fields in (mangled, {**mangled, "handling": attack}, only_in_text):
        answer = site.post(PATH, fields)
        page = read_html(answer.text)
        assert page.inline == []
        assert [file for file in page.files if not is_internal(file)] == []
        assert page.elements.count("script") == harmless.elements.count("script")
        assert not {"iframe", "img", "b"} & set(page.elements)
        assert [link for link in page.links if link.startswith(("javascript:", "//"))] == []
        assert faults(answer.text) == []


def test_a_name_of_a_field_is_never_more_than_a_name(site: Site) -> None:
    answer = site.post(PATH, {**SHORTEST, "<script>": "x", "__class__": "x", "resultater.9.tekst": "x", "filer": "x"})
    assert read_html(answer.text).headings == ["Filen er klar"]
    assert "__class__" not in answer.text
