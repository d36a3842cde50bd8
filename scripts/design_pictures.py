"""Pictures for docs/design.md and the README: pages of the real content, on screens and on paper.

Run it again when pages look otherwise: `.venv/bin/python -m scripts.design_pictures`. Needs Chromium.
"""

from __future__ import annotations

import tempfile
from io import BytesIO
from pathlib import Path
from typing import Final

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize

from app.settings import ROOT
from scripts.picture import keep
from tests.support.pages import PAGES
from tests.support.reader import chromium
from tests.support.site import Site, publish, serving

LAPTOP: Final = ViewportSize(width=1280, height=860)
TABLET: Final = ViewportSize(width=768, height=900)
TELEPHONE: Final = ViewportSize(width=320, height=640)
SMALL: Final = (720, 484)
"""How large a laptop is where pictures stand two and two and need not be read."""

ON_LAPTOPS: Final = {
    "forside": "/",
    "soegning": "/soeg?q=sygefrav%C3%A6r",
    "soegning-tom": "/soeg?q=ledelsessp%C3%A6nd&kommune=laesoe",
    "case": PAGES["case"],
    "tiltag": PAGES["initiative"],
    "komponenter": "/komponenter#card",
}
IN_THE_DARK: Final = {"forside-moerk": "/", "tiltag-moerk": PAGES["initiative"]}
ON_TABLETS: Final = {"pejlemaerke": PAGES["principle"], "kommune": PAGES["municipality"]}
SMALLER: Final = {
    "matrix": "/matrix",
    "resultater": "/resultater",
    "sammenlign": "/sammenlign?dok=/cases/viborg-mindre-ledelsesspaend&dok=/cases/koege-samskabt-styring",
    "samling": PAGES["collection"],
    "program": PAGES["programme"],
    "vaeg": PAGES["facilitator view"] + "#trin-2",
    "vaeg-kode": PAGES["facilitator view"] + "#trin-11",
}
ON_TELEPHONES: Final = ("/", "/soeg?q=frafald", PAGES["case"])
CARDS: Final = "/pejlemaerker/print?pejlemaerke=naar-tillid-forpligter&pejlemaerke=moedet-mellem-fagligheder"


def main() -> None:
    """Take every picture anew."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        publish(ROOT / "content", Path(folder))
        with serving(Path(folder), shows_components=True) as site:
            take_all(browser, site)


def take_all(browser: Browser, site: Site) -> None:
    with_light, in_the_dark = a_page(browser, site, LAPTOP), a_page(browser, site, LAPTOP, dark=True)
    for name, path in ON_LAPTOPS.items():
        keep(seen(with_light, path), name)
    for name, path in IN_THE_DARK.items():
        keep(seen(in_the_dark, path), name)
    for name, path in SMALLER.items():
        keep(seen(with_light, path).resize(SMALL, Image.Resampling.LANCZOS), name)
    keep(seen(in_the_dark, "/kort?q=ledelse").resize(SMALL, Image.Resampling.LANCZOS), "kort-moerk")
    tablet = a_page(browser, site, TABLET)
    for name, path in ON_TABLETS.items():
        keep(seen(tablet, path), name)
    telephone = a_page(browser, site, TELEPHONE)
    keep(side_by_side([seen(telephone, path) for path in ON_TELEPHONES]), "telefon")
    keep(first_sheet(with_light, CARDS), "dialogkort", colours=16)


def a_page(browser: Browser, site: Site, size: ViewportSize, *, dark: bool = False) -> Page:
    context = browser.new_context(base_url=site.address, viewport=size, color_scheme="dark" if dark else "light")
    page = context.new_page()
    page.goto("/")  # the font is there from the second page on
    return page


def seen(page: Page, path: str) -> Image.Image:
    page.goto(path, wait_until="networkidle")
    return Image.open(BytesIO(page.screenshot())).convert("RGB")


def side_by_side(screens: list[Image.Image]) -> Image.Image:
    """Telephones on a dark ground."""
    gap = 20
    width = sum(screen.width for screen in screens) + gap * (len(screens) - 1)
    ground = Image.new("RGB", (width, screens[0].height), "#82786a")
    for number, screen in enumerate(screens):
        ground.paste(screen, (number * (screen.width + gap), 0))
    return ground


def first_sheet(page: Page, path: str) -> Image.Image:
    page.goto(path, wait_until="networkidle")
    sheet: Image.Image = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))[0].render(scale=1.25).to_pil()
    return sheet


if __name__ == "__main__":
    main()
