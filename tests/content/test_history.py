"""The history that readers see, read from real repositories; and from what is none, or only a part of one."""

from __future__ import annotations

import os
import shutil
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.content.history import read_history
from app.content.reader_notes import LONGEST_NOTE, check_notes
from tests.support.repository import EDITOR, Repository, git, new_repository

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
CASE = "cases/en-case.md"
TEXT = "".join(f"Linje {number} i en tekst om elever, der bliver.\n" for number in range(20))


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return new_repository(tmp_path / "lager")


def told(repository: Repository, path: str = CASE) -> list[str]:
    """The changes of one file as text: date, kind, note."""
    history = read_history(repository.content, NOW)
    assert history.missing == ""
    return [f"{c.moment.date()} {c.kind} {c.note}".rstrip() for c in history.changes.get(path, ())]


def reason(folder: Path) -> str:
    """Why there is no history."""
    history = read_history(folder, NOW)
    assert history.changes == {}
    return history.missing


def test_a_file_is_created_and_changed(repository: Repository) -> None:
    repository.commit("First", {CASE: TEXT}, "2026-01-05T10:00:00+01:00")
    repository.commit("Second", {CASE: TEXT + "Mere.\n"}, "2026-02-06T10:00:00+01:00")
    assert told(repository) == ["2026-02-06 rettet", "2026-01-05 oprettet"]


def test_only_the_line_for_readers_is_read_from_a_message(repository: Repository) -> None:
    message = (
        "Call Inge Holm again\n\nShe said 38.\n\nNyt: Tallene for 2026 er kommet.\nCo-authored-by: Inge Holm <i@x.dk>"
    )
    repository.commit("Add", {CASE: TEXT}, "2026-01-05T10:00:00+01:00")
    repository.commit(message, {CASE: TEXT + "38\n"}, "2026-02-06T10:00:00+01:00")
    assert told(repository)[0] == "2026-02-06 rettet Tallene for 2026 er kommet."
    history = repr(read_history(repository.content, NOW))
    assert "Inge" not in history
    assert EDITOR.split()[0] not in history


@pytest.mark.parametrize(
    "message",
    [
        "Add\n\nNyt: Nye tal fra Viborg.\n\nMore about it.",
        "Nyt: Nye tal fra Viborg.",
        "Nyt : Nye tal fra Viborg.",
        "Add\n\n  Nyt: Nye tal\n  fra Viborg.\n  Co-authored-by: Inge Holm <inge@example.dk>",
        "Add\n\n   * nyt : Nye tal fra Viborg.\n   * Mend after a comment from Inge Holm",
        "Nyt: Nye tal fra Viborg. (#12)\n\nCo-authored-by: Inge Holm <inge@example.dk>",
        "Add\n\nNyt: Nye tal\nfra Viborg.\nCo-authored-by: Inge Holm <inge@example.dk>",
        "Add\n\nNyt: Nye tal fra Viborg.\n(cherry picked from commit 0123456789)",
        "Add (#12)\n\n* Add\n\nNyt: Nye tal fra Viborg.\n\n* Mend after a comment from Inge Holm",
        "Add\n\n* Nyt: Nye tal fra Viborg.\n* Mend\n\nnyt: Nye tal fra Viborg.\n\nReviewed-by: Inge Holm",
    ],
)
def test_a_line_for_readers_may_stand_anywhere_in_a_message(message: str, repository: Repository) -> None:
    repository.commit(message, {CASE: TEXT})
    assert told(repository) == ["2026-03-01 oprettet Nye tal fra Viborg."]


@pytest.mark.parametrize("message", ["Add: Nyt: x", "Add\n\n    Nyt: x", "Add\n\nIntet Nyt: x", "Nyt:", "Nytår: x"])
def test_a_line_that_begins_otherwise_is_not_for_readers(message: str, repository: Repository) -> None:
    repository.commit(message, {CASE: TEXT})
    assert told(repository) == ["2026-03-01 oprettet"]


