"""What cannot be understood on the command line gives 2 and one Danish sentence; help is Danish too."""

from __future__ import annotations

import pytest

from app.cli import main
from app.cli.main import COMMANDS

ENGLISH = ("usage", "error", "argument", "invalid", "options", "required", "show this", "expected", "choose")


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What is said of arguments that give 2."""
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert not [word for word in ENGLISH if word in said.err]
    return said.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "casebank: KOMMANDO mangler."),
        (["tjk"], "casebank: »tjk« kendes ikke. Mente du »tjek«?"),
        (["udgiv"], "casebank: »udgiv« kendes ikke. Vælg tjek, eftersyn, ny, byg, "),
        (["byg", "--hurtigt"], "casebank: »--hurtigt« kan ikke skrives her."),
        (["tjek", "cases/sorø.md"], "casebank: »cases/sorø.md« kan ikke skrives her."),
        (["tjek", "--form", "json"], "casebank: »--form json« kan ikke skrives her."),
        (["tjek", "--indhold"], "casebank tjek: --indhold: Der skal stå en værdi bagefter."),
        (["tjek", "--format", "gihub"], "casebank tjek: --format: »gihub« kendes ikke. Mente du »github«?"),
        (["tjek", "--format", "'æ\n"], "kendes ikke. Vælg tekst, github, gitlab, json."),
        (["byg", "--tving=ja"], "casebank byg: --tving: Der skal ikke stå en værdi bagefter."),
        (["omdoeb", "koege"], "casebank omdoeb: NY mangler."),
        (["glem"], "casebank glem: NAVN mangler."),
        (["omdoeb"], "casebank omdoeb: GAMMEL, NY mangler."),
        (["ny", "notat"], "casebank ny: SLAGS: »notat« kendes ikke. Skriv case, eksempel, tiltag, "),
    ],
)
def test_what_is_not_understood_is_said_in_danish_with_the_way_to_help(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = refused(capsys, *arguments)
    assert said in told
    assert told.endswith(" --help\n")


@pytest.mark.parametrize("port", ["otte", "0", "65536", "-1", "²", ""])
def test_a_port_is_a_number_that_a_server_can_have(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert f"--port: »{port}« skal være et tal fra 1 til 65535." in refused(capsys, "server", f"--port={port}")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_danish(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main([command, "--help"] if command else ["--help"])
    assert not stop.value.code
    said = capsys.readouterr().out
    assert said.startswith(f"Brug: casebank {command}".rstrip())
    assert "vis denne hjælp" in said
    assert not [word for word in ENGLISH if word in said]


def help_of(capsys: pytest.CaptureFixture[str], command: str) -> str:
    """On one line."""
    with pytest.raises(SystemExit):
        main([command, "--help"])
    return " ".join(capsys.readouterr().out.split())


def test_help_says_what_each_command_does_and_what_can_be_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Læs alt indhold og vis alle problemer. Det kan tilføjes:" in help_of(capsys, "tjek")
    assert "Vis siden. Det kan tilføjes:" in help_of(capsys, "server")
    assert "Værdier: FIL bedømte søgninger som YAML (kan udelades)" in help_of(capsys, "vurder")
    assert "(kan udelades)" not in help_of(capsys, "glem")


def test_help_tells_what_an_answer_is_for_and_for_which_kinds(capsys: pytest.CaptureFixture[str]) -> None:
    told = help_of(capsys, "ny")
    assert "--titel TEKST Sidens overskrift: hvad der er gjort" in told
    assert "--nummer TEKST Nummeret i kataloget. Hvert nummer bruges kun én gang. Kun til tiltag." in told
    assert "Kan gentages. Kun til case, eksempel. --antal" in told


@pytest.mark.parametrize("command", ["tjek", "byg", "omdoeb gammel ny", "links"])
def test_ctrl_c_ends_calmly_whenever_it_comes(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_name: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("importlib.import_module", interrupted)
    assert main(command.split()) == 130
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "\nAfbrudt.\n")
