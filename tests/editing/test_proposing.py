"""Proposals are mostly what the editors of the corpus chose themselves, and a name is always free."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.content.slugs import is_slug
from app.domain.documents import Case, DocumentType, document_type
from app.editing.drafts import Draft, Values
from app.editing.naming import next_number, slug_fault, slug_for
from app.editing.proposing import initiatives_for, municipalities_in, themes_for
from app.editing.surroundings import Surroundings, read_surroundings
from tests.support.corpus import MINIMAL, TODAY, write_tree

Propose = Callable[[str, Surroundings], tuple[str, ...]]


def cases(around: Surroundings) -> list[Case]:
    return [file.document for file in around.in_folder("cases") if isinstance(file.document, Case)]


def without(around: Surroundings, case: Case) -> Surroundings:
    """What the editor of the case had around it."""
    return replace(around, files=tuple(file for file in around.files if file.document is not case))


@pytest.mark.parametrize(
    ("propose", "chosen", "share"),
    [(themes_for, "themes", 0.75), (initiatives_for, "initiatives", 0.55)],
    ids=["themes", "initiatives"],
)
def test_the_first_proposal_is_mostly_one_that_the_editors_chose(
    propose: Propose, chosen: str, share: float, around: Surroundings
) -> None:
    with_choice = [case for case in cases(around) if getattr(case, chosen)]
    right = [
        case
        for case in with_choice
        if set(propose(f"{case.title} {case.summary}", without(around, case))[:1]) & set(getattr(case, chosen))
    ]
    assert len(right) >= share * len(with_choice)


@pytest.mark.parametrize("propose", [themes_for, initiatives_for])
def test_text_about_nothing_in_particular_gives_no_proposal(propose: Propose, around: Surroundings) -> None:
    assert propose("", around) == ()
    assert propose("Det er noget, som de gør i en by.", around) == ()


@pytest.mark.parametrize(("text", "names"), [
    ("Viborg har flere ledere", ("Viborg",)),
    ("Aabenraa og Høje-Taastrup Kommune", ("Aabenraa", "Høje-Taastrup")),
    ("Frederikshavns og Horsens' elever", ("Frederikshavn", "Horsens")),
    ("Århus og Viborg, og så Viborg igen", ("Aarhus", "Viborg")),
    ("Sådan kom de ud på vejen med tønder", ()),
    ("Intet sted", ()),
])  # fmt: skip
def test_municipalities_are_recognised_as_the_loader_reads_them(
    text: str, names: tuple[str, ...], around: Surroundings
) -> None:
    assert municipalities_in(text, around.terms["kommuner"]) == names


def test_nearly_every_case_of_the_corpus_names_its_municipalities_in_title_or_summary(around: Surroundings) -> None:
    terms = around.terms["kommuner"]
    right = [
        case
        for case in cases(around)
        if municipalities_in(f"{case.title} {case.summary}", terms) == ()
        or {terms.find(name) for name in municipalities_in(f"{case.title} {case.summary}", terms)}
        <= {(slug, True) for slug in case.municipalities}
    ]
    assert len(right) >= 0.95 * len(cases(around))


@pytest.mark.parametrize(("kind", "title", "places", "slug"), [
    (DocumentType.CASE, "Mindre bøvl i Viborgs hjemmepleje", ("Viborg",), "viborg-mindre-boevl-hjemmepleje"),
    (DocumentType.CASE, "Skærmbesøg om natten", ("Vejle", "Aarhus"), "vejle-og-aarhus-skaermbesoeg-natten"),
    (DocumentType.CASE, "Hjemmepleje samlet under én ledelse", ("Viborg",), "viborg-hjemmepleje-samlet-ledelse"),
    (DocumentType.PAGE, "b" * 60, (), "b" * 45),
    (DocumentType.EXAMPLE, "Sikrere medicin", ("Vejle", "Aarhus", "Ærø"), "flere-kommuner-sikrere-medicin"),
    (DocumentType.CASE, "Sikrere medicin", (), "sikrere-medicin"),
    (DocumentType.PAGE, "Spørgsmål og svar", (), "spoergsmaal-svar"),
    (DocumentType.PAGE, "Om", (), "om-2"),
    (DocumentType.PAGE, "Status", (), "status-2"),
    (DocumentType.WORKSHOP, "!", (), "workshop"),
    (DocumentType.INITIATIVE, "Dosisdispensering", (), "dosisdispensering-2"),
])  # fmt: skip
def test_a_name_is_short_free_and_begins_with_the_municipality(
    kind: DocumentType, title: str, places: tuple[str, ...], slug: str, around: Surroundings
) -> None:
    assert slug_for(kind, title, places, around) == slug


def test_every_title_of_the_corpus_gives_a_name_that_can_be_had(around: Surroundings) -> None:
    for case in cases(around):
        kind = document_type(case)
        places = tuple(around.terms["kommuner"].shown[slug] for slug in case.municipalities)
        slug = slug_for(kind, case.title, places, around)
        assert is_slug(slug)
        assert len(slug) <= 60
        assert slug_fault(Draft(kind, slug, Values()), around) == ""


@pytest.mark.parametrize(("slug", "said"), [
    ("viborg-mindre-ledelsesspaend", "cases/viborg-mindre-ledelsesspaend.md findes allerede. Vælg et andet navn."),
    ("Viborg Mindre Bøvl", "enkelte bindestreger, højst 100 tegn. Skriv viborg-mindre-boevl."),
    ("", "enkelte bindestreger, højst 100 tegn."),
])  # fmt: skip
def test_a_name_that_cannot_be_had_is_refused_with_the_reason(slug: str, said: str, around: Surroundings) -> None:
    assert slug_fault(Draft(DocumentType.EXAMPLE, slug, Values()), around).endswith(said)


def test_a_former_name_is_taken_too(tmp_path: Path) -> None:
    page = MINIMAL["sider/om.md"].replace("opdateret:", "tidligere_slugs: [om-os]\nopdateret:")
    around = read_surroundings(write_tree(tmp_path, {**MINIMAL, "sider/om.md": page}), TODAY)
    fault = slug_fault(Draft(DocumentType.PAGE, "om-os", Values()), around)
    assert fault == "/om-os fører til /om, som har heddet sådan. Vælg et andet navn."


def test_the_next_number_is_after_the_highest(around: Surroundings) -> None:
    assert next_number("initiatives", "nummer", around) == "21"
    assert next_number("workshops", "nummer", around) == "1"


def test_a_broken_file_does_not_keep_anybody_from_making_another(tmp_path: Path) -> None:
    files = {**MINIMAL, "cases/itu.md": "---\ntitel: [\n", "ordlister/temaer.yml": "x: y\n"}
    around = read_surroundings(write_tree(tmp_path, files), TODAY)
    assert themes_for("Frafald blandt elever", around) == ()
    assert initiatives_for("Elever falder fra i praktikken", around) == ("den-gode-praktikplads",)