def test_a_note_is_one_short_line_of_plain_text(repository: Repository) -> None:
    note = "Nyt: <b>fed</b>\x07\u202e og\n  fortsat " + "lang " * 100
    repository.commit(f"Add\n\n{note}", {CASE: TEXT})
    (line,) = told(repository)
    said = line.removeprefix("2026-03-01 oprettet ")
    assert said.startswith("<b>fed</b> og fortsat lang lang")
    assert len(said) <= LONGEST_NOTE
    assert said.endswith("…")
    assert said.isprintable()


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("Ny kontakt med CPR 010203-1234.", "Det ligner et CPR-nummer."),
        ("Ny kontakt:\n010203\n-1234 er nummeret.", "Det ligner et CPR-nummer."),
        ("Anne Hansen har fået job. Skriv til anne@x.dk.", "Der står en mailadresse."),
        ("Rapporten ligger i C:\\Users\\anne\\rapport.pdf.", "er en fil på en computer"),
        ("Se /home/anne/rapport.pdf", "er en fil på en computer"),
        ("Se den på http://localhost:8000/cases/en-case.", "kan kun åbnes på et lokalt net."),
        ("Nye tal.\n\nNyt: Spørg anne@x.dk.", "Der står en mailadresse."),
        ("lang " * 59 + "anne@kommune.dk", "Der står en mailadresse."),
    ],
)
def test_a_note_that_could_harm_somebody_is_withheld_until_it_is_hidden(
    note: str, said: str, repository: Repository
) -> None:
    repository.commit("Add", {CASE: TEXT}, "2026-01-05T10:00:00+01:00")
    name = repository.commit(f"More\n\nNyt: {note}", {CASE: TEXT + "x\n"}, "2026-02-06T10:00:00+01:00")
    assert told(repository) == ["2026-02-06 rettet", "2026-01-05 oprettet"]
    (problem,) = check_notes(repository.content)
    assert (problem.severity, problem.code, problem.path) == ("advarsel", "unfit-note", "")
    assert said in problem.message
    assert f"Skjul-nyt: {name[:10]}" in problem.message
    assert "1234" not in problem.message
    assert "@" not in problem.message
    assert read_history(repository.content, NOW).problems == (problem,)
    repository.commit(f"Hide\n\nSkjul-nyt : {name[:10]}", when="2026-02-07T10:00:00+01:00")
    assert check_notes(repository.content) == read_history(repository.content, NOW).problems == ()
    assert told(repository) == ["2026-02-06 rettet", "2026-01-05 oprettet"]


def test_a_note_with_numbers_and_addresses_for_everybody_is_shown(repository: Repository) -> None:
    note = "Frafaldet er 4,5 pct. i 2024-2025 @ Viborg, se https://viborg.dk/rapport?id=2024 (j.nr. 24/1)."
    repository.commit(f"Add\n\nNyt: {note}", {CASE: TEXT})
    assert told(repository) == [f"2026-03-01 oprettet {note}"]
    assert check_notes(repository.content) == ()


def test_a_hostile_note_is_checked_quickly(repository: Repository) -> None:
    for part in ("010203-1234 ", "a@", "a@a", "http://", "\\\\a", "Nyt: 010203-1234\n\n"):
        repository.commit(f"Nyt: {part * (100_000 // len(part))}", {CASE: TEXT + part})
    started = time.monotonic()
    check_notes(repository.content)
    assert time.monotonic() - started < 5


def test_a_note_can_be_withdrawn_by_a_later_commit(repository: Repository) -> None:
    repository.commit("Add", {CASE: TEXT}, "2026-01-05T10:00:00+01:00")
    name = repository.commit("More\n\nNyt: Inge Holm er ny kontakt.", {CASE: TEXT + "x\n"}, "2026-02-06T10:00:00+01:00")
    assert "Inge Holm" in told(repository)[0]
    repository.commit(f"Hide\n\nSkjul-nyt: {name[:10]}, se sagen\n\nMore", when="2026-02-07T10:00:00+01:00")
    assert told(repository) == ["2026-02-06 rettet", "2026-01-05 oprettet"]


def test_changes_of_a_day_are_one_unless_they_say_something(repository: Repository) -> None:
    repository.commit("Add", {CASE: TEXT}, "2026-01-05T10:00:00+01:00")
    repository.commit("Same day", {CASE: TEXT + "a\n"}, "2026-01-05T11:00:00+01:00")
    repository.commit("Silent", {CASE: TEXT + "b\n"}, "2026-01-06T10:00:00+01:00")
    repository.commit("Silent", {CASE: TEXT + "c\n"}, "2026-01-06T11:00:00+01:00")
    repository.commit("Silent", {CASE: TEXT + "d\n"}, "2026-01-07T10:00:00+01:00")
    repository.commit("Said\n\nNyt: Nye tal.", {CASE: TEXT + "e\n"}, "2026-01-07T11:00:00+01:00")
    assert told(repository) == ["2026-01-07 rettet Nye tal.", "2026-01-06 rettet", "2026-01-05 oprettet"]


