"""The rules that every page keeps: sources, summaries, figures, contacts and words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.domain.corpus import Corpus
from app.domain.documents import Case, Documentation, Outcome
from tests.corpus.expected import MAIL_DOMAINS

AHEAD = ("Mål:", "Planlagt:", "Foreslået:", "Forventet:")
"""How the name of a figure begins that has not been reached."""


def long_words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 3}


def test_every_page_says_where_its_facts_come_from(corpus: Corpus) -> None:
    for document in corpus.documents:
        assert document.sources, document.path
        assert document.path.startswith("sider/") or document.sources[0].place, document.path


def test_a_source_is_written_the_same_way_everywhere(corpus: Corpus) -> None:
    writings: dict[str, set[tuple[str | None, str | None, int | None]]] = {}
    for document in corpus.documents:
        for source in document.sources:
            writings.setdefault(source.title, set()).add((source.publisher, source.url, source.year))
    assert {title: ways for title, ways in writings.items() if len(ways) > 1} == {}


def test_a_summary_is_short(corpus: Corpus) -> None:
    assert [document.path for document in corpus.documents if len(document.summary) > 220] == []


def test_the_summary_of_a_case_does_not_repeat_its_title(cases: Mapping[str, Case]) -> None:
    for case in cases.values():
        assert not long_words(case.title) <= long_words(case.summary), case.slug


def test_search_words_are_few_and_not_in_the_text(corpus: Corpus) -> None:
    for document in corpus.documents:
        assert 3 <= len(document.search_words) <= 8, document.path
        text = document.body.text.casefold()
        assert [word for word in document.search_words if word.casefold() in text] == [], document.path


def test_every_figure_of_the_results_stands_in_the_text(cases: Mapping[str, Case]) -> None:
    for case in cases.values():
        for result in case.results:
            for quantity in (result.before, result.after, result.value, result.out_of):
                for number in re.findall(r"[\d.,]*\d", quantity.text if quantity is not None else ""):
                    standing = rf"(?<![\d.,]){re.escape(number)}(?![.,]?\d)"
                    assert re.search(standing, case.body.text), f"{case.slug}: {number}"


def test_what_was_reached_comes_before_what_is_hoped_for(cases: Mapping[str, Case]) -> None:
    for case in cases.values():
        ahead = [result.text.startswith(AHEAD) for result in case.results]
        assert ahead == sorted(ahead), case.slug


def test_own_figures_are_figures(cases: Mapping[str, Case]) -> None:
    for case in cases.values():
        if case.documentation is Documentation.OWN_FIGURES:
            assert case.results, case.slug
            assert case.outcome is not Outcome.NOT_STATED, case.slug


def test_a_contact_has_a_mail_of_the_own_municipality(cases: Mapping[str, Case]) -> None:
    for case in cases.values():
        domains = {MAIL_DOMAINS.get(slug, f"{slug}.dk") for slug in case.municipalities}
        for contact in case.contacts:
            assert contact.mail is not None, case.slug
            assert contact.mail.rpartition("@")[2] in domains, case.slug


def test_words_are_those_of_the_style_guide(corpus: Corpus) -> None:
    strays = re.compile(
        r"\bfor eksempel\b|\bmegen tid\b|\bfrig(ør|jort)\w*|[“”]|\b(plejecentr|jobcentr)e[tn]\b"
        r"|\bKilden (siger|nævner|fortæller|har) (ikke|ingen)\b|\bi forhold til\b|\bmed henblik på\b",
        re.IGNORECASE,
    )
    found = {document.path: hit[0] for document in corpus.documents if (hit := strays.search(document.body.text))}
    assert found == ALLOWED_STRAYS


ALLOWED_STRAYS = {
    "cases/ikast-brande-personcentreret-omsorg.md": "Kilden siger ikke",  # "ikke direkte": it says something else
    "cases/viborg-mindre-ledelsesspaend.md": "Kilden siger ikke",  # "ikke udtrykkeligt": the reading is ours
}
"""Where the word is right in its sentence."""
