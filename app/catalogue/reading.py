"""A catalogue file, opened for reading only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from sqlmodel import Session, col, create_engine, func, select

from app.catalogue.history import change_from_row, dated_news
from app.catalogue.serialising import document_from_json, vocabularies_from_json
from app.catalogue.tables import (
    ChangeRow,
    DocumentRow,
    FacetLabelRow,
    FacetValueRow,
    FigureRow,
    FormerAddressRow,
    LinkRow,
    VocabularyRow,
    WithdrawnRow,
)
from app.domain.bits import from_ordinals
from app.domain.documents import Document
from app.domain.facets import FACETS, FacetIndex
from app.domain.figures import FigureColumn
from app.domain.history import Change, News
from app.domain.vocabulary import Vocabularies

MOST_NEWS = 1_000
"""Changes that are told of on `/nyt`; each page tells of all its own."""


class Catalogue:
    """Documents by address and by ordinal, facet values and vocabularies of one snapshot. Safe in many threads."""

    def __init__(self, path: Path) -> None:
        """Open the file, which never changes while it is open (SQLite's `immutable`)."""
        self._engine = create_engine(
            f"sqlite:///file:{quote(str(path))}?mode=ro&immutable=1&uri=true", connect_args={"check_same_thread": False}
        )

    def close(self) -> None:
        self._engine.dispose()

    @cached_property
    def document_count(self) -> int:
        with self._session() as session:
            return session.exec(select(func.count()).select_from(DocumentRow)).one()

    @cached_property
    def vocabularies(self) -> Vocabularies:
        with self._session() as session:
            return vocabularies_from_json(session.exec(select(VocabularyRow.data)).one())

    @cached_property
    def facet_index(self) -> FacetIndex:
        ordinals: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        with self._session() as session:
            for row in session.exec(select(FacetValueRow.facet, FacetValueRow.value, FacetValueRow.ordinal)):
                facet, value, ordinal = row
                ordinals[facet][value].append(ordinal)
        return FacetIndex(
            everything=(1 << self.document_count) - 1,
            values={
                facet: {value: from_ordinals(having) for value, having in values.items()}
                for facet, values in ordinals.items()
            },
        )

    @cached_property
    def facet_labels(self) -> Mapping[str, Mapping[str, str]]:
        """Name of every facet -> value -> label, in the order of display."""
        labels: dict[str, dict[str, str]] = {facet.name: {} for facet in FACETS}
        with self._session() as session:
            for row in session.exec(select(FacetLabelRow).order_by(col(FacetLabelRow.position))):
                labels[row.facet][row.value] = row.label
        return labels

    @cached_property
    def newest_ranks(self) -> Sequence[int]:
        """For each ordinal its place in a list with the newest first."""
        with self._session() as session:
            return session.exec(select(DocumentRow.newest_rank).order_by(col(DocumentRow.ordinal))).all()

    @cached_property
    def title_ranks(self) -> Sequence[int]:
        """For each ordinal its place in a list in Danish order of titles."""
        with self._session() as session:
            return session.exec(select(DocumentRow.title_rank).order_by(col(DocumentRow.ordinal))).all()

    def document(self, address: str) -> Document | None:
        """The published document at this address."""
        with self._session() as session:
            data = session.exec(select(DocumentRow.data).where(DocumentRow.address == address)).first()
        return document_from_json(data) if data is not None else None

    def documents(self, ordinals: Iterable[int]) -> list[Document]:
        """These documents, in the order asked for."""
        wanted = list(ordinals)
        with self._session() as session:
            rows = session.exec(
                select(DocumentRow.ordinal, DocumentRow.data).where(col(DocumentRow.ordinal).in_(wanted))
            ).all()
        data = dict(rows)
        return [document_from_json(data[ordinal]) for ordinal in wanted]

    def documents_at(self, addresses: Iterable[str]) -> list[Document]:
        """The published documents at these addresses, in the order asked for; unpublished ones are left out."""
        wanted = list(addresses)
        with self._session() as session:
            rows = session.exec(
                select(DocumentRow.address, DocumentRow.data).where(col(DocumentRow.address).in_(wanted))
            ).all()
        data = dict(rows)
        return [document_from_json(data[address]) for address in wanted if address in data]

    def linking_to(self, relation: str, target: str) -> list[Document]:
        """The documents whose front matter names `target` under the key `relation`, in the order of ordinals."""
        with self._session() as session:
            rows = session.exec(
                select(DocumentRow.data)
                .join(LinkRow, col(LinkRow.ordinal) == col(DocumentRow.ordinal))
                .where(LinkRow.relation == relation, LinkRow.target == target)
                .order_by(col(DocumentRow.ordinal))
            ).all()
        return [document_from_json(data) for data in rows]

    @cached_property
    def link_index(self) -> Mapping[tuple[str, bool], Mapping[str, int]]:
        """Relation, and whether the editors made the link -> address -> the documents that name it, as a bit set."""
        ordinals: dict[tuple[str, bool], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        with self._session() as session:
            for relation, by_editors, target, ordinal in session.exec(
                select(LinkRow.relation, LinkRow.by_editors, LinkRow.target, LinkRow.ordinal)
            ):
                ordinals[relation, by_editors][target].append(ordinal)
        return {
            kind: {target: from_ordinals(naming) for target, naming in targets.items()}
            for kind, targets in ordinals.items()
        }

    @cached_property
    def figure_ordinals(self) -> int:
        """The documents that have figures, as a bit set."""
        with self._session() as session:
            return from_ordinals(session.exec(select(FigureRow.ordinal)))

    @cached_property
    def figure_ranks(self) -> Mapping[tuple[int, int], tuple[int, ...]]:
        """Ordinal and position of every figure -> its rank in each column, in the order of `FigureColumn`."""
        ranks = {}
        with self._session() as session:
            for ordinal, position, *columns in session.connection().execute(
                select(
                    FigureRow.ordinal,
                    FigureRow.position,
                    *(getattr(FigureRow, column.name.lower()) for column in FigureColumn),
                ).order_by(col(FigureRow.ordinal), col(FigureRow.position))
            ):
                ranks[ordinal, position] = tuple(columns)
        return ranks

    def ordinals_at(self, addresses: Iterable[str]) -> list[int]:
        """The ordinals of the published documents at these addresses, ascending."""
        with self._session() as session:
            query = select(DocumentRow.ordinal).where(col(DocumentRow.address).in_(list(addresses)))
            return list(session.exec(query.order_by(col(DocumentRow.ordinal))))

    def titles(self) -> Sequence[tuple[str, str]]:
        """Title and address of every document, in the order of ordinals."""
        with self._session() as session:
            rows = session.exec(select(DocumentRow.title, DocumentRow.address).order_by(col(DocumentRow.ordinal))).all()
        return [(title, address) for title, address in rows]

    def moved_to(self, address: str) -> str | None:
        """The present address of a document that had this one before."""
        with self._session() as session:
            return session.exec(select(FormerAddressRow.target).where(FormerAddressRow.address == address)).first()

    def withdrawn(self, address: str) -> tuple[str, str] | None:
        """Title and reason of a withdrawn document."""
        with self._session() as session:
            row = session.get(WithdrawnRow, address)
        return (row.title, row.reason) if row else None

    def changes_of(self, address: str) -> tuple[Change, ...]:
        """What has happened to the document at this address, newest first; nothing where there is no history."""
        with self._session() as session:
            rows = session.exec(
                select(ChangeRow).where(ChangeRow.address == address).order_by(col(ChangeRow.position))
            ).all()
        return tuple(change_from_row(row) for row in rows)

    @cached_property
    def news(self) -> tuple[News, ...]:
        """The newest changes of all documents; by the editors' own dates where there is no history."""
        with self._session() as session:
            documents = session.exec(select(DocumentRow).order_by(col(DocumentRow.newest_rank))).all()
            changes = session.exec(select(ChangeRow).order_by(col(ChangeRow.position)).limit(MOST_NEWS)).all()
            names = {row.address: (row.title, "") for row in session.exec(select(WithdrawnRow))}
        if not changes:
            return tuple(dated_news(row) for row in documents[:MOST_NEWS])
        names |= {row.address: (row.title, row.type) for row in documents}
        return tuple(
            News(change_from_row(row), names[row.address][0], row.address, names[row.address][1]) for row in changes
        )

    def addresses(self) -> Sequence[str]:
        """Every document's address, in the order of ordinals."""
        with self._session() as session:
            return session.exec(select(DocumentRow.address).order_by(col(DocumentRow.ordinal))).all()

    def _session(self) -> Session:
        return Session(self._engine)
