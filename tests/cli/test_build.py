"""`casebank byg`: what it says, and the exit code."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli import main
from app.snapshot import building
from app.snapshot.manifest import DamagedSnapshotError
from app.snapshot.store import Store
from tests.support.corpus import MINIMAL, write_tree
from tests.support.publishing import a_page, state_of
from tests.support.repository import new_repository


def byg(content: Path, data: Path, *more: str) -> int:
    return main(["byg", "--indhold", str(content), "--data", str(data), *more])


def test_a_build_gives_0_and_names_the_new_snapshot(
    content: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert byg(content, data) == 0
    said = capsys.readouterr()
    summary, published = said.out.splitlines()
    assert said.err == "casebank: Siderne viser ingen historik, for indholdet ligger ikke i et git-repository.\n"
    assert summary == "0 fejl, 0 advarsler, 0 noter"
    assert published == f"Udgivet som {Store(data).current_id()}"


def test_content_with_an_error_gives_1_and_changes_nothing(
    content: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert byg(content, data) == 0
    before = state_of(data)
    write_tree(content, {"sider/om.md": a_page("Om", status="faerdig")})
    capsys.readouterr()
    assert byg(content, data, "--tving") == 1
    said = capsys.readouterr()
    assert "sider/om.md:5:" in said.out
    assert said.err == "casebank: Der er fejl i indholdet. Intet er udgivet.\n"
    assert state_of(data) == before


def test_content_that_has_shrunk_gives_2_without_force_and_0_with_it(
    content: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_tree(content, {f"sider/side-{number}.md": a_page(f"Side {number}") for number in range(5)})
    assert byg(content, data) == 0
    before = state_of(data)
    for number in range(3):
        (content / f"sider/side-{number}.md").unlink()
    assert byg(content, data) == 2
    assert "skrumpet fra 10 til 7 dokumenter. Brug --tving" in capsys.readouterr().err
    assert state_of(data) == before
    assert byg(content, data, "--tving") == 0


@pytest.mark.parametrize("fault", [building.VerificationError, DamagedSnapshotError, OSError, RuntimeError])
def test_a_fault_that_is_not_in_the_content_gives_2(
    fault: type[Exception],
    content: Path,
    data: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object) -> None:
        raise fault("disken er fuld")

    monkeypatch.setattr(building, "verify", fail)
    assert byg(content, data) == 2
    assert "disken er fuld" in capsys.readouterr().err
    assert state_of(data)[0] is None


def test_a_data_folder_that_is_a_file_gives_2(content: Path, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data.write_text("", encoding="utf-8")
    assert byg(content, data) == 2
    assert capsys.readouterr().err.startswith("casebank: ")


def test_a_note_that_could_harm_somebody_is_warned_of_and_stands_nowhere(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = new_repository(tmp_path / "lager")
    note = "Anne Hansen har fået job. Skriv til anne@kommune.dk."
    name = repository.commit(f"Begin\n\nNyt: {note}", MINIMAL)
    assert main(["byg", "--indhold", str(repository.content), "--data", str(data)]) == 0
    built = capsys.readouterr().out
    assert f"indhold: advarsel: Læserne får ikke »Nyt:« i ændring {name[:10]} at se. Der står en mailadresse." in built
    assert "Udgivet som " in built
    catalogue = Store(data).folder(str(Store(data).current_id())) / "catalogue.sqlite"
    assert b"anne@kommune.dk" not in catalogue.read_bytes()
    assert main(["tjek", "--indhold", str(repository.content)]) == 0
    assert "0 fejl, 1 advarsel, 0 noter" in capsys.readouterr().out