def test_a_renamed_file_keeps_its_history(repository: Repository) -> None:
    repository.commit("Add", {"cases/foerste.md": TEXT}, "2026-01-05T10:00:00+01:00")
    repository.commit("Rename", when="2026-01-06T10:00:00+01:00", rename={"cases/foerste.md": "cases/anden.md"})
    repository.commit("Change", {"cases/anden.md": TEXT + "x\n"}, "2026-01-07T10:00:00+01:00")
    repository.commit("Rename", when="2026-01-08T10:00:00+01:00", rename={"cases/anden.md": CASE})
    assert told(repository) == [
        "2026-01-08 omdoebt",
        "2026-01-07 rettet",
        "2026-01-06 omdoebt",
        "2026-01-05 oprettet",
    ]
    assert list(read_history(repository.content, NOW).changes) == [CASE]


def test_pages_whose_links_were_mended_by_a_renaming_are_no_news(repository: Repository) -> None:
    link = "Læs om [eleverne](/cases/{}), som bliver.\n"
    linking = {name: TEXT + link.format("foerste") for name in ("sider/om.md", "sider/andet.md")}
    repository.commit("Add", {"cases/foerste.md": TEXT, **linking}, "2026-01-05T10:00:00+01:00")
    files = {
        CASE: TEXT + "tidligere_slugs: [foerste]\n",
        "sider/om.md": TEXT + link.format("en-case"),
        "sider/andet.md": TEXT + link.format("en-case") + "Og noget nyt.\n",
    }
    repository.commit(
        "Rename\n\nNyt: Casen har fået et bedre navn.", files, "2026-01-06T10:00:00+01:00", delete=("cases/foerste.md",)
    )
    assert told(repository) == ["2026-01-06 omdoebt Casen har fået et bedre navn.", "2026-01-05 oprettet"]
    assert told(repository, "sider/om.md") == ["2026-01-05 oprettet"]
    assert told(repository, "sider/andet.md")[0] == "2026-01-06 rettet Casen har fået et bedre navn."
    repository.commit("Change", {"sider/om.md": TEXT + link.format("en-case") + "x\n"}, "2026-01-07T10:00:00+01:00")
    assert told(repository, "sider/om.md") == ["2026-01-07 rettet", "2026-01-05 oprettet"]


def test_two_files_that_change_names_keep_their_own_histories(repository: Repository) -> None:
    other = "".join(f"Noget helt andet, {number}.\n" for number in range(20))
    repository.commit("A", {"cases/a.md": TEXT}, "2026-01-05T10:00:00+01:00")
    repository.commit("B", {"cases/b.md": other}, "2026-01-06T10:00:00+01:00")
    # Git sees a swap only when it also looks for renames among files that are there before and after; else two changes.
    repository.commit("Swap", {"cases/a.md": other, "cases/b.md": TEXT}, "2026-01-07T10:00:00+01:00")
    assert told(repository, "cases/a.md") == ["2026-01-07 rettet", "2026-01-05 oprettet"]
    assert told(repository, "cases/b.md") == ["2026-01-07 rettet", "2026-01-06 oprettet"]


def test_a_name_that_is_used_again_begins_anew(repository: Repository) -> None:
    repository.commit("Add\n\nNyt: Om en person.", {CASE: TEXT, "sider/om.md": "Om\n"}, "2026-01-05T10:00:00+01:00")
    repository.commit("Delete", when="2026-01-06T10:00:00+01:00", delete=(CASE,))
    assert told(repository) == []
    repository.commit("Another", {CASE: "Noget helt andet.\n"}, "2026-01-07T10:00:00+01:00")
    assert told(repository) == ["2026-01-07 oprettet"]


def test_a_name_given_up_and_taken_by_another_file(repository: Repository) -> None:
    repository.commit("Add", {"cases/a.md": TEXT}, "2026-01-05T10:00:00+01:00")
    repository.commit("Rename", when="2026-01-06T10:00:00+01:00", rename={"cases/a.md": "cases/b.md"})
    repository.commit("New a", {"cases/a.md": "Noget helt andet.\n"}, "2026-01-07T10:00:00+01:00")
    assert told(repository, "cases/a.md") == ["2026-01-07 oprettet"]
    assert told(repository, "cases/b.md") == ["2026-01-06 omdoebt", "2026-01-05 oprettet"]


