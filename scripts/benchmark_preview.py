"""From saving a case to seeing it in Chromium, on a copy of the real content, against `casebank byg` in the same run.

The ratio says more than the seconds, which belong to one machine and to what else it does.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from app.settings import ROOT
from tests.support.command import preview, start
from tests.support.reader import chromium

CASE = "cases/frederikshavn-fastholdelsessamtaler.md"
SAVES = 10
BUILDS = 3
SEEN = "text => document.querySelector('main').innerText.includes(text)"
PAUSE = 5.0
"""Seconds between saves, in which the preview also writes its index."""


def main() -> None:
    with TemporaryDirectory() as folder, chromium() as browser:
        content = shutil.copytree(ROOT / "content", Path(folder) / "content")
        builds = list(build_times(content, Path(folder)))
        saves = list(save_times(browser, content))
    sys.stdout.write(f"whole build    {told(builds)}\n")
    sys.stdout.write(f"save to seen   {told(saves)}\n")
    sys.stdout.write(f"ratio          {median(builds) / median(saves):.1f}\n")


def build_times(content: Path, folder: Path) -> Iterator[float]:
    """Seconds for `casebank byg` from nothing, start of the program included."""
    for number in range(BUILDS):
        started = time.perf_counter()
        with start("byg", "--indhold", content, "--data", folder / f"data-{number}") as process:
            process.communicate()
        yield time.perf_counter() - started


def save_times(browser: Browser, content: Path) -> Iterator[float]:
    """Seconds from a save until its text stands on the page, which is open all the time."""
    path = content / CASE
    text = path.read_text(encoding="utf-8")
    with preview(content) as port:
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{port}/{CASE.removesuffix('.md')}")
        for number in range(SAVES):
            time.sleep(PAUSE)
            started = time.perf_counter()
            path.write_text(f"{text}\nGemt som nummer {number}.\n", encoding="utf-8")
            # Looks at every frame; a locator would look twice a second.
            page.wait_for_function(SEEN, arg=f"Gemt som nummer {number}.")
            yield time.perf_counter() - started


def told(times: list[float]) -> str:
    return f"median {median(times):5.2f} s, from {min(times):.2f} to {max(times):.2f} s, of {len(times)}"


if __name__ == "__main__":
    main()
