"""Every place where a person stands, with its line, column and field."""

from __future__ import annotations

from app.editing.forgetting.names import Person
from app.editing.forgetting.places import contact_details, find_person, ordinary_words
from app.editing.forgetting.texts import Text

AASE = Person("Åse Bjørn-Lærke")
CASE = """\
---
titel: Åse Bjørn-Lærke gav plads
# skrevet af Åse Bjørn-Lærke
tidligere_slugs: [andet, aase-bjoern-laerke]
kontakter:
  - navn: Ole Hald
    mail: ole@kommune.dk
  - navn: Åse Bjørn-Lærke
    mail: aml@kommune.dk
    telefon: 12 34 56 78
kilder:
  - titel: Et interview
    sted: >-
      Samtale med
      Åse Bjørn-Lærke
---

## Udgangspunkt

Skriv til aml@kommune.dk. Åse siger det, og
Bjørn-Lærke siger det også til Ole.
"""


def places(*texts: Text, person: Person = AASE) -> list[tuple[str, int, int, str, bool]]:
    return [(one.path, one.line, one.column, one.field, one.certain) for one in find_person(texts, person)]


def test_every_place_of_a_case_is_found_once() -> None:
    text = Text("cases/vejen-plads.md", CASE)
    details = contact_details([text], AASE)
    assert details == ("aml@kommune.dk", "12 34 56 78")
    path = "cases/vejen-plads.md"
    assert places(text, person=AASE.with_also(details)) == [
        (path, 2, 8, "titel", True),
        (path, 3, 14, "kommentar", True),
        (path, 4, 26, "tidligere_slugs.1", True),
        (path, 8, 11, "kontakter.1.navn", True),
        (path, 9, 11, "kontakter.1.mail", True),
        (path, 10, 14, "kontakter.1.telefon", True),
        (path, 15, 7, "kilder.0.sted", True),
        (path, 20, 11, "tekst", True),
        (path, 20, 27, "tekst", False),
        (path, 21, 1, "tekst", False),
    ]


def test_word_lists_judged_searches_and_file_names_count() -> None:
    words = Text("ordlister/synonymer.yml", "leder:\n  type: samme\n  ord: [leder, Åse Bjørn-Lærke]\n")
    judged = Text("queries.yaml", "queries:\n  - {q: åse bjørn-lærke, class: a, judgments: {}}\n")
    named = Text("cases/vejen-aase-bjoern-laerke.md", "")
    assert places(words, judged, named) == [
        ("cases/vejen-aase-bjoern-laerke.md", 0, 0, "filnavn", True),
        ("ordlister/synonymer.yml", 3, 16, "leder.ord.1", True),
        ("queries.yaml", 2, 9, "queries.0.q", True),
    ]


def test_a_file_that_the_loader_refuses_is_looked_through_all_the_same() -> None:
    broken = "---\ntitel: [\nkontakter: Åse Bjørn-Lærke\n\n## Tekst\n\nÅse Bjørn-Lærke\n"
    assert [(line, column) for _, line, column, _, _ in places(Text("cases/x.md", broken))] == [(3, 12), (7, 1)]
    assert places(Text("cases/billede.png", "Åse Bjørn-Lærke")) == [("cases/billede.png", 1, 1, "tekst", True)]


def test_first_name_alone_counts_only_where_the_whole_name_stands() -> None:
    assert places(Text("a.md", "Åse og Ole")) == []
    assert places(Text("a.md", "Åse og Ole. Åse Bjørn-Lærke")) == [
        ("a.md", 1, 1, "tekst", False),
        ("a.md", 1, 13, "tekst", True),
    ]


def test_a_last_name_that_is_a_word_too_counts_only_with_a_capital() -> None:
    person = Person("Ole Skov")
    text = Text("sider/om.md", "---\ntitel: x\n---\nTuren går til en skov. Skov siger ja, og ole skov går med.\n")
    assert ordinary_words([text], person) == {"skov"}
    assert ordinary_words([Text("sider/om.md", "---\nx: skov\n---\nSkriv til o.skov@kommune.dk.\n")], person) == set()
    assert [one.context[:4] for one in find_person([text], person) if not one.certain] == ["Ture", "Ture"]
    found = find_person([text], person, ordinary_words([text], person))
    assert [(one.column, one.certain) for one in found] == [(24, False), (42, True)]


def test_every_place_says_what_was_found_and_what_to_do() -> None:
    found = find_person([Text("cases/x.md", CASE)], AASE)
    assert all("Lærke" in one.context or "laerke" in one.context or "Åse" in one.context for one in found)
    assert {one.remedy for one in found if one.field.startswith("tidligere_slugs")} == {
        "Slet det gamle navn. Links til den gamle adresse holder så op med at virke."
    }
    assert all(one.remedy.endswith(".") for one in found)
