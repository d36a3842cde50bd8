"""Sheets for a room (JOURNEYS F2, F7, and F1 on paper), as a printer gets them, without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from app.domain.addresses import address_of
from app.domain.documents import Case, GuidingPrinciple
from tests.support.corpus import MINIMAL, write_tree
from tests.support.paper import printed, spilling
from tests.support.qr import codes_in_pdf
from tests.support.reader import Reader, reading
from tests.support.site import PUBLIC_ADDRESS, Site, publish, serving

pytestmark = pytest.mark.browser

PRINT = "/pejlemaerker/print"
TRUST = "/pejlemaerker/naar-tillid-forpligter"
A4, A3 = (595, 842), (842, 1191)

LONGEST_TITLE = (
    "Tværfagligheds- og sammenhængskraftsudviklingssamarbejder i hjemmeplejen, sygeplejen og på alle plejecentre, "
    "når forbedringer trækker på data fra alle"
)
LONGEST_QUESTION = (
    "Hvordan kan arbejdsmiljørepræsentanter, medarbejderudviklingssamtaler og kompetenceudviklingsplaner sammen med "
    "rehabiliteringsindsatser og velfærdsteknologiske hjælpemidler give social- og sundhedsassistenterne, "
    "sygeplejerskerne og alle vikarerne tid til borgeren og dennes pårørende hver dag?"
)
HOSTILE = f"""---
titel: {LONGEST_TITLE}
resume: {"Tal bliver til læring, når de medarbejdere, de handler om, selv taler om dem. " * 3}
opdateret: 2026-11-21
raekkefoelge: 7
spoergsmaal:
{"".join(f"  - {n}. {LONGEST_QUESTION}{chr(10)}" for n in range(1, 10))}  - {"x" * 300}
cases: [frederikshavn-fastholdelsessamtaler]
kilder:
  - titel: Faglig ledelse på ældreområdet
---

## Hvad pejlemærket handler om

{"Data skal bruges af dem, der gør arbejdet. " * 40}
"""


@pytest.fixture(scope="module")
def room(browser: Browser, site: Site) -> Iterator[Reader]:
    with reading(browser, site, 1280) as person:
        yield person


@pytest.fixture(scope="module")
def hostile(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A site whose one pejlemærke has the longest texts that the content check lets through."""
    folder = tmp_path_factory.mktemp("hostile")
    files = {**MINIMAL, "pejlemaerker/kvalitetsarbejde-med-data.md": HOSTILE}
    publish(write_tree(folder / "content", files), folder / "data")
    with serving(folder / "data") as running, reading(browser, running, 1280) as person:
        yield person


@pytest.fixture(scope="module")
def principles(site: Site) -> list[GuidingPrinciple]:
    found = [document for document in site.documents if isinstance(document, GuidingPrinciple)]
    return sorted(found, key=lambda principle: principle.order)


def test_f2_cards_for_two_tables(reader: Reader, principles: list[GuidingPrinciple]) -> None:
    reader.follow("Pejlemærker")
    reader.follow("Print dialogkort")
    chosen = [principles[4], principles[6]]
    for principle in chosen:
        reader.page.get_by_role("checkbox", name=principle.title).check()
    with reader.page.expect_navigation():
        reader.page.get_by_role("button", name="Vis arkene").click()
    assert "8 dialogkort på 1 ark" in reader.text
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= reader.width
    paper = printed(reader.page)
    assert paper.sizes == [A4], "eight cards on one sheet"
    for principle in chosen:
        assert paper.count(0, principle.title) == len(principle.questions) == 4
        assert all(paper.count(0, question) == 1 for question in principle.questions)
    addresses = [PUBLIC_ADDRESS + address_of(principle) for principle in chosen for _ in principle.questions]
    assert sorted(codes_in_pdf(paper.pdf)[0]) == sorted(addresses)
    assert not paper.has("Vis arkene")
    assert not paper.has("Ingen cookies")


