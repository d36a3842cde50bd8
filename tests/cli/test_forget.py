"""`casebank glem`: where a person is, what can be removed, and what a build does for those who are to be forgotten."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli import main
from app.editing.forgetting.waiting import FILE as WAITING
from app.search.in_vain import FILE as IN_VAIN
from app.search.in_vain import Row, read_in_vain
from app.snapshot.store import KEPT, Store
from tests.support.corpus import CASE, MINIMAL, write_tree
from tests.support.repository import Repository, new_repository

NAME = "Åse Bjørn-Lærke"
PATH = "cases/frederikshavn-fastholdelsessamtaler.md"
CONTACT = f"kontakter:\n  - navn: {NAME}\n    mail: aml@kommune.dk\n    telefon: 12 34 56 78\n"
SENTENCE = f"{NAME} fortæller, at frafaldet er faldet."
NAMING = CASE.replace("kilder:", f"{CONTACT}kilder:") + f"\n{SENTENCE}\n"


class Casebank:
    """The command on one content folder, in which a case names a person, and one data folder."""

    def __init__(self, content: Path, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.content, self.data, self._capsys = content, data, capsys
        self.name_in_case()

    def __call__(self, *words: str) -> tuple[int, str, str]:
        """Exit code, what it said, and what it complained of."""
        code = main([*words, "--indhold", str(self.content), "--data", str(self.data)])
        said = self._capsys.readouterr()
        return code, said.out, said.err

    def name_in_case(self) -> None:
        write_tree(self.content, {PATH: NAMING})

    def remove_by_hand(self) -> None:
        write_tree(self.content, {PATH: CASE})

    @property
    def case(self) -> str:
        return (self.content / PATH).read_text(encoding="utf-8")

    @property
    def snapshots(self) -> int:
        return len(Store(self.data).ids())

    def waits(self) -> bool:
        return (self.data / WAITING).exists()


@pytest.fixture
def casebank(content: Path, data: Path, capsys: pytest.CaptureFixture[str]) -> Casebank:
    return Casebank(content, data, capsys)


def test_it_lists_every_place_and_changes_no_content(casebank: Casebank) -> None:
    write_tree(casebank.content, {"_noter.txt": "Ring til Åse Bjørn-Lærke, eller skriv til aml@kommune.dk"})
    code, out, err = casebank("glem", "åse", "bjørn-lærke")
    assert (code, err) == (1, "")
    assert "Steder, hvor personen står: 6" in out
    for place in (
        "  _noter.txt:1:10: [tekst] Ring til Åse Bjørn-Lærke, eller",
        f"  {PATH}:23:11: [kontakter.0.navn] - navn: Åse Bjørn-Lærke\n      Fjern kontakten.",
        f"  {PATH}:24:11: [kontakter.0.mail]",
        f"  {PATH}:25:14: [kontakter.0.telefon]",
        f"  {PATH}:44:1: [tekst] {SENTENCE}\n      Skriv stedet om",
    ):
        assert place in out
    assert "Git-historikken er ikke undersøgt: indholdet ligger ikke i et git-repository." in out
    assert "casebank glem 'åse bjørn-lærke' --ogsaa=aml@kommune.dk '--ogsaa=12 34 56 78'" in out
    assert casebank.case == NAMING


def test_with_ret_the_contact_goes_and_the_text_is_left_to_a_human(casebank: Casebank) -> None:
    code, out, _ = casebank("glem", NAME, "--ret")
    assert code == 1
    assert f"Fjernet: kontakten i {PATH}" in out
    assert "Steder, hvor personen står: 1\n" in out
    assert f"{PATH}:40:1: [tekst]" in out
    assert casebank.case == NAMING.replace(CONTACT, "")
    assert [path.name for path in (casebank.content / "cases").iterdir()] == [Path(PATH).name]


def test_ret_says_so_when_the_content_no_longer_loads(casebank: Casebank) -> None:
    write_tree(casebank.content, {PATH: NAMING.replace("omfang: eksempel", "omfang: halv")})
    code, out, _ = casebank("glem", NAME, "--ret")
    assert code == 1
    assert f"{PATH}:5:9: fejl:" in out
    assert CONTACT not in casebank.case


def test_after_the_build_nothing_older_is_kept_and_nobody_waits(casebank: Casebank) -> None:
    casebank("byg")
    casebank("byg")
    assert casebank.snapshots == KEPT
    out = casebank("glem", NAME)[1]
    assert "catalogue.sqlite" in out
    assert "1. Intet er ændret endnu." in out
    assert not casebank.waits(), "looking changes nothing"
    out = casebank("glem", NAME, "--ret")[1]
    assert f"Navnet er skrevet i {casebank.data / WAITING} og står der, til" in out
    assert "Intet er ændret" not in out
    assert casebank.waits()
    casebank.remove_by_hand()
    code, out, _ = casebank("byg")
    assert code == 0
    assert "Glemt: 1 person. De ældre øjebliksbilleder er slettet.\n" in out
    assert NAME not in out
    assert (casebank.snapshots, casebank.waits()) == (1, False)
    code, out, _ = casebank("glem", NAME, "--ogsaa", "aml@kommune.dk", "--ogsaa", "12345678")
    assert code == 0
    assert "personen står: ingen steder" in out
    assert f"Det byggede i {casebank.data}: ingen steder" in out
    assert not casebank.waits()
    casebank("byg")
    assert casebank.snapshots == KEPT, "the build after it keeps one to fall back on again"


def test_a_build_in_between_does_not_use_up_the_mark(casebank: Casebank) -> None:
    """A site that is built every night is built with the person before the editors are done."""
    casebank("byg")
    casebank("glem", NAME, "--ret")
    code, out, _ = casebank("byg")
    assert code == 0
    assert NAME not in out.splitlines()[-1]
    assert out.splitlines()[-1].startswith("Venter: 1 person, der skal glemmes, står stadig i det udgivne.")
    assert casebank.snapshots == KEPT
    casebank.remove_by_hand()
    assert "Glemt: 1 person." in casebank("byg")[1]
    assert casebank.snapshots == 1


def test_mail_and_telephone_are_remembered_while_the_person_waits(casebank: Casebank) -> None:
    casebank("glem", NAME, "--ret")
    write_tree(casebank.content, {PATH: f"{CASE}\nRing på 12345678.\n"})
    code, out, _ = casebank("glem", NAME)
    assert code == 1
    assert f"{PATH}:40:9: [tekst] Ring på 12345678." in out


def test_a_draft_may_still_name_the_person_when_what_is_built_does_not(casebank: Casebank) -> None:
    casebank("byg")
    write_tree(casebank.content, {PATH: NAMING.replace("omfang:", "status: kladde\nomfang:")})
    write_tree(casebank.content, {"pejlemaerker/kvalitetsarbejde-med-data.md": PRINCIPLE_WITHOUT_CASES})
    assert casebank("glem", NAME, "--ret")[0] == 1
    assert "Glemt: 1 person." in casebank("byg", "--tving")[1]
    assert casebank("glem", NAME)[0] == 1, "the draft is still there to be mended"


PRINCIPLE_WITHOUT_CASES = MINIMAL["pejlemaerker/kvalitetsarbejde-med-data.md"].replace(
    "cases: [frederikshavn-fastholdelsessamtaler]\n", ""
)


def test_two_people_are_forgotten_each_in_their_time(casebank: Casebank) -> None:
    write_tree(casebank.content, {"sider/om.md": MINIMAL["sider/om.md"] + "\nSkriv til Ole Hald.\n"})
    casebank("byg")
    casebank("glem", NAME, "--ret")
    casebank("glem", "Ole Hald", "--ret")
    casebank.remove_by_hand()
    out = casebank("byg")[1]
    assert "Glemt: 1 person." in out
    assert "Venter: 1 person," in out
    write_tree(casebank.content, {"sider/om.md": MINIMAL["sider/om.md"]})
    assert "Glemt: 1 person." in casebank("byg")[1]
    assert not casebank.waits()


def test_a_person_who_is_nowhere_leaves_no_mark(casebank: Casebank) -> None:
    casebank("byg")
    assert casebank("glem", "Ole Hald", "--ret")[0] == 0
    assert not casebank.waits()
    assert casebank("glem", "Ole Bjørn-Lærke", "--ret")[0] == 0, "only the last name is there"
    assert not casebank.waits()


@pytest.mark.parametrize("name", ["Åse Bjørn-Lærche", "Aase Bjørnlærke", "Åsa Bjørn-Lærke", "Bjørn-Lærche, Åse"])
def test_a_name_that_is_spelt_wrong_is_asked_about(name: str, casebank: Casebank) -> None:
    write_tree(casebank.content, {"sider/om.md": MINIMAL["sider/om.md"] + "\nKommunaldirektør Åse\nBjørn-Lærke.\n"})
    for more in ([], ["--ret"]):
        code, out, err = casebank("glem", name, *more)
        assert code == 2
        assert "personen står: ingen steder" in out
        assert err.endswith(" står ingen steder. Mente du »Åse Bjørn-Lærke«? Ellers er der intet at gøre.\n")
    assert casebank.case == NAMING
    assert not casebank.waits()


@pytest.mark.parametrize("name", ["Åse Lind", "Ole Bjørn-Lærke", "Åse Hansen", "Ida Bjørn-Lærke"])
def test_somebody_with_one_name_in_common_is_another(name: str, casebank: Casebank) -> None:
    code, _, err = casebank("glem", name)
    assert (code, err) == (0, "")


def test_the_mark_is_taken_away_when_there_is_no_more_need_of_it(casebank: Casebank) -> None:
    casebank("glem", NAME, "--ret")
    assert casebank.waits()
    casebank.remove_by_hand()
    assert casebank("glem", NAME)[0] == 0
    assert casebank.waits()
    assert casebank("glem", NAME, "--ret")[0] == 0
    assert not casebank.waits()


def test_the_mark_can_be_read_by_its_owner_alone(casebank: Casebank) -> None:
    casebank("glem", NAME, "--ret")
    assert (casebank.data / WAITING).stat().st_mode & 0o777 == 0o600


def test_a_damaged_mark_says_what_to_do(casebank: Casebank) -> None:
    casebank("byg")
    (casebank.data / WAITING).write_text("{", encoding="utf-8")
    for command in (["glem", NAME], ["byg"]):
        code, _, err = casebank(*command)
        assert code == 2
        assert f"{WAITING} kan ikke læses. Slet filen" in err


def test_the_names_go_from_the_words_searched_in_vain(casebank: Casebank) -> None:
    casebank("byg")
    rows = [["2026-W47", "bjørn", 7], ["2026-W47", "åse", 6], ["2026-W47", "svømmehal", 5], ["2026-W46", "aase", 5]]
    (casebank.data / IN_VAIN).write_text(json.dumps(rows), encoding="utf-8")
    out = casebank("glem", NAME, "--ret")[1]
    assert "»aase« er søgt forgæves 5 gange i 2026-W46" in out
    casebank.remove_by_hand()
    casebank("byg")
    assert read_in_vain(casebank.data) == [Row("2026-W47", "bjørn", 7), Row("2026-W47", "svømmehal", 5)]


def test_what_else_lies_in_the_data_folder_is_named(casebank: Casebank) -> None:
    write_tree(casebank.data, {"rapport.txt": f"https://example.dk/{'x' * 3_000_000}/aase-bjoern-laerke"})
    casebank.remove_by_hand()
    code, out, _ = casebank("glem", NAME)
    assert code == 1
    assert "  rapport.txt\n" in out


@pytest.mark.parametrize("name", ["", "x", ".*", "(Å|", "%s%n", "1234", "a" * 10_000, "\n\0", "Mette"])
def test_what_is_no_name_gives_2_and_a_calm_answer(name: str, casebank: Casebank) -> None:
    code, out, err = casebank("glem", name)
    assert (code, out) == (2, "")
    assert err.startswith("casebank: ")
    assert "for- og efternavn" in err
    assert len(err.splitlines()) == 1
    assert not casebank.waits()


@pytest.mark.parametrize("name", ["--tving", "-S", "--all", "Åse $(touch x)", "'; rm -rf", "[[:alpha:]]", r"Å\se"])
def test_names_with_signs_are_looked_for_as_they_are(name: str, casebank: Casebank, tmp_path: Path) -> None:
    code = main(["glem", "--indhold", str(casebank.content), "--data", str(casebank.data), "--", name])
    assert code in {0, 2}, "nobody has such a name"
    assert casebank.case == NAMING
    assert not (tmp_path / "x").exists()


def test_an_unusable_mail_gives_2(casebank: Casebank) -> None:
    code, _, err = casebank("glem", NAME, "--ogsaa", "aml")
    assert (code, err) == (2, "casebank: »aml« er hverken en mailadresse eller et telefonnummer.\n")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = new_repository(tmp_path / "lager")
    made.commit("Begin", MINIMAL, "2026-03-01T12:00:00+01:00")
    return made


def test_git_tells_what_it_still_holds(repository: Repository, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    repository.commit("Name somebody", {PATH: NAMING}, "2026-03-02T12:00:00+01:00")
    repository.commit("Another change", {PATH: NAMING + "\nMere.\n"}, "2026-03-03T12:00:00+01:00")
    told = repository.commit(
        "Name the contact\n\nNyt: Ring til åse bjørn-lærke", {PATH: CASE}, "2026-03-04T12:00:00+01:00"
    )
    write_tree(repository.folder, {"docs/noter.md": f"Første linje\nTak til {NAME}.\n"})
    repository.commit("Notes", when="2026-03-05T12:00:00+01:00")
    casebank = Casebank(repository.content, data, capsys)
    casebank.remove_by_hand()
    code, out, _ = casebank("glem", NAME)
    assert code == 0, "what is left is for others"
    assert "personen står: ingen steder" in out
    assert "Program, test og dokumentation: 1. Det er til udviklerne: send dem listen." in out
    assert "  docs/noter.md:2:9: Tak til Åse Bjørn-Lærke." in out
    assert "Git-historikken: 3 commits." in out
    assert "Indhold: 3 commits fra 2026-03-02 til 2026-03-05" in out
    assert f"Besked, forfatter eller filnavn: {told[:12]} fra 2026-03-04" in out
    assert f"Skjul-nyt: {told}" in out
    assert "git filter-repo" in out
    assert "KL afgør" in out
    repository.commit(f"Hide a note\n\nSkjul-nyt: {told[:12]}")
    assert "Siden viser beskeden" not in casebank("glem", NAME)[1]


def test_a_note_that_names_the_person_keeps_the_build_from_forgetting(
    repository: Repository, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = repository.commit(f"Mend\n\nNyt: {NAME} har skrevet en case", {PATH: CASE + "\nMere.\n"})
    casebank = Casebank(repository.content, data, capsys)
    casebank.remove_by_hand()
    casebank("byg")
    assert casebank("glem", NAME, "--ret")[0] == 1
    assert "Venter: 1 person" in casebank("byg")[1]
    repository.commit(f"Hide a note\n\nSkjul-nyt: {told}")
    assert "Glemt: 1 person." in casebank("byg")[1]


def test_git_that_holds_nothing_says_so(repository: Repository, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = Casebank(repository.content, data, capsys)("glem", "Ole Hald")
    assert code == 0
    assert "Git-historikken: ingen steder." in out
    assert "filter-repo" not in out
