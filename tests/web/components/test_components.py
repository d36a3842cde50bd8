"""Every component has a macro, a style and examples of one name; each example renders as valid HTML."""

from __future__ import annotations

import re

import pytest
from markupsafe import Markup

from app.settings import ROOT
from app.web.templating import make_environment
from app.web.views.components import COMPONENTS, Component
from tests.support.site import Site
from tests.web.test_valid_html import faults

SHOWN_WHOLE = {
    "compare_link",  # belongs to the next
    "compare_table",  # is a page by itself: /sammenlign
    "figure_table",  # /resultater
    "filter",  # belongs to the next
    "matrix",  # /matrix
}
"""Components without examples, and why."""

ALL_MACROS = {path.stem for path in (ROOT / "templates/components").glob("*.html")}
MACROS = ALL_MACROS - SHOWN_WHOLE
STYLES = {path.stem for path in (ROOT / "static/css/components").glob("*.css")} - SHOWN_WHOLE


def test_macros_styles_and_examples_have_the_same_names() -> None:
    names = {component.name for component in COMPONENTS}
    assert ALL_MACROS >= SHOWN_WHOLE
    assert (MACROS - names, names - MACROS) == (set(), set())
    assert (set(), set()) == (MACROS - STYLES, STYLES - MACROS)
    assert [component.name for component in COMPONENTS] == sorted(names)


def test_the_style_sheet_has_every_component() -> None:
    sheet = (ROOT / "static/css/site.css").read_text(encoding="utf-8")
    assert set(re.findall(r'"components/(\w+)\.css"', sheet)) - SHOWN_WHOLE == STYLES


def test_colours_are_named_where_tokens_are() -> None:
    """Only roles are used elsewhere (docs/design.md); paper has its own few colours."""
    colour = re.compile(r"#[0-9a-f]{3,8}\b", re.IGNORECASE)
    named = {"static/css/tokens.css", "static/css/print.css"}
    sheets = {
        str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in ROOT.glob("static/css/**/*.css")
    }
    assert named <= {name for name, sheet in sheets.items() if colour.search(sheet)}
    assert {name for name, sheet in sheets.items() if colour.search(sheet)} - named == set()


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda component: component.name)
def test_component(component: Component) -> None:
    assert component.examples
    for example in component.examples:
        html = rendered(component.name, example.arguments)
        # What an example points at outside itself, such as the sources of the page, is not there.
        page = f"<!doctype html><html lang=da><head><title>x</title></head><body><div>{html}</div></body></html>"
        assert faults(page) == [], example.title
        assert "None" not in html
        assert not re.search(r"\bstyle=|\bon\w+=|klik her|<script", html)


def rendered(name: str, arguments: tuple[object, ...]) -> str:
    """What the macro makes of the arguments."""
    macros = make_environment().get_template(f"components/{name}.html").make_module()
    html = getattr(macros, name)(*arguments)
    assert isinstance(html, Markup)
    return str(html)


def test_production_has_no_page_of_components(site: Site) -> None:
    assert site.get("/komponenter").status == 404
