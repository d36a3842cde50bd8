"""Schemas for editors' programs: current, true to the content delivered, and refusing only what the check reports."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from app.content.file_names import DOCUMENT_FOLDERS, VOCABULARY_FOLDER
from app.content.files import read_files
from app.content.front_matter import split
from app.content.report import Report
from app.content.schema import SCHEMAS
from app.content.text_decoding import decode
from app.content.vocabularies import read_vocabularies
from app.editing.json_schema import SCHEMA_NAMES, schema_files
from app.editing.schema_parts import RULES
from app.settings import ROOT
from tests.content.fixtures import FIXTURES, build
from tests.support.corpus import CASE, TODAY, WORKSHOP

FILES, _ = read_files(ROOT / "content")
MADE = schema_files(read_vocabularies(FILES, TODAY).terms)
VALIDATORS = {path: Draft202012Validator(json.loads(text)) for path, text in MADE.items()}


def validator(folder: str, stem: str) -> Draft202012Validator:
    return VALIDATORS[f"ordlister/{stem}.json" if folder == VOCABULARY_FOLDER else f"{SCHEMA_NAMES[folder]}.json"]


def front_matter(text: str) -> str:
    parts = split(text, Report(""))
    return parts.front_matter if parts else ""


def parsed(yaml: str) -> Any:
    """YAML 1.2 as editors' programs read it, with days as text."""
    loader = YAML(typ="safe", pure=True)
    loader.version = (1, 2)
    return json.loads(json.dumps(loader.load(io.StringIO(yaml)), default=str))


@pytest.mark.parametrize("path", MADE)
def test_a_schema_is_current_and_a_schema(path: str) -> None:
    written = ROOT / "docs/skemaer" / path
    assert written.read_text(encoding="utf-8") == MADE[path], "Nøgler eller ordlister er ændret. Kør: casebank skema"
    Draft202012Validator.check_schema(json.loads(MADE[path]))


def test_no_other_schemas_lie_about() -> None:
    folder = ROOT / "docs/skemaer"
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*.json")} == set(MADE)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path)
def test_everything_delivered_is_valid(file: Any) -> None:
    text = file.data.decode()
    yaml = text if file.folder == VOCABULARY_FOLDER else front_matter(text)
    assert list(validator(file.folder, file.stem).iter_errors(parsed(yaml))) == []


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [
        ("omfang: eksempel", "omfang: lille", ["omfang"]),
        ("omfang: eksempel\n", "", []),
        ("kommuner: [Frederikshavn]", "kommuner: [Frederikshavn, Atlantis]", ["kommuner"]),
        ("kommuner: [Frederikshavn]", "kommuner: []", []),
        ("temaer: [elever-og-praktik]", "temaer: []", ["temaer"]),
        ("tiltag_kobling: kilde\n", "tiltag_kobling:\n", ["tiltag_kobling"]),
        ("opdateret: 2026-11-21", "opdateret: 21. november 2026", ["opdateret"]),
        ("foer: 38", "foer: 38 procent", ["resultater"]),
        ("    foer: 38\n    efter: 4\n", "", ["resultater"]),
        ("    foer: 38\n", "    vaerdi: 38\n", ["resultater"]),
        ("aar: [2020]", "aar: [20]", ["aar"]),
        ("udfald: virkede", "udfald: virkede\nbegrundelse: Vi ved bedre.", []),
        ("udfald: virkede", "udfald: virkede\nstatus: tilbagetrukket", []),
        ("udfald: virkede", "udfald: virkede\nforfatter: Ane", []),
        ("    udgiver: Frederikshavn Kommune", "    url: www.kl.dk", ["kilder"]),
    ],
)
def test_what_is_wrong_is_refused_where_it_stands(old: str, new: str, at: list[str]) -> None:
    assert old in CASE
    assert not list(VALIDATORS["case.json"].iter_errors(parsed(front_matter(CASE))))
    errors = list(VALIDATORS["case.json"].iter_errors(parsed(front_matter(CASE.replace(old, new)))))
    assert [list(error.absolute_path)[:1] for error in errors] == [at]


def test_a_key_without_a_value_is_as_good_as_left_out() -> None:
    empty = "dilemmaer:\nspor:\nsted:\nefterse_senest:\n"
    assert not list(VALIDATORS["workshop.json"].iter_errors(parsed(front_matter(WORKSHOP) + "\n" + empty)))


def documents(content: Path) -> Iterator[tuple[str, str, Any]]:
    """Path, folder and data of each document that an editor's program can read."""
    for file in read_files(content)[0]:
        if file.folder in DOCUMENT_FOLDERS:
            try:
                # The check reads the hard spaces of word processors as spaces, where other programs see letters.
                text = (decode(file.data, Report("")) or "").replace("\u00a0", " ")
                yield file.path, file.folder, parsed(front_matter(text))
            except (YAMLError, ValueError, RecursionError):
                continue


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_what_a_schema_refuses_the_check_reports(fixture: Path, tmp_path: Path) -> None:
    reported = {problem.path for problem in build(fixture.read_text(encoding="utf-8"), tmp_path).problems}
    for path, folder, data in documents(tmp_path / "content"):
        errors = [error.message for error in validator(folder, "").iter_errors(data)]
        assert not errors or path in reported, errors


def test_every_rule_between_keys_is_decided_on() -> None:
    inner = [
        rule
        for record in SCHEMAS.values()
        for field in record.fields
        for rule in getattr(getattr(field.kind, "kind", field.kind), "rules", ())
    ]
    assert {*(rule for record in SCHEMAS.values() for rule in record.rules), *inner} == set(RULES)


def test_every_key_of_a_document_is_explained() -> None:
    for name in SCHEMA_NAMES.values():
        properties = json.loads(MADE[f"{name}.json"])["properties"]
        assert [key for key, schema in properties.items() if not schema.get("description")] == []
