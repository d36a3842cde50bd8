"""Pictures for docs/redaktion.md: the commands at a terminal and the preview, on a copy of the content.

Run it again when what editors see has changed: `.venv/bin/python -m scripts.guide_pictures`. Needs Chromium.
"""

from __future__ import annotations

import html
import re
import shutil
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from app.settings import ROOT
from scripts.picture import keep
from tests.support.command import preview
from tests.support.reader import chromium
from tests.support.terminal import converse

CASE = "mariagerfjord-faelles-ledelse-af-distrikter"
ANSWERS = [
    "Seks distrikter samlet under én ledelse i Mariagerfjord\n",
    "I Mariagerfjord kan hjemmeplejen lettere flytte personale derhen, hvor der er brug for det.\n",
    *["\n"] * 6,
]
"""What the editor in the picture writes; the questions after the first two are answered with Enter."""
_SHOWN_LINES = 24
_LOOKS = {"1": "b", "2": "dim", "31": "red", "32": "green", "33": "yellow", "34": "blue", "36": "cyan"}
_STYLE = """
body { margin: 0; background: #fff } pre { display: inline-block; margin: 0; padding: 14px 18px; background: #1d2326;
color: #e8e6e1; font: 14px/1.45 'DejaVu Sans Mono', monospace; white-space: pre-wrap; max-width: 860px }
.b { font-weight: bold } .dim { opacity: .65 } .red { color: #ff9c8f } .green { color: #9fd9a0 }
.yellow { color: #f0cf7a } .blue { color: #9cc4ff } .cyan { color: #8fdbe0 }
"""


def main() -> None:
    """Take every picture anew."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        page = browser.new_page(viewport={"width": 1000, "height": 620})
        content = without_the_case(Path(folder) / "content")
        case = content / "cases" / f"{CASE}.md"
        right = (ROOT / "content/cases" / case.name).read_text(encoding="utf-8")
        wrong = right.replace("[Mariagerfjord]", "[Mariagerfjor]")

        said = converse(ANSWERS, "ny", "eksempel", "--slug", CASE, "--indhold", content, term="xterm")
        picture_of_terminal(page, "$ casebank ny eksempel", said.shown, "redaktion-ny")
        case.write_text(wrong, encoding="utf-8")
        said = converse([], "tjek", "--indhold", content, term="xterm")
        picture_of_terminal(page, "$ casebank tjek", said.shown, "redaktion-tjek")

        case.write_text(right, encoding="utf-8")
        with preview(content) as port:
            page.goto(f"http://127.0.0.1:{port}/cases/{CASE}")
            page.reload()  # with the font
            picture(page.screenshot(), "redaktion-faerdig")
            case.write_text(wrong, encoding="utf-8")
            page.get_by_text("Mente du").wait_for()
            picture(page.screenshot(), "redaktion-vis")


def without_the_case(folder: Path) -> Path:
    """The content before the case in the pictures was written."""
    shutil.copytree(ROOT / "content", folder)
    (folder / "cases" / f"{CASE}.md").unlink()
    for file in folder.rglob("*.md"):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(rf"\[([^]]*)\]\(/cases/{CASE}\)", r"\1", text), encoding="utf-8")
    return folder


def picture_of_terminal(page: Page, command: str, said: str, name: str) -> None:
    plain = re.sub(r"\x1b\[\?[0-9;]*[hl]|\r|\x07", "", said)
    lines = [command, *plain.strip("\n").split("\n")]
    if len(lines) > _SHOWN_LINES:
        lines = [*lines[:_SHOWN_LINES], "…"]
    page.set_content(f"<style>{_STYLE}</style><pre>{coloured(chr(10).join(lines))}</pre>")
    picture(page.locator("pre").screenshot(), name)


def coloured(text: str) -> str:
    """Terminal colours as HTML."""
    parts = re.split(r"\x1b\[([0-9;]*)m", text)
    spans = [html.escape(parts[0])]
    for codes, words in zip(parts[1::2], parts[2::2], strict=True):
        looks = " ".join(_LOOKS[code] for code in codes.split(";") if code in _LOOKS)
        spans.append(f"<span class='{looks}'>{html.escape(words)}</span>")
    return "".join(spans)


def picture(png: bytes, name: str) -> None:
    keep(Image.open(BytesIO(png)), name)


if __name__ == "__main__":
    main()
