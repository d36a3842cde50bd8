"""WCAG 2.2 AA on every type of page: axe, the keyboard, small and zoomed windows, spaced text, forced colours, calm."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.support.axe import OF_COLOUR, violations
from tests.support.pages import MISSING, PAGES, WIDTHS, WITHDRAWN
from tests.support.reader import Reader, reading
from tests.support.site import Site

pytestmark = pytest.mark.browser

MOST_TABS = 400

_UNFOLD = "document.querySelectorAll('details').forEach(fold => { fold.open = true; })"

# The text in each line box that is to be seen, with its place.
_LINES = """() => {
    const unseen = ".visually-hidden, .skip-link, .search-box__label, .search__facets-title, select";
    const lines = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const text = texts.currentNode;
        if (!text.data.trim() || !text.parentElement.checkVisibility({ visibilityProperty: true })) continue;
        if (text.parentElement.closest(unseen)) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const frame = text.parentElement.closest("[role=region]")?.getBoundingClientRect();
        if (frame && text.parentElement.closest("thead, th")) continue; // sticks to the edge, over what has scrolled
        for (const box of range.getClientRects()) {
            if (box.width <= 1) continue;
            const [left, right] = [Math.max(box.left, frame?.left ?? 0), Math.min(box.right, frame?.right ?? Infinity)];
            const [top, bottom] = [Math.max(box.top, frame?.top ?? 0), Math.min(box.bottom, frame?.bottom ?? Infinity)];
            if (left < right && top < bottom) lines.push([text.data.trim().slice(0, 40), left, top, right, bottom]);
        }
    }
    return lines;
}"""

_CUT_OFF = """() => [...document.querySelectorAll("body *")].filter(element => {
    const style = getComputedStyle(element);
    const hides = [style.overflowX, style.overflowY].some(value => value === "hidden" || value === "clip");
    const isCut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    return hides && isCut && style.clipPath === "none" && !element.closest("svg, input"); // a field scrolls
}).map(element => element.outerHTML.slice(0, 120))"""

_SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }
"""

# The element that has the focus: whether one sees that it has, and whether something lies over it.
_FOCUS = """() => {
    const element = document.activeElement;
    if (element === document.body) return null;
    element.dataset.place ??= String(document.querySelectorAll("[data-place]").length);
    const style = getComputedStyle(element);
    const boxes = [...element.getClientRects()];
    const box = boxes.find(box => box.width > 1 && box.height > 1) ?? element.getBoundingClientRect();
    const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
    const [across, down] = [middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight)];
    const over = document.elementFromPoint(across, down);
    return {
        place: element.dataset.place,
        html: element.outerHTML.slice(0, 120),
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
            && style.outlineColor !== "rgba(0, 0, 0, 0)",
        seen: box.top >= 0 && box.bottom <= innerHeight + 1 && box.left >= 0 && box.right <= innerWidth + 1
            || element.matches("[role=region]") && box.top < innerHeight && box.bottom > 0 || box.width > innerWidth
            || element.matches("textarea") && box.top >= 0 && box.top + 40 <= innerHeight, // where one begins to write
        covered: !(over && (element.contains(over) || over.contains(element))),
    };
}"""

_REACHABLE = """() => [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(
    element => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
        && element.type !== "hidden" && element.getClientRects().length)
    .filter(element => !element.dataset.place).map(element => element.outerHTML.slice(0, 120))"""


def breaches(page: Page) -> list[str]:
    """What axe finds at every width, light and dark."""
    found: list[str] = []
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="light")
        found += [f"{width} light {line}" for line in violations(page)]
        page.emulate_media(color_scheme="dark")
        found += [f"{width} dark {line}" for line in violations(page, rules=OF_COLOUR)]
    return found


@pytest.fixture(scope="module")
def looked_at(browser: Browser, site: Site) -> Iterator[Reader]:
    """A reader whose window changes."""
    with reading(browser, site, 1280, javascript=True) as person:
        yield person


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_axe_finds_nothing(looked_at: Reader, path: str) -> None:
    looked_at.open(path)
    assert breaches(looked_at.page) == []


@pytest.mark.parametrize("path", [PAGES["everything"], PAGES["search"], PAGES["principle"], PAGES["api"]])
def test_axe_finds_nothing_with_everything_unfolded(looked_at: Reader, path: str) -> None:
    looked_at.open(path)
    looked_at.page.evaluate(_UNFOLD)
    assert breaches(looked_at.page) == []


def test_axe_finds_nothing_while_suggestions_are_shown(looked_at: Reader) -> None:
    looked_at.open("/")
    looked_at.page.get_by_role("combobox").press_sequentially("syg")
    looked_at.page.get_by_role("option").first.wait_for()
    looked_at.page.keyboard.press("ArrowDown")
    assert violations(looked_at.page) == []


