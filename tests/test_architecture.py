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
    "pydantic": {"content", "catalogue", "web"},
    "whoosh": {"search"},
    "snowballstemmer": {"search"},
    "fastapi": {"web"},
    "starlette": {"web"},
    "jinja2": {"web"},
    "markupsafe": {"web"},
    "segno": {"web"},
    "uvicorn": {"cli"},
}

FILES = sorted((ROOT / "app").rglob("*.py"))


def layer_of(path: Path) -> str:
    return path.relative_to(ROOT / "app").parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Full names of everything a file imports, wherever in the file it does."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_imports_only_what_its_layer_may(path: Path) -> None:
    layer = layer_of(path)
    if layer == "__init__":
        return
    for name in imports(path):
        top, *rest = name.split(".")
        if top == "app":
            other = rest[0] if rest else ""
            assert other == layer or other in ALLOWED[layer], f"{layer} may not import {name}"
        elif top not in sys.stdlib_module_names:
            assert top in LIBRARIES, f"{top} has no line in the table of libraries"
            assert layer in LIBRARIES[top], f"{top} belongs in {LIBRARIES[top]}, not in {layer}"


def test_the_check_would_notice_a_wrong_import(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.py"
    wrong.write_text("def late() -> None:\n    from app.web.urls import search_url\n", encoding="utf-8")
    assert list(imports(wrong)) == ["app.web.urls"]
    assert "web" not in ALLOWED["domain"]


def test_catalogue_and_search_do_not_know_each_other() -> None:
    assert "search" not in ALLOWED["catalogue"]
    assert "catalogue" not in ALLOWED["search"]
