"""Where a document lives on the site. One table, used by references in the content and by links in pages."""

from __future__ import annotations

from app.domain.documents import Document, DocumentType, document_type

FOLDERS: dict[DocumentType, str] = {
    DocumentType.CASE: "/cases/",
    DocumentType.EXAMPLE: "/cases/",
    DocumentType.INITIATIVE: "/tiltag/",
    DocumentType.PRINCIPLE: "/pejlemaerker/",
    DocumentType.WORKSHOP: "/workshops/",
    DocumentType.PAGE: "/",
}

CONTENT_FOLDERS: dict[DocumentType, str] = {
    DocumentType.CASE: "cases",
    DocumentType.EXAMPLE: "cases",
    DocumentType.INITIATIVE: "initiatives",
    DocumentType.PRINCIPLE: "pejlemaerker",
    DocumentType.WORKSHOP: "workshops",
    DocumentType.PAGE: "sider",
}
"""Where the files lie in the content."""

ADDRESSES_BY_FOLDER = {CONTENT_FOLDERS[kind]: folder for kind, folder in FOLDERS.items()}

_ROOMS = {
    DocumentType.PRINCIPLE: ("vaert", "noter", "print"),
    DocumentType.WORKSHOP: ("vaert",),
}
"""Further pages of one document, for use in a room."""

_OVERVIEWS = (
    *("soeg", "cases", "tiltag", "pejlemaerker", "kommuner", "temaer", "noegletal", "workshops"),
    *("matrix", "kort", "resultater", "sammenlign", "samling", "nyt", "bidrag", "was", "status"),
)
SITE_PAGES = frozenset({"/", "/workshops/byg", *(f"/{name}" for name in _OVERVIEWS)})
"""The pages that are there whatever the content is. Content may link to them."""

_OTHER_WORDS = (
    *("maaleplan", "forslag", "qr", "healthz", "api", "static", "komponenter"),
    *("favicon", "manifest", "robots", "sitemap"),
)
RESERVED = {
    CONTENT_FOLDERS[DocumentType.PAGE]: frozenset({*_OVERVIEWS, *_OTHER_WORDS}),
    CONTENT_FOLDERS[DocumentType.WORKSHOP]: frozenset({"byg"}),
    CONTENT_FOLDERS[DocumentType.PRINCIPLE]: frozenset({"print"}),
}
"""By folder of the content, the slugs that no document there can have: they are, or begin, the site's own addresses."""


def address(kind: DocumentType, slug: str) -> str:
    """The path of a document, such as `/cases/viborg-mindre-ledelsesspaend`."""
    return FOLDERS[kind] + slug


def address_of(document: Document) -> str:
    """The path of this document."""
    return address(document_type(document), document.slug)


def room_pages(path: str) -> tuple[str, ...]:
    """The addresses of the pages for a room that the document at `path` has besides its own."""
    folders = ((FOLDERS[kind], names) for kind, names in _ROOMS.items())
    return next((tuple(f"{path}/{name}" for name in names) for folder, names in folders if path.startswith(folder)), ())


def address_of_path(path: str) -> str | None:
    """Where the document in a file of the content lives; None for word lists and for what is no document."""
    folder, _, name = path.partition("/")
    if folder not in ADDRESSES_BY_FOLDER or not name.endswith(".md"):
        return None
    return ADDRESSES_BY_FOLDER[folder] + name.removesuffix(".md")
