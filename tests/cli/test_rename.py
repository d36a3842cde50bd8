"""`casebank omdoeb`, and journey E7: a new name, mended links, and an old address that still leads there."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli import main
from app.content.judged_queries import read_judged
from app.settings import ROOT
from tests.support.corpus import CASE, MINIMAL, write_tree
from tests.support.publishing import publish
from tests.support.repository import new_repository
from tests.support.site import serving
from tests.support.stepwise import run_command, steps_in

OLD = "frederikshavn-fastholdelsessamtaler"
NEW = "frederikshavn-tre-samtaler"
STEPS_TRIED = 6


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def rename(content: Path, *more: str) -> int:
    return main(["omdoeb", OLD, NEW, "--indhold", str(content), *more])


def test_every_changed_line_is_shown(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert rename(content) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"cases/{OLD}.md -> cases/{NEW}.md",
        f"pejlemaerker/kvalitetsarbejde-med-data.md:8: cases: [{NEW}]",
        f"workshops/faglig-ledelse.md:9: henvisning: /cases/{NEW}",
        f"cases/{NEW}.md:5: tidligere_slugs: [{OLD}]",
        f"/cases/{OLD} hedder nu /cases/{NEW} og fører selv videre dertil.",
    ]
    assert main(["tjek", "--indhold", str(content)]) == 0


def test_a_trial_shows_the_same_lines_and_writes_nothing(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(content)
    assert rename(content, "--proev") == 0
    tried = capsys.readouterr().out.splitlines()
    assert tree(content) == before
    assert tried[-1] == "Intet er skrevet (--proev)."
    assert rename(content) == 0
    assert capsys.readouterr().out.splitlines()[:-1] == tried[:-1]


def test_a_name_that_is_taken_is_refused_with_both_files(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(content, {f"cases/{NEW}.md": CASE})
    before = tree(content)
    assert rename(content) == 2
    said = capsys.readouterr().err
    assert f"cases/{OLD}.md" in said
    assert f"cases/{NEW}.md" in said
    assert tree(content) == before


def test_the_old_address_leads_on_at_the_running_site(content: Path, data: Path) -> None:
    assert rename(content) == 0
    publish(content, data)
    with serving(data) as site:
        answer = site.get(f"/cases/{OLD}")
        assert (answer.status, answer.headers["Location"]) == (308, f"/cases/{NEW}")
        assert site.get(f"/cases/{NEW}").status == 200
        assert f'href="/cases/{NEW}"' in site.get("/workshops/faglig-ledelse").text


def test_what_lies_below_the_old_address_leads_on_too(content: Path, data: Path) -> None:
    assert main(["omdoeb", "kvalitetsarbejde-med-data", "tal-i-hverdagen", "--indhold", str(content)]) == 0
    publish(content, data)
    with serving(data) as site:
        for page in ("", "/vaert", "/noter", "/print"):
            answer = site.get(f"/pejlemaerker/kvalitetsarbejde-med-data{page}")
            assert (answer.status, answer.headers["Location"]) == (308, f"/pejlemaerker/tal-i-hverdagen{page}")
            assert site.get(answer.headers["Location"]).status == 200
        answer = site.get("/api/v1/dokumenter/pejlemaerke/kvalitetsarbejde-med-data")
        assert site.get(answer.headers["Location"]).json["slug"] == "tal-i-hverdagen"


def test_judged_searches_with_the_old_name_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    old = next(slug for judged in read_judged(ROOT / "tests/relevance/queries.yaml") for slug in judged.grades)
    assert main(["omdoeb", old, f"{old}-igen", "--indhold", "content", "--proev"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[-1].startswith("tests/relevance/queries.yaml:")
    assert said[-1].endswith(" har det gamle navn. Ret det, så »casebank vurder« finder siden.")


def test_of_a_long_line_the_part_with_the_new_name_is_shown(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = f"## Mere\n\n{'Læs også om andre, der har prøvet. ' * 8}[Frederikshavn](/cases/{OLD}){' Og mere.' * 20}\n"
    page = content / "sider" / "om.md"
    page.write_text(page.read_text(encoding="utf-8") + text, encoding="utf-8")
    assert rename(content) == 0
    (shown,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("sider/om.md:")]
    assert f"[Frederikshavn](/cases/{NEW})" in shown
    assert len(shown) < 160


def test_back_to_a_former_name(content: Path) -> None:
    before = tree(content)
    assert rename(content) == 0
    assert main(["omdoeb", NEW, OLD, "--indhold", str(content)]) == 0
    added = f"tidligere_slugs: [{NEW}]\n".encode()
    assert {name: text.replace(added, b"") for name, text in tree(content).items()} == before
    assert rename(content) == 0
    assert main(["tjek", "--indhold", str(content)]) == 0


def test_a_name_that_was_never_committed_is_not_kept(tmp_path: Path) -> None:
    repository = new_repository(tmp_path / "lager")
    repository.commit("Begin", MINIMAL)
    before = tree(repository.content)
    assert rename(repository.content) == 0
    assert main(["omdoeb", NEW, OLD, "--indhold", str(repository.content)]) == 0
    assert tree(repository.content) == before


def test_a_full_disk_leaves_everything_as_it_was_and_a_kill_what_the_next_run_completes(tmp_path: Path) -> None:
    whole = write_tree(tmp_path / "hel", MINIMAL)
    steps = steps_in(run_command("omdoeb", OLD, NEW, "--indhold", whole, watched=whole, until=0))
    # The last three steps tidy up, after the one that gives the document its new name.
    for step in range(steps - 2 - STEPS_TRIED, steps - 2):
        failing = write_tree(tmp_path / f"fejl-{step}", MINIMAL)
        done = run_command("omdoeb", OLD, NEW, "--indhold", failing, watched=failing, until=step, fails=True)
        assert (done.returncode, "Disken er fuld" in done.stderr) == (2, True), done.stderr
        assert tree(failing) == {name: text.encode() for name, text in MINIMAL.items()}
        killed = write_tree(tmp_path / f"død-{step}", MINIMAL)
        assert run_command("omdoeb", OLD, NEW, "--indhold", killed, watched=killed, until=step).returncode < 0
        assert rename(killed) == 0
        assert tree(killed) == tree(whole), step
