"""Which sentences are shown, and which words are marked."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.documents import Section
from app.search.reader_text import parse
from app.search.sentences import sentences
from app.search.snippets import MAX_LENGTH
from tests.search.support import documents, opened

LONG = "Der er " + "meget " * 60 + "tekst om medicinrobotter " + "og mere " * 60 + "til sidst."
SECTIONS = (
    Section(0, "", "", "Vi begyndte i 2020. Kommunen har ca. 30 ansatte."),
    Section(2, "det-gjorde-de", "Det gjorde de", "Robotten hedder TIM. Den doserer medicin. Borgerne er glade."),
    Section(
        2,
        "godt-at-vide",
        "Godt at vide",
        "På ældre- og sundhedsområdet går det godt.\nOmrådet har med sundhed at gøre.",
    ),
    Section(2, "langt", "Langt", LONG),
)


def shown(text: str, sections: tuple[Section, ...] = SECTIONS) -> tuple[str, str]:
    """The snippet with marks as brackets, and its section's heading."""
    with opened(documents("\n".join(section.text for section in sections))) as index:
        snippet = index.snippet(index.match(parse(text)), sections)
    if snippet is None:
        return "", ""
    return "".join(f"[{part}]" if marked else part for part, marked in snippet.parts), snippet.heading


@pytest.mark.parametrize(
    ("text", "expected", "heading"),
    [
        ("robot", "[Robotten] hedder TIM.", "Det gjorde de"),
        ("ansat", "Kommunen har ca. 30 [ansatte].", ""),
        ("robot medicin", "[Robotten] hedder TIM. Den doserer [medicin].", "Det gjorde de"),
        ("ældreområdet", "På [ældre]- og sundhedsområdet går det godt.", "Godt at vide"),
        ('"går det godt"', "På ældre- og sundhedsområdet [går] [det] [godt].", "Godt at vide"),
    ],
)
def test_snippets(text: str, expected: str, heading: str) -> None:
    assert shown(text) == (expected, heading)


def test_a_long_sentence_is_cut_around_the_first_mark() -> None:
    text, heading = shown("medicinrobot")
    assert heading == "Langt"
    assert text.startswith("…")
    assert text.endswith("…")
    assert "[medicinrobotter]" in text


def test_nothing_to_mark_is_no_snippet() -> None:
    with opened(documents("Noget andet")) as index:
        assert index.snippet(index.match(parse("andet")), SECTIONS) is None


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("abe .!?\nå-", max_size=300), max_size=4), st.text("abe å-", max_size=20))
def test_a_snippet_is_short_and_part_of_the_text(texts: list[str], query: str) -> None:
    sections = tuple(Section(2, f"a{i}", f"A{i}", text) for i, text in enumerate(texts))
    with opened(documents("\n".join(texts))) as index:
        snippet = index.snippet(index.match(parse(query)), sections)
    if snippet is not None:
        text = "".join(part for part, _ in snippet.parts)
        assert len(text) <= MAX_LENGTH
        assert any(marked for _, marked in snippet.parts)
        assert all(part for part, _ in snippet.parts)
        joined = " ".join(" ".join(texts).split())
        assert " ".join(text.strip("…").split()) in joined


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Et. To! Tre? Fire", ["Et.", "To!", "Tre?", "Fire"]),
        ("Der er ca. 30 ansatte pr. leder. Det er godt.", ["Der er ca. 30 ansatte pr. leder.", "Det er godt."]),
        ("Den 1. Januar og kl. 8. Så.", ["Den 1. Januar og kl. 8. Så."]),
        ("Punkt et\nPunkt to", ["Punkt et", "Punkt to"]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert list(sentences(text)) == expected
