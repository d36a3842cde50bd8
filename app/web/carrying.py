"""The reader's collection goes along: each link and each form of a page that leads to a page of ours carries it.

Templates and views know nothing of it. What leads to the collection itself, or away from it, is marked `data-samling`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape, unescape
from urllib.parse import urlencode

from app.domain.collection import Collection
from app.web.collection_parameters import CARRIED, COLLECTION, parse_collection, query_of

MAX_CARRIED = 4_000
"""Letters of a collection that is carried along; a longer one stays on its own page."""
_LINK = re.compile(r'(<a\b(?![^>]*\bdata-samling)[^>]*?\bhref=")(/[^"]*)"')
_SENT = re.compile(r'(<form\b(?=[^>]*\bmethod="post")(?![^>]*\bdata-samling)[^>]*?\baction=")(/[^"]*)"')
_FORM = re.compile(r'(<form\b(?![^>]*\bdata-samling)[^>]*\bmethod="get"[^>]*>.*?)(?=</form>)', re.DOTALL)
_NO_PAGES = ("//", "/static/", "/api/", "/qr?", f"{COLLECTION}/")


def carried(pairs: Iterable[tuple[str, str]]) -> str:
    """The collection that a page of another kind was asked to carry along, in canonical form; empty when none was."""
    given = next((value for name, value in pairs if name == CARRIED), "")
    return carriable(parse_collection([(CARRIED, given)]).collection) if given else ""


def carriable(collection: Collection) -> str:
    """The collection as other pages carry it along; empty when it is too long for that."""
    text = query_of(collection)
    return text if len(text) <= MAX_CARRIED else ""


def carrying(address: str, query: str) -> str:
    """A page's address with the collection carried along; `query` is what `carried` gives."""
    return _with_parameter(address, _as_parameter(query)) if query else address


def not_carrying(address: str) -> str:
    """An address that `carrying` made, as it was before."""
    return re.sub(rf"[?&]{CARRIED}=[^&#]*", "", address)


def carried_along(html: str, query: str) -> str:
    """A whole page whose links and forms carry the collection; the same page where there is none."""
    if not query:
        return html
    parameter = _as_parameter(query)
    with_links = html
    for leading in (_LINK, _SENT):
        with_links = leading.sub(lambda link: _link(link[1], unescape(link[2]), parameter), with_links)
    field = f'<input type="hidden" name="{CARRIED}" value="{escape(query)}">'
    return _FORM.sub(lambda form: form[1] + field, with_links)


def _link(opening: str, address: str, parameter: str) -> str:
    return f'{opening}{escape(_with_parameter(address, parameter) if is_page(address) else address)}"'


def is_page(address: str) -> bool:
    """Files (`/soeg.csv`), a page's code, and the collection shown otherwise (`/samling/vaert`) carry nothing."""
    path = re.split(r"[?#]", address)[0]
    return not address.startswith(_NO_PAGES) and "." not in path.rpartition("/")[2]


def _as_parameter(query: str) -> str:
    return urlencode({CARRIED: query}, safe="/")


def _with_parameter(address: str, parameter: str) -> str:
    page, hash_sign, anchor = address.partition("#")
    return f"{page}{'&' if '?' in page else '?'}{parameter}{hash_sign}{anchor}"
