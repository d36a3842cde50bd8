"""What a printer gets of a page: PDF from Chromium, read back as text and pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pypdfium2
from playwright.sync_api import Page

# Parts of a sheet whose text goes over their edge, or over the edge of the card or sheet that they lie on.
_SPILLING = """() => [...document.querySelectorAll(".paper, .paper *:not(svg, svg *)")].filter(element => {
    const frame = element.closest(".card-sheet__card, .feedback-sheet__row, .poster, .feedback-sheet, .handout");
    if (!frame || !element.getClientRects().length) return false;
    const [inner, outer] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
    return inner.bottom > outer.bottom + 1 || inner.right > outer.right + 1
        || element.scrollHeight > element.clientHeight + 2 && getComputedStyle(element).overflowY === "hidden";
}).map(element => element.outerHTML.slice(0, 120))"""


@dataclass(frozen=True, slots=True)
class Paper:
    """A printed page."""

    pdf: bytes
    sizes: list[tuple[int, int]]
    """Width and height of each sheet, in points."""
    texts: list[str]
    """The text of each sheet, without spaces and hyphens: lines break where they must."""

    def count(self, sheet: int, text: str) -> int:
        """How often the text stands on this sheet."""
        return self.texts[sheet].count(_squeezed(text))

    def has(self, text: str) -> bool:
        """Whether the text stands there, perhaps from one sheet to the next."""
        return _squeezed(text) in "".join(self.texts)

    def outside(self) -> list[str]:
        """The letters that lie outside their sheet."""
        document = pypdfium2.PdfDocument(self.pdf)
        found = []
        for page, (width, height) in zip(document, self.sizes, strict=True):
            text = page.get_textpage()
            for index in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(index)
                if left < 0 or bottom < 0 or right > width or top > height:
                    found.append(text.get_text_range(index, 1))
        document.close()
        return found

    def picture(self, sheet: int) -> bytes:
        """The sheet as pixels."""
        document = pypdfium2.PdfDocument(self.pdf)
        pixels = document[sheet].render(scale=1).to_pil().tobytes()
        document.close()
        return bytes(pixels)


def printed(page: Page) -> Paper:
    """The page as it comes out of a printer that does what the style says."""
    pdf = page.pdf(prefer_css_page_size=True, print_background=False)
    document = pypdfium2.PdfDocument(pdf)
    sizes = [(round(width), round(height)) for width, height in (sheet.get_size() for sheet in document)]
    texts = [_squeezed(sheet.get_textpage().get_text_range()) for sheet in document]
    document.close()
    return Paper(pdf, sizes, texts)


def spilling(page: Page) -> list[str]:
    """What does not have room on the sheets when the page is printed."""
    page.emulate_media(media="print")
    found: list[str] = page.evaluate(_SPILLING)
    page.emulate_media(media="null")
    return found


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\u2010\ufffe-]", "", text)
