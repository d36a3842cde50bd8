"""What search engines and browsers ask for: site map, robots, OpenSearch description."""

from __future__ import annotations

from xml.sax.saxutils import escape

from fastapi import APIRouter
from starlette.responses import PlainTextResponse, Response

from app.domain.addresses import SITE_PAGES
from app.web.context import CurrentPages, CurrentSnapshot

router = APIRouter(include_in_schema=False)

_NOT_TO_BE_FOUND = frozenset({"/soeg", "/samling", "/status", "/was"})
"""What a reader makes there, or what is for those who run the site."""


@router.get("/robots.txt")
def robots(pages: CurrentPages) -> PlainTextResponse:
    """Everything may be read, but not once more with each collection; combined searches say `noindex` themselves."""
    rules = "User-agent: *\nDisallow: /forslag\nDisallow: /*samling=\n"
    return PlainTextResponse(f"{rules}Sitemap: {pages.base_url}/sitemap.xml\n")


@router.get("/sitemap.xml")
def sitemap(snapshot: CurrentSnapshot, pages: CurrentPages) -> Response:
    """Every page worth finding: the site's own, documents, municipalities with cases, themes and metrics."""
    catalogue = snapshot.catalogue
    named = [
        f"{folder}{value}"
        for facet, folder in (("kommune", "/kommuner/"), ("tema", "/temaer/"), ("noegletal", "/noegletal/"))
        for value in catalogue.facet_labels[facet]
        if catalogue.facet_index.having(facet, value)
    ]
    locations = "".join(
        f"<url><loc>{escape(pages.base_url + path)}</loc></url>"
        for path in dict.fromkeys((*sorted(SITE_PAGES - _NOT_TO_BE_FOUND), *catalogue.addresses(), *named))
    )
    xml = f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{locations}</urlset>'
    return Response(xml, media_type="application/xml")


@router.get("/opensearch.xml")
def open_search(pages: CurrentPages) -> Response:
    """Lets a browser search here from its address field."""
    base = escape(pages.base_url)
    xml = (
        '<?xml version="1.0" encoding="UTF-8"?><OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">'
        "<ShortName>Casebanken</ShortName><Description>Søg i kommunernes cases</Description>"
        "<InputEncoding>UTF-8</InputEncoding><Language>da</Language>"
        f'<Url type="text/html" template="{base}/soeg?q={{searchTerms}}"/></OpenSearchDescription>'
    )
    return Response(xml, media_type="application/opensearchdescription+xml")
