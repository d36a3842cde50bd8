"""The facts that the acceptance journeys look for, as the sources give them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from app.domain.documents import Case, Contact, Extent, Initiative, Outcome, Result


def told(result: Result) -> str:
    """A result on one line, as in »38 → 4 procent« and »12 af 14 elever«."""
    before = f"{result.before.text} → " if result.before else ""
    after = result.after or result.value
    out_of = f" af {result.out_of.text}" if result.out_of else ""
    return f"{before}{after.text if after else ''}{out_of} {result.unit}"


def results(case: Case) -> list[str]:
    return [told(result) for result in case.results]


def people(contacts: tuple[Contact, ...]) -> list[tuple[str, str | None]]:
    return [(contact.name, contact.mail) for contact in contacts]


def test_l1_dropout(cases: Mapping[str, Case], initiatives: Mapping[str, Initiative]) -> None:
    initiative = initiatives["den-gode-praktikplads"]
    found = {slug: case for slug, case in cases.items() if initiative.slug in case.initiatives}
    assert set(found) == {
        "frederikshavn-fastholdelsessamtaler",
        "aalborg-laeringsbuddy",
        "billund-og-esbjerg-fuldtidsvejledere",
    }
    frederikshavn = found["frederikshavn-fastholdelsessamtaler"]
    assert results(frederikshavn) == ["38 → 4 procent"]
    assert "tre samtaler" in frederikshavn.body.text
    assert "SOSU-Nord" in frederikshavn.body.text
    aalborg = found["aalborg-laeringsbuddy"]
    assert results(aalborg)[0] == "12 af 14 elever"
    assert (aalborg.years, aalborg.outcome) == ((2020,), Outcome.TOO_EARLY)
    both = found["billund-og-esbjerg-fuldtidsvejledere"]
    assert (both.municipalities, both.results) == (("billund", "esbjerg"), ())
    assert "Kilden oplyser ingen tal for, hvor meget" in both.body.text
    assert all(case.contacts == () for case in found.values())
    assert "over 14 procent" in initiative.body.text
    assert initiative.metrics == ("frafald-sosu-elever", "frafald-sygeplejestuderende")


def test_l2_time_with_figures(cases: Mapping[str, Case]) -> None:
    expected = {
        "vejle-skaermbesoeg": "ca. 113,5 timer om året pr. borger",
        "kerteminde-digital-traening": "30 minutter om ugen pr. borger",
        "koebenhavn-forflytningsteknologi": "18 procent",
        "aalborg-dosisdispensering": "350 → 850 borgere",
        "aalborg-rehabiliterende-sygepleje": "ca. 1.300 borgere",
    }
    assert {slug: results(cases[slug])[0] for slug in expected} == expected
    assert cases["aalborg-rehabiliterende-sygepleje"].results[0].period == "2020"


def test_l3_examples_by_municipality(cases: Mapping[str, Case]) -> None:
    examples = [case for case in cases.values() if case.extent is Extent.EXAMPLE]
    recruiting = [case for case in examples if "flere-medarbejdere" in case.categories]
    counts = Counter(slug for case in recruiting for slug in case.municipalities)
    assert {slug: number for slug, number in counts.items() if number > 1} == {
        "horsens": 2, "aalborg": 2, "koebenhavn": 2, "odense": 2, "esbjerg": 2,
    }  # fmt: skip
    assert sum(number == 1 for number in counts.values()) == 17
    chosen = [case for case in examples if {"horsens", "aalborg"} & set(case.municipalities)]
    assert Counter(category for case in chosen for category in case.categories) == {
        "flere-medarbejdere": 4,
        "frigiv-tid": 6,
    }


def test_l4_span_of_leadership(cases: Mapping[str, Case]) -> None:
    viborg, koege = cases["viborg-mindre-ledelsesspaend"], cases["koege-ledelsesfaellesskab-i-aeldreplejen"]
    assert results(viborg) == ["22 → 30 lederstillinger", "247 forslag", "70-90 → ca. 30 medarbejdere"]
    assert "inden for budgettet" in viborg.results[0].text
    assert viborg.results[-1].text.startswith("Mål:")
    assert people(viborg.contacts) == [("Lasse Jacobsen", "laj@viborg.dk"), ("Mette Andreassen", "mean@viborg.dk")]
    assert people(koege.contacts) == [("Camilla Meyer", "camilla.meyer@koege.dk")]
    assert all("ledelsesspænd" in case.body.text.casefold() for case in (viborg, koege))


def test_l5_one_municipality(cases: Mapping[str, Case]) -> None:
    there = [case for case in cases.values() if "soenderborg" in case.municipalities]
    full = [case for case in there if case.extent is Extent.FULL]
    assert [case.slug for case in full] == ["soenderborg-faglig-ledelse"]
    assert people(full[0].contacts) == [("Camilla Neuper Kjeldal", "cake@sonderborg.dk")]
    assert "2022" in full[0].body.text.partition("Godt at vide")[2]
    assert sorted(slug for case in there if case not in full for slug in case.initiatives) == [
        "afbureaukratisering",
        "digital-velfaerd",
        "sygeplejeklinikker",
    ]


def test_l6_metrics_of_a_plan(initiatives: Mapping[str, Initiative]) -> None:
    chosen = ("reduktion-af-sygefravaer", "op-i-tid", "digital-velfaerd")
    assert sum(len(initiatives[slug].metrics) for slug in chosen) == 5


def test_l8_the_dutch_model_is_spelt_right(cases: Mapping[str, Case]) -> None:
    naming = {slug for slug, case in cases.items() if "Buurtzorg" in case.body.text}
    assert naming == {"haderslev-selvstyrende-teams", "syddjurs-selvstyrende-borgerteams"}
    assert not any("Buurtszorg" in case.body.text for case in cases.values())
