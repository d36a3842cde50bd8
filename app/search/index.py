"""The index of one snapshot: written once, then searched by many threads."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.reading import IndexReader

from app.domain.documents import Section
from app.search import recognition, scoring, stored, suggestions, synonyms
from app.search.alternatives import Words
from app.search.compounds import Compounds
from app.search.evidence import Weighed, weigh
from app.search.explain import Explanation, explain
from app.search.marking import Marker
from app.search.nearest import Described, nearest
from app.search.patterns import Layer, Pattern, Plan
from app.search.planning import make_plan
from app.search.postings import Postings
from app.search.reader_text import MAX_TERMS, Phrase, ReaderText
from app.search.results import Snippet, TextMatch
from app.search.snippets import best_snippet
from app.search.stored import Stored
from app.search.writing import write_index
from app.search.zones import SearchDocument

__all__ = ["SearchDocument", "SearchIndex", "write_index"]


class SearchIndex:
    """An index opened for reading. Many threads may use it at once: each gets a Whoosh reader of its own."""

    def __init__(self, index: FileIndex, known: Stored) -> None:
        self._index = index
        self._known = known
        self._local = threading.local()
        self._lock = threading.Lock()
        self._readers: list[IndexReader] = []
        self._words = Words(
            known.lexicon,
            Compounds(known.lexicon),
            synonyms.build(known.synonyms, known.lexicon.language),
            frozenset(part for parts in known.parts.values() for part in parts),
        )
        self._recognition = recognition.build(known.names, known.lexicon.language)
        self._fields = _fields_by_term(self._reader())
        self._average_length = sum(known.lengths) / max(1, len(known.lengths)) or 1.0
        self.document_count = known.documents

    @classmethod
    def open(cls, folder: Path) -> SearchIndex:
        """Opens what `write_index` wrote. Missing or damaged files raise; `ValueError` when two halves disagree."""
        known = stored.load(folder)
        index = FileStorage(str(folder), readonly=True).open_index()
        if index.doc_count_all() != known.documents:
            raise ValueError(
                f"The index in {folder} has {index.doc_count_all()} documents, expected {known.documents}."
            )
        return cls(index, known)

    def match(self, text: ReaderText) -> TextMatch:
        """Every document that the text finds, with what was searched for. An empty text finds nothing."""
        plan, weighed, scores = self._search(text)
        shown_for, did_you_mean = None, None
        if scores and plan.corrections:
            shown_for = suggestions.spelled(self._words, text, plan.corrections)
        elif not scores:
            did_you_mean = self._did_you_mean(text)
        also = suggestions.also_searched(weighed, scores)
        return TextMatch(scores, also, did_you_mean, shown_for, plan.recognised, _marks(weighed))

    def snippet(self, match: TextMatch, sections: Sequence[Section]) -> Snippet | None:
        """The best sentence or two of the sections; `None` when nothing in them matched."""
        return best_snippet(Marker(match.marks, self._words, self._known.parts), sections)

    def explain(self, text: ReaderText, ordinal: int | None = None) -> Explanation:
        """What was looked for and why; with an ordinal also what it gave that document."""
        plan, weighed, scores = self._search(text)
        score = scores.get(ordinal, 0.0) if ordinal is not None else 0.0
        return explain(plan, weighed, self._postings(), ordinal, score)

    def nearest(self, text: ReaderText, things: Sequence[Described]) -> str | None:
        """The key of the thing whose name and description are nearest to the text; `None` when they share nothing."""
        return nearest(self._words, text, things)

    def words_beginning_with(self, text: str) -> list[str]:
        """Words of the corpus that begin with the text (one word of 3 letters or more), commonest first, at most 50."""
        language = self._words.language
        tokens = language.tokenise(text)
        if len(tokens) != 1 or tokens[0].text in language.stop_words:
            return []
        return list(dict.fromkeys(word.shown for word in self._known.lexicon.beginning_with(tokens[0].text)))

    def unknown_words(self, text: ReaderText) -> list[str]:
        """The wanted words that no document has in any form, normalised; what is misspelt is among them."""
        words = (piece.words if isinstance(piece, Phrase) else (piece.text,) for piece in text.wanted)
        language, lexicon = self._words.language, self._known.lexicon
        found = [token.text for group in words for word in group for token in language.tokenise(word)]
        return [word for word in found if word not in language.stop_words and not lexicon.has_stem(language.stem(word))]

    def telling_words(self, text: str) -> list[str]:
        """The words that tell best what a text is about: the rarest that more than one document has, at most 12."""
        language, lexicon = self._words.language, self._known.lexicon
        tokens = [token.text for token in language.tokenise(text) if token.text not in language.stop_words]
        stems = dict.fromkeys(map(language.stem, tokens))
        shared = [root for root in stems if lexicon.documents(root) > 1 and not lexicon.is_common(root)]
        return [lexicon.shown(root) for root in sorted(shared, key=lexicon.documents)[:MAX_TERMS]]

    def close(self) -> None:
        """Closes the readers of all threads."""
        with self._lock:
            for reader in self._readers:
                reader.close()
            self._readers.clear()
        self._index.close()

    def _search(self, text: ReaderText) -> tuple[Plan, tuple[Weighed, ...], Mapping[int, float]]:
        plan = make_plan(self._words, self._recognition, text)
        postings = self._postings()
        weighed = weigh(plan, postings, self.document_count)
        if text.is_empty:
            return plan, weighed, {}
        return plan, weighed, scoring.score(plan, weighed, postings, self.document_count)

    def _did_you_mean(self, text: ReaderText) -> str | None:
        """A spelling one slip further away than is searched unasked, when it finds something."""
        corrections = suggestions.bolder_corrections(self._words, text)
        if not corrections:
            return None
        corrected = suggestions.respelled(self._words, text, corrections)
        _, _, scores = self._search(corrected)
        return suggestions.spelled(self._words, text, corrections) if scores else None

    def _postings(self) -> Postings:
        return Postings(self._reader(), self._fields, self._known.lengths, self._average_length)

    def _reader(self) -> IndexReader:
        reader: IndexReader | None = getattr(self._local, "reader", None)
        if reader is None:
            reader = self._local.reader = self._index.reader()
            with self._lock:
                self._readers.append(reader)
        return reader


def _fields_by_term(reader: IndexReader) -> dict[str, tuple[str, ...]]:
    fields: dict[str, list[str]] = defaultdict(list)
    for name, term in reader.all_terms():
        fields[term.decode()].append(name)
    return {term: tuple(names) for term, names in fields.items()}


def _marks(weighed: Sequence[Weighed]) -> dict[Pattern, float]:
    """Everything that found something, at its worth; what a document is filed under is not in its text."""
    marks: dict[Pattern, float] = {}
    for one in weighed:
        for evidence in one.evidence:
            pattern = evidence.alternative.pattern
            if pattern.layer is not Layer.FACETS:
                marks[pattern] = max(marks.get(pattern, 0.0), one.idf * evidence.alternative.weight)
    return marks
