"""The corpus's own vocabulary: which words there are, how often, and how they are written."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from app.search.language import Language, Line
from app.search.spelling import fold_coarsely

MIN_PREFIX = 3
MAX_EXPANSIONS = 50


@dataclass(frozen=True, slots=True)
class Word:
    """A word form. `shown` is its most frequent spelling, `documents` how many documents have it."""

    text: str
    shown: str
    documents: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word forms by their normalised text, in alphabetical order."""

    words: Mapping[str, Word]
    size: int
    """Number of documents."""
    language: Language
    names: frozenset[str] = frozenset()
    """Normalised words that are rightly spelled although no document has them: municipalities, synonyms."""
    _order: tuple[str, ...] = field(init=False)
    _by_coarse: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)
    _by_stem: Mapping[str, tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        by_stem: dict[str, list[str]] = defaultdict(list)
        for word in self.words:
            by_stem[self.language.stem(word)].append(word)
        by_coarse: dict[str, list[str]] = defaultdict(list)
        for word in self.words:
            by_coarse[fold_coarsely(word)].append(word)
        object.__setattr__(self, "_order", tuple(sorted(self.words)))
        object.__setattr__(self, "_by_coarse", {coarse: tuple(words) for coarse, words in by_coarse.items()})
        object.__setattr__(self, "_by_stem", {root: tuple(words) for root, words in by_stem.items()})

    def with_made(self, made: Mapping[str, int]) -> Lexicon:
        """The same with words that hyphens stand for and how many documents have each; known words stay as they are."""
        new = {text: Word(text, text, count) for text, count in made.items() if text not in self.words}
        return Lexicon(dict(sorted({**self.words, **new}.items())), self.size, self.language, self.names)

    def has_stem(self, stem: str) -> bool:
        return stem in self._by_stem

    @property
    def stems(self) -> Iterable[str]:
        return self._by_stem.keys()

    def commonest(self, stem: str) -> Word:
        """The most frequent word with a known stem; between equals the shortest."""
        words = [self.words[word] for word in self._by_stem[stem]]
        return max(words, key=lambda word: (word.documents, -len(word.text)))

    def shown(self, stem: str) -> str:
        """The most frequent word with this stem as it is written; the stem itself when the corpus lacks it."""
        return self.commonest(stem).shown if stem in self._by_stem else stem

    def documents(self, stem: str) -> int:
        """How many documents the most frequent form of the stem is in: a cheap lower bound."""
        return max((self.words[word].documents for word in self._by_stem.get(stem, ())), default=0)

    def is_common(self, stem: str) -> bool:
        """Whether more than half of the documents have the stem in one form."""
        return 2 * self.documents(stem) > self.size

    def has_beginning(self, word: str) -> bool:
        """Whether the word, or a form of it that only adds an ending, is known: »time« by »timer«, but not »skolee«."""
        root = self.language.stem(word)
        return word in self.names or any(other.startswith(word) for other in self._by_stem.get(root, ()))

    def spelled_without_letters(self, word: str) -> list[Word]:
        """The words that are this one to a reader without æ, ø and å at hand (»kobenhavn«)."""
        return [self.words[other] for other in self._by_coarse.get(fold_coarsely(word), ())]

    def containing(self, word: str) -> list[Word]:
        """The words with this inside, not at the start, most frequent first, at most 50."""
        found = [self.words[other] for other in self._order if word in other[1:]]
        return sorted(found, key=lambda word: (-word.documents, word.text))[:MAX_EXPANSIONS]

    def beginning_with(self, prefix: str) -> list[Word]:
        """The words with this prefix (3 letters or more), most frequent first, at most 50."""
        if len(prefix) < MIN_PREFIX:
            return []
        found = [self.words[word] for word in self._from(prefix)]
        return sorted(found, key=lambda word: (-word.documents, word.text))[:MAX_EXPANSIONS]

    def _from(self, prefix: str) -> Iterator[str]:
        for index in range(bisect_left(self._order, prefix), len(self._order)):
            if not self._order[index].startswith(prefix):
                return
            yield self._order[index]


def build(texts: Iterable[Iterable[Line]], names: Iterable[str], language: Language) -> Lexicon:
    """The lexicon of documents, each given as its lines; `names` are further words known to be right."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    documents: Counter[str] = Counter()
    size = 0
    for lines in texts:
        size += 1
        words_here: set[str] = set()
        for line in lines:
            for token in line.tokens:
                spellings[token.text][line.text[token.start : token.end]] += 1
                words_here.add(token.text)
        documents.update(words_here)
    words = {text: Word(text, _shown(spellings[text]), count) for text, count in sorted(documents.items())}
    return Lexicon(words, size, language, frozenset(token.text for name in names for token in language.tokenise(name)))


def _shown(spellings: Counter[str]) -> str:
    """The commonest spelling in small letters, for a name is never written so; else the commonest of all."""
    small = {spelling: count for spelling, count in spellings.items() if spelling.islower()} or spellings
    return min(small, key=lambda spelling: (-small[spelling], spelling))
