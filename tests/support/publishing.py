"""Content folders in versions that can be told apart, and their publishing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from app.snapshot.building import build
from app.snapshot.store import Store
from tests.support.corpus import MINIMAL, TODAY, write_tree

_TITLE = re.compile(r"^titel: (.*)$", re.MULTILINE)
_VERSION_WORD = re.compile(r"udgave\d+")


def versioned(number: int, extra_pages: int = 0) -> dict[str, str]:
    """`MINIMAL` with the word `udgave<number>` in every title, and some pages more."""
    pages = {f"sider/ekstra-{page}.md": a_page(f"Ekstra side {page}") for page in range(extra_pages)}
    documents = {**{name: text for name, text in MINIMAL.items() if name.endswith(".md")}, **pages}
    return {**MINIMAL, **{name: _marked(text, f"udgave{number}") for name, text in documents.items()}}


def _marked(text: str, word: str) -> str:
    return _TITLE.sub(rf"titel: \1 {word}", text, count=1)


def versions_in(text: str) -> set[str]:
    """The version words that occur in a text."""
    return set(_VERSION_WORD.findall(text))


def a_page(title: str, *, status: str = "udgivet") -> str:
    """A page about nothing in particular."""
    return f"""\
---
titel: {title}
resume: En side om {title.lower()}.
opdateret: 2026-11-21
status: {status}
kilder:
  - titel: Redaktionen
---

Her står der noget om {title.lower()}.
"""


def replace_content(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """The folder with these files and no others."""
    shutil.rmtree(folder, ignore_errors=True)
    return write_tree(folder, files)


def publish(content: Path, data: Path, *, force: bool = False) -> str:
    """Build and make current; returns the id. Fails when nothing was published."""
    built = build(content, data, today=TODAY, force=force)
    assert built.snapshot_id is not None, built.refused or built.problems
    return built.snapshot_id


def publish_files(data: Path, files: Mapping[str, str | bytes], *, force: bool = False) -> str:
    """Publish a folder of just these files, which lies beside the data folder."""
    return publish(replace_content(data.with_name(f"{data.name}-indhold"), files), data, force=force)


def state_of(data: Path) -> tuple[str | None, list[str], list[str]]:
    """The current id, the finished ids, and every name in the folder of snapshots."""
    store = Store(data)
    names = sorted(path.name for path in store.snapshots.iterdir()) if store.snapshots.is_dir() else []
    return store.current_id(), store.ids(), names
