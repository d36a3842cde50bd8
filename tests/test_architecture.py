"""Imports run one way, and each third-party library lives in its layer."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.settings import ROOT

# What each layer may import of the others, besides itself.
ALLOWED = {
    "domain": set(),
    "content": {"domain"},
    "editing": {"domain", "content"},
    "catalogue": {"domain", "content"},
    "search": {"domain", "content"},
    "snapshot": {"domain", "content", "catalogue", "search", "settings"},
    "settings": set(),
    "web": {"domain", "content", "editing", "catalogue", "search", "snapshot", "settings"},
    "cli": {"domain", "content", "editing", "catalogue", "search", "snapshot", "web", "settings"},
}

# Where each library may be imported. docs/decisions/0004-dependencies.md says why each is there.
LIBRARIES = {
    "yaml": {"content"},
    "markdown_it": {"content"},
    "mdit_py_plugins": {"content"},
    "nh3": {"content"},
    "sqlmodel": {"catalogue"},
    "sqlalchemy": {"catalogue"},
    "pydantic": {"catalogue", "web"},
    "whoosh": {"search"},
    "snowballstemmer": {"search"},
    "fastapi": {"web"},
    "starlette": {"web"},
    "jinja2": {"web"},
    "markupsafe": {"web"},
    "segno": {"web"},
    "uvicorn": {"cli"},
}

FILES = [path for path in sorted((ROOT / "app").rglob("*.py")) if path != ROOT / "app/__init__.py"]


def layer_of(path: Path) -> str:
    return path.relative_to(ROOT / "app").parts[0].removesuffix(".py")


def imports(source: str) -> Iterator[str]:
    """Full names of everything a file imports, wherever in the file it does; relative ones begin with a dot."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def faults(layer: str, source: str) -> Iterator[str]:
    """What a file of this layer imports and may not."""
    for name in imports(source):
        top, *rest = name.split(".")
        if top == "app" and rest:
            if rest[0] != layer and rest[0] not in ALLOWED[layer]:
                yield f"{layer} may not import {name}"
        elif top not in sys.stdlib_module_names and layer not in LIBRARIES.get(top, set()):
            yield f"{layer} may not import {name}: {LIBRARIES.get(top, 'it has no line in the table of libraries')}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_imports_only_what_its_layer_may(path: Path) -> None:
    assert [*faults(layer_of(path), path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    ("layer", "source"),
    [
        ("domain", "def late() -> None:\n    from app.web.urls import search_url"),
        ("catalogue", "import app.search.index"),
        ("search", "from app.catalogue.reading import Catalogue"),
        ("content", "from .files import SourceFile"),
        ("web", "import yaml"),
        ("cli", "import requests"),
    ],
)
def test_the_check_notices_a_wrong_import(layer: str, source: str) -> None:
    assert len([*faults(layer, source)]) == 1


def test_no_layer_is_allowed_a_library_that_it_does_not_use() -> None:
    used = {(layer_of(path), name.split(".")[0]) for path in FILES for name in imports(path.read_text("utf-8"))}
    assert {(layer, library) for library, layers in LIBRARIES.items() for layer in layers} - used == set()
