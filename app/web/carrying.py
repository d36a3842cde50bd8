"""The reader's collection goes along: each link and each form of a page that leads to a page of ours carries it.

Templates and views know nothing of it. What leads to the collection itself, or away from it, is marked `data-samling`.
"""

from __future__ import annotations

import re
from html import escape, unescape

from app.web.collection_parameters import CARRIED, COLLECTION, as_parameter, with_parameter

_LINK = re.compile(r'(<a\b(?![^>]*\bdata-samling)[^>]*?\bhref=")(/[^"]*)"')
_SENT = re.compile(r'(<form\b(?=[^>]*\bmethod="post")(?![^>]*\bdata-samling)[^>]*?\baction=")(/[^"]*)"')
_FORM = re.compile(r'(<form\b(?![^>]*\bdata-samling)[^>]*\bmethod="get"[^>]*>.*?)(?=</form>)', re.DOTALL)
_NO_PAGES = ("//", "/static/", "/api/", "/qr?", f"{COLLECTION}/")


def carried_along(html: str, carried: str) -> str:
    """A whole page whose links and forms carry the collection; the same page where there is none."""
    if not carried:
        return html
    parameter = as_parameter(carried)
    with_links = html
    for leading in (_LINK, _SENT):
        with_links = leading.sub(lambda link: _link(link[1], unescape(link[2]), parameter), with_links)
    field = f'<input type="hidden" name="{CARRIED}" value="{escape(carried)}">'
    return _FORM.sub(lambda form: form[1] + field, with_links)


def _link(opening: str, address: str, parameter: str) -> str:
    return f'{opening}{escape(with_parameter(address, parameter) if is_page(address) else address)}"'


def is_page(address: str) -> bool:
    """Files (`/soeg.csv`), a page's code, and the collection shown otherwise (`/samling/vaert`) carry nothing."""
    path = re.split(r"[?#]", address)[0]
    return not address.startswith(_NO_PAGES) and "." not in path.rpartition("/")[2]
