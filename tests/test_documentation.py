"""The documentation names everything there is: commands, settings, keys, facets, files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli.arguments import make_parser
from app.content.fields import ListOf, Record
from app.content.schema import SCHEMAS
from app.domain.facets import FACETS, Facet
from app.settings import ROOT

REDAKTION = (ROOT / "docs/redaktion.md").read_text(encoding="utf-8")
DRIFT = (ROOT / "docs/drift.md").read_text(encoding="utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def test_the_operations_guide_names_every_command_and_option() -> None:
    commands = next(action.choices for action in make_parser()._actions if action.dest == "command")
    assert isinstance(commands, dict)
    for name, command in commands.items():
        assert f"`casebank {name}`" in DRIFT
        for action in command._actions:
            for option in action.option_strings:
                assert option in {"-h", "--help"} or f"`{option}" in DRIFT, f"{name} {option}"


def test_the_operations_guide_names_every_setting() -> None:
    source = (ROOT / "app/settings.py").read_text(encoding="utf-8")
    for setting in set(re.findall(r'environment\.get\("(\w+)"', source)):
        assert f"`{setting}`" in DRIFT


@pytest.mark.parametrize("facet", FACETS, ids=lambda facet: facet.name)
def test_the_editors_guide_names_every_facet(facet: Facet) -> None:
    assert f"`{facet.name}`" in REDAKTION


def keys(record: Record) -> Iterator[str]:
    """Every key of a schema, those of inner maps included."""
    for field in record.fields:
        yield field.key
        inner = field.kind.kind if isinstance(field.kind, ListOf) else field.kind
        if isinstance(inner, Record):
            yield from keys(inner)


@pytest.mark.parametrize("folder", SCHEMAS)
def test_the_editors_guide_names_every_key(folder: str) -> None:
    for key in keys(SCHEMAS[folder]):
        assert f"`{key}`" in REDAKTION, f"{folder}: {key}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", document.read_text(encoding="utf-8")):
        if not target.startswith(("http", "/", "mailto:")):
            assert (document.parent / target).exists(), target


def test_the_architecture_names_every_layer() -> None:
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    for folder in (path.name for path in (ROOT / "app").iterdir() if (path / "__init__.py").exists()):
        assert f"`app/{folder}/`" in text
