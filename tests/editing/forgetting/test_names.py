"""A person is found however the name is written, and others are not."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.editing.forgetting.names import LONGEST_NAME, Person, UnusableNameError, read_person
from app.editing.forgetting.patterns import certain, first_name, for_git, is_word_of, maybe

AASE = Person("Åse Marie Bjørn-Lærke", ("aml@kommune.dk", "+45 12 34 56 78"))
CERTAIN = [
    "Åse Marie Bjørn-Lærke",
    "åse  marie\n bjørn-lærke",
    "ÅSE MARIE BJØRN-LÆRKES",
    "Åse Bjørn-Lærke",
    "Aase Bjoern Laerke",
    "Ase Bjorn-Lærke's",
    "Bjørn-Lærke, Åse",
    "BJØRN LÆRKE ÅSE",
    "**Åse** _Bjørn-Lærke_",
    "Åse&nbsp;Bjørn-Lærke",
    "Åse Bjørn&#45;Lærke",
    "Åse Bjørn&rsquo;Lærke",
    "?q=%C3%85se%0ABj%C3%B8rn%2DL%C3%A6rke",
    "Åse\u00a0Bj\u00adørn-Lærke",
    "/cases/aase-bjoern-laerke",
    "aase.bjoern-laerke@kommune.dk",
    "?q=%C3%85se%20Bj%C3%B8rn-L%C3%A6rke",
    '"\\u00e5se Bj\\u00f8rn-L\\u00e6rke"',
    "slut.\\nÅse Bjørn-Lærke",
    "AML@kommune.dk",
    "tlf. 12345678",
    "+45 12.34.56.78",
    "1234-5678",
]
MAYBE = [
    "Åse K. Bjørn-Lærke",
    "Åse Kirstine Hougaard Bjørn-Lærke",
    "Åse B.",
    "Å. Bjørn-Lærke",
    "direktør Bjørn-Lærke siger",
    "ÅseMarieBjørnLærke",
]
OTHERS = [
    "Åse Marie",
    "Bjørn Lærkegaard",
    "Bjørn og lærken",
    "xaml@kommune.dk",
    "aml@kommune.dk-net.dk",
    "1234567890",
    "12 34 56 789",
    "Kåse Bjørn",
    "åse by",
]


@pytest.mark.parametrize("text", CERTAIN)
def test_the_whole_name_is_found_however_it_is_written(text: str) -> None:
    assert certain(AASE).search(text)


@pytest.mark.parametrize("text", MAYBE)
def test_what_may_be_the_person_is_told_apart(text: str) -> None:
    assert maybe(AASE).search(text)
    assert not certain(AASE).search(text)


@pytest.mark.parametrize("text", OTHERS)
def test_others_are_left_alone(text: str) -> None:
    assert not certain(AASE).search(text)
    assert not maybe(AASE).search(text)


def test_a_name_without_danish_letters_is_found_with_them() -> None:
    assert certain(Person("Aase Moeller")).search("Åse Møller")
    assert certain(Person("Rene Andre")).search("René André")
    assert not certain(Person("Ole Hald")).search("Øle Håld hos Ole Halding")


def test_one_name_alone_is_the_whole_name() -> None:
    assert certain(Person("Bjørn-Lærke")).search("Åse Bjørn-Lærke")
    assert not maybe(Person("Bjørn-Lærke")).search("Åse Bjørn-Lærke")


def test_the_first_name_and_each_word_of_the_name_are_known() -> None:
    assert first_name(AASE).search("Åse fortæller")
    assert not first_name(Person("Å Lærke")).search("Å fortæller")
    assert all(is_word_of(AASE, word) for word in ("aase", "marie"))
    assert not any(is_word_of(AASE, word) for word in ("maries", "lærke", "a"))


def test_a_name_turned_round_is_read_first_name_first() -> None:
    assert read_person(" Bjørn-Lærke,  Åse Marie ").name == AASE.name


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "x",
        "Mette",
        "Bjørn-Lærke",
        "Mette ,",
        "--",
        ".*",
        "(?:",
        "%s",
        "12345",
        "Bo",
        "a" * 10_000,
        "Å " * 50,
        "\0\n",
        "\ud800",
        "to ord " * 5,
    ],
)
def test_what_is_no_name_is_refused_in_danish(name: str) -> None:
    with pytest.raises(UnusableNameError, match=r"for- og efternavn"):
        read_person(name)


@pytest.mark.parametrize("detail", ["", "12345", "laj", "a@" + "b" * LONGEST_NAME])
def test_what_is_neither_mail_nor_telephone_is_refused(detail: str) -> None:
    with pytest.raises(UnusableNameError, match="mailadresse"):
        read_person("Åse Lærke", [detail])


@given(st.text(max_size=120), st.text(max_size=60))
def test_any_text_can_be_looked_for_in_any_text(name: str, text: str) -> None:
    try:
        person = read_person(name)
    except UnusableNameError:
        return
    for pattern in (certain(person), maybe(person), first_name(person)):
        pattern.search(text)
    assert certain(person).search(f"{text} {person.name}.")


ON_ONE_LINE = [text for text in CERTAIN if not re.search("\\\\|%C3|\u00ad|\n", text)]
"""Git is asked about content, which has no JSON, and whose names stand on one line."""


@pytest.mark.parametrize("text", ON_ONE_LINE)
def test_git_finds_at_least_what_is_certain(text: str, tmp_path: Path) -> None:
    (tmp_path / "fil.md").write_text(f"før {text} efter\n", encoding="utf-8")
    command = ["git", "grep", "--no-index", "-q", "-i", "-E", "-e", for_git(AASE)]
    assert subprocess.run(command, cwd=tmp_path, check=False).returncode == 0  # noqa: S603 - our own folder
