"""What the loader would say about a draft, before there is a file."""

from __future__ import annotations

from dataclasses import replace

from app.content.files import SourceFile
from app.content.loader import STATIC
from app.content.one_file import read_and_check
from app.content.references import check_references
from app.content.report import Report
from app.content.uniqueness import check_uniqueness
from app.domain.problems import Problem
from app.editing.composing import compose
from app.editing.drafts import Draft
from app.editing.surroundings import Surroundings


def problems_of(draft: Draft, around: Surroundings) -> tuple[Problem, ...]:
    """Every problem that the draft's file would have, by line."""
    data = compose(draft, around.today).encode()
    file = read_and_check(SourceFile(draft.folder, draft.slug, draft.path, data), around.terms, around.today, STATIC)
    check_references(file, around.site)
    others = (replace(other, report=Report(other.report.path)) for other in around.files)
    check_uniqueness((*others, file))
    return tuple(sorted(set(file.report.problems)))


def problems_of_key(draft: Draft, key: str, around: Surroundings) -> tuple[Problem, ...]:
    """What is wrong with one value of the draft; what it still lacks is not said."""
    return tuple(problem for problem in problems_of(draft, around) if problem.field.partition(".")[0] == key)
