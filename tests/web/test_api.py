"""The JSON API: its shape is a promise. Fields may be added; these stay."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

import pytest

from app.domain.addresses import address_of
from app.domain.documents import Document, DocumentType, document_type
from app.domain.facets import FACETS
from tests.support.html import is_internal, read_html
from tests.support.site import Site

SEARCH = "/api/v1/soeg"


def api_address(document: Document) -> str:
    return f"/api/v1/dokumenter/{document_type(document)}/{document.slug}"


def test_a_search_answers_in_the_promised_shape(site: Site) -> None:
    answer = site.get(f"{SEARCH}?q=frafald&kommune=frederikshavn&kommune=aalborg&antal=5")
    assert answer.media_type == "application/json"
    found: dict[str, Any] = answer.json
    assert found["query"] == {
        "text": "frafald",
        "selections": {"kommune": ["aalborg", "frederikshavn"]},
        "sort": "relevans",
        "page": 1,
        "page_size": 5,
    }
    assert type(found["total"]) is int
    assert found["did_you_mean"] is None
    assert all(isinstance(text, str) for text in found["also_searched"])
    assert {type(hit["score"]) for hit in found["hits"]} == {float}
    first = found["hits"][0]
    assert re.search(r"<mark>[Ff]rafald[^<]*</mark>", first.pop("snippet_html"))
    assert first.pop("score") > 0
    assert first == {
        **first,
        "type": "eksempel",
        "slug": "frederikshavn-fastholdelsessamtaler",
        "title": "Tre samtaler holder flere i uddannelse",
        "url": "/cases/frederikshavn-fastholdelsessamtaler",
        "municipalities": [{"slug": "frederikshavn", "name": "Frederikshavn"}],
        "category": "flere-medarbejdere",
    }
    document = site.snapshot.catalogue.document(first["url"])
    assert document is not None
    assert first["summary"] == document.summary


def test_every_facet_stands_in_its_order_with_its_buckets(site: Site) -> None:
    facets = site.get(f"{SEARCH}?kommune=horsens").json["facets"]
    assert [(facet["name"], facet["label"]) for facet in facets] == [(facet.name, facet.label) for facet in FACETS]
    buckets = next(facet["buckets"] for facet in facets if facet["name"] == "kommune")
    horsens = next(bucket for bucket in buckets if bucket["value"] == "horsens")
    assert horsens.pop("count") > 0
    assert horsens == {**horsens, "value": "horsens", "label": "Horsens", "selected": True}
    assert sum(bucket["selected"] for bucket in buckets) == 1


def test_without_text_there_are_no_scores_and_no_snippets(site: Site) -> None:
    hits = site.get(SEARCH).json["hits"]
    assert {(hit["score"], hit["snippet_html"]) for hit in hits} == {(0.0, "")}


def test_every_hit_leads_to_a_page_and_to_its_document(site: Site) -> None:
    hits = [hit for page in (1, 2) for hit in site.get(f"{SEARCH}?antal=100&side={page}").json["hits"]]
    assert {hit["url"] for hit in hits} == {address_of(document) for document in site.documents}
    broken = [hit for hit in hits if site.get(f"/api/v1/dokumenter/{hit['type']}/{hit['slug']}").status != 200]
    assert broken == []


@pytest.mark.parametrize("kind", DocumentType)
def test_a_document_of_every_type_answers_with_all_its_fields(site: Site, kind: DocumentType) -> None:
    documents = [document for document in site.documents if document_type(document) is kind]
    assert documents
    for document in documents:
        found = site.get(api_address(document)).json
        body = {name: found.pop(name) for name in ("body_html", "body_text", "fields")}
        assert found == {
            **found,
            "type": kind,
            "slug": document.slug,
            "title": document.title,
            "url": address_of(document),
            "summary": document.summary,
        }
        names = {field.name for field in dataclasses.fields(document)} - {"body", "path", "kind", "mentioned"}
        assert names - set(body["fields"]) == set()
        assert body["body_html"] == document.body.html
        assert body["body_text"] == document.body.text
        assert "<" not in body["body_text"]


def test_what_editors_note_about_people_is_not_published(site: Site) -> None:
    viborg = site.get("/api/v1/dokumenter/case/viborg-mindre-ledelsesspaend").json["fields"]
    assert {"name", "role", "mail", "phone", "confirmed"} <= set(viborg["contacts"][0])
    assert "consent" not in viborg["contacts"][0]
    assert any(document.mentioned for document in site.documents)
    assert [d.slug for d in site.documents if "mentioned" in site.get(api_address(d)).json["fields"]] == []


def test_what_the_source_does_not_say_is_null_or_empty_and_never_left_out(site: Site) -> None:
    fields = site.get("/api/v1/dokumenter/eksempel/billund-og-esbjerg-fuldtidsvejledere").json["fields"]
    assert fields["results"] == []
    assert fields["contacts"] == []
    assert fields["years"] == []


@pytest.mark.parametrize(
    ("target", "method", "status"),
    [
        ("/api/v1/dokumenter/case/findes-ikke", "GET", 404),
        ("/api/v1/dokumenter/atlantis/viborg-mindre-ledelsesspaend", "GET", 404),
        ("/api/v1/dokumenter/tiltag/viborg-mindre-ledelsesspaend", "GET", 404),
        ("/api/v1/dokumenter/eksempel/viborg-mindre-ledelsesspaend", "GET", 404),
        ("/api/v1/findes-ikke", "GET", 404),
        ("/api/v1", "GET", 404),
        ("/api", "GET", 404),
        ("/api/v1/soeg", "POST", 405),
        ("/api/v1/soeg", "DELETE", 405),
        ("/api/v1/dokumenter/case/viborg-mindre-ledelsesspaend", "PUT", 405),
    ],
)
def test_every_error_has_one_shape(site: Site, target: str, method: str, status: int) -> None:
    answer = site.send(target, method)
    assert (answer.status, answer.media_type) == (status, "application/json")
    error = answer.json["error"]
    assert error["status"] == status
    assert set(error) == {"status", "code", "message"}
    assert error["message"].endswith((".", "viborg-mindre-ledelsesspaend"))
    assert set(answer.json) == {"error"}


def test_a_document_asked_for_by_the_wrong_type_is_pointed_out(site: Site) -> None:
    error = site.get("/api/v1/dokumenter/eksempel/viborg-mindre-ledelsesspaend").json["error"]
    assert error["message"] == "Dokumentet findes som typen »case«: /cases/viborg-mindre-ledelsesspaend"


def test_a_withdrawn_document_is_gone_and_says_why(changed_site: Site) -> None:
    answer = changed_site.get("/api/v1/dokumenter/eksempel/trukket-tilbage")
    assert (answer.status, answer.media_type) == (410, "application/json")
    assert answer.json["error"] == {"status": 410, "code": "gone", "message": "Kommunen har bedt om det."}


@pytest.mark.parametrize(
    "query", ["side=x", "antal=-1", "sortering=1", "kommune=%00", "q=%FF", "side=1&side=2", "=&&=&"]
)
def test_no_input_is_refused(site: Site, query: str) -> None:
    assert site.get(f"{SEARCH}?{query}").status == 200


def test_openapi_describes_every_parameter_of_the_search(site: Site) -> None:
    description = site.get("/api/openapi.json").json
    search = description["paths"]["/api/v1/soeg"]["get"]
    parameters = {parameter["name"]: parameter for parameter in search["parameters"]}
    assert list(parameters) == ["q", *(facet.name for facet in FACETS), "sortering", "side", "antal"]
    assert {parameters[facet.name]["schema"]["type"] for facet in FACETS} == {"array"}
    assert {(parameters[facet.name]["style"], parameters[facet.name]["explode"]) for facet in FACETS} == {
        ("form", True)
    }
    assert parameters["sortering"]["schema"]["enum"] == ["relevans", "nyeste", "titel"]
    assert {parameter["in"] for parameter in parameters.values()} == {"query"}
    assert [name for name, parameter in parameters.items() if parameter.get("required")] == []


def test_openapi_is_whole(site: Site) -> None:
    description = site.get("/api/openapi.json").json
    assert description["openapi"].startswith("3.1.")
    assert description["info"]["title"] == "Casebanken"
    assert set(description["paths"]) == {"/api/v1/soeg", "/api/v1/dokumenter/{type}/{slug}"}
    assert [ref for ref in references(description) if not resolves(description, ref)] == []
    operations = [operation for methods in description["paths"].values() for operation in methods.values()]
    identifiers = [operation["operationId"] for operation in operations]
    assert len(set(identifiers)) == len(identifiers)
    described = {status for operation in operations for status in operation["responses"]}
    assert described >= {"200", "404", "410"}
    assert "422" not in described, "no input is refused in the framework's shape"
    for path, methods in description["paths"].items():
        for operation in methods.values():
            in_path = {p["name"] for p in operation["parameters"] if p["in"] == "path" and p["required"]}
            assert in_path == set(re.findall(r"{(\w+)}", path))


def test_an_answer_has_the_fields_that_openapi_says(site: Site) -> None:
    schemas = site.get("/api/openapi.json").json["components"]["schemas"]
    answer = site.get(f"{SEARCH}?q=frafald&kommune=aalborg").json
    document = site.get("/api/v1/dokumenter/case/viborg-mindre-ledelsesspaend").json
    assert set(schemas["SearchAnswer"]["required"]) == set(answer)
    assert set(schemas["HitModel"]["required"]) == set(answer["hits"][0])
    assert set(schemas["DocumentAnswer"]["required"]) == set(document)


def references(node: object) -> list[str]:
    """Every `$ref` below a node."""
    match node:
        case dict():
            own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
            return own + [ref for value in node.values() for ref in references(value)]
        case list():
            return [ref for value in node for ref in references(value)]
    return []


def resolves(description: dict[str, Any], reference: str) -> bool:
    node: Any = description
    for part in reference.removeprefix("#/").split("/"):
        node = node.get(part) if isinstance(node, dict) else None
    return isinstance(node, dict)


def test_the_documentation_uses_only_our_own_files(site: Site) -> None:
    answer = site.get("/api/docs")
    page = read_html(answer.text)
    assert answer.status == 200
    assert [file for file in page.files if not is_internal(file)] == []
    assert page.inline == []
    assert [name for name in ("q", "ikke-angivet", "/api/v1/dokumenter/{type}/{slug}") if name not in page.text] == []
    assert [facet.name for facet in FACETS if facet.name not in page.text] == []
    assert "/api/openapi.json" in page.links


def test_the_frameworks_own_documentation_pages_are_not_there(site: Site) -> None:
    assert {site.get(path).status for path in ("/docs", "/redoc", "/openapi.json")} == {404}
