"""Walking the content folder: what is read, what is refused, what the fingerprint sees."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from app.content.codes import Code
from app.content.files import read_files
from app.content.fingerprint import fingerprint
from app.content.loader import load
from app.content.slugs import is_slug
from tests.support.corpus import MINIMAL, PAGE, TODAY, write_tree


def test_a_pipe_and_a_socket_are_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_tree(tmp_path, MINIMAL)
    os.mkfifo(folder / "sider" / "roer.md")
    monkeypatch.chdir(folder / "sider")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("stik.md")
        problems = load(folder, today=TODAY).problems
    assert [(problem.path, problem.code) for problem in problems] == [
        ("sider/roer.md", Code.NOT_A_FILE),
        ("sider/stik.md", Code.NOT_A_FILE),
    ]


def test_a_linked_folder_is_not_followed(tmp_path: Path) -> None:
    folder = write_tree(tmp_path / "content", {"cases/a.md": PAGE})
    (folder / "sider").symlink_to(folder / "cases")
    files, problems = read_files(folder)
    assert [file.path for file in files] == ["cases/a.md"]
    assert [(problem.path, problem.code) for problem in problems] == [("sider", Code.NOT_A_FILE)]


def test_a_file_in_place_of_a_folder(tmp_path: Path) -> None:
    _, problems = read_files(write_tree(tmp_path, {"cases": "tekst"}))
    assert [(problem.path, problem.code) for problem in problems] == [("cases", Code.NOT_A_FILE)]


def test_a_content_folder_that_is_a_file_cannot_be_read(tmp_path: Path) -> None:
    write_tree(tmp_path, {"content": "tekst"})
    loaded = load(tmp_path / "content", today=TODAY)
    assert loaded.corpus is None
    assert [problem.code for problem in loaded.problems] == [Code.UNREADABLE]


def test_a_name_that_is_not_utf_8_is_shown_and_does_not_break_anything(tmp_path: Path) -> None:
    folder = write_tree(tmp_path, MINIMAL)
    (folder / "sider" / os.fsdecode(b"v\xe6rd.md")).write_text(PAGE.replace("Om Casebanken", "Værd"), encoding="utf-8")
    problems = load(folder, today=TODAY).problems
    assert [(problem.path, problem.code) for problem in problems] == [("sider/v\ufffdrd.md", Code.BAD_FILE_NAME)]
    assert fingerprint(folder) == fingerprint(folder)


@pytest.mark.parametrize(
    "beginning", [b"PK\x03\x04\x14\0", b"\xd0\xcf\x11\xe0\xa1\xb1", b"%PDF-1.7\n", b"{\\rtf1\\ansi"]
)
def test_a_document_of_a_word_processor_is_called_so(tmp_path: Path, beginning: bytes) -> None:
    folder = write_tree(tmp_path, MINIMAL)
    (folder / "cases" / "min-case.md").write_bytes(beginning + bytes(range(256)))
    (problem,) = load(folder, today=TODAY).problems
    assert (problem.path, problem.line, problem.code) == ("cases/min-case.md", 0, Code.WRONG_ENCODING)
    assert "Word-dokument. Kopiér teksten over i en ny fil fra »casebank ny«." in problem.message


@pytest.mark.parametrize("indent", ["\t", "  ", " \t"])
def test_a_key_that_is_indented_by_mistake_is_not_missing_too(tmp_path: Path, indent: str) -> None:
    page = PAGE.replace("resume:", f"{indent}resume:")
    (problem,) = load(write_tree(tmp_path, {**MINIMAL, "sider/om.md": page}), today=TODAY).problems
    line = page[: page.index("resume:")].count("\n") + 1
    assert (problem.line, problem.code) == (line, Code.YAML_SYNTAX)


@pytest.mark.parametrize(
    ("text", "good"),
    [("op-i-tid", True), ("a1", True), ("Op", False), ("a--b", False), ("-a", False), ("æ", False), ("a" * 101, False)],
)
def test_slugs(text: str, good: bool) -> None:
    assert is_slug(text) is good


def test_the_fingerprint_changes_with_every_byte_and_name(tmp_path: Path) -> None:
    folder = write_tree(tmp_path, MINIMAL)
    first = fingerprint(folder)
    assert len(first) == 64
    write_tree(folder, {"sider/om.md": PAGE + " "})
    second = fingerprint(folder)
    (folder / "sider" / "om.md").rename(folder / "sider" / "om-os.md")
    third = fingerprint(folder)
    assert len({first, second, third}) == 3
    write_tree(folder, {"sider/om.md": PAGE})
    (folder / "sider" / "om-os.md").unlink()
    assert fingerprint(folder) == first


def test_the_fingerprint_does_not_see_what_is_not_read(tmp_path: Path) -> None:
    folder = write_tree(tmp_path, MINIMAL)
    first = fingerprint(folder)
    write_tree(folder, {"sider/README.md": "a", "sider/_ny.md": "b", "sider/.om.md.swp": "c", "sider/noter.txt": "d"})
    assert fingerprint(folder) == first


def test_a_missing_folder_has_a_fingerprint(tmp_path: Path) -> None:
    assert len(fingerprint(tmp_path / "findes-ikke")) == 64
