"""Danish order, addresses and numbers."""

from decimal import Decimal

import pytest

from app.domain.danish import format_number, slugify, sort_key


def test_danish_order_has_the_last_letters_last_and_aa_as_å() -> None:
    names = ["Aarhus", "Aabenraa", "Ærø", "Albertslund", "Aalborg", "Viborg", "Køge", "Kolding", "Odense", "Ørsted"]
    assert sorted(names, key=sort_key) == [
        "Albertslund",
        "Kolding",
        "Køge",
        "Odense",
        "Viborg",
        "Ærø",
        "Ørsted",
        "Aabenraa",
        "Aalborg",
        "Aarhus",
    ]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Lyngby-Taarbæk", "lyngby-taarbaek"),
        ("Når tillid forpligter!", "naar-tillid-forpligter"),
        ("Det kom der ud af det", "det-kom-der-ud-af-det"),
        ("ÆØÅ é", "aeoeaa-e"),
        ("Brønshøj".encode().decode(), "broenshoej"),
        ("§ 83 a", "83-a"),
    ],
)
def test_slugs_are_plain_ascii(text: str, slug: str) -> None:
    assert slugify(text) == slug


@pytest.mark.parametrize(
    ("number", "text"), [("1300", "1.300"), ("113.5", "113,5"), ("38", "38"), ("0.40", "0,4"), ("1000000", "1.000.000")]
)
def test_numbers_are_written_as_danes_do(number: str, text: str) -> None:
    assert format_number(Decimal(number)) == text
