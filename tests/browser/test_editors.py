"""What an editor meets when something is wrong (JOURNEYS E2-E6), and that readers notice nothing."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from app.cli import main
from app.domain.reviewing import months_before
from app.settings import ROOT
from app.web.formatting import danish_date
from tests.support.reader import Reader, reading
from tests.support.site import Site, serving

pytestmark = pytest.mark.browser

CASE = "cases/frederikshavn-fastholdelsessamtaler.md"
OTHER = "cases/aalborg-laeringsbuddy.md"
LEADERS = "cases/viborg-mindre-ledelsesspaend.md"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the real content, to break."""
    return shutil.copytree(ROOT / "content", tmp_path / "content")


@pytest.fixture
def own_site(tmp_path: Path, real_data: Path) -> Iterator[Site]:
    """The real site in a data folder of its own."""
    with serving(shutil.copytree(real_data, tmp_path / "data")) as running:
        yield running


@pytest.fixture
def visitor(browser: Browser, own_site: Site) -> Iterator[Reader]:
    """A reader who is on the site while the editor works."""
    with reading(browser, own_site, 1280) as person:
        yield person


def replace(content: Path, name: str, *changes: tuple[str, str]) -> None:
    path = content / name
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, f"{name} no longer has {old!r}"
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def build(content: Path, site: Site) -> int:
    return main(["byg", "--indhold", str(content), "--data", str(site.data)])


def serves_the_old(site: Site, visitor: Reader) -> bool:
    """Whether a reader still finds the case as it was, in the snapshot that was there before."""
    visitor.open("/")
    visitor.search("frafald sosu")
    assert f"/{CASE.removesuffix('.md')}" in visitor.hits
    return bool(site.get("/healthz").json["snapshot"] == site.snapshot.id)


def wait_for_the_new(site: Site) -> None:
    """Until the server has noticed what was built."""
    until = time.monotonic() + 10
    while site.get("/healthz").json["snapshot"] == site.snapshot.id:
        assert time.monotonic() < until, "the server keeps to the old snapshot"
        time.sleep(0.05)


def line_of(content: Path, name: str, text: str) -> int:
    lines = (content / name).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if line.startswith(text))


