"""A pack as somebody gets it: the files of a zip, by name."""

from __future__ import annotations

import io
import posixpath
from urllib.parse import quote
from zipfile import ZipFile

from tests.support.html import Html, read_html
from tests.support.site import Site

WORKSHOP = "/workshops/workshop-faglig-ledelse-paa-aeldreomraadet"
COLLECTION = (
    "/samling?navn=M%C3%B8de+%26+mad&dok=/pejlemaerker/naar-tillid-forpligter&note=Tag+den+f%C3%B8rst"
    "&dok=/cases/viborg-mindre-ledelsesspaend&dok=/findes-ikke&dok=/tiltag/op-i-tid&dok=/om"
    "&dok=/pejlemaerker/kvalitetsarbejde-med-data"
)
PROGRAMME = (
    "/workshops/byg?titel=Ledermøde&start=9.00&punkt=Velkomst&min=5&punkt=Tillid&min=30"
    "&dok=/pejlemaerker/naar-tillid-forpligter&punkt=Væk&dok=/findes-ikke&punkt=Viborg&min=15"
    "&dok=/cases/viborg-mindre-ledelsesspaend"
)
PACKS = {
    "workshop": f"{WORKSHOP}.zip",
    "programme": quote(PROGRAMME.replace("/byg?", "/byg.zip?"), safe="/?&=."),
    "collection": COLLECTION.replace("/samling?", "/samling.zip?"),
}


def files_of(site: Site, address: str) -> dict[str, bytes]:
    """The files, when they come as they should."""
    answer = site.get(address)
    assert answer.status == 200
    assert answer.media_type == "application/zip"
    with ZipFile(io.BytesIO(answer.body)) as zip_file:
        assert zip_file.testzip() is None
        return {name: zip_file.read(name) for name in zip_file.namelist()}


def pages_of(files: dict[str, bytes]) -> dict[str, Html]:
    return {name: read_html(content.decode()) for name, content in files.items() if name.endswith(".html")}


def led_to(here: str, link: str) -> str:
    """The file that a relative link leads to."""
    path = link.partition("#")[0]
    return posixpath.normpath(posixpath.join(posixpath.dirname(here), path)) if path else here
