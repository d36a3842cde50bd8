"""`casebank eftersyn`: what needs a review, oldest first, each with its place."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.cli import main
from app.domain.reviewing import months_before
from tests.support.corpus import CASE, PAGE, write_tree
from tests.support.publishing import a_page

TODAY = date.today()
CONTACTS = """\
kontakter:
  - navn: Lasse Birkdahl
    rolle: Direktør
    bekraeftet: {old}
  - navn: Mette Lindegaard
    bekraeftet: {new}
  - navn: Camilla Krogh
kilder:
  - titel: Inspirationskatalog
    aar: 2022
"""


def eftersyn(content: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert main(["eftersyn", "--indhold", str(content)]) == 0
    return capsys.readouterr().out.splitlines()


def reviewed_by(day: date) -> str:
    return PAGE.replace("opdateret: 2026-11-21", f"opdateret: 2020-01-01\nefterse_senest: {day}")


def test_nothing_to_do_is_said(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert eftersyn(content, capsys) == ["Intet skal efterses."]


def test_pages_are_listed_from_30_days_before_their_date(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    days = [TODAY - timedelta(1), TODAY, TODAY + timedelta(30), TODAY + timedelta(31)]
    write_tree(content, {f"sider/side-{number}.md": reviewed_by(day) for number, day in enumerate(days)})
    assert eftersyn(content, capsys) == [
        f"{days[0]} sider/side-0.md:5: Siden skulle være efterset.",
        f"{days[1]} sider/side-1.md:5: Siden skal snart efterses.",
        f"{days[2]} sider/side-2.md:5: Siden skal snart efterses.",
        "3 til eftersyn",
    ]


def test_contacts_and_drafts_stand_by_age(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = months_before(TODAY, 19), months_before(TODAY, 17)
    case = CASE.replace("kilder:\n  - titel: Inspirationskatalog\n", CONTACTS.format(old=old, new=new))
    draft = a_page("Glemt", status="kladde")
    write_tree(
        content,
        {
            "cases/frederikshavn-fastholdelsessamtaler.md": case,
            "sider/glemt.md": draft.replace("2026-11-21", "2021-03-01"),
            "sider/ny.md": draft.replace("2026-11-21", str(TODAY - timedelta(3))),
            "sider/trukket.md": reviewed_by(date(2020, 1, 2)).replace(
                "kilder:", "status: tilbagetrukket\nbegrundelse: Forældet.\nkilder:"
            ),
        },
    )
    path = "cases/frederikshavn-fastholdelsessamtaler.md"
    assert eftersyn(content, capsys) == [
        "2021-03-01 sider/glemt.md:5: Kladden er ikke rørt siden da. Udgiv den, eller slet den.",
        f"2022-12-31 {path}:{line_of(case, '  - navn: Camilla Krogh')}: Kontakten Camilla Krogh står i kilden fra"
        " 2022 og er aldrig bekræftet.",
        f"{old} {path}:{line_of(case, '    bekraeftet:')}: Kontakten Lasse Birkdahl er ikke bekræftet siden da.",
        "3 til eftersyn",
    ]


def test_a_contact_from_a_source_without_a_year_comes_first_also_when_the_page_was_mended_today(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = "cases/frederikshavn-fastholdelsessamtaler.md"
    case = CASE.replace("kilder:\n", "kontakter:\n  - navn: Nora Navnesen\nkilder:\n")
    mended = case.replace("opdateret: 2026-11-21", f"opdateret: {TODAY}")
    write_tree(content, {path: mended, "sider/gammel.md": reviewed_by(date(2020, 1, 2))})
    told, page, _ = eftersyn(content, capsys)
    line = line_of(mended, "  - navn: Nora Navnesen")
    assert told == f"ukendt dag {path}:{line}: Kontakten Nora Navnesen er aldrig bekræftet, og kilden har intet årstal."
    assert page.startswith("2020-01-02 ")


def line_of(text: str, start: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), start=1) if line.startswith(start))


def test_content_with_errors_gives_1(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(content, {"sider/om.md": a_page("Om", status="faerdig")})
    assert main(["eftersyn", "--indhold", str(content)]) == 1
    assert "Kør først: casebank tjek" in capsys.readouterr().err
