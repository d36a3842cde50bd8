"""What a renaming changes, worked out and checked before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from functools import partial
from operator import attrgetter
from pathlib import Path

from app.content.document_reading import read_document
from app.content.file_names import DOCUMENT_FOLDERS
from app.content.files import SourceFile
from app.content.loader import STATIC, load_files
from app.content.vocabularies import read_vocabularies
from app.domain.problems import Problem
from app.editing.renaming.mending import with_former_slug, with_references
from app.editing.renaming.names import Move, RenameError, find, move_to


@dataclass(frozen=True, slots=True)
class Change:
    """One file before and after; the renamed document has another path after."""

    before: SourceFile
    after: SourceFile

    def lines(self) -> Iterator[tuple[int, str]]:
        """The lines that are new or changed, with their numbers from 1."""
        old, new = (file.data.decode("utf-8").splitlines() for file in (self.before, self.after))
        for kind, _, _, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if kind != "equal":
                yield from enumerate(new[start:end], start=start + 1)


@dataclass(frozen=True, slots=True)
class Renaming:
    """Everything that changes. The renamed document comes last."""

    move: Move
    changes: tuple[Change, ...]


def plan_renaming(
    files: tuple[SourceFile, ...],
    named: str,
    new_name: str,
    *,
    today: date,
    static: Path = STATIC,
    is_known: Callable[[str], bool] = lambda _path: True,
) -> Renaming:
    """Work out how a document gets a new name; see `names` for what the two names may be.

    The old name is remembered when a file of its path `is_known` to anybody.

    Raises:
        RenameError: it cannot be done, with the reason.
    """
    terms = read_vocabularies(files, today).terms
    read = partial(read_document, terms=terms, today=today, static=static)
    sources = {file.path: file for file in files if file.folder in DOCUMENT_FOLDERS}
    documents = [read(file) for file in sources.values()]
    document = find(documents, named)
    move = move_to(documents, document, new_name)
    broken = next((other.report.path for other in documents if other.document is None), None)
    if broken is not None:
        # What an unreadable file refers to is not known, so its links could be left behind.
        raise RenameError(f"Der er fejl i {broken}. Kør »casebank tjek«, og ret fejlene først.")
    after = {path: with_references(file, read, move) for path, file in sources.items()}
    path = document.report.path
    kept = with_former_slug(after[path], read, move, remembers=is_known(path))
    after[path] = replace(kept, stem=move.new_slug, path=f"{document.folder}/{move.new_slug}.md")
    changes = [Change(sources[name], file) for name, file in after.items() if file != sources[name]]
    _refuse_new_problems(files, changes, today, static)
    return Renaming(move, tuple(sorted(changes, key=lambda change: change.before.path == path)))


def _refuse_new_problems(files: tuple[SourceFile, ...], changes: Sequence[Change], today: date, static: Path) -> None:
    """The content as it would be is loaded; what is wrong then and is not wrong now is a reason to stop."""
    changed = {change.before.path: change.after for change in changes}
    after = tuple(sorted((changed.get(file.path, file) for file in files), key=attrgetter("path")))
    new_paths = {path: file.path for path, file in changed.items()}
    then = load_files(after, today=today, static=static).problems
    now = load_files(files, today=today, static=static).problems if then else ()
    known = Counter(_alike(problem, new_paths.get(problem.path, problem.path)) for problem in now)
    counted = Counter(_alike(problem, problem.path) for problem in then)
    new = [problem for problem in then if counted[_alike(problem, problem.path)] > known[_alike(problem, problem.path)]]
    if new:
        shown = "\n".join(f"{problem.place}: {problem.message}" for problem in new)
        raise RenameError(f"Omdøbningen giver nye problemer, så intet er ændret. Ret dem i hånden:\n{shown}")


def _alike(problem: Problem, path: str) -> tuple[str, str, str]:
    """What is the same of a problem when lines have moved and the address in its message is another."""
    return path, problem.field, problem.code
