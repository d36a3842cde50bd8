"""Corpora of any size, made of domain objects, the same for the same seed; and snapshots of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from app.catalogue.writing import published, write_catalogue
from app.content.loader import load
from app.domain.corpus import Corpus
from app.domain.documents import (
    Body,
    Case,
    Category,
    Contact,
    Document,
    Documentation,
    Extent,
    GuidingPrinciple,
    Initiative,
    Medium,
    MediumType,
    Page,
    Result,
    Section,
    Source,
    Workshop,
)
from app.search.index import write_index
from app.settings import ROOT
from app.snapshot.manifest import write_manifest
from app.snapshot.opened import CATALOGUE, INDEX
from app.snapshot.searchable import search_documents
from app.snapshot.store import Store
from tests.support.corpus import TODAY

T = TypeVar("T")

WORDS = (
    "frafald", "sosu", "elever", "ledelsesspænd", "fælles", "vagtstart", "vikar", "bureau", "vikarbureau", "borger",
    "samtale", "medarbejder", "hjemmepleje", "tillid", "data", "kvalitet", "nattevagt", "praktik", "ældre", "æøå",
)  # fmt: skip


@cache
def real_corpus() -> Corpus:
    """The site's own content."""
    corpus = load(ROOT / "content", today=date.today()).corpus
    assert corpus is not None
    return corpus


def generated_corpus(documents: int, seed: int = 0) -> Corpus:
    """So many documents, and the real guiding principles and vocabularies for them to name."""
    generated = generated_documents(documents, real_corpus(), seed)
    return Corpus((*generated, *principles_of(real_corpus())), real_corpus().vocabularies)


def principles_of(corpus: Corpus) -> list[GuidingPrinciple]:
    return [document for document in corpus.documents if isinstance(document, GuidingPrinciple)]


def generated_documents(number: int, real: Corpus, seed: int = 0) -> Iterator[Document]:
    """Documents with few or no values in each facet: mostly cases, and every tenth of another kind."""
    random = Random(seed)  # noqa: S311 - the same documents every time, nothing secret
    generate = _Generator(random, real)
    for position in range(number):
        yield generate.case(position) if position % 10 else generate.another_kind(position)


class _Generator:
    def __init__(self, random: Random, real: Corpus) -> None:
        vocabularies = real.vocabularies
        self._random = random
        self._themes = list(vocabularies.themes)
        self._sectors = list(vocabularies.sectors)
        self._municipalities = list(vocabularies.municipalities)
        self._metrics = list(vocabularies.metrics)
        self._principles = [principle.slug for principle in principles_of(real)]

    def case(self, position: int) -> Case:
        random = self._random
        return Case(
            **self._common("cases", position),
            extent=random.choice(list(Extent)),
            municipalities=self._some(self._municipalities),
            themes=self._some(self._themes),
            categories=self._some(list(Category), at_most=2),
            sectors=self._some(self._sectors),
            principles=self._some(self._principles, at_most=2),
            metrics=self._some(self._metrics),
            years=tuple(sorted(random.sample(range(2015, 2026), k=random.randint(0, 3)))),
            results=(Result(self._words(3)),) * random.randint(0, 1),
            documentation=random.choice([None, *Documentation]),
            contacts=(Contact("Inge Holm"),) * random.randint(0, 1),
            media=(Medium(random.choice(list(MediumType)), self._words(2)),) * random.randint(0, 1),
        )

    def another_kind(self, position: int) -> Document:
        match self._random.randrange(3):
            case 0:
                return Initiative(
                    **self._common("initiatives", position),
                    number=position,
                    category=self._random.choice(list(Category)),
                    themes=self._some(self._themes),
                    metrics=self._some(self._metrics),
                    principles=self._some(self._principles, at_most=2),
                )
            case 1:
                principles = self._some(self._principles, at_most=2)
                return Workshop(**self._common("workshops", position), programme=(), principles=principles)
            case _:
                return Page(**self._common("sider", position))

    def _common(self, folder: str, position: int) -> dict[str, Any]:
        text = self._words(30)
        return {
            "slug": f"dokument-{position}",
            "title": f"{self._words(4).capitalize()} {position}",
            "summary": self._words(8),
            "updated": TODAY - timedelta(days=self._random.randrange(900)),
            "sources": (Source("Inspirationskatalog"),),
            "body": Body(f"<p>{text}</p>", (Section(0, "", "", text),)),
            "path": f"{folder}/dokument-{position}.md",
        }

    def _some(self, values: Sequence[T], at_most: int = 3) -> tuple[T, ...]:
        return tuple(self._random.sample(values, k=self._random.randint(0, min(at_most, len(values)))))

    def _words(self, number: int) -> str:
        return " ".join(self._random.choices(WORDS, k=number))


def write_snapshot(corpus: Corpus, data: Path) -> Path:
    """Write a corpus as the current snapshot of a data folder; returns the snapshot's folder."""
    store = Store(data)
    with store.building():
        documents = published(corpus)
        snapshot_id = store.new_id()
        folder = store.unfinished_folder(snapshot_id)
        (folder / INDEX).mkdir(parents=True)
        write_catalogue(folder / CATALOGUE, corpus, documents)
        write_index(folder / INDEX, search_documents(documents, corpus), corpus.vocabularies)
        write_manifest(folder, snapshot_id, built="2026-11-21T12:00:00+00:00", content="", documents=len(documents))
        finished = store.finish(snapshot_id)
        store.make_current(snapshot_id)
    return finished
