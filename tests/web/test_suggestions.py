"""`/forslag`: what is suggested while one types, and that every suggestion leads somewhere."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from tests.support.site import Site

ORDER = ["Kommuner", "Temaer", "Nøgletal", "Sider", "Ord"]


def groups(site: Site, text: str) -> dict[str, list[str]]:
    answer = site.get(f"/forslag?q={quote(text)}")
    assert answer.status == 200
    assert answer.json["query"] == text.strip()
    return {group["label"]: [item["text"] for item in group["items"]] for group in answer.json["groups"]}


def test_the_groups_stand_in_their_order(site: Site) -> None:
    found = groups(site, "led")
    assert list(found) == [label for label in ORDER if label in found]
    assert {"Temaer", "Sider", "Ord"} <= set(found)
    assert all(0 < len(items) <= 4 for items in found.values())


@pytest.mark.parametrize("text", ["køben", "koeben", "KOBEN"])
def test_a_municipality_is_suggested_however_it_is_spelt(site: Site, text: str) -> None:
    assert groups(site, text)["Kommuner"] == ["København"]


def test_words_of_the_corpus_lead_to_a_search_for_them(site: Site) -> None:
    items = next(g["items"] for g in site.get("/forslag?q=sygefr").json["groups"] if g["label"] == "Ord")
    assert items
    for item in items:
        assert item["href"] == f"/soeg?q={quote(item['text'])}"
        assert site.get(f"/api/v1{item['href']}").json["total"] > 0


@pytest.mark.parametrize("text", ["sy", "aarhus", "frafald", "ledelse", "besøg"])
def test_every_suggestion_leads_to_a_page(site: Site, text: str) -> None:
    for group in site.get(f"/forslag?q={quote(text)}").json["groups"]:
        for item in group["items"]:
            assert site.get(item["href"]).status == 200, item


@pytest.mark.parametrize("text", ["", "s", " ", "?!", "xyzzyx"])
def test_nothing_is_suggested_for_next_to_nothing(site: Site, text: str) -> None:
    assert groups(site, text) == {}


@pytest.mark.parametrize("target", ["/forslag", "/forslag?q=" + "a" * 5_000, "/forslag?q=%ff%fe", "/forslag?q=a&q=b"])
def test_odd_requests_are_answered(site: Site, target: str) -> None:
    answer = site.get(target)
    assert answer.status == 200
    assert answer.media_type == "application/json"
