"""A contact is taken out by whole lines, and every other byte stays."""

from __future__ import annotations

from itertools import product

import pytest

from app.editing.forgetting.contact_removal import without_contact
from app.editing.forgetting.names import Person

AASE = Person("Åse Bjørn-Lærke")
HEAD = "---\ntitel: 'Tro: håb'\n"
HERS = "  - navn: Åse Bjørn-Lærke\n    rolle: Direktør\n    mail: aml@kommune.dk\n"
HIS = "  - navn: Ole Hald\n    telefon: 12 34 56 78\n"
TAIL = "kraever:\n  - Tid   \nopdateret: 2026-11-21\n---\n\n## Udgangspunkt\n\nkontakter:\n  - navn: Åse Bjørn-Lærke\n"


def cut(text: str) -> str | None:
    left = without_contact(text.encode(), AASE)
    return None if left is None else left.decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (HERS + HIS, HIS),
        (HIS + HERS, HIS),
        (HIS + HERS + HIS.replace("Ole", "Per"), HIS + HIS.replace("Ole", "Per")),
        (HERS + HIS + HERS.replace("aml", "aase"), HIS),
        (HIS + "  # næste\n" + HERS + "\n  # til sidst\n", HIS + "  # næste\n\n  # til sidst\n"),
        (HIS + HERS.replace("  - navn", "  -\n    navn"), HIS),
        (HIS + HERS.replace("Åse Bjørn-Lærke", "'Bjørn-Lærke, Åse'"), HIS),
        (HIS + HERS.replace("Direktør", "Direktør for børn,\n      unge\n\n      og ældre"), HIS),
    ],
)
def test_the_entry_goes_and_the_others_stay(before: str, after: str) -> None:
    assert cut(f"{HEAD}kontakter:\n{before}{TAIL}") == f"{HEAD}kontakter:\n{after}{TAIL}"


@pytest.mark.parametrize(
    "contacts",
    [
        f"kontakter:\n{HERS}",
        "kontakter: [{navn: Åse Bjørn-Lærke, mail: aml@kommune.dk}]\n",
        "kontakter:\n- navn: Åse Bjørn-Lærke\n",
        "kontakter:\n  navn: Åse Bjørn-Lærke\n",
    ],
)
def test_with_the_last_entry_the_key_goes_too(contacts: str) -> None:
    assert cut(HEAD + contacts + TAIL) == HEAD + TAIL


def test_the_key_may_stand_last() -> None:
    assert cut(f"{HEAD}kontakter:\n{HERS}---\n\nTekst\n") == f"{HEAD}---\n\nTekst\n"


def test_line_breaks_marks_and_forms_of_letters_stay_as_they_are() -> None:
    for line_break, mark, form in product(("\n", "\r\n", "\r"), ("", "\ufeff"), ("å", "a\u030a")):
        head, his = mark + HEAD.replace("å", form), HIS.replace("Hald", "Håld".replace("å", form))
        before = f"{head}kontakter:\n{his}{HERS}{TAIL}".replace("\n", line_break)
        assert cut(before) == f"{head}kontakter:\n{his}{TAIL}".replace("\n", line_break)


@pytest.mark.parametrize(
    "contacts",
    [
        f"kontakter:\n{HIS}",
        "kontakter:\n  - navn: Åse Marie Bjørn-Lærke\n",
        "kontakter: [{navn: Åse Bjørn-Lærke}, {navn: Ole Hald}]\n",
        "kontakter: [\n  {navn: Åse Bjørn-Lærke},\n  {navn: Ole Hald}]\n",
        f"kontakter:\n{HERS}{HIS}kontakter:\n{HIS}",
        "kontakter: &a\n" + HERS + HIS,
        "kontakter: Åse Bjørn-Lærke\n",
        "",
    ],
)
def test_what_cannot_be_taken_out_safely_is_left(contacts: str) -> None:
    assert cut(HEAD + contacts + TAIL) is None


def test_what_is_no_case_is_left() -> None:
    assert without_contact(b"\xff\xfe\0", AASE) is None
    assert without_contact(b"", AASE) is None
    assert cut("Åse Bjørn-Lærke") is None
