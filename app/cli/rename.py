"""`casebank omdoeb`: a new name for a document, its links mended and its old address kept."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from datetime import date
from functools import partial

from app.cli.content_folder import content_folder
from app.cli.exit_codes import OTHER_ERRORS
from app.content.files import read_files
from app.editing.renaming.known import was_committed
from app.editing.renaming.names import Move, RenameError
from app.editing.renaming.planning import Renaming, plan_renaming
from app.editing.renaming.writing import carry_out
from app.settings import JUDGED_QUERIES, ROOT, Settings

_LONGEST_LINE = 120


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Rename, and print each file and line that changed; 2 when nothing could be done."""
    content = content_folder(settings)
    files, _ = read_files(content)
    try:
        is_known = partial(was_committed, content)
        renaming = plan_renaming(files, options.gammel, options.ny, today=date.today(), is_known=is_known)
        if not options.proev:
            carry_out(content, renaming)
    except RenameError as error:
        sys.stderr.write(f"casebank: {error}\n")
        return OTHER_ERRORS
    judged = _judged(renaming.move) if content.is_relative_to(ROOT) else ()
    sys.stdout.write("\n".join([*_lines(renaming, tried=options.proev), *judged]) + "\n")
    return 0


def _lines(renaming: Renaming, *, tried: bool) -> Iterator[str]:
    own, move = renaming.changes[-1], renaming.move
    yield f"{own.before.path} -> {own.after.path}"
    for change in renaming.changes:
        for number, text in change.lines():
            yield f"{change.after.path}:{number}: {_around(text.strip(), move.new_slug)}"
    yield "Intet er skrevet (--proev)." if tried else f"{move.old} hedder nu {move.new} og fører selv videre dertil."


def _judged(move: Move) -> Iterator[str]:
    """Where judged searches have the old name, which only an editor can tell from another document's."""
    name = re.compile(rf"(?<![\w-]){re.escape(move.old_slug)}: *[1-3]")
    if JUDGED_QUERIES.is_file():
        path = JUDGED_QUERIES.relative_to(ROOT)
        for number, line in enumerate(JUDGED_QUERIES.read_text(encoding="utf-8").splitlines(), 1):
            if name.search(line):
                yield f"{path}:{number} har det gamle navn. Ret det, så »casebank vurder« finder siden."


def _around(line: str, name: str) -> str:
    """A line, or when it is long, the part of it with the name."""
    if len(line) <= _LONGEST_LINE:
        return line
    start = max(line.find(name) - _LONGEST_LINE // 2, 0)
    end = start + _LONGEST_LINE
    return f"{'…' if start else ''}{line[start:end]}{'…' if end < len(line) else ''}"
