"""`casebank forklar`, `vurder` and `forgaeves`: the search seen from the inside."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli import main
from app.search.in_vain import FILE

QUERIES = """\
queries:
  - {q: læringsbuddy, class: eksakt, judgments: {aalborg-laeringsbuddy: 3, findes-ikke: 1}}
  - {q: brandbil, class: intet-svar, judgments: {}}
"""


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_explain_names_terms_expansions_and_weights(real_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "forklar", "heltid odense", "--data", real_data)
    assert code == 0
    assert "»heltid«" in out
    assert "synonym" in out
    assert "vægt 0.50" in out
    assert "Genkendt i teksten: kommune=odense" in out
    assert "  1. " in out


def test_explain_says_why_a_document_stands_where_it_does(real_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "forklar", "læringsbuddy", "aalborg-laeringsbuddy", "--data", real_data)
    assert code == 0
    for said in ("her: title 1", "gav ", "Dækning: 1.00", "Score: "):
        assert said in out
    code, out, _ = run(capsys, "forklar", "brandbil", "aalborg-laeringsbuddy", "--data", real_data)
    assert (code, "Dokumentet bliver ikke fundet." in out) == (0, True)


def test_explain_of_an_unknown_document_gives_2(real_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "forklar", "vikar", "findes-ikke", "--data", real_data)
    assert (code, "»findes-ikke«" in err) == (2, True)


def test_judge_prints_a_row_for_each_class_and_all(
    real_data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "queries.yaml"
    file.write_text(QUERIES, encoding="utf-8")
    code, out, _ = run(capsys, "vurder", file, "--data", real_data)
    assert code == 0
    rows = [line.split() for line in out.splitlines()]
    assert rows[1][:2] == ["eksakt", "1"]
    assert rows[2] == ["intet-svar", "1", "-", "-", "-", "-", "0,000"]
    assert rows[3][:2] == ["ALLE", "2"]
    assert rows[3][3] == "1,000"
    assert out.splitlines()[-1] == "Bedømt, men findes ikke: findes-ikke"


def test_judge_takes_the_judged_searches_of_the_project(real_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "vurder", "--data", real_data)
    assert code == 0
    assert "pejlemaerke" in out
    assert "Bedømt, men findes ikke" not in out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("queries: []\n", "ingen søgninger"),
        ("queries:\n  - {q: vikar}\n", "queries.yaml:2:"),
        ("queries:\n  - {q: vikar, class: a, judgments: {b: 4}}\n", "skal bedømmes med 1, 2 eller 3"),
        ("queries: [\n", "kan ikke læses"),
    ],
)
def test_a_file_that_cannot_be_used_gives_2_and_its_place(
    text: str, said: str, real_data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "queries.yaml"
    file.write_text(text, encoding="utf-8")
    code, _, err = run(capsys, "vurder", file, "--data", real_data)
    assert (code, said in err) == (2, True), err


@pytest.mark.parametrize("command", [["forklar", "vikar"], ["vurder"]])
def test_without_anything_built_they_say_what_to_do(
    command: list[str], data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = run(capsys, *command, "--data", data)
    assert (code, "casebank byg" in err) == (2, True), err


def test_in_vain_lists_the_newest_week_and_the_most_wanted_word_first(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data.mkdir()
    rows = '[["2026-W46", "ko", 9], ["2026-W47", "hest", 5], ["2026-W47", "gris", 12]]'
    (data / FILE).write_text(rows, encoding="utf-8")
    code, out, _ = run(capsys, "forgaeves", "--data", data)
    assert code == 0
    assert out.splitlines() == ["2026-W47     12  gris", "2026-W47      5  hest", "2026-W46      9  ko"]


def test_in_vain_says_so_when_there_is_nothing(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "forgaeves", "--data", data)
    assert (code, out) == (0, "Ingen ord er søgt forgæves 5 gange eller mere.\n")