@pytest.mark.parametrize("when", ["2026-01-06T10:00:00+01:00", "2026-01-09T10:00:00+01:00"])
def test_a_branch_that_is_merged_counts_with_its_own_dates(repository: Repository, when: str) -> None:
    """Also when it went on using a name that the main line had given up meanwhile."""
    repository.commit("Add", {"cases/gammel.md": TEXT}, "2026-01-05T10:00:00+01:00")
    repository.git("switch", "--quiet", "-c", "gren")
    repository.commit("Change", {"cases/gammel.md": TEXT + "x\n"}, when)
    repository.git("switch", "--quiet", "main")
    repository.commit("Rename", when="2026-01-07T10:00:00+01:00", rename={"cases/gammel.md": CASE})
    repository.git("merge", "--quiet", "--no-ff", "-m", "Merge", "gren", when="2026-01-10T10:00:00+01:00")
    assert sorted(told(repository)) == sorted(["2026-01-05 oprettet", f"{when[:10]} rettet", "2026-01-07 omdoebt"])


def test_a_merge_says_something_only_when_it_has_a_note(repository: Repository) -> None:
    repository.commit("Add", {CASE: TEXT, "sider/om.md": "Om\n"}, "2026-01-05T10:00:00+01:00")
    repository.git("switch", "--quiet", "-c", "gren")
    repository.commit("Change", {CASE: TEXT + "x\n"}, "2026-01-06T10:00:00+01:00")
    repository.git("switch", "--quiet", "main")
    message = "Merge pull request 7\n\nNyt: Nye tal fra kommunen."
    repository.git("merge", "--quiet", "--no-ff", "-m", message, "gren", when="2026-01-10T10:00:00+01:00")
    assert told(repository) == ["2026-01-10 rettet Nye tal fra kommunen.", "2026-01-06 rettet", "2026-01-05 oprettet"]
    assert told(repository, "sider/om.md") == ["2026-01-05 oprettet"]


def test_names_of_files_may_hold_anything(repository: Repository) -> None:
    odd = ["cases/æ ø å.md", "cases/med\nlinjeskift.md", "cases/R100\tx.md", 'cases/"citat".md', "cases/:(top)x.md"]
    for number, name in enumerate(odd, 1):
        repository.commit("Add", {name: f"{name} {number}\n" * 9}, f"2026-01-0{number}T10:00:00+01:00")
    assert [told(repository, name) for name in odd] == [[f"2026-01-0{n} oprettet"] for n in range(1, 6)]


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("@9999999999999 +0000", "2026-11-21"),  # the year 318857
        ("2099-01-01T10:00:00+01:00", "2026-11-21"),
        ("@0 +0000", "1970-01-01"),
        ("@1767225600 +9959", "2026-11-21"),  # a time zone that is none
        ("2026-01-01T00:30:00+01:00", "2026-01-01"),
        ("2025-12-31T23:30:00-05:00", "2025-12-31"),
    ],
)
def test_odd_dates(repository: Repository, when: str, day: str) -> None:
    """A date is its author's own; one that cannot be, or has not come yet, is today's."""
    repository.commit("Add", {CASE: TEXT}, when)
    assert told(repository) == [f"{day} oprettet"]


def test_nothing_is_created_after_it_is_changed(repository: Repository) -> None:
    repository.commit("Add", {CASE: TEXT}, "2026-02-05T10:00:00+01:00")
    repository.commit("A clock that was slow", {CASE: TEXT + "x\n"}, "2026-01-05T10:00:00+01:00")
    assert told(repository) == ["2026-02-05 rettet", "2026-01-05 oprettet"]


def test_files_that_are_not_committed_have_no_history(repository: Repository) -> None:
    repository.commit("Add", {"sider/om.md": "Om\n"})
    (repository.content / "sider/ny.md").write_text("Ny\n", encoding="utf-8")
    assert list(read_history(repository.content, NOW).changes) == ["sider/om.md"]


