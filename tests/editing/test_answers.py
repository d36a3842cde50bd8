"""A typed line becomes one answer or several, as an editor writes them."""

from __future__ import annotations

import pytest

from app.editing.answers import field_of, parts_of, value_from
from app.editing.surroundings import Surroundings


@pytest.mark.parametrize(
    ("key", "answer", "parts"),
    [
        ("kommuner", "Viborg, Køge og Sønderborg", ("Viborg", "Køge", "Sønderborg")),
        ("kommuner", " Høje-Taastrup ", ("Høje-Taastrup",)),
        ("kommuner", "[Viborg; Køge], samt Vejle og Horsens Kommuner.", ("Viborg", "Køge", "Vejle", "Horsens")),
        ("temaer", "Data og opfølgning", ("Data og opfølgning",)),
        ("temaer", "Data og opfølgning, Medicinhåndtering", ("Data og opfølgning", "Medicinhåndtering")),
        ("titel", "Ledere, medarbejdere og borgere", ("Ledere, medarbejdere og borgere",)),
    ],
)
def test_a_line_is_parted_where_an_editor_means_it(key: str, answer: str, parts: tuple[str, ...]) -> None:
    assert parts_of(answer, field_of("cases", key)) == parts


@pytest.mark.parametrize("unseen", ["\u200b", "\ufeff", "\u202e", "\x1b", "\x85", "\ufdd0"])
def test_what_nobody_sees_in_pasted_text_is_no_part_of_the_value(unseen: str, around: Surroundings) -> None:
    assert value_from([f"Færre skift{unseen}"], field_of("cases", "titel"), around) == "Færre skift"
    assert value_from([f"{unseen}Viborgs{unseen}"], field_of("cases", "kommuner"), around) == ("Viborg",)


def test_a_key_that_the_documents_do_not_have_is_named() -> None:
    with pytest.raises(KeyError, match="kommunner"):
        field_of("cases", "kommunner")
