"""Which files make up the content, and their bytes. Nothing but plain files is ever opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.content.codes import Code
from app.content.file_names import FOLDERS, VOCABULARY_FOLDER, folder_meant, is_content, shown
from app.content.report import NOWHERE, Report
from app.content.system_errors import why
from app.domain.problems import Problem

FRONT_MATTER_BYTES = 16 * 1024
BODY_BYTES = 200 * 1024
VOCABULARY_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of the content as it lies on the disk."""

    folder: str
    stem: str
    path: str
    """Relative to the content folder, with forward slashes."""
    data: bytes


def read_files(content: Path) -> tuple[tuple[SourceFile, ...], tuple[Problem, ...]]:
    """Every file of the content, sorted by path, and what is wrong with the folder itself.

    A missing folder, an unreadable file or a link is a problem and never an exception.
    """
    files: list[SourceFile] = []
    problems: list[Problem] = []
    for name in _listing(content, Report("", problems)):
        if is_ignored(name):
            continue
        report = Report(shown(name), problems)
        if name in FOLDERS:
            if _is(stat.S_ISDIR, content / name, report, "en mappe"):
                files.extend(_read_folder(content / name, problems))
        elif os.path.isdir(content / name) and not os.path.islink(content / name):  # noqa: PTH112, PTH114
            report.warning(NOWHERE, "", Code.UNKNOWN_FOLDER, f"Mappen læses ikke.{folder_meant(shown(name))}")
        else:
            message = f"Filen læses ikke. Læg den i en af mapperne {', '.join(FOLDERS)}, eller slet den."
            report.warning(NOWHERE, "", Code.UNKNOWN_FILE, message)
    return tuple(files), tuple(problems)


def is_ignored(name: str) -> bool:
    """Whether an entry of the folder is no content, whatever it holds: guides, and what editors and systems leave."""
    return name == "README.md" or name.startswith((".", "_"))


def _read_folder(folder: Path, problems: list[Problem]) -> Iterator[SourceFile]:
    names = _listing(folder, Report(folder.name, problems))
    for name in names:
        if is_ignored(name):
            continue
        path = f"{folder.name}/{shown(name)}"
        report = Report(path, problems)
        if not _is(stat.S_ISREG, folder / name, report, "en almindelig fil"):
            continue
        if is_content(folder.name, name, names, report):
            limit = VOCABULARY_BYTES if folder.name == VOCABULARY_FOLDER else FRONT_MATTER_BYTES + BODY_BYTES
            data = _read(folder / name, limit, report)
            if data is not None:
                yield SourceFile(folder.name, shown(name).rpartition(".")[0], path, data)


def _listing(folder: Path, report: Report) -> list[str]:
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - names as the system has them, also those that are not UTF-8
    except FileNotFoundError:
        report.error(
            NOWHERE, "", Code.MISSING_FOLDER, f"Indholdsmappen »{folder}« findes ikke. Vælg en anden med --indhold."
        )
    except OSError as failure:
        report.error(NOWHERE, "", Code.UNREADABLE, f"Mappen kan ikke læses: {why(failure)}.")
    return []


def _is(wanted: Callable[[int], bool], path: Path, report: Report, expected: str) -> bool:
    """Whether the entry itself, not what a link points to, is of the wanted sort; else a problem."""
    try:
        mode = path.lstat().st_mode
    except OSError as failure:
        report.error(NOWHERE, "", Code.UNREADABLE, f"Kan ikke læses: {why(failure)}.")
        return False
    if not wanted(mode):
        sorts = {stat.S_IFLNK: "et symbolsk link", stat.S_IFDIR: "en mappe", stat.S_IFREG: "en fil"}
        found = sorts.get(stat.S_IFMT(mode), "en særlig fil")
        message = (
            f"Her skal ligge {expected}, men det er {found}, som ikke bliver åbnet. Slet det, og læg {expected} her."
        )
        if stat.S_ISDIR(mode):
            message = f"Mapper i mapper læses ikke. Flyt filerne op i »{path.parent.name}«."
        report.error(NOWHERE, "", Code.NOT_A_FILE, message)
    return wanted(mode)


def _read(path: Path, limit: int, report: Report) -> bytes | None:
    """The bytes of a plain file. O_NOFOLLOW and O_NONBLOCK, since the entry may have been replaced meanwhile."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as stream:
            status = os.fstat(descriptor)
            too_large = status.st_size > limit
            data = b"" if too_large or not stat.S_ISREG(status.st_mode) else stream.read(limit + 1)
    except OSError as failure:
        report.error(NOWHERE, "", Code.UNREADABLE, f"Filen kan ikke læses: {why(failure)}.")
        return None
    if too_large or len(data) > limit:
        report.error(NOWHERE, "", Code.TOO_LARGE, f"Filen fylder mere end {limit // 1024} KB. Del den i flere.")
        return None
    return data
