"""Carries a renaming out.

Every new text is first written whole beside its file, in a file that the loader passes over. Then each is put in place
in one step, the renamed document last. A kill on the way leaves whole files, and the same command again does the rest.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from app.editing.renaming.names import RenameError
from app.editing.renaming.planning import Change, Renaming
from app.editing.replacing import beside, write_beside


def carry_out(content: Path, renaming: Renaming) -> None:
    """Write all changes; when one of them fails, everything is put back.

    Raises:
        RenameError: a file has changed since it was read, or the new name is taken on the disk.
        OSError: a file cannot be written.
    """
    own = renaming.changes[-1]
    source, target = content / own.before.path, content / own.after.path
    if os.path.lexists(target):
        raise RenameError(f"{own.after.path} findes allerede, så {own.before.path} kan ikke få det navn.")
    paths = {change: content / change.before.path for change in renaming.changes}
    done: list[Change] = []
    try:
        for change, path in paths.items():
            _refuse_changed(path, change)
            write_beside(path, change.after.data)
        for change, path in paths.items():
            beside(path).replace(path)
            done.append(change)
        source.rename(target)
    except BaseException:  # also Ctrl-C
        _put_back(content, done)
        raise
    finally:
        for path in paths.values():
            beside(path).unlink(missing_ok=True)


def _refuse_changed(path: Path, change: Change) -> None:
    if path.read_bytes() != change.before.data:
        raise RenameError(f"{change.before.path} er ændret imens, så intet er omdøbt. Kør kommandoen igen.")


def _put_back(content: Path, done: Sequence[Change]) -> None:
    for change in done:
        (content / change.before.path).write_bytes(change.before.data)
