"""No input gives a 5xx, a framework's own error, or takes more than a second."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

import pytest

from tests.support import hostile
from tests.support.http import Answer
from tests.support.site import Site

SECONDS = 1.0
GROUP = 40
"""Requests in each test, so that a report names few enough to look at."""


def groups(targets: Sequence[str]) -> list[Sequence[str]]:
    return [targets[start : start + GROUP] for start in range(0, len(targets), GROUP)]


def encoded(text: str) -> str:
    return quote(text, safe="", errors="surrogatepass")


def asked(site: Site, target: str) -> Answer:
    """The answer; asked for once more when it was slow, because the machine may have been busy."""
    answer = site.get(target)
    return site.get(target) if answer.seconds >= SECONDS else answer


def faults(site: Site, targets: Sequence[str], allowed: set[int]) -> dict[str, str]:
    """The targets that are answered wrongly, cut short, and how."""
    wrong = {}
    for target in targets:
        answer = asked(site, target)
        if answer.status not in allowed:
            wrong[target[:120]] = f"status {answer.status}"
        elif answer.seconds >= SECONDS:
            wrong[target[:120]] = f"{answer.seconds:.1f} seconds"
        elif not is_ours(answer):
            wrong[target[:120]] = f"not in our own shape: {answer.body[:80]!r}"
    return wrong


def is_ours(answer: Answer) -> bool:
    """Whether the answer was made by the site, not by its framework."""
    if "Set-Cookie" in answer.headers or "X-Evil" in answer.headers or "X-Snapshot" not in answer.headers:
        return False
    if answer.status == 308:
        location = str(answer.headers["Location"])
        return location.startswith("/") and not location.startswith(("//", "/\\"))
    if answer.media_type == "application/json":
        return bool({"error", "hits", "body_html"} & set(answer.json))
    return answer.media_type == "text/html"


def test_there_are_enough_of_them() -> None:
    requests = [*hostile.TEXTS, *hostile.QUERY_STRINGS, *hostile.PATHS]
    assert len(set(requests)) >= 600


@pytest.mark.parametrize("texts", groups(hostile.TEXTS), ids=lambda group: group[0][:20].encode().hex())
@pytest.mark.parametrize("path", ["/soeg", "/api/v1/soeg"])
def test_any_text_is_a_search(site: Site, path: str, texts: Sequence[str]) -> None:
    assert faults(site, [f"{path}?q={encoded(text)}" for text in texts], {200}) == {}


@pytest.mark.parametrize("queries", groups(hostile.QUERY_STRINGS), ids=lambda group: group[0][:20].encode().hex())
@pytest.mark.parametrize("path", ["/soeg", "/api/v1/soeg"])
def test_any_query_string_is_a_search(site: Site, path: str, queries: Sequence[str]) -> None:
    assert faults(site, [f"{path}?{query}" for query in queries], {200}) == {}


@pytest.mark.parametrize("path", ["/", "/cases", "/cases/viborg-mindre-ledelsesspaend", "/status"])
def test_a_page_without_parameters_passes_over_any_query_string(site: Site, path: str) -> None:
    plain = site.get(path).body
    asked_with = {query: site.get(f"{path}?{query}") for query in hostile.QUERY_STRINGS[::5]}
    assert {query[:120]: answer.status for query, answer in asked_with.items() if answer.body != plain} == {}


@pytest.mark.parametrize("paths", groups(hostile.PATHS), ids=lambda group: group[0][:20].encode().hex())
def test_any_address_is_a_page_a_redirect_or_not_found(site: Site, paths: Sequence[str]) -> None:
    assert faults(site, paths, {308, 404}) == {}


def test_every_redirect_ends_after_one_step(site: Site) -> None:
    answers = {path: site.get(path) for path in hostile.PATHS}
    onward = {path: str(answer.headers["Location"]) for path, answer in answers.items() if answer.status == 308}
    assert onward
    assert {path[:120]: target for path, target in onward.items() if site.get(target).status == 308} == {}


def test_many_header_lines_are_no_trouble(site: Site) -> None:
    headers = {f"X-Felt-{number}": "æ" * 50 for number in range(90)}
    assert site.get("/cases", headers).status == 200


def test_the_site_still_answers_afterwards(site: Site) -> None:
    assert site.get("/healthz").json["snapshot"] == site.snapshot.id
