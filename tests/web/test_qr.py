"""A QR code holds the public address of the page that was asked for, and of no other site."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.web.qr import MOST_LETTERS, own_target, qr_code
from tests.support.html import read_html
from tests.support.pages import PAGES
from tests.support.qr import codes_in_path
from tests.support.site import PUBLIC_ADDRESS, Site

PRINCIPLE = "/pejlemaerker/naar-tillid-forpligter"


@settings(max_examples=60)
@given(st.text(max_size=120).map("/a".__add__).filter(str.isprintable).filter(lambda text: "\\" not in text))
def test_a_code_is_read_back_as_the_address(text: str) -> None:
    target = own_target(text)
    assert target is not None
    assert unquote(target) == unquote(text)
    code = qr_code(PUBLIC_ADDRESS, target)
    if len(PUBLIC_ADDRESS + target) > MOST_LETTERS:
        assert code is None
        return
    assert code is not None
    assert codes_in_path(code.size, code.path) == [PUBLIC_ADDRESS + target]


@pytest.mark.parametrize("length", [40, MOST_LETTERS // 2, MOST_LETTERS // 2 + 1, MOST_LETTERS])
def test_a_code_can_be_read_at_every_length(length: int) -> None:
    target = "/" + "x" * (length - len(PUBLIC_ADDRESS) - 1)
    code = qr_code(PUBLIC_ADDRESS, target)
    assert code is not None
    assert codes_in_path(code.size, code.path) == [PUBLIC_ADDRESS + target]
    assert qr_code(PUBLIC_ADDRESS, "/" + "x" * MOST_LETTERS) is None


@pytest.mark.parametrize("target", [PRINCIPLE, "/", "/soeg?q=sygefravær&kommune=aarhus", "/samling?navn=Nærledelse"])
def test_the_page_and_the_drawing_hold_the_same_public_address(site: Site, target: str) -> None:
    page = site.get(f"/qr?sti={quote(target)}")
    address = PUBLIC_ADDRESS + quote(target, safe="/?&=")
    drawing = site.get(f"/qr.svg?sti={quote(target)}")
    assert page.status == drawing.status == 200
    assert drawing.headers["content-type"].startswith("image/svg+xml")
    for text in (page.text, drawing.text):
        (drawn,) = re.findall(
            r'viewBox="0 0 (\d+) \1"[^>]*>(?:<title>.*?/>)?<path d="([^"]+)"', text.split("<main")[-1]
        )
        assert codes_in_path(int(drawn[0]), drawn[1]) == [address]
    assert f'aria-label="QR-kode til {unquote(address).split("://")[1]}"'.replace("&", "&amp;") in page.text


@pytest.mark.parametrize(
    "target",
    [
        "https://fremmed.example/",
        "//fremmed.example/",
        "/\\fremmed.example",
        "javascript:alert(1)",
        "",
        "/a\r\nSet-Cookie: x",
    ],
)
def test_other_sites_get_no_code(site: Site, target: str) -> None:
    page = site.get(f"/qr?sti={quote(target)}")
    assert page.status == 200
    assert "skal være en side på Casebanken" in read_html(page.text).main
    assert "<path d=" not in page.text.split("<main", 1)[1]
    assert site.get(f"/qr.svg?sti={quote(target)}").status == 404


@pytest.mark.parametrize(
    "target", ["/findes/ikke", "/cases/findes-ikke", "/workshops/byg.zip", "/static/", "/samling/x"]
)
def test_an_address_without_a_page_gets_no_code(site: Site, target: str) -> None:
    page = site.get(f"/qr?sti={quote(target)}")
    assert page.status == 200
    assert "Der er ingen side på adressen" in read_html(page.text).main
    assert "<path d=" not in page.text.split("<main", 1)[1]
    assert site.get(f"/qr.svg?sti={quote(target)}").status == 404


@pytest.mark.parametrize("pasted", ["/om/", "/om#indhold", f"{PUBLIC_ADDRESS}/om", f"{PUBLIC_ADDRESS}/om/#indhold"])
def test_an_address_is_understood_as_it_is_pasted(site: Site, pasted: str) -> None:
    page = read_html(site.get(f"/qr?sti={quote(pasted)}").text)
    assert page.canonical == f"{PUBLIC_ADDRESS}/qr?sti=/om"
    assert "/om" in page.links


def test_a_former_address_keeps_its_code_and_a_withdrawn_one_has_none(changed_site: Site) -> None:
    assert "Gå til siden" in changed_site.get("/qr?sti=/cases/gammelt-navn").text
    assert "Der er ingen side på adressen" in changed_site.get("/qr?sti=/cases/trukket-tilbage").text


def test_an_address_that_no_telephone_can_read_is_said_to_be_too_long(site: Site) -> None:
    target = quote(f"/samling?{'dok=/cases/viborg-mindre-ledelsesspaend&' * 30}")
    page = site.get(f"/qr?sti={target}")
    assert page.status == 200
    assert "for lang til en QR-kode" in page.text
    assert site.get(f"/qr.svg?sti={target}").status == 404


@pytest.mark.parametrize("path", [path for path in PAGES.values() if "/vaert" not in path])
def test_every_page_leads_to_its_code(site: Site, path: str) -> None:
    page = read_html(site.get(path).text)
    assert page.canonical is not None
    target = page.canonical.removeprefix(PUBLIC_ADDRESS)
    (address,) = {link for link in page.links if link.startswith("/qr?sti=")}
    answer = site.get(address)
    assert answer.status == 200
    assert f'<a href="{target}">Gå til siden</a>'.replace("&", "&amp;") in answer.text