def test_f7_one_sheet_takes_the_answers_to_all_seven(reader: Reader, principles: list[GuidingPrinciple]) -> None:
    reader.follow("Pejlemærker")
    reader.follow("Print ark til tilbagemelding")
    paper = printed(reader.page)
    assert paper.sizes == [A4]
    assert [paper.count(0, principle.title) for principle in principles] == [1] * 7
    for text in ("Aflever arket til værten", "Casebanken gemmer intet", "Felterne er redaktionens forslag"):
        assert paper.has(text), text
    assert paper.count(0, "Noget mangler") == 7
    assert codes_in_pdf(paper.pdf) == [[f"{PUBLIC_ADDRESS}/pejlemaerker"]]
    assert reader.page.locator("main :is(input[type=text], textarea, form[method=post])").count() == 0


@pytest.mark.parametrize(("query", "size"), [("", A4), ("?ark=plakat&format=a3", A3)])
def test_a_poster_has_the_idea_the_questions_and_the_way(
    room: Reader, principles: list[GuidingPrinciple], query: str, size: tuple[int, int]
) -> None:
    for principle in principles:
        room.open(f"{address_of(principle)}/print{query}")
        paper = printed(room.page)
        assert paper.sizes == [size], principle.slug
        for text in (principle.title, principle.body.sections[0].text, *principle.questions):
            assert paper.count(0, text) == 1, text
        assert codes_in_pdf(paper.pdf, 100) == [[PUBLIC_ADDRESS + address_of(principle)]]
        assert spilling(room.page) == []


