"""Every rule has a message in the guide `docs/tjek.md`, a bad file that gives it, and a way to mend that file.

What the guide shows is what the checker says: each message is one that a fixture in `problems/` gives, and each
example, taken from that fixture, makes the message go away.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.content import date_kinds, fields, kinds, number_kinds, rules
from app.content.codes import Code
from app.content.git_log import Commit, Touched
from app.content.git_notes import Told
from app.content.loader import load
from app.content.reader_notes import reader_notes
from app.content.report import Report
from app.domain.problems import Problem
from app.settings import ROOT
from tests.content.fixtures import FIXTURES, build, parts
from tests.support.corpus import TODAY, write_tree

WITHOUT_EXAMPLE = {
    Code.MISSING_FOLDER, Code.MISSING_VOCABULARY, Code.UNKNOWN_FOLDER, Code.UNKNOWN_FILE, Code.NOT_A_FILE,
    Code.UNREADABLE, Code.TOO_LARGE, Code.BAD_FILE_NAME, Code.WRONG_FOLDER, Code.WRONG_ENCODING, Code.TOO_LONG,
    Code.TOO_MANY, Code.TOO_NESTED, Code.LONG_SUMMARY, Code.UNFIT_NOTE,
}  # fmt: skip
"""What is wrong is the file itself, too long to show, or no file."""
_ENTRY = re.compile(r"^### (\S+)\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
_SHOWN = re.compile(r"^> ([^\n]*)\n(?:\n```diff\n(.*?)```)?", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Shown:
    """A message of the guide, and the lines of its example before and after; empty without one."""

    code: str
    message: str
    bad: str
    good: str


@dataclass(frozen=True, slots=True)
class Given:
    """What all fixtures give: the problems of each, and the messages of each function of the checker."""

    problems: Mapping[Path, tuple[Problem, ...]]
    messages: Mapping[str, frozenset[str]]


def entries() -> list[tuple[str, str]]:
    return _ENTRY.findall((ROOT / "docs/tjek.md").read_text(encoding="utf-8"))


def shown() -> list[Shown]:
    return [
        Shown(code, found[1], _lines(found[2], " -"), _lines(found[2], " +"))
        for code, text in entries()
        for found in _SHOWN.finditer(text)
    ]


def _lines(example: str | None, marks: str) -> str:
    return "\n".join(line[1:] for line in (example or "").splitlines() if line[:1] in marks)


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Given:
    messages: dict[str, set[str]] = defaultdict(set)
    add = Report._add

    def listen(report: Report, *rest: object) -> None:
        frame = sys._getframe(1)
        while frame.f_back is not None:
            messages[f"{frame.f_globals['__name__']}.{frame.f_code.co_qualname}"].add(str(rest[3]))
            frame = frame.f_back
        add(report, *rest)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Report, "_add", listen)
        problems = {
            path: build(path.read_text(encoding="utf-8"), tmp_path_factory.mktemp("fixture")).problems
            for path in FIXTURES
        }
    return Given(problems, {name: frozenset(said) for name, said in messages.items()})


def test_every_rule_has_an_entry_in_the_order_of_the_codes() -> None:
    assert [code for code, _ in entries()] == list(Code)


@pytest.mark.parametrize(("code", "text"), entries())
def test_an_entry_has_a_reason_a_message_and_an_example(code: str, text: str) -> None:
    reason, _, rest = text.strip().partition("\n\n")
    assert re.fullmatch(r"[A-ZÆØÅ`].*\.", reason)
    assert rest.startswith("> ")
    assert ("```diff" in rest) is (code not in WITHOUT_EXAMPLE)


@pytest.mark.parametrize("one", shown(), ids=lambda one: f"{one.code}: {one.message[:40]}")
def test_what_the_guide_shows_is_real_and_its_example_mends_it(
    one: Shown, given: Given, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    if one.code in {Code.MISSING_FOLDER, Code.UNREADABLE}:
        write_tree(tmp_path, {"fil": ""})
        problems = [*load(Path("indhold"), today=TODAY).problems, *load(Path("fil"), today=TODAY).problems]
        assert (one.code, one.message) in {(problem.code, problem.message) for problem in problems}
        return
    if one.code == Code.UNFIT_NOTE:
        told = Told(("Skriv til anne@kommune.dk.",), ())
        commit = Commit("1a2b3c4d5e6f", None, is_merge=False, told=told, files=(Touched("M", "sider/om.md"),))
        assert [problem.message for problem in reader_notes([commit]).problems] == [one.message]
        return
    giving = [
        (fixture, {problem.path for problem in problems if (problem.code, problem.message) == (one.code, one.message)})
        for fixture, problems in given.problems.items()
    ]
    files = [(fixture, path) for fixture, paths in giving for path in paths]
    assert files, "no fixture gives this message"
    assert not one.bad or any(_is_mended(given, fixture, path, one, tmp_path / path) for fixture, path in files)


def _is_mended(given: Given, fixture: Path, path: str, one: Shown, folder: Path) -> bool:
    """Whether the fixture has the example's lines, and mending them takes the message away and brings no other."""
    text = fixture.read_text(encoding="utf-8")
    holding = [file for _, _, file in parts(text) if one.bad in file]
    if not holding:
        return False
    mended = text.replace(holding[0], holding[0].replace(one.bad, one.good, 1), 1)
    before = {(problem.path, problem.code, problem.message) for problem in given.problems[fixture]}
    after = build(mended, folder / fixture.stem).problems
    return {(problem.path, problem.code, problem.message) for problem in after} <= before - {
        (path, one.code, one.message)
    }


RULES = [name for name, rule in inspect.getmembers(rules, inspect.isfunction) if rule.__module__ == rules.__name__]
KINDS = [
    f"{module.__name__}.{name}.{method}"
    for module, method in ((kinds, "read"), (date_kinds, "read"), (number_kinds, "read"), (fields, "read"))
    for name, cls in inspect.getmembers(module, inspect.isclass)
    if cls.__module__ == module.__name__ and hasattr(cls, method)
]


@pytest.mark.parametrize("name", [*(f"app.content.rules.{rule}" for rule in RULES), *KINDS])
def test_every_rule_of_a_record_and_every_kind_of_value_is_told_of(name: str, given: Given) -> None:
    assert given.messages.get(name, frozenset()) & {one.message for one in shown()}
