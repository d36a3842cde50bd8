"""A pack: pages of the site as a zip file that is unpacked and opened without a network."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from starlette.concurrency import run_in_threadpool

from app.domain.addresses import address_of
from app.domain.documents import Document
from app.web.context import Pages
from app.web.formatting import danish_date
from app.web.offline.archive import archive
from app.web.offline.asking import Ask
from app.web.offline.gathering import Gathered, gathered
from app.web.offline.html_file import HtmlFile, read_html_file
from app.web.offline.names import START, file_name, page_names, relative
from app.web.styles import STYLE_PATH, offline_style_sheet
from app.web.views.links import Link
from app.web.views.pack import make_pack_view

README = "LÆS MIG.txt"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to have without a network."""

    name: str
    """Of the zip file, without its ending."""
    title: str
    address: str
    """The page that this is a copy of."""
    documents: tuple[Document, ...]
    views: tuple[Link, ...] = ()
    """Pages that are no documents: a collection, a programme."""
    sheets: tuple[Link, ...] = ()
    """The pejlemærker together on paper."""


async def packed(ask: Ask, pages: Pages, wanted: Wanted, built: datetime) -> bytes:
    """The zip file. `built` is when the content was, as its snapshot says."""
    made = danish_date(built)
    said = f"Kopi til brug uden net fra {made}. Nyeste udgave:"
    addresses = tuple(map(address_of, wanted.documents))
    others = (link.href for link in (*wanted.views, *wanted.sheets))
    found = await gathered(ask, (*others, *addresses), set(addresses), said)
    titles = {address: page.title for address, page in found.pages.items()}
    view = make_pack_view(wanted.title, made, wanted.views, wanted.sheets, wanted.documents, titles)
    start = pages.show("pack", view, path=wanted.address, title=wanted.title, description=view.lead, noindex=True)
    first = read_html_file(bytes(start.body).decode(), said)
    return await run_in_threadpool(_written, found, first, wanted, pages.base_url, built)


def _written(found: Gathered, start: HtmlFile, wanted: Wanted, base_url: str, built: datetime) -> bytes:
    names = page_names(found.pages)
    known = {wanted.address: START, **names, "/": START, **{address: file_name(address) for address in found.files}}

    def page(name: str, html: HtmlFile) -> bytes:
        return html.written(partial(_way, name, known), base_url).encode()

    files = {file_name(address): content for address, content in found.files.items()}
    readme = _readme(wanted, base_url, danish_date(built))
    contents = {
        START: page(START, start),
        README: readme.encode("utf-8-sig"),
        **{names[address]: page(names[address], html) for address, html in found.pages.items()},
        **files,
        file_name(STYLE_PATH): offline_style_sheet().encode(),
    }
    return archive(contents, built)


def _way(here: str, known: dict[str, str], address: str) -> str | None:
    """From the file `here` to an address of the site; None when it is not in the pack."""
    path, hash_sign, anchor = address.partition("#")
    there = known.get(path)
    return None if there is None else relative(here, there) + hash_sign + anchor


def _readme(wanted: Wanted, base_url: str, made: str) -> str:
    lines = (
        "Pak zip-filen ud i en mappe, og åbn start.html i en browser. Så virker alle siderne uden net.",
        f"Det er »{wanted.title}« fra Casebanken, som det var {made}.",
        f"Nyeste udgave: {base_url}{wanted.address}",
    )
    return "\r\n".join((*lines, ""))
