"""`casebank ny`: from options and from answers, a file that lacks only what nobody said."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from app.cli import main
from app.content.loader import load
from app.domain.documents import Case, DocumentType, Status
from tests.support.terminal import CTRL_C, CTRL_D, CTRL_U, converse

TITLE = "Færre skift på vagtplanen"
COMMON = ("--titel", TITLE, "--resume", "Medarbejderne lægger selv vagtplanen.", "--kilde", "Årsrapport 2024")
PLACE = ("--kommune", "Viborg")
NEEDED = {
    DocumentType.CASE: (*COMMON, *PLACE, "--tema", "arbejdstid-og-bemanding"),
    DocumentType.EXAMPLE: (*COMMON, *PLACE, "--tema", "arbejdstid-og-bemanding"),
    DocumentType.INITIATIVE: (
        *(*COMMON, "--nummer", "21", "--kategori", "frigiv-tid", "--tema", "arbejdstid-og-bemanding"),
    ),
    DocumentType.PRINCIPLE: (*COMMON, "--plads", "8"),
    DocumentType.WORKSHOP: (*COMMON, "--punkt", "Velkomst", "--punkt", "Case: Viborg, og hvad vi lærte"),
    DocumentType.PAGE: COMMON,
}
"""Options that give everything that is required."""


NUMBER = re.compile(r"^(?:nummer|raekkefoelge): (\d+)$", re.MULTILINE)


def new(content: Path, *options: str) -> int:
    return main(["ny", *options, "--indhold", str(content)])


def new_files(content: Path) -> list[Path]:
    """What has come beside the five documents that were there."""
    old = {"frederikshavn-fastholdelsessamtaler", "den-gode-praktikplads", "kvalitetsarbejde-med-data"}
    return [path for path in content.rglob("*.md") if path.stem not in {*old, "om", "faglig-ledelse"}]


def problems(content: Path, path: Path) -> list[tuple[str, str, str]]:
    """What `tjek` says of one file: severity, code and key."""
    name = path.relative_to(content).as_posix()
    found = load(content, today=date.today()).problems
    return [(problem.severity, problem.code, problem.field) for problem in found if problem.path == name]


@pytest.mark.parametrize("kind", DocumentType)
def test_options_for_all_that_is_required_give_a_file_that_only_lacks_its_text(
    kind: DocumentType, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(content, kind, *NEEDED[kind]) == 0
    (path,) = new_files(content)
    found = problems(content, path)
    assert set(found) == {("advarsel", "placeholder", "")}
    told = capsys.readouterr().out
    assert f"Skrevet: {path}" in told
    assert f"0 fejl, {len(found)} advar" in told


@pytest.mark.parametrize("kind", DocumentType)
def test_a_title_alone_gives_a_file_whose_gaps_are_pointed_out(
    kind: DocumentType, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(content, kind, "--titel", TITLE) == 0
    (path,) = new_files(content)
    errors = [
        field for severity, code, field in problems(content, path) if severity == "fejl" and code == "missing-key"
    ]
    assert {"resume", "kilder.0.titel"} <= set(errors)
    told = capsys.readouterr().out
    lines = path.read_text(encoding="utf-8").splitlines()
    assert f"{path.relative_to(content)}:{lines.index('resume:') + 1}:1: fejl: Nøglen »resume« har ingen værdi." in told


def test_the_answers_are_written_as_the_corpus_writes_them(content: Path) -> None:
    options = ("--kommune", "viborgs", "--kommune", "Aarhus Kommune", "--tema", "Kompetenceudvikling")
    source = ("--kilde", "Årsrapport: 2024 #1, https://viborg.dk/rapport", "--tiltag", "Den gode praktikplads")
    assert new(content, "eksempel", "--titel", TITLE, *options, *source, "--kobling", "kilde", "--slug", "ny.md") == 0
    text = (content / "cases/ny.md").read_text(encoding="utf-8")
    assert "\nkommuner: [Viborg, Aarhus]\n" in text
    assert "\ntemaer: [kompetenceudvikling]\n" in text
    assert "\ntiltag: [den-gode-praktikplads]\n" in text
    assert "\n  - titel: 'Årsrapport: 2024 #1'\n" in text
    assert "\n    url: https://viborg.dk/rapport\n" in text


def test_all_wrong_options_are_named_at_once_and_nothing_is_written(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(content, "case", *COMMON, "--kommune", "Vibrog", "--tema", "elever-og-praktk", "--slug", "Ny Case") == 2
    told = capsys.readouterr().err
    assert "--kommune: »Vibrog« findes ikke i ordlister/kommuner.yml. Mente du »Viborg«?" in told
    assert "Mente du »elever-og-praktik«?" in told
    assert "Skriv ny-case." in told
    assert new_files(content) == []


def test_what_has_no_value_is_said_with_a_hyphen_or_brackets(content: Path) -> None:
    for nothing in ("-", "[]"):
        assert new(content, "case", *COMMON, "--kommune", nothing, "--antal", "12", "--slug", "ny") == 0
        text = (content / "cases/ny.md").read_text(encoding="utf-8")
        assert "\nkommuner: []\n" in text
        assert "\nantal_kommuner: 12\n" in text
        (content / "cases/ny.md").unlink()


def test_several_municipalities_may_stand_in_one_option(content: Path) -> None:
    assert new(content, "case", *COMMON, "--kommune", "Viborg, Randers og Aarhus", "--slug", "ny") == 0
    assert "\nkommuner: [Viborg, Randers, Aarhus]\n" in (content / "cases/ny.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("case", "--kilde", "https://viborg.dk/rapport"), "--kilde: Skriv også titlen, før adressen: Årsrapport 2024"),
        (("case", "--kilde", "/home/bo/rapport.pdf"), "--kilde: »/home/bo/rapport.pdf« er en fil på en computer"),
        (("case", "--kilde", "Rapport, C:\\Users\\bo\\r.pdf"), "»C:\\Users\\bo\\r.pdf« er en fil på en computer"),
        (("case", "--kilde", "file:///r.pdf"), "»file:///r.pdf« er en fil på en computer"),
        (("case", "--resume", "Ring til 010203-1234."), "--resume: Det ligner et CPR-nummer. Slet det."),
        (("case", "--kilde", "Brev til 010203-1234, https://viborg.dk"), "--kilde: Det ligner et CPR-nummer."),
        (("tiltag", "--kommune", "Viborg"), "--kommune kan ikke bruges, når du laver tiltag."),
    ],
)
def test_an_option_that_would_be_lost_is_refused(
    options: tuple[str, ...], said: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(content, *options, "--titel", TITLE) == 2
    told = capsys.readouterr().err
    assert said in told
    assert len(told.splitlines()) == 1
    assert new_files(content) == []


@pytest.mark.parametrize(
    ("kind", "line"), [("tiltag", "nummer: {}"), ("pejlemaerke", "raekkefoelge: {}"), ("tiltag", "nummer: 40")]
)
def test_without_a_number_the_next_free_one_is_taken(kind: str, line: str, content: Path) -> None:
    given = () if "{}" in line else ("--nummer", "40")
    assert new(content, kind, "--titel", TITLE, *given) == 0
    (path,) = new_files(content)
    numbers = [int(match[1]) for file in path.parent.glob("*.md") if (match := NUMBER.search(file.read_text("utf-8")))]
    assert f"\n{line.format(max(numbers))}\n" in path.read_text(encoding="utf-8")
    assert len(set(numbers)) == len(numbers) > 1


def test_somebody_who_begins_on_the_same_page_is_told(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(content, "side", *COMMON) == 0
    assert "Bemærk" not in capsys.readouterr().out
    assert new(content, "side", *COMMON) == 0
    assert "Bemærk: sider/faerre-skift-paa-vagtplanen.md har samme titel." in capsys.readouterr().out


def test_a_file_that_is_there_is_never_overwritten(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = content / "sider/om.md"
    before = path.read_bytes()
    assert new(content, "side", *COMMON, "--slug", "om") == 2
    assert "sider/om.md findes allerede. Vælg et andet navn." in capsys.readouterr().err
    assert new(content, "side", "--titel", "Om") == 0
    assert path.read_bytes() == before
    assert [path.name for path in new_files(content)] == ["om-2.md"]


def test_without_a_title_there_is_no_name_and_no_file(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(content, "side") == 2
    assert "Skriv --titel eller --slug" in capsys.readouterr().err
    assert new_files(content) == []


def test_the_kind_may_be_written_in_danish_and_an_unknown_one_is_refused(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(content, "Pejlemærke", *COMMON) == 0
    assert [path.parent.name for path in new_files(content)] == ["pejlemaerker"]
    with pytest.raises(SystemExit) as stopped:
        new(content, "cse")
    assert stopped.value.code == 2
    assert "»cse« kendes ikke. Skriv case, eksempel," in capsys.readouterr().err


def test_an_editor_answers_at_a_terminal(content: Path) -> None:
    answers = [
        *("\n", f"{TITLE} i Viborg\n"),  # a title must be given
        "Hver elev i Viborg får tre samtaler i praktikken, og frafaldet er mindre.\n",
        *("Sønderbog\n", f"{CTRL_U}Sønderborg\n"),  # what was wrong stands on the line, to be mended
        *("?\n", "elever-og-praktik\n"),
        *("den-gode-praktikplads\n", "\n", "\n"),
        *("Årsrapport 2024\n", "Referat\n", "\n"),
        "\n",
    ]
    session = converse(answers, "ny", "case", "--indhold", content)
    assert session.code == 0, session.shown
    assert "Skriv en titel" in session.shown
    assert "[Viborg]: " in session.shown
    assert "Mente du »Sønderborg«?" in session.shown
    assert "Skriv ? for at se mulighederne." in session.shown
    assert "Arbejdstid, vagtplan og bemanding" in session.shown
    (path,) = new_files(content)
    assert path.name == "soenderborg-faerre-skift-paa-vagtplanen.md"
    loaded = load(content, today=date.today())
    assert loaded.corpus is not None, loaded.problems
    case = next(document for document in loaded.corpus.documents if document.slug == path.stem)
    assert isinstance(case, Case)
    assert case.status is Status.DRAFT
    assert case.municipalities == ("soenderborg",)
    assert case.initiatives == ("den-gode-praktikplads",)
    assert case.initiative_link == "redaktion"
    assert case.categories == ("flere-medarbejdere",)
    assert [source.title for source in case.sources] == ["Årsrapport 2024", "Referat"]


def test_an_editor_who_knows_only_how_many_they_are_is_asked_for_the_number(content: Path) -> None:
    given = ("--resume", "Et resume om vagtplaner.", "--tema", "elever-og-praktik", "--tiltag", "den-gode-praktikplads")
    known = (*given, "--kobling", "kilde", "--kategori", "frigiv-tid", "--slug", "ny")
    answers = [f"{TITLE}\n", "[]\n", "12\n", "https://viborg.dk\n", f"{CTRL_U}Årsrapport, https://viborg.dk\n", "\n"]
    session = converse(answers, "ny", "case", *known, "--indhold", content)
    assert session.code == 0, session.shown
    assert "Skriv også titlen" in session.shown
    text = (content / "cases/ny.md").read_text(encoding="utf-8")
    assert "\nkommuner: []\n" in text
    assert "\nantal_kommuner: 12\n" in text
    assert "\n  - titel: Årsrapport\n" in text


def test_what_an_option_has_answered_is_not_asked(content: Path) -> None:
    given = ("--titel", TITLE, "--resume", "Et resume om vagtplaner.", "--kilde", "Årsrapport", "--slug", "vagtplan")
    session = converse([], "ny", "side", *given, "--indhold", content)
    assert session.code == 0, session.shown
    assert [path.name for path in new_files(content)] == ["vagtplan.md"]


@pytest.mark.parametrize("stop", [CTRL_C, CTRL_D])
def test_stopping_leaves_nothing_behind(stop: str, content: Path) -> None:
    session = converse([f"{TITLE}\n", stop], "ny", "case", "--indhold", content)
    assert session.code == 2
    assert session.shown.endswith("Afbrudt. Intet er gemt.\n")
    assert "Traceback" not in session.shown
    assert new_files(content) == []
