"""The whole way from a folder to a corpus."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from app.content.codes import Code
from app.content.loader import load
from app.domain.documents import Case, Category, InitiativeLink, Quantity, Status, Workshop
from tests.content.conftest import LoadTree
from tests.support.corpus import CASE, MINIMAL, PAGE, TODAY, write_tree


def test_a_valid_folder_gives_every_document_sorted_by_path(load_tree: LoadTree) -> None:
    loaded = load_tree({})
    assert loaded.problems == ()
    assert loaded.corpus is not None
    paths = [document.path for document in loaded.corpus.documents]
    assert paths == sorted(path for path in MINIMAL if path.endswith(".md"))
    assert len(loaded.corpus.vocabularies.municipalities) == 98


def test_a_case_has_all_its_values_typed(load_tree: LoadTree) -> None:
    corpus = load_tree({}).corpus
    assert corpus is not None
    case = next(document for document in corpus.documents if isinstance(document, Case))
    assert case.slug == "frederikshavn-fastholdelsessamtaler"
    assert case.categories == (Category.RECRUIT,)
    assert case.initiative_link is InitiativeLink.SOURCE
    assert case.municipalities == ("frederikshavn",)
    assert case.years == (2020,)
    assert case.results[0].before == Quantity("38", Decimal(38), Decimal(38))
    assert case.results[0].source == 1
    assert case.sources[0].url is None
    assert case.body.sections[0].anchor == "udgangspunkt"


def test_references_and_minutes_of_a_workshop(load_tree: LoadTree) -> None:
    corpus = load_tree({}).corpus
    assert corpus is not None
    workshop = next(document for document in corpus.documents if isinstance(document, Workshop))
    assert [item.minutes for item in workshop.programme] == [5, None]
    assert workshop.programme[1].reference == "/cases/frederikshavn-fastholdelsessamtaler"


def test_a_text_may_link_to_pages_for_a_room(load_tree: LoadTree) -> None:
    links = "[væg](/pejlemaerker/kvalitetsarbejde-med-data/vaert), [ark](/pejlemaerker/kvalitetsarbejde-med-data/print)"
    assert load_tree({"sider/ny.md": f"{PAGE}\nSe {links}.\n"}).problems == ()
    wrong = load_tree({"sider/ny.md": f"{PAGE}\nSe [væg](/sider/ny/vaert) og [væg](/cases/ukendt/vaert).\n"})
    assert [problem.code for problem in wrong.problems] == [Code.UNKNOWN_REFERENCE] * 2


def test_drafts_and_withdrawn_documents_are_in_the_corpus(load_tree: LoadTree) -> None:
    withdrawn = PAGE.replace("kilder:", "status: tilbagetrukket\nbegrundelse: Forældet.\nkilder:")
    loaded = load_tree({"sider/a.md": PAGE.replace("kilder:", "status: kladde\nkilder:"), "sider/b.md": withdrawn})
    assert loaded.corpus is not None
    statuses = {document.slug: document.status for document in loaded.corpus.documents}
    assert statuses["a"] is Status.DRAFT
    assert statuses["b"] is Status.WITHDRAWN


def test_an_error_anywhere_means_no_corpus(load_tree: LoadTree) -> None:
    loaded = load_tree({"sider/ny.md": PAGE.replace("titel: Om", "titl: Om")})
    assert loaded.corpus is None
    assert [problem.code for problem in loaded.problems] == [Code.UNKNOWN_KEY]


def test_a_warning_does_not_keep_content_from_being_published(load_tree: LoadTree) -> None:
    loaded = load_tree({"sider/ny.md": PAGE + "\nDet er og og.\n"})
    assert loaded.corpus is not None
    assert [problem.code for problem in loaded.problems] == [Code.DOUBLED_WORD]


def test_a_reference_to_a_file_with_errors_is_not_an_error_too(load_tree: LoadTree) -> None:
    broken = MINIMAL["initiatives/den-gode-praktikplads.md"].replace("nummer: 4", "nummer: fire")
    loaded = load_tree({"initiatives/den-gode-praktikplads.md": broken})
    assert [problem.code for problem in loaded.problems] == [Code.BAD_NUMBER]


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    loaded = load(tmp_path / "findes-ikke", today=TODAY)
    assert loaded.corpus is None
    assert [problem.code for problem in loaded.problems] == [Code.MISSING_FOLDER]


def test_an_empty_folder_lacks_its_vocabularies(tmp_path: Path) -> None:
    loaded = load(tmp_path, today=TODAY)
    assert loaded.corpus is None
    assert {problem.code for problem in loaded.problems} == {Code.MISSING_VOCABULARY}
    assert len(loaded.problems) == 11


def test_no_yaml_value_is_read_as_anything_but_text(tmp_path: Path) -> None:
    case = CASE.replace("titel: Tre samtaler holder flere i uddannelse", "titel: no")
    case = case.replace("    enhed: procent", "    enhed: 12:30\n    periode: 2020")
    loaded = load(write_tree(tmp_path, {**MINIMAL, "cases/frederikshavn-fastholdelsessamtaler.md": case}), today=TODAY)
    assert loaded.corpus is not None, loaded.problems
    document = next(document for document in loaded.corpus.documents if isinstance(document, Case))
    assert (document.title, document.results[0].unit, document.results[0].period) == ("no", "12:30", "2020")