def test_axe_finds_nothing_in_errors(looked_at: Reader) -> None:
    looked_at.page.goto(MISSING)
    assert breaches(looked_at.page) == []
    looked_at.complaints.clear()  # the browser says that the page is a 404


def test_axe_finds_nothing_where_a_document_was_withdrawn(browser: Browser, changed_site: Site) -> None:
    with reading(browser, changed_site, 1280, javascript=True) as person:
        answer = person.page.goto(WITHDRAWN)
        assert answer is not None
        assert answer.status == 410
        assert breaches(person.page) == []
        person.complaints.clear()  # the browser says that the page is a 410


def test_axe_would_notice(looked_at: Reader) -> None:
    looked_at.open("/")
    looked_at.page.evaluate("document.querySelector('label').remove()")
    assert [line for line in violations(looked_at.page) if line.startswith("label")]


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_one_sees_where_the_keyboard_is(large: Reader, path: str) -> None:
    large.open(path)
    walk(large)


@pytest.mark.parametrize("name", ["front page", "search", "every facet chosen", "case", "initiative", "api"])
def test_one_sees_where_the_keyboard_is_on_a_small_telephone(small: Reader, name: str) -> None:
    small.open(PAGES[name])
    walk(small)


def walk(reader: Reader) -> None:
    """Tab through the page: each thing comes once, is outlined, is in the window, and nothing lies over it."""
    visited: set[str] = set()
    faults = []
    for _ in range(MOST_TABS):
        reader.page.keyboard.press("Tab")
        focus = reader.page.evaluate(_FOCUS)
        if focus is None or (visited and focus["place"] == "0"):
            break
        assert focus["place"] not in visited, f"{focus['html']} comes again"
        visited.add(focus["place"])
        if not (focus["outlined"] and focus["seen"]) or focus["covered"]:
            faults.append(focus)
    assert faults == []
    assert reader.page.evaluate(_REACHABLE) == []


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_the_skip_links_lead_where_they_say(large: Reader, path: str) -> None:
    large.open(path)
    links = large.page.locator(".skip-link")
    assert links.first.get_attribute("href") == "#indhold"
    for link in links.all():
        target = link.get_attribute("href")
        link.focus()
        assert link.is_visible()
        large.page.keyboard.press("Enter")
        assert large.page.evaluate("'#' + document.activeElement.id") == target


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_reflows_at_400_per_cent(large: Reader, path: str) -> None:
    large.page.set_viewport_size({"width": 320, "height": 200})  # 1280 × 800 seen four times larger
    large.open(path)
    large.page.evaluate(_UNFOLD)
    assert large.page.evaluate("document.documentElement.scrollWidth") <= 320
    assert large.page.evaluate(_CUT_OFF) == []
    assert fixed_height(large.page) == 0, "nothing stays in the window while one reads"
    large.page.set_viewport_size({"width": 1280, "height": 800})


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_head_and_menu_fit_a_small_window_with_letters_twice_as_large(large: Reader, path: str) -> None:
    large.page.set_viewport_size({"width": 320, "height": 640})
    large.open(path)
    large.page.evaluate("document.documentElement.style.fontSize = '200%'")
    for part in large.page.locator(".site-header, .site-nav, .site-header .search-box").all():
        box = part.bounding_box()
        assert box is None or box["x"] + box["width"] <= 320
    large.page.set_viewport_size({"width": 1280, "height": 800})


def fixed_height(page: Page) -> int:
    """How many elements follow the reader down the page."""
    return int(
        page.evaluate(
            "[...document.querySelectorAll('body *')].filter(e => !e.closest('[role=region]') && "
            "['fixed', 'sticky'].includes(getComputedStyle(e).position)).length"
        )
    )


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_text_may_be_spaced(spaced: Reader, path: str, width: int) -> None:
    spaced.page.set_viewport_size({"width": width, "height": 800})
    spaced.open(path)
    spaced.page.add_style_tag(content=_SPACING)
    assert spaced.page.evaluate("document.documentElement.scrollWidth") <= width
    assert spaced.page.evaluate(_CUT_OFF) == []
    assert overlapping(spaced.page) == []


@pytest.fixture(scope="module")
def spaced(browser: Browser, site: Site) -> Iterator[Reader]:
    """A reader with a style of their own, which the browser lets past the Content-Security-Policy."""
    context = browser.new_context(base_url=site.address, bypass_csp=True, locale="da-DK")
    try:
        yield Reader(browser, context.new_page(), 320)
    finally:
        context.close()