def test_cards_for_all_fill_four_sheets(room: Reader, principles: list[GuidingPrinciple]) -> None:
    room.open(PRINT)
    paper = printed(room.page)
    assert paper.sizes == [A4] * 4
    questions = [question for principle in principles for question in principle.questions]
    assert len(questions) == 28
    for place, question in enumerate(questions):
        assert paper.count(place // 8, question) == 1, question
    assert paper.count(3, "Jeres eget spørgsmål") == 4, "what is left of the last sheet"
    assert [len(codes) for codes in codes_in_pdf(paper.pdf)] == [8] * 4
    assert spilling(room.page) == []


def test_codes_and_cards_have_their_measures(room: Reader) -> None:
    room.open(f"{TRUST}/print?ark=kort")
    room.page.emulate_media(media="print")
    millimetre = 96 / 25.4
    for card in room.page.locator(".card-sheet__card").all():
        box, code = card.bounding_box(), card.locator(".qr__code").bounding_box()
        assert box is not None
        assert code is not None
        assert (round(box["width"] / millimetre), round(box["height"] / millimetre)) == (95, 70)
        assert code["width"] / millimetre >= 20
        lines = card.locator(".writing-lines").bounding_box()
        assert lines is not None
        assert lines["height"] / millimetre >= 16, "two lines to write on"
        address = card.locator(".card-sheet__foot").first.bounding_box()
        assert address is not None
        assert (address["y"] - lines["y"] - lines["height"]) / millimetre >= 2.5, "room below the last line"
    room.page.emulate_media(media="null")


def test_a_handout_has_the_cases_and_whom_to_call(room: Reader, site: Site) -> None:
    cases = {document.slug: document for document in site.documents if isinstance(document, Case)}
    room.open(f"{TRUST}/print?ark=uddeling")
    paper = printed(room.page)
    assert set(paper.sizes) == {A4}
    assert len(paper.sizes) == 2, "one sheet, both sides"
    (principle,) = (d for d in site.documents if isinstance(d, GuidingPrinciple) and address_of(d) == TRUST)
    for slug in principle.featured_cases:
        case = cases[slug]
        for text in (case.title, case.summary, PUBLIC_ADDRESS + address_of(case), *(c.name for c in case.contacts)):
            assert paper.has(text), text
    assert paper.has("2 → 1 gange om året")
    assert paper.has("Kontakt ikke oplyst")
    assert all(paper.has(source.title) for source in principle.sources)
    assert codes_in_pdf(paper.pdf)[0] == [PUBLIC_ADDRESS + TRUST]
    assert paper.outside() == []


def test_every_sheet_of_a_handout_says_what_it_belongs_to(room: Reader, principles: list[GuidingPrinciple]) -> None:
    room.open(f"{PRINT}?ark=uddeling")
    paper = printed(room.page)
    first = [number for number, codes in enumerate(codes_in_pdf(paper.pdf)) if codes]
    for principle, start, end in zip(principles, first, [*first[1:], len(paper.sizes)], strict=True):
        running = f"Pejlemærke for faglig ledelse: {principle.title}"
        assert [paper.count(sheet, running) for sheet in range(start, end)] == [1] * (end - start)


def test_each_handout_begins_on_a_page_of_its_own(room: Reader, principles: list[GuidingPrinciple]) -> None:
    room.open(f"{PRINT}?ark=uddeling")
    codes = [codes for codes in codes_in_pdf(printed(room.page).pdf) if codes]
    assert codes == [[PUBLIC_ADDRESS + address_of(principle)] for principle in principles]


@pytest.mark.parametrize("sheet", ["kort", "plakat", "plakat&format=a3", "uddeling", "tilbagemelding"])
def test_the_longest_texts_are_not_cut(hostile: Reader, sheet: str) -> None:
    hostile.open(f"{PRINT}?ark={sheet}")
    paper = printed(hostile.page)
    assert paper.has(LONGEST_TITLE)
    assert sheet == "tilbagemelding" or paper.has(f"4. {LONGEST_QUESTION}")
    assert paper.outside() == []
    assert spilling(hostile.page) == []
    if sheet == "kort":
        assert paper.sizes == [A4] * 2
        assert [len(codes) for codes in codes_in_pdf(paper.pdf)] == [8, 8]
        assert paper.has("x" * 300)


def test_one_button_prints_the_sheets_and_without_script_there_is_none(browser: Browser, site: Site) -> None:
    for javascript in (True, False):
        with reading(browser, site, 320, javascript=javascript) as person:
            person.open(f"{TRUST}/print")
            button = person.page.get_by_role("button", name="Print arkene")
            assert button.count() == javascript
            assert "egen menu" in person.text
            if javascript:
                person.page.evaluate("window.print = () => { document.title = 'printet' }")
                button.click()
                assert person.page.title() == "printet"


def test_a_printed_pejlemaerke_is_a_page_to_hand_on(room: Reader, principles: list[GuidingPrinciple]) -> None:
    for principle in principles:
        room.open(address_of(principle))
        paper = printed(room.page)
        assert codes_in_pdf(paper.pdf)[0] == [PUBLIC_ADDRESS + address_of(principle)]
        assert [len(codes) for codes in codes_in_pdf(paper.pdf)[1:]] == [0] * (len(paper.sizes) - 1)
        assert paper.has(f"({PUBLIC_ADDRESS}/cases/{principle.featured_cases[0]})")
        assert not paper.has("(/cases/")
        for of_the_screen in ("Brug det sammen", "Henvis til denne side", "Siden er oprettet"):
            assert not paper.has(of_the_screen), of_the_screen
        assert paper.has(f"Side 1 af {len(paper.sizes)}")


def test_paper_is_light_when_the_screen_is_dark(room: Reader) -> None:
    room.open(f"{TRUST}/print")
    light = printed(room.page)
    room.page.emulate_media(color_scheme="dark")
    dark = printed(room.page)
    room.page.emulate_media(color_scheme="light")
    assert light.picture(0) == dark.picture(0)


def test_the_measures_are_measured(room: Reader) -> None:
    room.open(f"{TRUST}/print?ark=kort")
    room.page.locator(".card-sheet__question").first.evaluate("element => { element.textContent = 'x '.repeat(900) }")
    assert spilling(room.page) != []
