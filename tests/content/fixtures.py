"""Reads the fixtures in `problems/`: files that are added to a small valid content folder, and every problem they give.

A fixture is text anybody can add:

    What the rule is.
    === sider/om.md
    ---
    titel: …
    === problems
    sider/om.md:2:8 titel too-long fejl: Teksten er på 153 tegn; der må højst være 150. Forkort den.

Each problem is `path:line:column key code severity: message`, with `-` for no key or no path. After the path of a
file may stand how it lies on the disk: `[latin-1]`, `[utf-16]`, `[utf-16-le]`, `[bom]`, `[crlf]`, `[nfd]`, `[link]`
(the text is where it points), `[mappe]`, `[slettet]`, `[gentaget 1000]`.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from app.content.loader import Loaded, load
from app.domain.problems import Problem
from tests.support.corpus import MINIMAL, TODAY, write_tree

FIXTURES = sorted((Path(__file__).parent / "problems").glob("*.txt"))
_PART = re.compile(r"^=== (\S.*?)(?: \[(.*)\])?\n", re.MULTILINE)


def build(fixture: str, folder: Path) -> Loaded:
    """Lay the fixture's files over `MINIMAL` in a folder and load it."""
    write_tree(folder, {"static/img/graf.png": b"PNG"})
    return load(lay(fixture, folder / "content"), today=TODAY, static=folder / "static")


def lay(fixture: str, content: Path) -> Path:
    """Lay the fixture's files over `MINIMAL` in a folder; returns the folder."""
    write_tree(content, MINIMAL)
    for path, how, text in parts(fixture):
        if path != "problems":
            _lay(content / path, how, text)
    return content


def expected(fixture: str) -> list[str]:
    """The lines of problems that the fixture expects."""
    return next(text for path, _, text in parts(fixture) if path == "problems").splitlines()


def shown(problem: Problem) -> str:
    """A problem as it stands in a fixture."""
    place = f"{problem.path or '-'}:{problem.line}:{problem.column}"
    return f"{place} {problem.field or '-'} {problem.code} {problem.severity}: {problem.message}"


def parts(fixture: str) -> list[tuple[str, str, str]]:
    """Path, how it lies on the disk, and text of every file of a fixture; the last is `problems`."""
    _, *rest = _PART.split(fixture)
    return [(path, how or "", text) for path, how, text in zip(rest[::3], rest[1::3], rest[2::3], strict=True)]


def _lay(path: Path, how: str, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    if how == "link":
        path.symlink_to(text.strip())
    elif how == "mappe":
        path.mkdir()
    elif how != "slettet":
        path.write_bytes(_encoded(how.split(), text))


def _encoded(how: list[str], text: str) -> bytes:
    if how[:1] == ["gentaget"]:
        return text.encode() * int(how[1])
    text = unicodedata.normalize("NFD", text) if "nfd" in how else text
    text = text.replace("\n", "\r\n") if "crlf" in how else text
    encoding = next((name for name in how if name in {"latin-1", "utf-16", "utf-16-le"}), "utf-8")
    return (b"\xef\xbb\xbf" if "bom" in how else b"") + text.encode(encoding)