def test_e2_a_misspelt_municipality_is_an_error_with_its_place_and_a_proposal(
    content: Path, own_site: Site, visitor: Reader, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(content, CASE, ("kommuner: [Frederikshavn]", "kommuner: [Sønderbog]"))
    assert build(content, own_site) == 1
    told = capsys.readouterr()
    (error,) = [line for line in told.out.splitlines() if "Sønderbog" in line]
    assert error.startswith(f"{CASE}:{line_of(content, CASE, 'kommuner')}:12: fejl: ")
    assert "Mente du »Sønderborg«?" in error
    assert error.endswith("[kommuner.0] (unknown-value)")
    assert "Intet er udgivet" in told.err
    assert serves_the_old(own_site, visitor)


def test_e2_a_name_in_the_genitive_is_understood_or_refused_with_a_proposal(
    content: Path, own_site: Site, visitor: Reader, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(content, CASE, ("kommuner: [Frederikshavn]", "kommuner: [Frederikshavns]"))
    code = build(content, own_site)
    told = capsys.readouterr().out
    (line,) = [line for line in told.splitlines() if "Frederikshavns" in line]
    assert (code, "note" in line) == (0, True) or (code, "Mente du »Frederikshavn«?" in line) == (1, True)
    assert code == 0 or serves_the_old(own_site, visitor)


def test_e3_all_that_is_wrong_is_said_at_once(
    content: Path, own_site: Site, visitor: Reader, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(
        content,
        CASE,
        ("opdateret: 2026-11-21", "titel: En titel til\nopdateret: 09 DEC 2022"),
        ("noegletal: [frafald-sosu-elever]", "noegletal: [frafald-sosu-elver]"),
        ("\n---\n", "\n"),
    )
    replace(content, OTHER, ("temaer: [elever-og-praktik]", "temaer: [elever-og-praktk]"))
    assert build(content, own_site) == 1
    told = capsys.readouterr().out
    mine = [line for line in told.splitlines() if line.startswith(f"{CASE}:")]
    assert [line for line in mine if "titel" in line], "the title that stands twice"
    assert [line for line in mine if "2022-12-09" in line], "the date, with a proposal"
    assert [line for line in mine if "frafald-sosu-elver" in line], "the unknown metric"
    assert [line for line in mine if "---" in line], "the closing line that is missing"
    assert [line for line in told.splitlines() if line.startswith(f"{OTHER}:") and "elever-og-praktik" in line]
    assert serves_the_old(own_site, visitor)


@pytest.mark.parametrize(
    "address",
    ["#", "file:///C:/Users/anna/Dokumenter/hemmelig-rapport.pdf", "C:\\Users\\anna\\hemmelig-rapport.pdf",
     "/Users/anna/hemmelig-rapport.pdf", "\\\\faelles\\drev\\hemmelig-rapport.pdf"],
)  # fmt: skip
def test_e4_an_address_that_nobody_else_can_open_is_an_error_and_is_never_published(
    address: str, content: Path, own_site: Site, visitor: Reader, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(content, CASE, ("kilder:\n  - titel:", f"kilder:\n  - url: {address}\n    titel:"))
    assert build(content, own_site) == 1
    (error,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith(f"{CASE}:")]
    assert error.startswith(f"{CASE}:{line_of(content, CASE, '  - url:')}:10: fejl: »{address}«: Adressen ")
    assert error.endswith("eller slet adressen. [kilder.0.url] (bad-address)") or address == "#"
    assert serves_the_old(own_site, visitor)
    for public in (f"/{CASE.removesuffix('.md')}", "/api/v1/dokumenter/eksempel/frederikshavn-fastholdelsessamtaler"):
        assert "hemmelig-rapport" not in own_site.get(public).text
    visitor.open("/soeg?q=hemmelig-rapport")
    assert visitor.heading.startswith("Ingen")


def test_e5_a_contact_that_nobody_has_confirmed_lately_is_listed_for_review(
    content: Path, own_site: Site, visitor: Reader, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = months_before(date.today(), 19)
    one, other = own_site.contacts(f"/{LEADERS.removesuffix('.md')}")
    replace(
        content,
        LEADERS,
        (f"    mail: {one.mail}\n", f"    mail: {one.mail}\n    bekraeftet: {asked}\n"),
        ("  - titel: Eksempler fra kommunerne\n", "  - titel: Eksempler fra kommunerne\n    aar: 2022\n"),
    )
    assert main(["eftersyn", "--indhold", str(content)]) == 0
    listed = [line for line in capsys.readouterr().out.splitlines() if LEADERS in line]
    assert listed == [
        f"2022-12-31 {LEADERS}:{line_of(content, LEADERS, f'  - navn: {other.name}')}:"
        f" Kontakten {other.name} står i kilden fra 2022 og er aldrig bekræftet.",
        f"{asked} {LEADERS}:{line_of(content, LEADERS, '    bekraeftet:')}:"
        f" Kontakten {one.name} er ikke bekræftet siden da.",
    ]
    assert build(content, own_site) == 0
    assert "(unconfirmed-contact)" in capsys.readouterr().out
    wait_for_the_new(own_site)
    visitor.open("/status")
    section = visitor.text.partition("Til eftersyn")[2]
    assert f"{danish_date(asked)}: Kontakten {one.name} er ikke bekræftet siden da." in section
    assert f"31. december 2022: Kontakten {other.name} står i kilden fra 2022 og er aldrig bekræftet." in section
    visitor.open(f"/{LEADERS.removesuffix('.md')}")
    assert f"Sidst bekræftet {danish_date(asked)}." in visitor.text
    assert "Står i kilden fra 2022. Ikke bekræftet siden." in visitor.text


def test_e6_lost_hyphens_are_warned_of_with_a_proposal_and_other_numbers_are_not(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "7090 medarbejdere, 2224 ledere, 130150 klassebesøg, 35årige, 2023 kom, 100.000 kr. og 247 forslag."
    path = content / CASE
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{text}\n", encoding="utf-8")
    assert main(["tjek", "--indhold", str(content)]) == 0
    warned = [line for line in capsys.readouterr().out.splitlines() if line.startswith(CASE)]
    place = f"{CASE}:{line_of(content, CASE, '7090')}: advarsel: Mangler der en bindestreg i"
    assert sorted(warned) == [
        f"{place} »130150«? Skriv 130-150, eller 130.150, hvis det er ét tal. (lost-hyphen)",
        f"{place} »2224«? Skriv 22-24, eller 2.224, hvis det er ét tal. (lost-hyphen)",
        f"{place} »35årige«? Skriv 3-5-årige eller 35-årige. (lost-hyphen)",
        f"{place} »7090«? Skriv 70-90, eller 7.090, hvis det er ét tal. (lost-hyphen)",
    ]


def test_a_mended_file_is_served_without_a_restart(content: Path, own_site: Site, visitor: Reader) -> None:
    replace(content, CASE, ("titel: Tre samtaler holder flere i uddannelse", "titel: Tre samtaler gør forskellen"))
    assert build(content, own_site) == 0
    wait_for_the_new(own_site)
    visitor.open(f"/{CASE.removesuffix('.md')}")
    assert visitor.heading == "Tre samtaler gør forskellen"
    assert own_site.get("/healthz").json["snapshot"] != own_site.snapshot.id
