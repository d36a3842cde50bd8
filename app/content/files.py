"""Which files make up the content, and their bytes. Nothing but plain files is ever opened."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.content.codes import Code
from app.content.nearest import did_you_mean
from app.content.report import NOWHERE, Report
from app.content.slugs import SLUG_RULE, is_slug, proposed_slug
from app.content.system_errors import why
from app.domain.addresses import ADDRESSES_BY_FOLDER
from app.domain.problems import Problem

DOCUMENT_FOLDERS = tuple(sorted(ADDRESSES_BY_FOLDER))
VOCABULARY_FOLDER = "ordlister"
_FOLDERS = (*DOCUMENT_FOLDERS, VOCABULARY_FOLDER)
VOCABULARY_FILES = tuple(
    f"{name}.yml"
    for name in (
        "fagomraader", "kategorier", "kommuner", "noegletal", "orddele", "regioner", "skrivemaader", "stammer",
        "stopord", "synonymer", "temaer",
    )
)  # fmt: skip
_TEXT_ENDING = re.compile(r"(?:\.(?:md|markdown|mdown|mkd|mdx|txt))+$", re.IGNORECASE)
_WORD_ENDING = re.compile(r"\.(?:docx?|odt|rtf|pdf|pages|html?)$", re.IGNORECASE)
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
        report = Report(_shown(name), problems)
        if name in _FOLDERS:
            if _is(stat.S_ISDIR, content / name, report, "en mappe"):
                files.extend(_read_folder(content / name, problems))
        elif os.path.isdir(content / name) and not os.path.islink(content / name):  # noqa: PTH112, PTH114
            report.warning(NOWHERE, "", Code.UNKNOWN_FOLDER, f"Mappen læses ikke.{_folder_meant(_shown(name))}")
        else:
            message = f"Filen læses ikke. Læg den i en af mapperne {', '.join(_FOLDERS)}, eller slet den."
            report.warning(NOWHERE, "", Code.UNKNOWN_FILE, message)
    return tuple(files), tuple(problems)


def is_ignored(name: str) -> bool:
    """Whether an entry of the folder is no content, whatever it holds: guides, and what editors and systems leave."""
    return name == "README.md" or name.startswith((".", "_"))


def _read_folder(folder: Path, problems: list[Problem]) -> Iterator[SourceFile]:
    for name in _listing(folder, Report(folder.name, problems)):
        if is_ignored(name):
            continue
        path = f"{folder.name}/{_shown(name)}"
        report = Report(path, problems)
        if not _is(stat.S_ISREG, folder / name, report, "en almindelig fil"):
            continue
        if _expected(folder.name, name, report):
            limit = VOCABULARY_BYTES if folder.name == VOCABULARY_FOLDER else FRONT_MATTER_BYTES + BODY_BYTES
            data = _read(folder / name, limit, report)
            if data is not None:
                yield SourceFile(folder.name, _shown(name).rpartition(".")[0], path, data)


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


def _shown(name: str) -> str:
    """The name as it may stand in a report: nobody's file name steers a terminal or a workflow."""
    text = os.fsencode(name).decode("utf-8", "replace")
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)


def _folder_meant(name: str) -> str:
    """The folder that another was meant for: by its address on the site, such as `tiltag`, or by its name."""
    folder = next((folder for folder, address in ADDRESSES_BY_FOLDER.items() if address == f"/{name.lower()}/"), None)
    if folder is not None:
        return f" Flyt filerne til »{folder}«."
    return did_you_mean(name, _FOLDERS) or f" Indhold ligger i {', '.join(_FOLDERS)}."


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


def _expected(folder: str, name: str, report: Report) -> bool:
    """Whether the file is one that the loader reads. A bad name is a problem, but the file is still checked."""
    stem, dot, ending = _shown(name).rpartition(".")
    if folder == VOCABULARY_FOLDER:
        if name not in VOCABULARY_FILES:
            meant = did_you_mean(_shown(name), VOCABULARY_FILES) or f" Ordlister er {', '.join(VOCABULARY_FILES)}."
            report.warning(NOWHERE, "", Code.UNKNOWN_FILE, f"Ordlisten læses ikke.{meant}")
        return name in VOCABULARY_FILES
    if not dot or ending != "md":
        report.warning(
            NOWHERE,
            "",
            Code.UNKNOWN_FILE,
            f"Filen læses ikke: kun filer, der ender på .md, er indhold. {_text_file_remedy(_shown(name))}",
        )
        return False
    if not is_slug(stem):
        proposal = proposed_slug(stem)
        better = f" Omdøb til »{proposal}.md«." if proposal else ""
        report.error(
            NOWHERE,
            "",
            Code.BAD_FILE_NAME,
            f"Filens navn bliver sidens adresse: {SLUG_RULE}.{better}",
        )
    return True


def _text_file_remedy(name: str) -> str:
    """What to do about a file that does not end in .md: a new name, where it is text, or a new file."""
    stem = _TEXT_ENDING.sub("", name)
    if stem != name and proposed_slug(stem):
        return f"Omdøb til »{proposed_slug(stem)}.md«."
    if _WORD_ENDING.search(name):
        return "Lav en ny fil med »casebank ny«, kopiér teksten ind i den, og flyt denne et andet sted hen."
    return "Flyt den et andet sted hen, eller slet den."


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