def test_the_content_may_be_the_repository(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    (tmp_path / "sider").mkdir()
    (tmp_path / "sider/om.md").write_text("Om\n", encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "Add")
    assert list(read_history(tmp_path, NOW).changes) == ["sider/om.md"]


def test_nobodys_settings_change_what_is_read(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit("Add\n\nNyt: Ny æblecase.", {"cases/gammel.md": TEXT}, "2026-01-05T10:00:00+01:00")
    repository.commit("Rename", when="2026-01-06T10:00:00+01:00", rename={"cases/gammel.md": CASE})
    plain = told(repository)
    settings = tmp_path / "gitconfig"
    settings.write_text(
        "[log]\nshowSignature = true\nshowRoot = false\ndate = relative\nfollow = true\n[color]\nui = always\n"
        "[diff]\nrenames = false\nrelative = false\norderFile = /findes/ikke\nexternal = /bin/false\n"
        "[format]\npretty = oneline\n[i18n]\nlogOutputEncoding = ISO-8859-1\n[trailer]\nseparators = '#'\n"
        "[core]\nquotePath = true\npager = /bin/false\n[gpg]\nprogram = /bin/false\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "et-andet-sted"))
    monkeypatch.setenv("GIT_LITERAL_PATHSPECS", "0")
    assert plain == told(repository) == ["2026-01-06 omdoebt", "2026-01-05 oprettet Ny æblecase."]


def test_git_is_started_once(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        repository.commit("Add", {f"sider/side-{number}.md": f"{number}\n"})
    real = shutil.which("git")
    wrapper = tmp_path / "bin/git"
    wrapper.parent.mkdir()
    wrapper.write_text(f'#!/bin/sh\necho x >> "{tmp_path}/starts"\nexec "{real}" "$@"\n', encoding="utf-8")
    wrapper.chmod(0o755)
    monkeypatch.setenv("PATH", f"{wrapper.parent}{os.pathsep}{os.environ['PATH']}")
    assert len(read_history(repository.content, NOW).changes) == 5
    assert (tmp_path / "starts").read_text(encoding="utf-8") == "x\n"


def test_a_shallow_clone_has_no_history(repository: Repository, tmp_path: Path) -> None:
    repository.commit("Add", {CASE: TEXT})
    repository.commit("Change", {CASE: TEXT + "x\n"})
    git(tmp_path, "clone", "--quiet", "--depth=1", repository.folder.as_uri(), "kopi")
    assert "git fetch --unshallow" in reason(tmp_path / "kopi/content")


def test_without_git_there_is_no_history(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit("Add", {CASE: TEXT})
    monkeypatch.setenv("PATH", str(repository.folder))
    assert reason(repository.content) == "programmet git findes ikke på maskinen"


def test_outside_a_repository_there_is_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert reason(tmp_path) == "indholdet ligger ikke i et git-repository"


def test_a_repository_without_commits_has_no_history(repository: Repository) -> None:
    assert reason(repository.content) == "der er endnu ingen ændringer i git"


def test_a_repository_that_does_not_know_the_files_has_no_history(repository: Repository) -> None:
    repository.commit("Something else", {"../README.md": "Læs mig\n"})
    (repository.content / "cases").mkdir()
    (repository.content / CASE).write_text(TEXT, encoding="utf-8")
    assert reason(repository.content) == "git kender ikke filerne"


def test_a_missing_folder_has_no_history(tmp_path: Path) -> None:
    assert reason(tmp_path / "findes-ikke").startswith("git svarede: fatal: cannot change to")


def test_a_broken_repository_has_no_history(repository: Repository) -> None:
    repository.commit("Add", {CASE: TEXT})
    repository.commit("Change", {CASE: TEXT + "x\n"})
    for path in (repository.folder / ".git/objects").rglob("*"):
        if path.is_file():
            path.chmod(0o644)
            path.write_bytes(b"ikke et objekt")
    assert reason(repository.content).startswith("git svarede: ")


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("exec sleep 60", "git blev ikke færdig"),
        ("printf 'a\\0b\\0c'", "git svarede noget uventet"),
        ("exec yes", "historikken fylder mere end"),
        ("echo 'fatal: noget gik galt' >&2; exit 128", "git svarede: fatal: noget gik galt"),
        ("echo \"fatal: detected dubious ownership in repository at '/x'\" >&2; exit 128", "tilhører en anden bruger"),
        ("echo hej", "git svarede noget uventet"),
        ("exit 0", "git kender ikke filerne"),
    ],
)
def test_a_git_that_misbehaves_gives_no_history(
    script: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "bin/git"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr("app.content.git.MOST_SECONDS", 0.5)
    monkeypatch.setattr("app.content.git.MOST_BYTES", 5_000)
    assert expected in reason(tmp_path)
