"""The content while an editor works on it: a file that cannot be read is as it was when it last could be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.content.codes import Code
from app.content.file_names import VOCABULARY_FILES, VOCABULARY_FOLDER
from app.content.files import SourceFile, read_files
from app.content.loader import STATIC, Checked, check
from app.content.memory import Memory
from app.domain.corpus import Corpus
from app.domain.problems import Problem, Severity
from app.domain.vocabulary import Vocabularies

_CAN_BE_SHOWN = {Code.UNKNOWN_REFERENCE, Code.UNKNOWN_ANCHOR, Code.SELF_REFERENCE, Code.PLACEHOLDER}
"""Errors that do not keep a file from being shown: what it refers to may also be a draft, which readers cannot see."""

_LISTS = frozenset(f"{VOCABULARY_FOLDER}/{name}" for name in VOCABULARY_FILES)
_NOTHING = Corpus((), Vocabularies({}, {}, {}, {}, {}, {}))


@dataclass(frozen=True, slots=True)
class LastReadable:
    """What can be shown, and all that is wrong."""

    corpus: Corpus
    """Without errors the same as `load` gives. Otherwise references need not resolve; empty when no word lists are."""
    problems: tuple[Problem, ...]
    """The same as `load` gives."""
    held_back: Mapping[str, bool]
    """The files that cannot be read now -> whether the corpus has them as they were before."""


class LastReadableLoader:
    """Loads one folder again and again."""

    def __init__(self, folder: Path, *, static: Path = STATIC) -> None:
        self._folder = folder
        self._static = static
        self._memory = Memory()
        self._good: dict[str, SourceFile] = {}
        """By path, each file as it was when it last could be read."""

    def load(self, today: date) -> LastReadable:
        """The content as it is now, apart from the files that cannot be read."""
        files, folder_problems = read_files(self._folder)
        checked = check(files, folder_problems, self._memory, today=today, static=self._static)
        problems = checked.problems if self._folder.is_dir() else folder_problems
        unreadable = _unreadable(checked.problems)
        # The word lists go together: what is right in one may be wrong beside an older one.
        not_now = unreadable | _LISTS if unreadable & _LISTS else unreadable
        chosen = {
            **{file.path: file for file in files},
            **{path: self._good[path] for path in not_now & self._good.keys()},
        }
        self._good = {path: file for path, file in chosen.items() if path in self._good or path not in not_now}
        if not_now:
            lasting = tuple(chosen[path] for path in sorted(chosen))
            shown = check(lasting, (), self._memory, today=today, static=self._static)
        else:
            shown = checked
        corpus = _corpus(shown)
        paths = {document.path for document in corpus.documents}.union(_LISTS if corpus is not _NOTHING else ())
        return LastReadable(corpus, problems, {path: path in paths for path in sorted(_unreadable(problems))})


def _unreadable(problems: Iterable[Problem]) -> set[str]:
    """The files with an error that keeps them from being shown."""
    errors = (problem for problem in problems if problem.severity is Severity.ERROR)
    return {problem.path for problem in errors if problem.code not in _CAN_BE_SHOWN}


def _corpus(shown: Checked) -> Corpus:
    if shown.vocabularies is None:
        return _NOTHING
    unreadable = _unreadable(shown.problems)
    readable = (read.document for read in shown.documents if read.report.path not in unreadable)
    return Corpus(tuple(document for document in readable if document is not None), shown.vocabularies)
