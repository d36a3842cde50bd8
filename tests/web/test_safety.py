"""What every answer carries, and what none may carry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi import FastAPI

from tests.support.html import is_internal, read_html
from tests.support.http import Answer
from tests.support.site import Site, serving

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}

FAILING = "/altid/fejl/her"
STRANGERS = {
    "Host": "fremmed.example",
    "X-Forwarded-Host": "fremmed.example",
    "X-Forwarded-Proto": "gopher",
    "X-Forwarded-Prefix": "/fremmed",
    "X-Forwarded-For": "203.0.113.7",
    "X-Forwarded-Server": "fremmed.example",
    "X-Original-URL": "/fremmed",
    "X-Rewrite-URL": "/fremmed",
    "Forwarded": "host=fremmed.example;proto=gopher",
    "Referer": "https://fremmed.example/",
    "Origin": "https://fremmed.example",
}
ATTACKS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</title><script>alert(1)</script>",
    "</textarea><iframe src=//evil.example>",
    "{{ 7*7 }}{% raw %}",
    "javascript:alert(1)",
    "&lt;b&gt;&amp;",
    "`${alert(1)}`",
]


@pytest.fixture(scope="module")
def failing_site(real_data: Path) -> Iterator[Site]:
    """The real site, with two addresses that always fail."""

    def fail() -> None:
        raise RuntimeError("hemmelighed i en fejl")

    def add(application: FastAPI) -> None:
        application.add_api_route(FAILING, fail)
        application.add_api_route(f"/api{FAILING}", fail)

    with serving(real_data, add) as running:
        yield running


def answers(site: Site, headers: dict[str, str] | None = None) -> dict[str, Answer]:
    """One answer of every kind."""
    page = site.get("/cases")
    return {
        "page": page,
        "front page": site.get("/", headers),
        "search": site.get("/soeg?q=vikar", headers),
        "document": site.get("/cases/viborg-mindre-ledelsesspaend", headers),
        "unknown page": site.get("/findes-ikke", headers),
        "wrong method": site.send("/cases", "POST", headers),
        "unheard-of method": site.send("/cases", "BREW", headers),
        "preflight": site.send("/api/v1/soeg", "OPTIONS", headers),
        "style": site.get("/static/site.css", headers),
        "static file": site.get("/static/img/icon.svg", headers),
        "unknown static file": site.get("/static/findes-ikke.js", headers),
        "not modified": site.get("/cases", {**(headers or {}), "If-None-Match": page.headers["ETag"]}),
        "redirect": site.get("/cases/", headers),
        "doubled slash": site.get("//fremmed", headers),
        "failure": site.get(FAILING, headers),
        "failure of the api": site.get(f"/api{FAILING}", headers),
        "api": site.get("/api/v1/soeg?q=vikar", headers),
        "unknown api": site.get("/api/v1/findes-ikke", headers),
        "wrong method of the api": site.send("/api/v1/soeg", "POST", headers),
        "description": site.get("/api/openapi.json", headers),
        "documentation": site.get("/api/docs", headers),
        "health": site.get("/healthz", headers),
        "head": site.send("/cases", "HEAD", headers),
    }


@pytest.fixture(scope="module")
def every(failing_site: Site) -> dict[str, Answer]:
    return answers(failing_site)


def test_the_kinds_of_answer_are_what_they_say(every: dict[str, Answer]) -> None:
    statuses = {name: answer.status for name, answer in every.items()}
    assert statuses == {
        **dict.fromkeys(every, 200),
        "unknown page": 404,
        "unknown static file": 404,
        "unknown api": 404,
        "wrong method": 405,
        "wrong method of the api": 405,
        "unheard-of method": 405,
        "preflight": 405,
        "not modified": 304,
        "redirect": 308,
        "doubled slash": 308,
        "failure": 500,
        "failure of the api": 500,
    }


@pytest.mark.parametrize(("header", "value"), HEADERS.items())
def test_every_answer_has_the_security_headers(every: dict[str, Answer], header: str, value: str) -> None:
    found = {name: answer.headers.get_all(header) for name, answer in every.items()}
    assert {name: values for name, values in found.items() if values != [value]} == {}


def test_every_answer_allows_only_our_own_scripts_and_styles(every: dict[str, Answer]) -> None:
    for name, answer in every.items():
        (policy,) = answer.headers.get_all("Content-Security-Policy") or [""]
        directives = {part.split()[0]: part.split()[1:] for part in policy.split("; ") if part}
        assert directives.get("default-src") == ["'none'"], name
        assert directives["base-uri"] == directives["frame-ancestors"] == ["'none'"]
        assert directives["form-action"] == ["'self'"]
        sources = {source for values in directives.values() for source in values}
        assert sources == {"'self'", "'none'"}, "nothing inline, no eval, no other site"


def test_every_answer_names_its_snapshot(failing_site: Site, every: dict[str, Answer]) -> None:
    found = {name: answer.headers["X-Snapshot"] for name, answer in every.items()}
    assert found == dict.fromkeys(every, failing_site.snapshot.id)


def test_no_answer_sets_a_cookie(every: dict[str, Answer]) -> None:
    assert [name for name, answer in every.items() if "Set-Cookie" in answer.headers] == []


def test_no_answer_tells_what_the_program_is_made_of(every: dict[str, Answer]) -> None:
    assert [name for name, answer in every.items() if {"Server", "X-Powered-By"} & set(answer.headers)] == []


def test_a_failure_is_told_calmly_and_keeps_its_cause_to_itself(every: dict[str, Answer]) -> None:
    page = read_html(every["failure"].text)
    assert page.headings == ["Noget gik galt"]
    assert every["failure of the api"].json["error"]["code"] == "internal-error"
    told = every["failure"].raw + every["failure of the api"].raw
    assert [word for word in ("hemmelighed", "RuntimeError", "Traceback", ".py") if word in told] == []


def test_a_wrong_method_is_told_which_ones_there_are(every: dict[str, Answer]) -> None:
    for name in ("wrong method", "wrong method of the api", "unheard-of method", "preflight"):
        assert "GET" in (every[name].headers["Allow"] or ""), name


def test_a_failure_does_not_end_the_server(failing_site: Site) -> None:
    assert failing_site.get(FAILING).status == 500
    assert failing_site.get("/healthz").status == 200


def test_what_others_say_about_our_address_appears_nowhere(failing_site: Site, every: dict[str, Answer]) -> None:
    told = answers(failing_site, STRANGERS)
    names = ("fremmed.example", "gopher", "203.0.113.7")
    assert [(kind, name) for kind, answer in told.items() for name in names if name in answer.raw] == []
    assert {kind: answer.body for kind, answer in told.items()} == {kind: a.body for kind, a in every.items()}


@pytest.mark.parametrize("host", ["", "[", "a/cases/x?", "a@b:99999", "¼½¾", "a b", "127.0.0.1:80:80", "x" * 5_000])
def test_no_host_changes_what_is_answered(site: Site, host: str) -> None:
    for path in ("/", "/cases/viborg-mindre-ledelsesspaend", "/findes-ikke", "/api/v1/findes-ikke", "/cases/"):
        expected, found = site.get(path), site.get(path, {"Host": host})
        assert (found.status, found.body) == (expected.status, expected.body), path
        assert found.headers["Location"] == expected.headers["Location"]


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_from_the_address_is_never_markup(site: Site, attack: str) -> None:
    harmless = read_html(site.get("/soeg?q=zzzz&kommune=zzzz&side=zzzz&antal=zzzz&sortering=zzzz").text)
    given = quote(attack, safe="")
    targets = [
        f"/soeg?q={given}",
        f"/soeg?q=%22{given}%22&kommune={given}&type={given}&side={given}&antal={given}&sortering={given}&{given}={given}",
        f"/{given}",
        f"/cases/{given}",
        f"/kommuner/{given}",
        f"/a/b/{given}",
    ]
    for target in targets:
        page = read_html(site.get(target).text)
        assert page.inline == []
        assert [file for file in page.files if not is_internal(file)] == []
        assert set(page.elements) - set(harmless.elements) <= {"details", "legend"}, target
        assert page.elements.count("script") <= harmless.elements.count("script")
        assert not any(link.startswith(("javascript:", "//")) for link in page.links)


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_from_the_address_comes_back_word_for_word(site: Site, attack: str) -> None:
    page = read_html(site.get(f"/soeg?q={quote(attack)}").text)
    assert page.search_boxes[0]["value"] == " ".join(attack.split())
    assert f"»{' '.join(attack.split())}«" in page.headings[0]


def test_a_snippet_in_json_holds_no_markup_but_the_mark(site: Site) -> None:
    for hit in site.get("/api/v1/soeg?q=elever&antal=100").json["hits"]:
        plain = hit["snippet_html"].replace("<mark>", "").replace("</mark>", "")
        assert "<" not in plain
        assert ">" not in plain


@pytest.mark.parametrize(
    "path", ["/", "/cases", "/soeg?q=vikar", "/api/v1/soeg", "/static/site.css", "/static/img/icon.svg"]
)
def test_a_strong_etag_answers_304_to_who_has_it_already(site: Site, path: str) -> None:
    answer = site.get(path)
    etag = answer.headers["ETag"]
    assert etag.startswith('"')
    for asked in (etag, f"W/{etag}", f'"andet", {etag}', "*"):
        again = site.get(path, {"If-None-Match": asked})
        assert (again.status, again.body, again.headers["ETag"]) == (304, b"", etag), asked
    assert site.get(path, {"If-None-Match": '"andet"'}).body == answer.body


def test_the_etag_is_the_contents(site: Site, changed_site: Site) -> None:
    def etag(where: Site, path: str) -> str:
        return str(where.get(path).headers["ETag"])

    assert etag(site, "/cases") == etag(site, "/cases")
    assert etag(site, "/cases") != etag(site, "/tiltag")
    assert etag(site, "/soeg?q=vikar") != etag(site, "/soeg?q=vikarer")
    assert etag(site, "/cases") != etag(changed_site, "/cases")


def test_errors_have_no_etag_and_cannot_be_not_modified(every: dict[str, Answer], failing_site: Site) -> None:
    assert [name for name, answer in every.items() if answer.status >= 400 and "ETag" in answer.headers] == []
    assert failing_site.get("/findes-ikke", {"If-None-Match": "*"}).status == 404


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/cases",
        "/soeg?q=vikar",
        "/findes-ikke",
        "/cases/",
        "/healthz",
        "/api/v1/soeg",
        "/api/x",
        "/static/site.css",
        "/static/img/icon.svg",
    ],
)
def test_head_is_get_without_the_body(site: Site, path: str) -> None:
    get, head = site.get(path), site.send(path, "HEAD")
    assert (head.status, head.body) == (get.status, b"")
    ours = {name: value for name, value in get.headers.items() if name != "date"}
    assert {name: value for name, value in head.headers.items() if name != "date"} == ours


def test_a_file_asked_for_with_its_hash_may_be_kept_and_a_page_may_not(site: Site) -> None:
    files = [file for file in read_html(site.get("/").text).files if file.startswith("/static/")]
    assert files
    assert [file for file in files if "immutable" not in (site.get(file).headers["Cache-Control"] or "")] == []
    assert site.get("/").headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    "target", ["/static/../app/settings.py", "/static/%2e%2e/pyproject.toml", "/static/..%2f..%2fetc/passwd"]
)
def test_nothing_outside_the_static_folder_is_served(site: Site, target: str) -> None:
    assert site.get(target).status in {308, 404}