def overlapping(page: Page) -> list[tuple[str, str]]:
    """Pairs of lines of text that lie over each other."""
    lines = sorted(page.evaluate(_LINES), key=lambda line: float(line[2]))
    found = []
    for place, (text, left, top, right, bottom) in enumerate(lines):
        for other, other_left, other_top, other_right, other_bottom in lines[place + 1 :]:
            if other_top >= bottom - 4:
                break
            wide = min(right, other_right) - max(left, other_left)
            high = min(bottom, other_bottom) - max(top, other_top)
            if wide > 2 and high > 4:
                found.append((text, other))
    return found


def test_what_carries_meaning_is_seen_in_forced_colours(large: Reader) -> None:
    large.page.emulate_media(forced_colors="active")
    large.open("/")
    style = "element => { const style = getComputedStyle(element); return [style.backgroundColor, style.fill]; }"
    page = large.page.locator("body").evaluate(style)[0]
    for sign in large.page.locator(".category__sign").all():
        assert sign.evaluate(style)[0] != page
    ground = large.page.locator(".bars__ground").first.evaluate(style)[1]
    value = large.page.locator(".bars__value").first.evaluate(style)[1]
    assert value not in {ground, page}
    border = "element => getComputedStyle(element).borderTopColor"
    for control in large.page.locator(".button, .search-box__field").all():
        assert control.evaluate(border) != page
    large.page.emulate_media(forced_colors="none")


@pytest.mark.parametrize(("path", "tabs"), [("/pejlemaerker", ".site-nav"), ("/pejlemaerker/print", ".prints__ways")])
def test_only_the_current_tab_looks_current_in_forced_colours(large: Reader, path: str, tabs: str) -> None:
    """A border that is transparent elsewhere is drawn there."""
    large.page.emulate_media(forced_colors="active")
    large.open(path)
    underlined = "links => links.map(link => [getComputedStyle(link).borderBottomWidth, link.ariaCurrent])"
    drawn = large.page.locator(f"{tabs} a").evaluate_all(underlined)
    assert [current for width, current in drawn if width != "0px"] == [c for _, c in drawn if c]
    assert len(drawn) > sum(current is not None for _, current in drawn) == 1
    large.page.emulate_media(forced_colors="none")


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_nothing_moves_for_a_reader_who_wants_calm(large: Reader, path: str) -> None:
    large.page.emulate_media(reduced_motion="reduce")
    large.open(path)
    large.page.keyboard.press("Tab")
    assert large.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    assert large.page.evaluate("document.getAnimations().length") == 0


FIRST_PAINT = (
    """() => new Promise(done => new PerformanceObserver(() => done()).observe({ type: 'paint', buffered: true }))"""
)


def shift(browser: Browser, site: Site, path: str, width: int) -> float:
    """How much a page moves on a first visit, by the browser's own measure, when its script comes after it is seen."""
    context = browser.new_context(base_url=site.address, viewport={"width": width, "height": WIDTHS[width]})
    scripts: list[Route] = []
    is_seen = False
    try:
        page = context.new_page()
        page.route("**/*.js?*", lambda script: script.continue_() if is_seen else scripts.append(script))
        page.goto(path, wait_until="commit")
        page.evaluate(FIRST_PAINT)
        is_seen = True
        for script in scripts:
            script.continue_()
        page.wait_for_load_state("networkidle")
        return float(
            page.evaluate(
                "() => new Promise(done => { let sum = 0;"
                "new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })"
                ".observe({ type: 'layout-shift', buffered: true });"
                "requestAnimationFrame(() => setTimeout(() => done(sum), 100)); })"
            )
        )
    finally:
        context.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_nothing_shifts_on_the_first_visit(browser: Browser, site: Site, path: str, width: int) -> None:
    # A page that moves does so every time. On a crowded machine the font may, once in many, come in its first 100 ms.
    assert 0 in (shift(browser, site, path, width) for _ in range(2))


def test_a_space_beside_a_hyphen_is_a_space(large: Reader) -> None:
    """In »ældre- og sundhedsområdet« it carries meaning; the font's own kerning took it away (scripts/font.py)."""
    large.open("/om")
    large.page.evaluate("document.fonts.load('1rem Public Sans')")
    widths = large.page.evaluate(
        """() => {
            const span = document.querySelector("main").appendChild(document.createElement("span"));
            const width = text => { span.textContent = text; return span.getBoundingClientRect().width; };
            span.className = "count";
            return { plain: width("l o") - width("l") - width("o"), hyphen: width("l- o") - width("l-") - width("o"),
                     dash: (width("d – e") - width("d") - width("–") - width("e")) / 2,
                     large: (span.style.font = "800 200px Public Sans", width("s-") - width("s") - width("-")) };
        }"""
    )
    assert widths["hyphen"] == pytest.approx(widths["plain"], abs=0.7)
    assert widths["dash"] == pytest.approx(widths["plain"], abs=0.7)
    assert widths["large"] < 2, "a hyphen stands at its word"
