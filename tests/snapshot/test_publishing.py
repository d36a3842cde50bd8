"""What is published, what is refused, and what a build leaves behind."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from app.catalogue.writing import write_catalogue
from app.domain.corpus import Corpus
from app.domain.documents import Document
from app.domain.history import History
from app.domain.problems import has_errors
from app.search.zones import SearchDocument
from app.snapshot import building
from app.snapshot.building import VerificationError, build
from app.snapshot.following import open_current
from app.snapshot.freshness import is_fresh
from app.snapshot.searchable import search_documents
from app.snapshot.store import KEPT, Store
from tests.support.corpus import MINIMAL, TODAY, write_tree
from tests.support.publishing import a_page, publish, publish_files, replace_content, state_of, versioned
from tests.support.repository import new_repository

TEN = {**MINIMAL, **{f"sider/side-{number}.md": a_page(f"Side {number}") for number in range(5)}}
"""Ten published documents."""


def without_pages(number: int) -> dict[str, str]:
    """`TEN` without some of its pages."""
    return {name: text for name, text in TEN.items() if name not in {f"sider/side-{page}.md" for page in range(number)}}


def only_drafts() -> dict[str, str]:
    """Content without errors of which nothing is published."""
    vocabularies = {name: text for name, text in MINIMAL.items() if name.endswith(".yml")}
    return {**vocabularies, "sider/kladde.md": a_page("Kladde", status="kladde")}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_tree(tmp_path / "indhold", TEN)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_a_build_becomes_current(content: Path, data: Path) -> None:
    snapshot_id = publish(content, data)
    with closing(open_current(Store(data))) as snapshot:
        assert snapshot.id == snapshot_id
        assert snapshot.manifest.documents == snapshot.catalogue.document_count == snapshot.index.document_count == 10


def test_content_with_an_error_changes_nothing(content: Path, data: Path) -> None:
    publish(content, data)
    before = state_of(data)
    write_tree(content, {"sider/om.md": "---\ntitel: Om\n---\n"})
    built = build(content, data, today=TODAY, force=True)
    assert built.snapshot_id is None
    assert has_errors(built.problems)
    assert state_of(data) == before


def test_a_corpus_may_lose_a_fifth(content: Path, data: Path) -> None:
    publish(content, data)
    assert build(replace_content(content, without_pages(2)), data, today=TODAY).snapshot_id


@pytest.mark.parametrize("files", [without_pages(3), only_drafts()], ids=["more than a fifth", "everything"])
def test_a_corpus_that_loses_more_is_published_only_by_force(files: dict[str, str], content: Path, data: Path) -> None:
    publish(content, data)
    before = state_of(data)
    replace_content(content, files)
    built = build(content, data, today=TODAY)
    assert built.snapshot_id is None
    assert built.refused is not None
    assert "--tving" in built.refused
    assert state_of(data) == before
    assert build(content, data, today=TODAY, force=True).snapshot_id == Store(data).current_id() != before[0]


def test_a_first_build_without_documents_is_refused_too(data: Path) -> None:
    content = write_tree(data.with_name("tom"), only_drafts())
    assert build(content, data, today=TODAY).refused is not None
    assert state_of(data) == (None, [], [])


def test_an_index_that_misses_a_document_is_not_published(
    content: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(content, data)
    before = state_of(data)

    def forgetful(documents: Sequence[Document], corpus: Corpus) -> list[SearchDocument]:
        return search_documents(documents, corpus)[:-1]

    monkeypatch.setattr(building, "search_documents", forgetful)
    with pytest.raises(VerificationError):
        build(content, data, today=TODAY)
    assert state_of(data) == before


def test_a_catalogue_that_reads_back_otherwise_is_not_published(
    content: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reversed_catalogue(path: Path, corpus: Corpus, documents: Sequence[Document], history: History) -> None:
        write_catalogue(path, corpus, documents[::-1], history)

    monkeypatch.setattr(building, "write_catalogue", reversed_catalogue)
    with pytest.raises(VerificationError, match="read back otherwise"):
        build(content, data, today=TODAY)
    assert state_of(data) == (None, [], [])


def test_each_build_of_the_same_content_has_an_id_of_its_own(content: Path, data: Path) -> None:
    ids = [publish(content, data) for _ in range(3)]
    assert len(set(ids)) == 3
    assert ids == sorted(ids)


def test_two_snapshots_are_kept(content: Path, data: Path) -> None:
    ids = [publish(content, data) for _ in range(4)]
    current, kept, names = state_of(data)
    assert current == ids[-1]
    assert kept == ids[: -KEPT - 1 : -1]
    assert names == sorted(kept)


def test_everything_below_the_data_folder_can_be_deleted(content: Path, data: Path) -> None:
    publish(content, data)
    shutil.rmtree(data)
    snapshot_id = publish(content, data)
    assert state_of(data) == (snapshot_id, [snapshot_id], [snapshot_id])


def test_a_build_is_fresh_until_the_content_changes(content: Path, data: Path) -> None:
    store = Store(data)
    assert not is_fresh(store, content)
    publish(content, data)
    assert is_fresh(store, content)
    write_tree(content, {"sider/ny.md": a_page("Ny")})
    assert not is_fresh(store, content)


def test_a_build_is_not_fresh_when_there_is_news_of_the_same_content(tmp_path: Path, data: Path) -> None:
    repository = new_repository(tmp_path / "lager")
    write_tree(repository.content, TEN)
    publish(repository.content, data)
    assert is_fresh(Store(data), repository.content)
    repository.commit("Add")
    assert not is_fresh(Store(data), repository.content)
    publish(repository.content, data)
    assert is_fresh(Store(data), repository.content)
    with closing(open_current(Store(data))) as snapshot:
        (created,) = snapshot.catalogue.changes_of("/om")
    assert (created.kind, created.moment.isoformat()) == ("oprettet", "2026-03-01T12:00:00+01:00")


def test_progress_is_told_from_the_beginning_towards_the_end(content: Path, data: Path) -> None:
    told: list[tuple[str, float]] = []
    build(content, data, today=TODAY, progress=lambda step, done: told.append((step, done)))
    shares = [done for _, done in told]
    assert shares[0] == 0
    assert shares == sorted(shares)
    assert all(step for step, _ in told)


def test_a_new_version_replaces_the_old_one_whole(data: Path) -> None:
    publish_files(data, versioned(1))
    publish_files(data, versioned(2))
    with closing(open_current(Store(data))) as snapshot:
        documents = snapshot.catalogue.documents(range(snapshot.catalogue.document_count))
        assert all("udgave2" in document.title for document in documents)
