"""`casebank links`: a report on the screen and in a file, and never a hindrance."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from app.cli import main
from tests.support.corpus import PAGE, write_tree


def test_links_that_cannot_be_opened_are_told_and_do_not_hinder(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Private addresses are skipped, so the test needs no network."""
    write_tree(content, {"sider/om.md": PAGE.replace("titel: Redaktionen", "titel: R\n    url: http://192.168.1.1/a")})
    report = tmp_path / "links.md"
    assert main(["links", "--indhold", str(content), "--rapport", str(report)]) == 0
    shown = capsys.readouterr()
    assert shown.out == report.read_text(encoding="utf-8")
    assert shown.err == ""
    assert shown.out.splitlines()[0] == f"# Links ud af Casebanken, prøvet {date.today().isoformat()}"
    assert "1 adresse: 0 findes ikke, 0 svarer ikke, 0 er flyttet, 1 er sprunget over, 0 virker." in shown.out
    assert "- `http://192.168.1.1/a`: Adressen kan kun åbnes på et lokalt net." in shown.out
    assert "  - sider/om.md:7" in shown.out


def test_content_without_links_has_an_empty_report(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["links", "--indhold", str(content)]) == 0
    assert "0 adresser" in capsys.readouterr().out


def test_a_report_that_cannot_be_written_gives_2_before_anything_is_asked(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "mangler" / "links.md"
    assert main(["links", "--indhold", str(content), "--rapport", str(report)]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", f"casebank: {report}: den findes ikke.\n")


class Terminal(io.StringIO):
    """An output that somebody watches."""

    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal_and_wiped_off_at_the_end(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tree(content, {"sider/om.md": PAGE.replace("titel: Redaktionen", "titel: R\n    url: http://192.168.1.1/")})
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    assert main(["links", "--indhold", str(content)]) == 0
    assert terminal.getvalue() == "\r\x1b[K0 af 1: http://192.168.1.1/\r\x1b[K"
