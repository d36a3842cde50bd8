"""What the names of files and folders say: which are content, and what another was probably meant to be called."""

from __future__ import annotations

import os
import re
from collections.abc import Collection

from app.content.codes import Code
from app.content.nearest import did_you_mean
from app.content.report import NOWHERE, Report
from app.content.slugs import SLUG_RULE, is_slug, proposed_slug, without_ending
from app.domain.addresses import ADDRESSES_BY_FOLDER

DOCUMENT_FOLDERS = tuple(sorted(ADDRESSES_BY_FOLDER))
VOCABULARY_FOLDER = "ordlister"
FOLDERS = (*DOCUMENT_FOLDERS, VOCABULARY_FOLDER)
VOCABULARY_FILES = tuple(
    f"{name}.yml"
    for name in (
        "fagomraader", "kategorier", "kommuner", "noegletal", "orddele", "regioner", "skrivemaader", "stammer",
        "stopord", "synonymer", "temaer",
    )
)  # fmt: skip
_WORD_ENDING = re.compile(r"\.(?:docx?|odt|rtf|pdf|pages|html?)$", re.IGNORECASE)


def shown(name: str) -> str:
    """The name as it may stand in a report: nobody's file name steers a terminal or a workflow."""
    text = os.fsencode(name).decode("utf-8", "replace")
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)


def folder_meant(name: str) -> str:
    """The folder that another was meant for: by its address on the site, such as `tiltag`, or by its name."""
    folder = next((folder for folder, address in ADDRESSES_BY_FOLDER.items() if address == f"/{name.lower()}/"), None)
    if folder is not None:
        return f" Flyt filerne til »{folder}«."
    return did_you_mean(name, FOLDERS) or f" Indhold ligger i {', '.join(FOLDERS)}."


def is_content(folder: str, name: str, others: Collection[str], report: Report) -> bool:
    """Whether the file is one that the loader reads. A bad name is a problem, but the file is still checked."""
    stem, dot, ending = shown(name).rpartition(".")
    if folder == VOCABULARY_FOLDER:
        if name not in VOCABULARY_FILES:
            meant = did_you_mean(shown(name), VOCABULARY_FILES) or f" Ordlister er {', '.join(VOCABULARY_FILES)}."
            report.warning(NOWHERE, "", Code.UNKNOWN_FILE, f"Ordlisten læses ikke.{meant}")
        return name in VOCABULARY_FILES
    if not dot or ending.lower() != "md":
        report.warning(
            NOWHERE,
            "",
            Code.UNKNOWN_FILE,
            f"Filen læses ikke: kun filer, der ender på .md, er indhold. {_text_file_remedy(shown(name), others)}",
        )
        return False
    if not is_slug(stem) or ending != "md":
        better = f" {rename}" if (rename := _rename(stem, others)) else ""
        rule = f"Filens navn bliver sidens adresse: {SLUG_RULE}." if ending == "md" else "Filens navn skal ende på .md."
        report.error(NOWHERE, "", Code.BAD_FILE_NAME, rule + better)
    # Of two files whose names differ in the ending only, one is read: there cannot be two documents of one name.
    return ending == "md" or f"{stem}.md" not in others


def _text_file_remedy(name: str, others: Collection[str]) -> str:
    """What to do about a file that does not end in .md: a new name, where it is text, or a new file."""
    stem = without_ending(name)
    if stem != name and (rename := _rename(stem, others)):
        return rename
    if _WORD_ENDING.search(name):
        return "Lav en ny fil med »casebank ny«, kopiér teksten ind i den, og flyt denne et andet sted hen."
    return "Flyt den et andet sted hen, eller slet den."


def _rename(stem: str, others: Collection[str]) -> str:
    """The name that was probably meant, unless another file has it; empty when there is none."""
    name = f"{proposed_slug(stem)}.md"
    if name == ".md":
        return ""
    return f"»{name}« findes allerede, så vælg et andet navn." if name in others else f"Omdøb til »{name}«."
